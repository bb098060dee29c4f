import type { EventOf } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { capacityFacts, filingFacts, joined, type Setting, same, taskFacts } from '../setting.ts'

/** What may be done with a task besides deciding it. */
export type Act = EventOf<
  | 'TaskTransferred'
  | 'StepUrged'
  | 'PersonRecused'
  | 'SignerAdded'
  | 'OpinionAsked'
  | 'OpinionGiven'
  | 'DecisionTakenBack'
>

export const openIt: Text = {
  zh: '打开链接后，请按“打开”按钮。链接只供您本人使用，请勿转发。',
  en: 'After following the link press “Open”. The link is for you alone: do not forward it.',
}

/** A subject that names the form and whom it is about. */
export const about = (subject: Text, no: number, setting: Setting): Text =>
  joined(subject, {
    zh: `${setting.formTitle(no).zh}（${setting.state.enterprise.name}）`,
    en: `${setting.formTitle(no).en} (${setting.state.enterprise.name})`,
  })

const actorIn = ({ actor }: Setting): string => actor.name

export const transferred = (event: EventOf<'TaskTransferred'>, setting: Setting): Letter => ({
  subject: about({ zh: '请审批（转交）：', en: 'Transferred to you: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${actorIn(setting)}将这一件转交您办理，理由：${event.reason}`,
      en: `${actorIn(setting)} gave this task to you: ${event.reason}`,
    },
    openIt,
  ],
  facts: taskFacts(event.filing, setting),
})

export const urged = (event: EventOf<'StepUrged'>, organ: string, setting: Setting): Letter => ({
  subject: about({ zh: '请审批（催办）：', en: 'Still for your decision: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}提醒${setting.organName(organ).zh}尽快办理“${setting.stepTitle(event.filing, event.step).zh}”。${event.words}`,
      en: `${setting.organName(event.organ).en} reminds ${setting.organName(organ).en} to decide “${setting.stepTitle(event.filing, event.step).en}”. ${event.words}`,
    },
    openIt,
  ],
  facts: taskFacts(event.filing, setting),
})

export const handedOn = (event: EventOf<'PersonRecused'>, setting: Setting): Letter => ({
  subject: about(
    { zh: '请审批（同事回避）：', en: 'For your decision, a colleague stands aside: ' },
    event.filing,
    setting,
  ),
  paragraphs: [
    {
      zh: '本单位一位审批人已回避，请您或者其他审批人办理。',
      en: 'An approver of your organ has recused themselves; it is for you or another of you to decide.',
    },
    openIt,
  ],
  facts: taskFacts(event.filing, setting),
})

export const signerAsked = (event: EventOf<'SignerAdded'>, setting: Setting): Letter => ({
  subject: about({ zh: '请审批（加签）：', en: 'Added as a signer: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}请${setting.organName(event.signer).zh}一并签署“${setting.stepTitle(event.filing, event.step).zh}”，理由：${event.reason}`,
      en: `${setting.organName(event.organ).en} asks ${setting.organName(event.signer).en} to sign “${setting.stepTitle(event.filing, event.step).en}” too: ${event.reason}`,
    },
    openIt,
  ],
  facts: taskFacts(event.filing, setting),
})

export const opinionAsked = (event: EventOf<'OpinionAsked'>, setting: Setting): Letter => ({
  subject: about({ zh: '征求您的意见：', en: 'Your opinion, please: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh} ${actorIn(setting)}征求您的意见：${event.question}`,
      en: `${actorIn(setting)} of ${setting.organName(event.organ).en} asks for your opinion: ${event.question}`,
    },
    {
      zh: '您的意见供审批人参考，记入案件档案，不代替审批。',
      en: 'What you say goes on the record for the approver; it is no decision.',
    },
    openIt,
  ],
  facts: taskFacts(event.filing, setting),
})

export const opinionGiven = (event: EventOf<'OpinionGiven'>, setting: Setting): Letter => ({
  subject: about({ zh: '意见已答复：', en: 'Opinion given: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh} ${actorIn(setting)}答复：${event.words}`,
      en: `${actorIn(setting)} of ${setting.organName(event.organ).en} answers: ${event.words}`,
    },
  ],
  facts: taskFacts(event.filing, setting),
})

/** Beside an answer, to whoever asked and may decide now. */
export const stillYours: Text = {
  zh: '这一件仍待您办理，可以打开下面的链接作出决定。',
  en: 'The task still waits for your decision: the link below leads to it.',
}

export const returnTakenBack = (event: EventOf<'DecisionTakenBack'>, setting: Setting): Letter => ({
  subject: about({ zh: '退回已收回：', en: 'No correction needed: ' }, event.filing, setting),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}收回了退回的决定，继续审批，暂不需要补正。`,
      en: `${setting.organName(event.organ).en} took back its return; the filing is being decided, and nothing has to be corrected for now.`,
    },
  ],
  facts: filingFacts(event.filing, setting),
})

const deeds: { readonly [Type in Act['type']]: Text } = {
  TaskTransferred: { zh: '转交（改派）一位审批人', en: 'gave the task to one approver' },
  StepUrged: { zh: '催办', en: 'urged it' },
  PersonRecused: { zh: '回避', en: 'recused yourself' },
  SignerAdded: { zh: '加签', en: 'added a signer' },
  OpinionAsked: { zh: '征求意见', en: 'asked for an opinion' },
  OpinionGiven: { zh: '答复意见', en: 'gave your opinion' },
  DecisionTakenBack: { zh: '收回决定', en: 'took your decision back' },
}

const wordsIn = (event: Act): string => {
  if (event.type === 'OpinionAsked') return event.question
  if (event.type === 'StepUrged') return event.words || '—'
  return event.type === 'OpinionGiven' ? event.words : event.reason
}

/** Whoever acted keeps a copy of what they did. */
export const actReceipt = (event: Act, setting: Setting): Letter => ({
  subject: {
    zh: `回执：您已${deeds[event.type].zh}（${setting.formTitle(event.filing).zh}，${setting.state.enterprise.name}）`,
    en: `Receipt: you ${deeds[event.type].en} (${setting.formTitle(event.filing).en}, ${setting.state.enterprise.name})`,
  },
  paragraphs: [
    {
      zh: '您的操作已记录。如不是您本人所为，请立即联系平台管理员。',
      en: 'This has been recorded. If it was not you, contact the administrator at once.',
    },
  ],
  facts: [
    { label: { zh: '内容', en: 'What was said' }, value: same(wordsIn(event)) },
    ...capacityFacts(setting),
    ...(event.type === 'SignerAdded'
      ? [{ label: { zh: '加签单位', en: 'Signer' }, value: setting.organName(event.signer) }]
      : []),
    ...filingFacts(event.filing, setting),
  ],
})
