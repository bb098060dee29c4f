import { bankLetter } from '../../../forms/bank-letter/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: bankLetter,
  answers: () => ({
    addressee: '各有关银行业金融机构',
    grounds: ['energy', 'eliminated'],
    facts: '该企业水泥单位产品能耗超过强制性限额标准，2 台球磨机属淘汰类。',
  }),
  files: { 'ground-proof': 1 },
}
