import { nextClock } from '../../engine/case.ts'
import { longDate } from '../../engine/date-text.ts'
import type { EventOf } from '../../engine/events.ts'
import type { ServedNotice } from '../../engine/notice.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { caseFacts, enterpriseCase, type Facts, officialCase, type Setting, type Turn } from '../setting.ts'

/** On a notice that was served before. */
export const caseOpened = (
  { notice, clock }: EventOf<'CaseOpened'> & { readonly notice: ServedNotice },
  setting: Setting,
): Letter => ({
  subject: { zh: `通知：${notice.number}`, en: `Notice ${notice.number}` },
  paragraphs: [
    {
      zh: `主管部门已对贵单位立案，通知书文号 ${notice.number}，送达日期${longDate(notice.servedOn, 'zh')}。`,
      en: `The authority has opened a case on your enterprise under notice ${notice.number}, served on ${longDate(notice.servedOn, 'en')}.`,
    },
    ...(clock ? [firstPeriod(clock, setting)] : []),
  ],
  facts: caseFacts(setting),
  action: enterpriseCase(setting),
})

/** To the organ whose matter ended by an act of another, such as a return that the city merged. */
export const matterEnded = (event: EventOf<'CaseClosed'>, setting: Setting): Letter => {
  const [state, title] = [setting.stateTitle(event.outcome), setting.trackTitle]
  return {
    subject: {
      zh: `${title.zh}：${state.zh}（${setting.state.enterprise.name}）`,
      en: `${title.en}: ${state.en} (${setting.state.enterprise.name})`,
    },
    paragraphs: [
      {
        zh: `${setting.kind.noun.zh}已进入“${state.zh}”。本单位无需再办理。`,
        en: `The ${setting.kind.noun.en} is now at “${state.en}”. There is nothing more for your office to do.`,
      },
    ],
    facts: caseFacts(setting),
    action: officialCase(setting),
  }
}

/** The first that the enterprise hears of a case whose notice was drawn up in it: the letter, and what service started. */
export const noticeServed = (event: EventOf<'NoticeServed'>, setting: Setting): Letter => {
  const notice = setting.state.filings.find(({ number }) => number === event.number)
  const { zh, en } = setting.letterTitle(notice?.no ?? event.filing)
  const started = setting.together.find((one) => one.type === 'ClockStarted')
  return {
    subject: { zh: `通知：${event.number}`, en: `Notice ${event.number}` },
    paragraphs: [
      {
        zh: `主管部门已对贵单位立案，《${zh}》（${event.number}）已于${longDate(event.servedOn, 'zh')}送达。`,
        en: `The authority has opened a case on your enterprise. “${en}” (${event.number}) was served on ${longDate(event.servedOn, 'en')}.`,
      },
      ...(started ? [firstPeriod({ ...started, id: started.clock }, setting), fromService] : []),
    ],
    facts: caseFacts(setting),
    action: {
      label: { zh: '查看文书', en: 'Read the letter' },
      url: `${setting.baseUrl}/my/cases/${setting.caseId}/letters/${notice?.no ?? event.filing}`,
    },
  }
}

const fromService: Text = {
  zh: '期限自送达之日的次日起算，不以本邮件为准。对送达日期有异议的，请与主管部门联系。',
  en: 'The period runs from the day after service, not from this mail. If that day is not right, tell the authority.',
}

/** To an organ that the track tells of its cases, where another opened this one. */
export const openedByAnother = (event: EventOf<'CaseOpened'>, setting: Setting): Letter => {
  const { actor, state } = setting
  const by = setting.organName(actor.kind === 'official' ? actor.organ : setting.leading)
  const { zh, en } = setting.trackTitle
  const [fromZh, fromEn] = event.origin
    ? [
        `由案件 ${event.origin.number} 未按期退出而来，`,
        ` It comes from case ${event.origin.number} being late.`,
      ]
    : ['', '']
  return {
    subject: {
      zh: `${zh}立案知会：${state.enterprise.name}`,
      en: `${en}, for your information: ${state.enterprise.name}`,
    },
    paragraphs: [
      {
        zh: `${by.zh}已对该企业按“${zh}”程序立案，${fromZh}由该单位牵头办理。本单位无需办理，特此知会。`,
        en: `The ${by.en} has opened a case of the kind “${en}” on this enterprise and leads it.${fromEn} There is nothing for your office to do.`,
      },
    ],
    facts: caseFacts(setting),
    action: officialCase(setting),
  }
}

const firstPeriod = (
  { id, effective }: Pick<NonNullable<EventOf<'CaseOpened'>['clock']>, 'id' | 'effective'>,
  setting: Setting,
) => periodWords(id, effective, setting)

const periodWords = (id: string, effective: string, { clockTitle }: Setting): Text => ({
  zh: `${clockTitle(id).zh}至${longDate(effective, 'zh')}（24时止）。`,
  en: `${clockTitle(id).en}: until ${longDate(effective, 'en')} (at 24:00).`,
})

/** To officers who may act now that the case has come to another stage. */
export const turn = (event: EventOf<'CaseMoved'>, { acts }: Turn, setting: Setting): Letter => {
  const state = setting.stateTitle(event.to)
  const { noun } = setting.kind
  const until = setting.together.flatMap((one) =>
    one.type === 'ClockStarted' && setting.clockOwner(one.clock) !== 'enterprise'
      ? [periodWords(one.clock, one.effective, setting)]
      : [],
  )
  return {
    subject: {
      zh: `请办理：${acts[0]?.zh ?? ''}（${setting.state.enterprise.name}）`,
      en: `Your turn: ${acts[0]?.en ?? ''} (${setting.state.enterprise.name})`,
    },
    paragraphs: [
      {
        zh: `${noun.zh}已进入“${state.zh}”。本单位现在可以办理：${acts.map(({ zh }) => zh).join('、')}。`,
        en: `The ${noun.en} is now at “${state.en}”. Your office may now draw up: ${acts.map(({ en }) => en).join(', ')}.`,
      },
      ...until,
    ],
    facts: [...clockFacts(setting), ...caseFacts(setting)],
    action: officialCase(setting),
  }
}

/** The clock that presses first, for whoever has to act. */
const clockFacts = ({ state, clockTitle }: Setting): Facts => {
  const clock = nextClock(state)
  return clock
    ? [
        {
          label: clockTitle(clock.id),
          value: {
            zh: `至${longDate(clock.effective, 'zh')}`,
            en: `until ${longDate(clock.effective, 'en')}`,
          },
        },
      ]
    : []
}

/** To the officers of a case that something found elsewhere concerns; who said so is known to nobody here. */
export const findingHeard = (event: EventOf<'FindingHeard'>, setting: Setting): Letter => {
  const organ = setting.organName(event.organ)
  const act = event.act && setting.actTitle(event.act)
  return {
    subject: {
      zh: `核查情况转告，请依法处理：${setting.state.enterprise.name}`,
      en: `A finding for you to act on: ${setting.state.enterprise.name}`,
    },
    paragraphs: [
      {
        zh: `${organ.zh}核实了与本案有关的情况，现转告你单位依法处理。`,
        en: `The ${organ.en} found something that concerns this case, for you to deal with by law.`,
      },
      { zh: `核实的情况：${event.words}`, en: `What was found: ${event.words}` },
      ...(act ? [{ zh: `请办理：${act.zh}`, en: `Please draw up: ${act.en}` }] : []),
    ],
    facts: caseFacts(setting),
    action: officialCase(setting),
  }
}

export const rulesAdopted = (event: EventOf<'RuleSetAdopted'>, setting: Setting): Letter => ({
  subject: {
    zh: `规则版本变更：${setting.state.number}`,
    en: `Other rules apply: ${setting.state.number}`,
  },
  paragraphs: [
    {
      zh: `案件适用的规则版本由 ${event.from.version} 变更为 ${event.to.version}。案件的阶段和已经确定的期限不变。`,
      en: `The case is now under rules ${event.to.version} instead of ${event.from.version}. Its stage and the days already set stay as they are.`,
    },
    { zh: `变更理由：${event.reason}`, en: `The reason: ${event.reason}` },
  ],
  facts: caseFacts(setting),
  action: enterpriseCase(setting),
})

export const closed = (event: EventOf<'CaseClosed'>, setting: Setting): Letter => ({
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
