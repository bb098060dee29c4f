import { hazardList } from '../../../forms/hazard-list/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: hazardList,
  answers: ({ today }) => ({
    round: '2026年一季度安全生产大检查',
    source: 'system',
    asOf: addDays(today, -1),
    batch: 'FX-202601-02',
    imported: `阳谷县新立建材厂,2号煤粉仓无防爆泄压装置,工贸企业重大事故隐患判定标准,停用并加装泄爆片,常青,${addDays(today, 20)}`,
    hazards: [
      {
        enterpriseName: '阳谷县鲁西建材有限公司',
        hazard: '1号液氨储罐安全阀失效',
        ground: '化工和危险化学品生产经营单位重大生产安全事故隐患判定标准',
        measure: '立即停用，更换安全阀并检验',
        responsible: '张立国',
        byOn: addDays(today, 7),
      },
    ],
  }),
  files: { 'source-papers': 1 },
}
