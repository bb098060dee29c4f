import { ruleSetAdoption } from '../../../forms/rule-set-adoption/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: ruleSetAdoption,
  answers: () => ({ reason: '新版本增加了逾期提出听证的途径，对企业更为有利。', noWorse: 'yes' }),
  files: {},
}
