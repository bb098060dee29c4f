import { longDate } from '../../engine/date-text.ts'
import type { EventOf } from '../../engine/events.ts'
import type { Letter } from '../compose.ts'
import { filingFacts, officialFiling, type Setting } from '../setting.ts'
import { about, openIt } from './act.ts'

type Due = EventOf<'StepDue'>

/** To those who are to decide, on the last day and after it. */
export const stepDue = (event: Due, organ: string, setting: Setting): Letter => {
  const name = setting.organName(organ)
  const step = setting.stepTitle(event.filing, event.step)
  const [day, tag] = [longDate(event.due, 'zh'), longDate(event.due, 'en')]
  return {
    subject: about(
      event.level === 1
        ? { zh: '今日到期，请审批：', en: 'Due today, for your decision: ' }
        : { zh: '已逾期，请审批：', en: 'Late, for your decision: ' },
      event.filing,
      setting,
    ),
    paragraphs: [
      event.level === 1
        ? {
            zh: `${name.zh}：“${step.zh}”今日（${day}）到期。`,
            en: `${name.en}: “${step.en}” is due today, ${tag}.`,
          }
        : {
            zh: `${name.zh}：“${step.zh}”最迟应于${day}办结，现已逾期。`,
            en: `${name.en}: “${step.en}” was due on ${tag} at the latest, and is late.`,
          },
      openIt,
    ],
    facts: filingFacts(event.filing, setting),
  }
}

/** To officers who may urge it, and later to the organ above; nothing is decided for anybody. */
export const stepLate = (event: Due, setting: Setting): Letter => {
  const step = setting.stepTitle(event.filing, event.step)
  const who = event.organs.map((organ) => setting.organName(organ))
  return {
    subject: about({ zh: '审批逾期：', en: 'A decision is late: ' }, event.filing, setting),
    paragraphs: [
      {
        zh: `“${step.zh}”应于${longDate(event.due, 'zh')}办结，${who.map(({ zh }) => zh).join('、')}尚未办理。`,
        en: `“${step.en}” was due on ${longDate(event.due, 'en')}; ${who.map(({ en }) => en).join(', ')} has not decided.`,
      },
      {
        zh: '请了解情况并督促办理；主管部门的经办人可以在这一件的页面“督办”中催办或者改派。系统不代为作出决定。',
        en: 'Please find out why. An officer of the leading office may urge or reassign it under “Oversee” on the page of the filing; the system decides nothing.',
      },
    ],
    facts: filingFacts(event.filing, setting),
    action: officialFiling(event.filing, setting),
  }
}
