import { type Agreement, approvalsNeeded } from '../../engine/agreement.ts'
import type { Text } from '../../engine/text.ts'

/** How many of a step's organs must approve, for those who read its chain. */
export const agreementWords = (agree: Agreement, organs: number): Text => {
  const needed = approvalsNeeded(agree, organs)
  if (needed === organs) return { zh: '须全部同意', en: 'All must approve' }
  if (needed === 1) return { zh: '任一单位同意即可', en: 'Any one of them decides' }
  return { zh: `${organs} 家中须有 ${needed} 家同意`, en: `${needed} of ${organs} must approve` }
}
