import { severityFinding } from '../../../forms/severity-finding/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { citing } from './parts.ts'

export const example: Example = {
  form: severityFinding,
  answers: ({ today }) => ({
    foundOn: addDays(today, -12),
    facts: '停产整治期间夜间偷开 1 号粉磨线，颗粒物再次超标排放。',
    gravity: '拒不执行停产整治决定，且一年内三次超标。',
    citations: citing('environment-law', '第六十条'),
    proposal: 'close',
    level: 'county',
  }),
  files: { 'grave-evidence': 2 },
}
