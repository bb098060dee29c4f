import type { Case } from '../engine/case.ts'
import { longDate } from '../engine/date-text.ts'
import type { Actor, CaseEvent, EventOf } from '../engine/events.ts'
import type { Text } from '../engine/text.ts'
import type { Letter } from './compose.ts'

/** What letters need to know besides the event: names from the definitions, and where things stand. */
export type Setting = {
  readonly baseUrl: string
  readonly caseId: string
  readonly state: Case
  readonly actor: Actor
  /** Title of a filing's form. */
  readonly formTitle: (filing: number) => Text
  readonly stepTitle: (filing: number, step: string) => Text
  readonly organName: (organ: string) => Text
  readonly stateTitle: (state: string) => Text
  readonly fieldLabel: (filing: number, field: string) => Text
}

/** To whom a letter goes. */
export type Addressee =
  | { readonly to: 'enterprise' }
  | { readonly to: 'approvers'; readonly organ: string; readonly task: EventOf<'StepEntered'> }
  | { readonly to: 'officers'; readonly division: string }
  | { readonly to: 'actor' }

export type Addressed = Addressee & { readonly letter: Letter }

/** The letters that an event causes; pure. Task letters get their link where they are stored. */
export const lettersFor = (event: CaseEvent, setting: Setting): Addressed[] => {
  switch (event.type) {
    case 'CaseOpened':
      return [{ to: 'enterprise', letter: caseOpened(event, setting) }]
    case 'FilingSubmitted':
      return [{ to: 'enterprise', letter: received(event, setting) }]
    case 'FilingResubmitted':
      return [{ to: 'enterprise', letter: receivedAgain(event.filing, setting) }]
    case 'StepEntered':
      return event.organs.map((organ) => ({
        to: 'approvers',
        organ,
        task: event,
        letter: task(event, organ, setting),
      }))
    case 'StepApproved':
      return [{ to: 'actor', letter: receipt(event, { zh: '同意', en: 'approved' }, setting) }]
    case 'FilingReturned':
      return [
        { to: 'actor', letter: receipt(event, { zh: '退回补正', en: 'returned for correction' }, setting) },
        { to: 'enterprise', letter: returned(event, setting) },
      ]
    case 'FilingRefused':
      return [
        { to: 'actor', letter: receipt(event, { zh: '不同意', en: 'refused' }, setting) },
        { to: 'enterprise', letter: refused(event, setting) },
      ]
    case 'FilingAccepted':
      return [{ to: 'enterprise', letter: accepted(event.filing, setting) }]
    case 'FilingWithdrawn':
      return [{ to: 'enterprise', letter: withdrawn(event.filing, setting) }]
    case 'DeadlinePassed':
      return deadlinePassed(event, setting)
    case 'CaseClosed':
      return [{ to: 'enterprise', letter: closed(event, setting) }]
    case 'DeadlineExtended':
    case 'DeadlineMet':
    case 'CaseMoved':
    case 'NoticePublished':
      return []
  }
}

const same = (words: string): Text => ({ zh: words, en: words })

const caseFacts = ({ state }: Setting): NonNullable<Letter['facts']> => [
  { label: { zh: '企业', en: 'Enterprise' }, value: same(state.enterprise.name) },
  { label: { zh: '案号', en: 'Case' }, value: same(state.number) },
]

const enterpriseCase = ({ baseUrl, caseId }: Setting): NonNullable<Letter['action']> => ({
  label: { zh: '查看案件', en: 'See the case' },
  url: `${baseUrl}/my/cases/${caseId}`,
})

const filingFacts = (filing: number, setting: Setting): NonNullable<Letter['facts']> => {
  const reference = setting.state.filings.find(({ no }) => no === filing)?.reference ?? ''
  return [
    { label: { zh: '申请事项', en: 'Filing' }, value: setting.formTitle(filing) },
    { label: { zh: '受理编号', en: 'Reference' }, value: same(reference) },
    ...caseFacts(setting),
  ]
}

const caseOpened = (event: EventOf<'CaseOpened'>, setting: Setting): Letter => ({
  subject: { zh: `通知：${event.notice.number}`, en: `Notice ${event.notice.number}` },
  paragraphs: [
    {
      zh: `主管部门已对贵单位立案，通知书文号 ${event.notice.number}，送达日期${longDate(event.notice.servedOn, 'zh')}。`,
      en: `The authority has opened a case on your enterprise under notice ${event.notice.number}, served on ${longDate(event.notice.servedOn, 'en')}.`,
    },
    ...(event.clock
      ? [
          {
            zh: `整改期限至${longDate(event.clock.effective, 'zh')}（24时止）。`,
            en: `The rectification period ends on ${longDate(event.clock.effective, 'en')} (at 24:00).`,
          },
        ]
      : []),
  ],
  facts: caseFacts(setting),
  action: enterpriseCase(setting),
})

const received = (event: EventOf<'FilingSubmitted'>, setting: Setting): Letter => ({
  subject: joined({ zh: '已收到：', en: 'Received: ' }, setting.formTitle(event.filing)),
  paragraphs: [
    {
      zh: '贵单位的申请已收到并进入审批。每一步有结果时，我们会发邮件告知。',
      en: 'Your filing has been received and is being decided. You will get a mail at each turn.',
    },
  ],
  facts: filingFacts(event.filing, setting),
  action: enterpriseCase(setting),
})

const receivedAgain = (filing: number, setting: Setting): Letter => ({
  subject: joined({ zh: '已收到补正：', en: 'Correction received: ' }, setting.formTitle(filing)),
  paragraphs: [
    {
      zh: '补正后的申请已收到，将从第一步起重新审批。',
      en: 'The corrected filing has been received; it is decided anew from the first step.',
    },
  ],
  facts: filingFacts(filing, setting),
  action: enterpriseCase(setting),
})

const task = (event: EventOf<'StepEntered'>, organ: string, setting: Setting): Letter => ({
  subject: joined(
    { zh: '请审批：', en: 'For your decision: ' },
    {
      zh: `${setting.formTitle(event.filing).zh}（${setting.state.enterprise.name}）`,
      en: `${setting.formTitle(event.filing).en} (${setting.state.enterprise.name})`,
    },
  ),
  paragraphs: [
    {
      zh: `${setting.organName(organ).zh}：请不晚于${longDate(event.due, 'zh')}办理“${setting.stepTitle(event.filing, event.step).zh}”。`,
      en: `${setting.organName(organ).en}: please decide “${setting.stepTitle(event.filing, event.step).en}” by ${longDate(event.due, 'en')}.`,
    },
    {
      zh: '打开链接后，请按“打开”按钮。链接只供您本人使用，请勿转发。',
      en: 'After following the link press “Open”. The link is for you alone: do not forward it.',
    },
  ],
  facts: filingFacts(event.filing, setting),
})

const receipt = (
  event: EventOf<'StepApproved' | 'FilingReturned' | 'FilingRefused'>,
  decision: Text,
  setting: Setting,
): Letter => ({
  subject: {
    zh: `回执：您已${decision.zh}（${setting.formTitle(event.filing).zh}）`,
    en: `Receipt: you ${decision.en} (${setting.formTitle(event.filing).en})`,
  },
  paragraphs: [
    {
      zh: '您的决定已记录。如不是您本人所为，请立即联系平台管理员。',
      en: 'Your decision has been recorded. If it was not you, contact the administrator at once.',
    },
  ],
  facts: [
    { label: { zh: '决定', en: 'Decision' }, value: decision },
    { label: { zh: '环节', en: 'Step' }, value: setting.stepTitle(event.filing, event.step) },
    {
      label: { zh: '意见', en: 'Remark' },
      value: same(('reason' in event ? event.reason : event.remark) || '—'),
    },
    ...filingFacts(event.filing, setting),
    { label: { zh: '内容摘要值', en: 'Digest of what you saw' }, value: same(event.digest.slice(0, 16)) },
  ],
})

const returned = (event: EventOf<'FilingReturned'>, setting: Setting): Letter => ({
  subject: joined({ zh: '请补正：', en: 'Please correct: ' }, setting.formTitle(event.filing)),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}退回了申请，理由：${event.reason}`,
      en: `${setting.organName(event.organ).en} returned the filing: ${event.reason}`,
    },
    {
      zh: '已填内容和附件都保留着。请改正后重新提交。',
      en: 'All that you filled in and attached is kept. Correct it and submit again.',
    },
  ],
  facts: [
    ...event.corrections.map(({ field, remark }) => ({
      label: setting.fieldLabel(event.filing, field),
      value: same(remark || '—'),
    })),
    ...filingFacts(event.filing, setting),
  ],
  action: enterpriseCase(setting),
})

const refused = (event: EventOf<'FilingRefused'>, setting: Setting): Letter => ({
  subject: joined({ zh: '未获同意：', en: 'Refused: ' }, setting.formTitle(event.filing)),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}不同意该申请，理由：${event.reason}`,
      en: `${setting.organName(event.organ).en} refused the filing: ${event.reason}`,
    },
  ],
  facts: filingFacts(event.filing, setting),
  action: enterpriseCase(setting),
})

const accepted = (filing: number, setting: Setting): Letter => ({
  subject: joined({ zh: '已获同意：', en: 'Approved: ' }, setting.formTitle(filing)),
  paragraphs: [
    { zh: '全部环节均已同意。', en: 'Every step has approved it.' },
    ...(setting.state.clock && setting.state.clock.extended > 0
      ? [
          {
            zh: `期限现为${longDate(setting.state.clock.effective, 'zh')}（24时止）。`,
            en: `The period now ends on ${longDate(setting.state.clock.effective, 'en')} (at 24:00).`,
          },
        ]
      : []),
  ],
  facts: filingFacts(filing, setting),
  action: enterpriseCase(setting),
})

const withdrawn = (filing: number, setting: Setting): Letter => ({
  subject: joined({ zh: '已撤回：', en: 'Withdrawn: ' }, setting.formTitle(filing)),
  paragraphs: [
    {
      zh: '申请已按贵单位的要求撤回，审批停止。',
      en: 'The filing was withdrawn as you asked; it is no longer decided.',
    },
  ],
  facts: filingFacts(filing, setting),
  action: enterpriseCase(setting),
})

/** The timer says what it saw and proposes; it decides nothing. */
const deadlinePassed = (event: EventOf<'DeadlinePassed'>, setting: Setting): Addressed[] => {
  const letter: Letter = {
    subject: { zh: `期限届满：${setting.state.number}`, en: `Period ended: ${setting.state.number}` },
    paragraphs: [
      {
        zh: `期限已于${longDate(event.effective, 'zh')}24时届满。`,
        en: `The period ended on ${longDate(event.effective, 'en')} at 24:00.`,
      },
      event.parked
        ? {
            zh: '仍有申请未审结，案件等待主管部门处理。',
            en: 'A filing is still undecided; the case awaits the authority.',
          }
        : {
            zh: '请主管部门提出下一步处理意见。平台不会自动作出决定。',
            en: 'The authority is asked to propose the next step. The platform decides nothing by itself.',
          },
    ],
    facts: caseFacts(setting),
  }
  return [
    { to: 'enterprise', letter: { ...letter, action: enterpriseCase(setting) } },
    {
      to: 'officers',
      division: setting.state.county,
      letter: {
        ...letter,
        action: {
          label: { zh: '查看案件', en: 'See the case' },
          url: `${setting.baseUrl}/work/cases/${setting.caseId}`,
        },
      },
    },
  ]
}

const closed = (event: EventOf<'CaseClosed'>, setting: Setting): Letter => ({
  subject: { zh: `案件办结：${setting.state.number}`, en: `Case ended: ${setting.state.number}` },
  paragraphs: [
    {
      zh: `案件已办结，结果：${setting.stateTitle(event.outcome).zh}。`,
      en: `The case has ended: ${setting.stateTitle(event.outcome).en}.`,
    },
  ],
  facts: caseFacts(setting),
  action: enterpriseCase(setting),
})

const joined = (a: Text, b: Text): Text => ({ zh: a.zh + b.zh, en: a.en + b.en })
