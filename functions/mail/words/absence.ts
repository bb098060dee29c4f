import type { Absence } from '../../engine/absence.ts'
import { shortDate } from '../../engine/date-text.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { type Facts, same } from '../setting.ts'

export type AbsenceTold = {
  readonly absence: Absence
  readonly organ: Text
  /** Who entered or ended it. */
  readonly by: string
  readonly baseUrl: string
}

/** To both and to administrators: who stands in for whom, and when. */
export const absenceEntered = ({ absence, organ, by, baseUrl }: AbsenceTold): Letter => ({
  subject: about(absence, { zh: '不在岗登记', en: 'Absence entered' }),
  paragraphs: [
    {
      zh: `${absence.away.name}不在岗期间，由${absence.standIn.name}在${organ.zh}办理其审批事项；新事项会发邮件给${absence.standIn.name}，已在待办中的事项登录后办理。`,
      en: `While ${absence.away.name} is away, ${absence.standIn.name} decides what waits for them at ${organ.en}: new tasks are mailed, those that wait already are in the queue.`,
    },
    {
      zh: `签署记录会注明代${absence.away.name}办理。两人中任何一人应当回避或者已在前面环节签过的，${absence.standIn.name}不能办理。`,
      en: `The record names ${absence.away.name} beside each signature. What either of the two may not sign, ${absence.standIn.name} may not sign for them.`,
    },
  ],
  facts: factsOf(absence, organ, { zh: '登记人', en: 'Entered by' }, by),
  action: { label: { zh: '打开待办', en: 'Open the queue' }, url: `${baseUrl}/work` },
})

/** To the same people: from now on nobody stands in. */
export const absenceEnded = ({ absence, organ, by }: AbsenceTold): Letter => ({
  subject: about(absence, { zh: '不在岗已结束', en: 'Absence ended' }),
  paragraphs: [
    {
      zh: `${absence.standIn.name}不再代${absence.away.name}办理，因此收到的审批链接已失效。`,
      en: `${absence.standIn.name} no longer stands in for ${absence.away.name}; links that came of it are dead.`,
    },
  ],
  facts: factsOf(absence, organ, { zh: '结束人', en: 'Ended by' }, by),
})

const about = ({ away, standIn }: Absence, what: Text): Text => ({
  zh: `${what.zh}：${away.name}（由${standIn.name}办理）`,
  en: `${what.en}: ${away.name} (${standIn.name} stands in)`,
})

const factsOf = (
  { kind, from, until, basis, reason }: Absence,
  organ: Text,
  who: Text,
  by: string,
): Facts => [
  { label: { zh: '单位', en: 'Organ' }, value: organ },
  {
    label: { zh: '期间', en: 'Days' },
    value: {
      zh: `${shortDate(from, 'zh')}至${shortDate(until, 'zh')}`,
      en: `${shortDate(from, 'en')} to ${shortDate(until, 'en')}`,
    },
  },
  {
    label: { zh: '方式', en: 'How' },
    value: kind === 'delegate' ? { zh: '委托', en: 'delegation' } : { zh: '替代（AB角）', en: 'substitute' },
  },
  ...(basis ? [{ label: { zh: '依据', en: 'Basis' }, value: same(basis) }] : []),
  { label: { zh: '事由', en: 'Reason' }, value: same(reason) },
  { label: who, value: same(by) },
]
