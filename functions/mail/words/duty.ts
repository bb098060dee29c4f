import { longDate } from '../../engine/date-text.ts'
import type { EventOf } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { caseFacts, type Facts, filingFacts, joined, officialCase, type Setting } from '../setting.ts'

type DutyEvent = EventOf<'DutyAssigned' | 'DutyDone' | 'DutyExcused' | 'DutyReleased' | 'DutyDue'>

/** Where the case is work of the very organ that is told, its number says more than its name. */
const isOwn = (event: DutyEvent, { state, organName }: Setting): boolean =>
  organName(event.organ).zh === state.enterprise.name

const about = (subject: Text, event: DutyEvent, setting: Setting): Text => {
  const { zh, en } = setting.dutyTitle(event)
  const { number, enterprise } = setting.state
  const which = isOwn(event, setting) ? number : enterprise.name
  return joined(subject, { zh: `${zh}（${which}）`, en: `${en} (${which})` })
}

/** What is to be done, by when and on which basis. */
const dutyFacts = (event: DutyEvent, setting: Setting): Facts => {
  const { task, basis } = setting.dutyWords(event)
  return [
    { label: { zh: '交办事项', en: 'Duty' }, value: setting.dutyTitle(event) },
    { label: { zh: '承办单位', en: 'Organ' }, value: setting.organName(event.organ) },
    { label: { zh: '办理要求', en: 'What is asked' }, value: task },
    {
      label: { zh: '办理时限', en: 'Due' },
      value: { zh: longDate(event.due, 'zh'), en: longDate(event.due, 'en') },
    },
    { label: { zh: '依据', en: 'Basis' }, value: basis },
    ...caseFacts(setting).slice(isOwn(event, setting) ? 1 : 0),
  ]
}

const answerThere = ({ kind: { noun } }: Setting): Text => ({
  zh: `请由经办人登录，在${noun.zh}页的“交办事项”中填写办理情况；不能办理的，写明理由。`,
  en: `An officer signs in and answers under “Duties” on the page of the ${noun.en}; where it cannot be done, say why.`,
})

/** What gives a duty: an act that was approved, or what came in from outside. */
const came = (event: DutyEvent & { readonly filing: number }, setting: Setting): Text => {
  const title = setting.formTitle(event.filing)
  return setting.actor.kind === 'public'
    ? { zh: `收到《${title.zh}》`, en: `“${title.en}” has come in` }
    : { zh: `《${title.zh}》已经同意`, en: `“${title.en}” has been approved` }
}

/** To the organ, once, when the duty begins. */
export const dutyAssigned = (event: EventOf<'DutyAssigned'>, setting: Setting): Letter => ({
  subject: about({ zh: '请办理交办事项：', en: 'A duty for your organ: ' }, event, setting),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}：${came(event, setting).zh}，下列事项由你单位办理，不晚于${longDate(event.due, 'zh')}反馈。`,
      en: `${setting.organName(event.organ).en}: ${came(event, setting).en}. The following is for your organ to do, and to answer by ${longDate(event.due, 'en')}.`,
    },
    answerThere(setting),
  ],
  facts: dutyFacts(event, setting),
  action: officialCase(setting),
})

/** To the organ, before the last day and after it. */
export const dutyDue = (event: EventOf<'DutyDue'>, setting: Setting): Letter => ({
  subject: about(
    event.level === 1
      ? { zh: '交办事项即将到期：', en: 'A duty is due soon: ' }
      : { zh: '交办事项已逾期：', en: 'A duty is late: ' },
    event,
    setting,
  ),
  paragraphs: [
    event.level === 1
      ? {
          zh: `下列交办事项应不晚于${longDate(event.due, 'zh')}反馈，尚未反馈。`,
          en: `The following duty has to be answered by ${longDate(event.due, 'en')}, and is not yet.`,
        }
      : {
          zh: `下列交办事项应不晚于${longDate(event.due, 'zh')}反馈，现已逾期。`,
          en: `The following duty was due on ${longDate(event.due, 'en')}, and is late.`,
        },
    answerThere(setting),
  ],
  facts: dutyFacts(event, setting),
  action: officialCase(setting),
})

/** To the officers of the case, and later to the organ above. */
export const dutyLate = (event: EventOf<'DutyDue'>, setting: Setting): Letter => {
  const { zh, en } = setting.organName(event.organ)
  return {
    subject: about({ zh: '交办事项逾期未反馈：', en: 'A duty is not answered: ' }, event, setting),
    paragraphs: [
      {
        zh: `${zh}应不晚于${longDate(event.due, 'zh')}反馈下列交办事项，尚未反馈。请了解情况并督促办理。`,
        en: `${en} had to answer the following duty by ${longDate(event.due, 'en')}, and has not. Please find out why.`,
      },
    ],
    facts: dutyFacts(event, setting),
    action: officialCase(setting),
  }
}

/** To the officers of the case: what the organ answered. */
export const dutyAnswered = (event: EventOf<'DutyDone' | 'DutyExcused'>, setting: Setting): Letter => ({
  subject: about(
    event.type === 'DutyDone'
      ? { zh: '交办事项已办理：', en: 'A duty is done: ' }
      : { zh: '交办事项不能办理：', en: 'A duty cannot be done: ' },
    event,
    setting,
  ),
  paragraphs: [
    {
      zh: `${setting.organName(event.organ).zh}已反馈，详见《${setting.formTitle(event.filing).zh}》。`,
      en: `${setting.organName(event.organ).en} has answered: see “${setting.formTitle(event.filing).en}”.`,
    },
  ],
  facts: [...filingFacts(event.filing, setting).slice(0, 2), ...dutyFacts(event, setting)],
  action: officialCase(setting),
})

/** To the organ: it need not be done any more. */
export const dutyReleased = (event: EventOf<'DutyReleased'>, setting: Setting): Letter => ({
  subject: about({ zh: '交办事项不再办理：', en: 'A duty need not be done: ' }, event, setting),
  paragraphs: [
    {
      zh: `《${setting.formTitle(event.filing).zh}》已经同意，下列交办事项不再办理。`,
      en: `“${setting.formTitle(event.filing).en}” has been approved: the following duty need not be done any more.`,
    },
  ],
  facts: dutyFacts(event, setting),
  action: officialCase(setting),
})
