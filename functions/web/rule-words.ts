import type { Rejection } from '../engine/rejection.ts'
import type { Text } from '../engine/text.ts'

type RuleRejection = Extract<
  Rejection,
  {
    code:
      | 'item-elsewhere'
      | 'item-gone'
      | 'rules-current'
      | 'filing-open'
      | 'state-gone'
      | 'clock-gone'
      | 'duty-gone'
  }
>

/** Why a case is not opened on a machine, or not moved to the rules in force. */
export const ruleWords = (rejection: RuleRejection): Text => {
  switch (rejection.code) {
    case 'item-elsewhere':
      return {
        zh: `出厂编号 ${rejection.serial} 的设备已在案件 ${rejection.cases.join('、')} 中登记。请回到“设备”一页，确认是否为同一台设备。`,
        en: `Serial number ${rejection.serial} is listed in case ${rejection.cases.join(', ')} already. Go back to the page “Equipment” and say whether it is the same machine.`,
      }
    case 'item-gone':
      return {
        zh: `出厂编号 ${rejection.serial} 的设备已在案件 ${rejection.cases.join('、')} 中登记为已拆除，不能再次列入。请回到“设备”一页核对。`,
        en: `Serial number ${rejection.serial} was recorded as dismantled in case ${rejection.cases.join(', ')} and cannot be listed again. Go back to the page “Equipment” and check it.`,
      }
    case 'rules-current':
      return {
        zh: `本案已经适用现行规则版本（${rejection.version}），不需要变更。`,
        en: `The case is under the rules in force (${rejection.version}) already; nothing has to be changed.`,
      }
    case 'filing-open':
      return {
        zh: `第 ${rejection.filing} 件还在办理。请待其办结或者撤回后，再变更规则版本。`,
        en: `Filing ${rejection.filing} is still under way. Let it end, or withdraw it, before the rules are changed.`,
      }
    case 'state-gone':
      return {
        zh: `新版办理程序（${rejection.version}）没有本案目前的阶段，不能变更。请在原版本下办理到下一阶段后再变更。`,
        en: `The new version of the track (${rejection.version}) does not have the stage at which the case stands. Let it move on under its own version first.`,
      }
    case 'clock-gone':
      return {
        zh: `新版办理程序（${rejection.version}）没有本案已经起算的期限，不能变更。`,
        en: `The new version of the track (${rejection.version}) does not have a period that this case has begun, so it cannot be changed.`,
      }
    case 'duty-gone':
      return {
        zh: `新版办理程序（${rejection.version}）没有本案尚未办结的交办事项，不能变更。请待其办结后再变更。`,
        en: `The new version of the track (${rejection.version}) does not have a duty that is still open in this case. Let it be answered first.`,
      }
  }
}
