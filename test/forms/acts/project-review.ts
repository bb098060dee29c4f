import { projectReview } from '../../../forms/project-review/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: projectReview,
  answers: ({ today }) => ({
    reviewedOn: addDays(today, -1),
    outcome: 'rectify',
    reasons: '节能审查未完成，污染物削减来源不明。',
    requirements: '取得节能审查意见。\n落实氮氧化物倍量削减来源。',
    rectifyBy: addDays(today, 90),
  }),
  files: {},
}
