import { hazardsIn } from '../../../forms/hazard-list/hazards.ts'
import { hazardProgress } from '../../../forms/hazard-progress/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { example as list } from './hazard-list.ts'

export const example: Example = {
  form: hazardProgress,
  answers: (context) => ({
    asOf: context.today,
    progress: hazardsIn(list.answers(context)).map(({ enterpriseName, hazard, byOn }, index) => ({
      enterpriseName,
      hazard,
      byOn,
      ...(index === 0
        ? { status: 'fixed', fixedOn: addDays(context.today, -1) }
        : { status: 'open', why: '泄爆片已订货，仓体已停用。' }),
    })),
    outcome: 'open',
  }),
  files: { 'recheck-records': 1 },
}
