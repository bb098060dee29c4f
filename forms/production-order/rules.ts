import type { Rule } from '../../functions/engine/form.ts'
import { fault } from '../shared/values.ts'
import { fieldsOfOrder } from './orders.ts'

/** Each field has its own authority, so no order mixes them. */
const triggersOfOneField: Rule = (answers) =>
  fieldsOfOrder(answers).length > 1
    ? [
        fault(
          'triggers',
          '一份决定不得同时写环保、质量、安全几个方面的情形，请分别作出',
          'One order must not mix environment, quality and safety: make one for each',
        ),
      ]
    : []

const allowed = {
  environment: ['limit', 'stop'],
  quality: ['stop'],
  safety: ['suspend'],
} as const satisfies Record<string, readonly string[]>

/** The plan gives each field its own orders: 二(二)3, 二(三)2 and 二(四)2. */
const orderFitsTriggers: Rule = (answers) => {
  const [field, ...others] = fieldsOfOrder(answers)
  const { order } = answers
  if (!field || others.length > 0 || typeof order !== 'string') return []
  return allowed[field].some((one) => one === order)
    ? []
    : [
        fault(
          'order',
          '决定种类与情形不符：环保为限制生产或停产整治，质量为停产整改，安全为停产停业整顿，请重新选择',
          'The order does not fit the breaches: limit or stop for environment, stop for quality, suspend for safety; select the one that does',
        ),
      ]
}

export const rules: readonly Rule[] = [triggersOfOneField, orderFitsTriggers]
