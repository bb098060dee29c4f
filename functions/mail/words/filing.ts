import { longDate } from '../../engine/date-text.ts'
import type { EventOf } from '../../engine/events.ts'
import { isAllOpen } from '../../engine/open-fields.ts'
import { toTakeBack } from '../../engine/take-back.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import {
  capacityFacts,
  type Facts,
  filingFacts,
  filingIn,
  officialCase,
  type Setting,
  type Submission,
  same,
} from '../setting.ts'
import { about, openIt } from './act.ts'

/** Words about a filing on its way: to the enterprise about its own, to officers about an act of their organ. */
const toWhom = (
  no: number,
  setting: Setting,
  words: { readonly enterprise: Text; readonly officers: Text },
) => (filingIn(setting, no)?.by === undefined ? words.enterprise : words.officers)

export const received = (event: EventOf<'FilingSubmitted'>, setting: Setting): Letter => ({
  subject: about({ zh: '已收到：', en: 'Received: ' }, event.filing, setting),
  paragraphs: [
    toWhom(event.filing, setting, {
      enterprise: {
        zh: '贵单位的申请已收到并进入审批。审批有结果或者需要补正时，我们会发邮件告知。',
        en: 'Your filing has been received and is being decided. You will get a mail when it is decided or must be corrected.',
      },
      officers: {
        zh: '本单位拟办的文书已提交审批。审批有结果或者需要补正时，我们会发邮件告知。',
        en: 'What your office drew up has gone to its approvers. You will get a mail when it is decided or must be corrected.',
      },
    }),
  ],
  facts: filingFacts(event.filing, setting),
  ...whatWasFiled(event, setting),
})

export const receivedAgain = (event: EventOf<'FilingResubmitted'>, setting: Setting): Letter => ({
  subject: about({ zh: '已收到补正：', en: 'Correction received: ' }, event.filing, setting),
  paragraphs: [
    event.resumed
      ? {
          zh: '补正后的内容已收到。只改动了要求补正的部分，从退回的环节继续审批。',
          en: 'The correction has been received. Only what was asked for has changed, so it goes on at the step that returned it.',
        }
      : {
          zh: '补正后的内容已收到，将从第一步起重新审批。',
          en: 'The correction has been received; it is decided anew from the first step.',
        },
  ],
  facts: filingFacts(event.filing, setting),
  ...whatWasFiled(event, setting),
})

/** Characters of a filing that a mail carries: a table of ninety rows is read on the site. */
const longestSummary = 6000

/** What was sent, in the mail that keeps it: it can be read years later without us. */
const whatWasFiled = (event: Submission, setting: Setting): Pick<Letter, 'enclosed'> => {
  const text = setting.summary(event)
  if (!text) return {}
  return {
    enclosed: {
      title: { zh: '提交的内容', en: 'What was submitted' },
      text: {
        zh: cut(text.zh, '……（其余内容请在平台查看）'),
        en: cut(text.en, '… (the rest is on the site)'),
      },
    },
  }
}

const cut = (text: string, rest: string): string => {
  const letters = [...text]
  return letters.length <= longestSummary ? text : `${letters.slice(0, longestSummary).join('')}\n${rest}`
}

export const task = (event: EventOf<'StepEntered'>, organ: string, setting: Setting): Letter => ({
  subject: about({ zh: '请审批：', en: 'For your decision: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${setting.organName(organ).zh}：请不晚于${longDate(event.due, 'zh')}办理“${setting.stepTitle(event.filing, event.step).zh}”。`,
      en: `${setting.organName(organ).en}: please decide “${setting.stepTitle(event.filing, event.step).en}” by ${longDate(event.due, 'en')}.`,
    },
    openIt,
  ],
  facts: filingFacts(event.filing, setting),
})

type Decision = EventOf<'StepApproved' | 'StepRefused' | 'FilingReturned' | 'FilingRefused'>

export const receipt = (event: Decision, decision: Text, setting: Setting): Letter => ({
  subject: {
    zh: `回执：您已${decision.zh}（${setting.formTitle(event.filing).zh}，${setting.state.enterprise.name}）`,
    en: `Receipt: you ${decision.en} (${setting.formTitle(event.filing).en}, ${setting.state.enterprise.name})`,
  },
  paragraphs: [
    {
      zh: '您的决定已记录。如不是您本人所为，请立即联系平台管理员。',
      en: 'Your decision has been recorded. If it was not you, contact the administrator at once.',
    },
    ...(mayTakeBack(event, setting) ? [takeItBack] : []),
  ],
  facts: [
    { label: { zh: '决定', en: 'Decision' }, value: decision },
    { label: { zh: '环节', en: 'Step' }, value: setting.stepTitle(event.filing, event.step) },
    ...capacityFacts(setting),
    saidIn(event),
    ...filingFacts(event.filing, setting),
    { label: { zh: '内容摘要值', en: 'Digest of what you saw' }, value: same(event.digest.slice(0, 16)) },
  ],
  ...(mayTakeBack(event, setting) && { action: officialCase(setting) }),
})

const mayTakeBack = ({ filing: no, organ }: Decision, setting: Setting): boolean => {
  const { actor } = setting
  const filing = filingIn(setting, no)
  return filing !== undefined && 'person' in actor && toTakeBack(filing, organ, actor.person) !== undefined
}

const takeItBack: Text = {
  zh: '下一位办理前可以收回：登录后打开案件，在“下一步”中选择“收回决定”。',
  en: 'You may take it back until the next person acts: sign in, open the case, and choose “Take the decision back” under “What to do next”.',
}

const saidIn = (event: Decision): Facts[number] => {
  if ('reason' in event) return { label: { zh: '意见', en: 'Remark' }, value: same(event.reason) }
  return event.conditions === undefined
    ? { label: { zh: '意见', en: 'Remark' }, value: same(event.remark || '—') }
    : { label: { zh: '条件', en: 'Conditions' }, value: same(event.conditions) }
}

export const returned = (event: EventOf<'FilingReturned'>, setting: Setting): Letter => ({
  subject: about({ zh: '请补正：', en: 'Please correct: ' }, event.filing, setting),
  paragraphs: [
    event.refused
      ? {
          zh: `${setting.organName(event.organ).zh}不同意，退回修改，理由：${event.reason}`,
          en: `${setting.organName(event.organ).en} refused it and sent it back to be changed: ${event.reason}`,
        }
      : {
          zh: `${setting.organName(event.organ).zh}退回补正，理由：${event.reason}`,
          en: `${setting.organName(event.organ).en} returned it for correction: ${event.reason}`,
        },
    {
      zh: '已填内容和附件都保留着。请改正后重新提交。',
      en: 'All that you filled in and attached is kept. Correct it and submit again.',
    },
    ...(isAllOpen(event) ? [] : [onlyNamed]),
  ],
  facts: [
    ...event.corrections.map(({ field, remark }) => ({
      label: setting.fieldLabel(event.filing, field),
      value: same(remark || '—'),
    })),
    ...filingFacts(event.filing, setting),
  ],
})

const onlyNamed: Text = {
  zh: '只有下列项目可以修改，其余内容已锁定；还有其他内容需要修改的，可以在表单的任务列表申请开放。',
  en: 'Only what is listed below may be changed; the rest is closed. If something else must change too, ask for that on the task list of the form.',
}

export const refused = (event: EventOf<'FilingRefused'>, setting: Setting): Letter => ({
  subject: about({ zh: '未获同意：', en: 'Refused: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}不同意，理由：${event.reason}`,
      en: `${setting.organName(event.organ).en} refused it: ${event.reason}`,
    },
  ],
  facts: filingFacts(event.filing, setting),
})

export const accepted = (no: number, setting: Setting): Letter => ({
  subject: about({ zh: '已获同意：', en: 'Approved: ' }, no, setting),
  paragraphs: [
    { zh: '全部环节均已同意。', en: 'Every step has approved it.' },
    ...setting.conditions(no).map(({ organ, words }) => ({
      zh: `${setting.organName(organ).zh}附条件同意：${words}`,
      en: `${setting.organName(organ).en} approved with conditions: ${words}`,
    })),
    ...setting.together
      .filter((event) => event.type === 'DeadlineExtended')
      .map(({ effective }) => ({
        zh: `期限现为${longDate(effective, 'zh')}（24时止）。`,
        en: `The period now ends on ${longDate(effective, 'en')} (at 24:00).`,
      })),
  ],
  facts: filingFacts(no, setting),
})

export const withdrawn = (no: number, setting: Setting): Letter => ({
  subject: about({ zh: '已撤回：', en: 'Withdrawn: ' }, no, setting),
  paragraphs: [
    toWhom(no, setting, {
      enterprise: {
        zh: '申请已按贵单位的要求撤回，审批停止。仍需申请的，请从案件页修改后重新提交：填写的内容和附件都保留着。',
        en: 'The filing was withdrawn as you asked; it is no longer decided. If you still need it, change it and submit again from the case page: all that you filled in and attached is kept.',
      },
      officers: {
        zh: '文书已由本单位撤回，审批停止。',
        en: 'Your office has withdrawn it; it is no longer decided.',
      },
    }),
  ],
  facts: filingFacts(no, setting),
})

export const documentIssued = (event: EventOf<'DocumentNumbered'>, setting: Setting): Letter => {
  const title = setting.letterTitle(event.filing)
  return {
    subject: { zh: `${title.zh}：${event.number}`, en: `${title.en}: ${event.number}` },
    paragraphs: [
      {
        zh: `${setting.organName(event.organ).zh}已签发《${title.zh}》（${event.number}）。可以在平台上查看和打印；期限自依法送达之日起算，不以本邮件为准。`,
        en: `${setting.organName(event.organ).en} has signed “${title.en}” (${event.number}). Read and print it on the site; periods run from lawful service, not from this mail.`,
      },
    ],
    facts: filingFacts(event.filing, setting),
    action: {
      label: { zh: '查看文书', en: 'Read the letter' },
      url: `${setting.baseUrl}/my/cases/${setting.caseId}/letters/${event.filing}`,
    },
  }
}
