import { renewalApplication } from '../../../forms/renewal-application/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { header } from './parts.ts'

export const example: Example = {
  form: renewalApplication,
  answers: (context) => ({
    ...header(context),
    kind: 'waste',
    project: '磷石膏替代天然石膏及除尘灰回用',
    content: '新建除尘灰气力输送回用线 1 条，停用干法排灰。',
    wastes: [{ waste: '除尘灰', category: 'general', before: '1260', after: '84.5', way: 'reuse' }],
    investment: '386.5',
    fromOn: addDays(context.today, 30),
    doneBy: addDays(context.today, 240),
    benefit: '年减少固体废物 1175.5 吨。',
    asks: ['funds', 'technology'],
    truth: 'yes',
  }),
  files: { 'project-papers': 1 },
}
