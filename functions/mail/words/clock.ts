import { longDate, shortDate } from '../../engine/date-text.ts'
import type { EventOf } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { caseFacts, officialCase, type Setting } from '../setting.ts'

/** Whose period it is: the name tells an officer which of many, the number which of two of one enterprise. */
const whose = ({ state }: Setting): Text => ({
  zh: `${state.enterprise.name}，${state.number}`,
  en: `${state.enterprise.name}, ${state.number}`,
})

export const clockStarted = (event: EventOf<'ClockStarted'>, setting: Setting): Letter => {
  const title = setting.clockTitle(event.clock)
  return {
    subject: {
      zh: `${title.zh}开始（${whose(setting).zh}）`,
      en: `${title.en}, begun (${whose(setting).en})`,
    },
    paragraphs: [
      {
        zh: `“${title.zh}”自${longDate(event.from, 'zh')}起算，至${longDate(event.effective, 'zh')}（24时止）。`,
        en: `“${title.en}” began on ${longDate(event.from, 'en')} and ends on ${longDate(event.effective, 'en')} (at 24:00).`,
      },
    ],
    facts: caseFacts(setting),
  }
}

export const deadlineNear = (event: EventOf<'DeadlineNear'>, setting: Setting): Letter => {
  const title = setting.clockTitle(event.clock)
  return {
    subject: {
      zh: `期限提醒：${title.zh}${shortDate(event.effective, 'zh')}届满（${whose(setting).zh}）`,
      en: `Reminder: ${title.en} ends on ${shortDate(event.effective, 'en')} (${whose(setting).en})`,
    },
    paragraphs: [
      {
        zh: `“${title.zh}”将于${longDate(event.effective, 'zh')}24时届满。请在此之前办理。`,
        en: `“${title.en}” ends on ${longDate(event.effective, 'en')} at 24:00. Please act before then.`,
      },
    ],
    facts: caseFacts(setting),
  }
}

/** The same to the organ whose own period it is: what it may draw up, and where. */
export const ownDeadlineNear = (event: EventOf<'DeadlineNear'>, setting: Setting): Letter => {
  const letter = deadlineNear(event, setting)
  if (!setting.isMatter) return letter
  const acts = setting.nextActs(setting.clockKeeper(event.clock))
  return acts.length === 0 ? letter : { ...letter, ...draftsOf(acts, setting) }
}

export const deadlineRecomputed = (event: EventOf<'DeadlineRecomputed'>, setting: Setting): Letter => {
  const title = setting.clockTitle(event.clock)
  return {
    subject: {
      zh: `到期日确定：${title.zh}（${whose(setting).zh}）`,
      en: `Due date settled: ${title.en} (${whose(setting).en})`,
    },
    paragraphs: [
      {
        zh: `该年度节假日安排已经公布，“${title.zh}”的到期日确定为${longDate(event.effective, 'zh')}（24时止）。`,
        en: `The holidays of that year are published: “${title.en}” ends on ${longDate(event.effective, 'en')} (at 24:00).`,
      },
    ],
    facts: caseFacts(setting),
  }
}

/** The timer says what it saw and proposes; it decides nothing. */
export const deadlinePassed = (event: EventOf<'DeadlinePassed'>, setting: Setting): Letter => {
  const title = setting.clockTitle(event.clock)
  return {
    subject: {
      zh: `期限届满：${title.zh}（${whose(setting).zh}）`,
      en: `Period ended: ${title.en} (${whose(setting).en})`,
    },
    paragraphs: [
      {
        zh: `“${title.zh}”已于${longDate(event.effective, 'zh')}24时届满。`,
        en: `“${title.en}” ended on ${longDate(event.effective, 'en')} at 24:00.`,
      },
      setting.isMatter && !event.parked
        ? { zh: '请尽快办理。', en: 'Please act without delay.' }
        : event.parked
          ? {
              zh: '仍有申请未审结，等待主管部门处理。',
              en: 'A filing is still undecided; the case awaits the authority.',
            }
          : {
              zh: '下一步由主管部门提出处理意见。平台不会自动作出决定。',
              en: 'The authority will propose the next step. The platform decides nothing by itself.',
            },
    ],
    facts: caseFacts(setting),
  }
}

/** The same to the officers of the case: what they may draw up, where, and the letter as it would be. */
export const nextStepDue = (event: EventOf<'DeadlinePassed'>, setting: Setting): Letter => {
  const letter = deadlinePassed(event, setting)
  const acts = event.parked ? [] : setting.nextActs(setting.clockKeeper(event.clock))
  if (acts.length === 0) return letter
  const hasLetter = acts.some((act) => act.letter)
  return {
    ...letter,
    paragraphs: [
      ...letter.paragraphs,
      {
        zh: `可起草：${acts.map(({ title }) => `《${title.zh}》`).join('、')}。${setting.kind.noun.zh}中已有的内容会自动填入${hasLetter ? '；签发前可以先看文书草稿' : ''}。`,
        en: `You may draw up: ${acts.map(({ title }) => title.en).join('; ')}. What the ${setting.kind.noun.en} knows is filled in${hasLetter ? '; the draft letter can be read before anybody signs' : ''}.`,
      },
    ],
    ...draftsOf(acts, setting),
  }
}

type NextActs = ReturnType<Setting['nextActs']>

/** The one act that is open and its letter as it would be, or the case where there are several. */
const draftsOf = ([act, ...others]: NextActs, setting: Setting): Pick<Letter, 'action' | 'aside'> => {
  const { label, url } = officialCase(setting)
  if (!act || others.length > 0) return { action: { label, url } }
  const form = `${url}/forms/${act.id}`
  return {
    action: { label: { zh: `起草《${act.title.zh}》`, en: `Draw up: ${act.title.en}` }, url: form },
    ...(act.letter && {
      aside: {
        label: { zh: `先看文书草稿《${act.letter.zh}》`, en: `See the draft letter first: ${act.letter.en}` },
        url: `${form}/letter`,
      },
    }),
  }
}
