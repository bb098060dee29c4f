import type { Rejection } from '../engine/rejection.ts'
import type { Text } from '../engine/text.ts'

type OfTask = Extract<
  Rejection,
  {
    code:
      | 'conflict-of-interest'
      | 'recused'
      | 'assigned-to-another'
      | 'not-to-them'
      | 'signs-already'
      | 'added-signer'
      | 'asked-already'
      | 'not-asked'
      | 'not-yours-to-watch'
      | 'urged-today'
      | 'not-to-take-back'
  }
>

/** Why an act on a task was not done, and what to do next. */
export const taskWords = (rejection: OfTask): Text => {
  switch (rejection.code) {
    case 'conflict-of-interest':
      return {
        zh: '您登记为该企业的联系人，与本案有利害关系，不能办理。请由本单位另一位审批人办理。',
        en: 'You are registered as a contact of this enterprise and have a conflict of interest. Another person of your organ must decide it.',
      }
    case 'recused':
      return {
        zh: '您已申请回避，不再办理这一件。请由本单位另一位审批人办理。',
        en: 'You have recused yourself from this filing. Another person of your organ must decide it.',
      }
    case 'assigned-to-another':
      return {
        zh: '这一件已转交本单位另一位审批人，您的操作没有生效。确需由您办理的，先在“转交”中转给自己。',
        en: 'This was transferred to a colleague, so nothing was done. If you must decide it, transfer it to yourself first.',
      }
    case 'not-to-them':
      return {
        zh: '不能转给此人：已由其办理，或者其拟办、已回避、已在须由不同人办理的环节签过意见。请选择另一位审批人。',
        en: 'It cannot go to this person: they have it already, drew it up, recused themselves, or signed a step that must be another’s. Choose somebody else.',
      }
    case 'signs-already':
      return {
        zh: '该单位已在这一环节办理，不能重复加签。请选择其他单位。',
        en: 'This organ signs this step already. Choose another one.',
      }
    case 'added-signer':
      return {
        zh: '加签单位不能再加签。可以征求意见，或者在意见中写明。',
        en: 'An organ that was added cannot add another. Ask for an opinion, or say so in your remark.',
      }
    case 'asked-already':
      return {
        zh: '已向此人征求意见，或者选择了您本人。请选择另一位。',
        en: 'This person has been asked already, or is yourself. Choose somebody else.',
      }
    case 'not-asked':
      return {
        zh: '这份意见已经答复，或者不是向您征求的。',
        en: 'This opinion was given already, or was not asked of you.',
      }
    case 'not-yours-to-watch':
      return {
        zh: '催办和改派由牵头部门或者拟办单位的经办人办理。',
        en: 'Urging and reassigning is for officers of the office that leads the case, or of the organ whose act it is.',
      }
    case 'urged-today':
      return {
        zh: '今天已经催办过。明天可以再次催办，或者改派给一位审批人。',
        en: 'It was urged today. Urge it again tomorrow, or reassign it to one approver.',
      }
    case 'not-to-take-back':
      return {
        zh: '这项决定已不能收回：之后已有人办理，或者申请已办结。',
        en: 'This decision can no longer be taken back: somebody has acted since, or the filing has ended.',
      }
  }
}
