import type { Rejection } from '../engine/rejection.ts'
import type { Text } from '../engine/text.ts'
import { keepingWords } from './keeping-words.ts'
import { ruleWords } from './rule-words.ts'
import { taskWords } from './task-words.ts'

/** A 4xx that the person can do something about; thrown by pages, shown by the stack. */
export class Failure extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429
  readonly words: Text | undefined
  /** Where to go on from; else the home page. */
  readonly link: { readonly href: string; readonly text: Text } | undefined

  constructor(status: Failure['status'], words?: Text, link?: Failure['link']) {
    super(`${status}`)
    this.status = status
    this.words = words
    this.link = link
  }
}

/** A path that exists, asked in a way that it does not answer. */
export class WrongMethod extends Failure {
  readonly allowed: readonly string[]

  constructor(allowed: readonly string[]) {
    super(405)
    this.allowed = allowed
  }
}

/** Tried more often than is allowed. */
export class Limited extends Failure {
  /** Seconds until the next try. */
  readonly retryAfter: number

  constructor(retryAfter: number, words: Text) {
    super(429, words)
    this.retryAfter = retryAfter
  }
}

type Refusal = Rejection | { readonly code: 'key-reused' }

/** A rejection in words, each saying what to do next. */
export const rejectionWords = (rejection: Refusal): Text => {
  switch (rejection.code) {
    case 'case-exists':
      return {
        zh: '这个案件已经建立。请在案件列表中打开它。',
        en: 'This case exists already. Open it from the list of cases.',
      }
    case 'not-yours-to-begin':
      return {
        zh: '这类案件不由您建立。企业请从“提出申请”选择事项，主管部门请从案件页立案。',
        en: 'Cases of this kind are not yours to begin. As an enterprise choose from “Begin an application”; as an office open a case from the list of cases.',
      }
    case 'no-such-case':
      return { zh: '没有找到这个案件或事项。请核对编号。', en: 'There is no such case. Check its number.' }
    case 'case-closed':
      return {
        zh: '案件已办结，不能再提交或审批。',
        en: 'The case has ended; nothing more can be filed or decided in it.',
      }
    case 'notice-needed':
      return {
        zh: '这类案件须在通知书送达后立案。请填写已送达的通知书和送达回证。',
        en: 'Cases of this kind begin on a notice that was served. Enter it with its proof of service.',
      }
    case 'service-in-future':
      return {
        zh: `送达日期 ${rejection.servedOn} 晚于今天。请填写实际送达的日期。`,
        en: `The service date ${rejection.servedOn} is after today. Enter the day on which the notice was in fact served.`,
      }
    case 'not-in-this-state':
      return {
        zh: '案件目前的阶段不接受这份表单。请查看案件页的“下一步”。',
        en: 'The case does not take this form at its present stage. See “What to do next” on the case page.',
      }
    case 'already-under-way':
      return {
        zh: `同类申请（第 ${rejection.filing} 件）正在审批。请等待结果，或先撤回再提交。`,
        en: `Filing ${rejection.filing} of the same kind is being decided. Wait for its result, or withdraw it first.`,
      }
    case 'already-submitted':
      return {
        zh: `这份草稿已提交为第 ${rejection.filing} 件，没有重复提交。`,
        en: `This draft was submitted as filing ${rejection.filing}; nothing was submitted twice.`,
      }
    case 'never-extended':
      return {
        zh: '这类案件的期限依规定不能延长。请按期完成整改。',
        en: 'The period of such a case cannot be extended. Complete the rectification in time.',
      }
    case 'extended-already':
      return {
        zh: '期限已经延长过一次，不能再次延长。',
        en: 'The period has been extended once and cannot be extended again.',
      }
    case 'clock-not-running':
      return {
        zh: '期限已届满，不能再申请延期。请联系县区主管部门。',
        en: 'The period has ended; an extension can no longer be asked for. Contact the county authority.',
      }
    case 'beyond-extension':
      return {
        zh: `申请的日期超过可延长的最晚日期 ${rejection.latest}。请改为不晚于该日的日期。`,
        en: `The date asked for is after ${rejection.latest}, the latest possible. Enter that date or an earlier one.`,
      }
    case 'no-duty':
      return {
        zh: '这项交办事项已经反馈或者不再需要办理。请查看案件页的“交办事项”。',
        en: 'This duty has been answered, or need not be any more. See “Duties” on the case page.',
      }
    case 'not-for-duty':
      return {
        zh: '这份表单不能用来反馈这项交办事项。请从案件页的“交办事项”填写。',
        en: 'This form does not answer the duty. Begin from “Duties” on the case page.',
      }
    case 'no-such-filing':
      return { zh: '案件中没有这份申请。', en: 'The case has no such filing.' }
    case 'not-in-approval':
      return {
        zh: '这份申请已不在审批中，您的操作没有生效。请查看当前状态。',
        en: 'This filing is no longer being decided; nothing was done. See where it stands now.',
      }
    case 'not-returned':
      return {
        zh: '这份申请没有被退回，不需要补正。',
        en: 'This filing was not returned; there is nothing to correct.',
      }
    case 'closed-fields':
      return {
        zh: '退回时未要求补正的内容已锁定，没有提交。确需修改的，请在任务列表申请开放全部内容。',
        en: 'What was not to be corrected is closed, so nothing was submitted. If it must change, ask on the task list for all to be opened.',
      }
    case 'step-closed':
      return {
        zh: '这一步已经办结或内容已更新，您的操作没有生效。请查看当前状态。',
        en: 'This step has ended or its content has changed; nothing was done. See where it stands now.',
      }
    case 'content-changed':
      return {
        zh: '申请内容在您阅读后有变化。请重新阅读后再决定。',
        en: 'The content has changed since you read it. Read it again before you decide.',
      }
    case 'not-your-step':
      return { zh: '这一步不由您所在的单位办理。', en: 'This step is not for your organ to decide.' }
    case 'same-person':
      return {
        zh: '您已在前面的环节签过意见，依规定这一步须由另一人办理。',
        en: 'You signed an earlier step; the rules ask that another person decides this one.',
      }
    case 'organ-has-signed':
      return {
        zh: '您单位的同事已先作出决定，您的操作没有生效。',
        en: 'A colleague of your organ has decided already; nothing was done.',
      }
    case 'reason-needed':
      return { zh: '请写明理由，提交单位会看到它。', en: 'Give a reason; whoever filed it will see it.' }
    case 'not-your-act':
      return {
        zh: '这份表单由其他单位办理。请由有权单位的经办人办理，或查看案件页的“下一步”。',
        en: 'This form is for others to file. Ask an officer of the organ in charge, or see “What to do next” on the case page.',
      }
    case 'own-filing':
      return {
        zh: '这份文书由您拟办，不能由您本人审批。请由本单位另一位审批人办理。',
        en: 'You drew this up yourself; another person of your organ must decide it.',
      }
    case 'conflict-of-interest':
    case 'recused':
    case 'assigned-to-another':
    case 'not-to-them':
    case 'signs-already':
    case 'added-signer':
    case 'asked-already':
    case 'not-asked':
    case 'not-yours-to-watch':
    case 'urged-today':
    case 'not-to-take-back':
      return taskWords(rejection)
    case 'case-moved-on':
      return {
        zh: '案件已进入其他阶段，这一件即使同意也不再起作用，您的操作没有生效。请选择“退回补正”或“不同意”，并写明原因。',
        en: 'The case has moved on; approving this would no longer have its effect, so nothing was done. Return or refuse it, and say why.',
      }
    case 'unknown-item':
      return {
        zh: `出厂编号 ${rejection.serial} 不在本案设备清单中。请核对编号，与立案时登记的一致。`,
        en: `Serial number ${rejection.serial} is not among the equipment of this case. Enter it as it was recorded when the case was opened.`,
      }
    case 'item-marked':
      return {
        zh: `出厂编号 ${rejection.serial} 的设备已登记过，不能重复计算。请从清单中删除。`,
        en: `The item with serial number ${rejection.serial} has been recorded already and is counted once. Remove it from the list.`,
      }
    case 'item-elsewhere':
    case 'item-gone':
    case 'rules-current':
    case 'filing-open':
    case 'state-gone':
    case 'clock-gone':
    case 'duty-gone':
      return ruleWords(rejection)
    case 'no-hold':
    case 'release-asked':
    case 'release-not-asked':
    case 'second-person':
    case 'not-to-be-deleted':
    case 'leaving':
      return keepingWords(rejection)
    case 'barred':
      return {
        zh: '您经办过所反映的案件，应当回避，不能办理这一件。请由本单位另一位经办人办理。',
        en: 'You handled the case that this is about, so you stand aside. Another officer of your organ must handle it.',
      }
    case 'no-letter':
      return {
        zh: '这件申请没有编号的文书。请刷新页面。',
        en: 'This filing has no numbered letter. Reload the page.',
      }
    case 'clock-not-due':
      return { zh: '期限还没有届满。', en: 'The period has not ended yet.' }
    case 'key-reused':
      return {
        zh: '这个请求已经用别的内容提交过。请刷新页面后再提交。',
        en: 'This request was sent before with other content. Reload the page and submit again.',
      }
  }
}

/** A refused command as a page: it conflicts with what has happened, or what was typed is at fault. */
export const failureOf = (rejection: Refusal): Failure => {
  const missing = rejection.code === 'no-such-case' || rejection.code === 'no-such-filing'
  return new Failure(missing ? 404 : 409, rejectionWords(rejection))
}
