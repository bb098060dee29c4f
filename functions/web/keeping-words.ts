import type { Rejection } from '../engine/rejection.ts'
import type { Text } from '../engine/text.ts'

type KeepingRejection = Extract<
  Rejection,
  {
    code:
      | 'no-hold'
      | 'release-asked'
      | 'release-not-asked'
      | 'second-person'
      | 'not-to-be-deleted'
      | 'leaving'
  }
>

/** Why a record is not held, let go or deleted. */
export const keepingWords = (rejection: KeepingRejection): Text => {
  switch (rejection.code) {
    case 'no-hold':
      return {
        zh: `第 ${rejection.hold} 项冻结已经解除，或者不存在。请刷新页面。`,
        en: `Legal hold ${rejection.hold} has been lifted, or never was. Reload the page.`,
      }
    case 'release-asked':
      return {
        zh: `第 ${rejection.hold} 项冻结已有人提请解除，请由另一位审计人员确认。`,
        en: `Somebody has asked already that legal hold ${rejection.hold} be lifted. Another auditor confirms it.`,
      }
    case 'release-not-asked':
      return {
        zh: `第 ${rejection.hold} 项冻结还没有人提请解除。请先写明理由和依据提请。`,
        en: `Nobody has asked yet that legal hold ${rejection.hold} be lifted. Ask first, with the reason and the paper.`,
      }
    case 'second-person':
      return {
        zh: '这一步须由两个人办理，您已经办理了第一步。请由另一位审计人员办理。',
        en: 'This takes two people, and you did the first half. Another auditor must do this.',
      }
    case 'not-to-be-deleted':
      return {
        zh: '本案档案未列入待销毁清单，或者已被冻结、保管期限未满，不能销毁。请刷新页面。',
        en: 'The record is not listed to be deleted, is held, or has to be kept longer. Reload the page.',
      }
    case 'leaving':
      return {
        zh: '两人已同意销毁本案档案，不能再办理其他事项。',
        en: 'Two people have agreed that this record is deleted; nothing else can be done with it.',
      }
  }
}
