import { projectFlag } from '../../../forms/project-flag/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: projectFlag,
  answers: ({ today }) => ({
    project: '年产 60 万吨矿渣微粉项目',
    builder: '阳谷县鲁西建材有限公司',
    sector: 'building-materials',
    stage: 'planned',
    flags: ['energy', 'emission'],
    annualUse: '12600',
    emissions: [{ pollutant: '氮氧化物', amount: '18.6' }],
    facts: '已备案，未取得节能审查意见和环评批复。',
    reviewBy: addDays(today, 30),
  }),
  files: { 'project-papers': 1 },
}
