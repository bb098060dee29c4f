import { referenceList } from '../../../forms/reference-list/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: referenceList,
  answers: () => ({
    sector: 'all',
    items: [
      {
        name: '示例：工贸企业重大事故隐患判定标准',
        model: '示例令第10号',
        kind: 'criteria',
        issuer: '应急管理部门',
        inForce: '2023-05-15',
        link: 'https://example.cn/criteria',
      },
      {
        name: '示例：安全生产风险分级管控体系通则',
        model: 'DB37/T 2882-2016',
        kind: 'standard',
        issuer: '省标准化主管部门',
        inForce: '2016-10-30',
      },
    ],
  }),
  files: {},
}
