import { textOf } from '../../functions/engine/answer-kinds.ts'
import { told } from '../../functions/engine/condition.ts'
import { readCreditCode } from '../../functions/engine/credit-code.ts'
import type { Condition } from '../../functions/engine/form.ts'

/** Some codes really issued fail a check digit; evidence lets them pass (DOMAIN §6.10). */
export const isSuspect = (field: string): Condition =>
  told(
    { zh: '统一社会信用代码的校验码不符', en: 'a check digit of the credit code does not fit' },
    (answers) => readCreditCode(textOf(answers[field])).kind === 'suspect',
  )
