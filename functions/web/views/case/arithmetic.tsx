import type { DueDate } from '../../../engine/period.ts'
import type { Text } from '../../../engine/text.ts'
import type { Period } from '../../../engine/track.ts'
import { lowerFirst } from '../../../engine/wording.ts'
import { T, useSay } from '../lang.tsx'
import { fullDay } from '../when.ts'
import { type ClockView, dueOf } from './clock-view.ts'

/** How long a period is, in words. */
export const periodWords = (period: Period): Text => {
  if ('yearly' in period)
    return {
      zh: `至${period.yearly.map((day) => `${monthOf(day)}月${dayOf(day)}日`).join('、')}`,
      en: `to ${period.yearly.map((day) => `${dayOf(day)}/${monthOf(day)}`).join(' or ')} (day/month)`,
    }
  return 'months' in period
    ? { zh: `${period.months} 个月`, en: period.months === 1 ? '1 month' : `${period.months} months` }
    : { zh: `${period.workingDays} 个工作日`, en: `${period.workingDays} working days` }
}

const monthOf = (day: string): number => Number(day.slice(0, 2))
const dayOf = (day: string): number => Number(day.slice(3))

const started = ({ from, startedBy }: ClockView): Text => ({
  zh: `自${startedBy.zh}之日（${fullDay(from, 'zh')}）起算，当日不计入期限。`,
  en: `It begins with ${lowerFirst(startedBy.en)} on ${fullDay(from, 'en')}. That day is not counted.`,
})

const counted = ({ period, first }: ClockView): Text => {
  if (!period)
    return {
      zh: `期限的最后一日由该文书载明：${fullDay(first.nominal, 'zh')}。`,
      en: `That act names the last day: ${fullDay(first.nominal, 'en')}.`,
    }
  if ('yearly' in period)
    return {
      zh: `须在${fullDay(first.nominal, 'zh')}前完成，该日不因休息日顺延。`,
      en: `It is due by ${fullDay(first.nominal, 'en')}, a day that no day off moves.`,
    }
  const how =
    'months' in period
      ? {
          zh: '止于对应日（该月没有对应日的，止于月末）',
          en: 'to the corresponding day, or the last day of the month where there is none',
        }
      : { zh: '只计工作日', en: 'counting working days alone' }
  return {
    zh: `期限 ${periodWords(period).zh}，${how.zh}：${fullDay(first.nominal, 'zh')}。`,
    en: `${periodWords(period).en}, ${how.en}: ${fullDay(first.nominal, 'en')}.`,
  }
}

const moved = ({ movedBy, effective }: DueDate): Text =>
  movedBy
    ? {
        zh: `该日为${movedBy.zh}，顺延至其后第一个工作日：${fullDay(effective, 'zh')}。`,
        en: `That day is a day off (${movedBy.en}); the end moves to the next working day: ${fullDay(effective, 'en')}.`,
      }
    : { zh: '该日为工作日，不顺延。', en: 'That is a working day; the end does not move.' }

const lengthened = (extended: DueDate): Text => ({
  zh: `经批准延期。延期自原名义到期日起算，至${fullDay(extended.nominal, 'zh')}。`,
  en: `Extended by approval, counted from the first nominal date, to ${fullDay(extended.nominal, 'en')}.`,
})

const stoodStill = ({ stood, period, extended }: ClockView): Text[] => {
  if (!stood) return []
  const { days, due } = stood
  const unit = period && 'workingDays' in period ? working : calendar
  const beside = extended
    ? { zh: '连同批准的延期，', en: 'with the extension approved, ' }
    : { zh: '', en: '' }
  return [
    {
      zh: `材料退回补正期间停止计算，共 ${days} ${unit.zh}不计入：${beside.zh}至${fullDay(due.nominal, 'zh')}。`,
      en: `It stood still while a filing was back for correction, ${days} ${unit.en} in all: ${beside.en}to ${fullDay(due.nominal, 'en')}.`,
    },
    moved(due),
  ]
}

const working: Text = { zh: '个工作日', en: 'working days' }
const calendar: Text = { zh: '天', en: 'days' }

const standing = ({ stands }: ClockView): Text[] =>
  stands
    ? [
        {
          zh: `材料退回补正，自${fullDay(stands, 'zh')}次日起停止计算；重新提交之日后继续，剩余天数不变。`,
          en: `A filing is back for correction: no day after ${fullDay(stands, 'en')} is counted until it is resubmitted; as many days are left then as are now.`,
        },
      ]
    : []

const ending: Text = {
  zh: '期限于到期日 24:00（北京时间）届满。',
  en: 'The period ends at 24:00 on the due date (Beijing time).',
}
const provisional: Text = {
  zh: '该年度节假日安排尚未公布，日期为暂定，公布后可能变化。',
  en: 'The holidays of that year are not published yet: the date is provisional and may change once they are.',
}

const stepsOf = (view: ClockView): readonly Text[] => [
  started(view),
  counted(view),
  ...(view.period && 'yearly' in view.period ? [] : [moved(view.first)]),
  ...(view.extended && !view.stood ? [lengthened(view.extended), moved(view.extended)] : []),
  ...stoodStill(view),
  ...standing(view),
  ending,
  ...(dueOf(view).provisional ? [provisional] : []),
]

/** How a due date was reckoned: from which act, by which rule, moved by which holiday, on which basis. */
export function Arithmetic({ view }: { readonly view: ClockView }) {
  const say = useSay()
  return (
    <>
      <ol class="govuk-list govuk-list--number app-arithmetic">
        {stepsOf(view).map((step) => (
          <li>{say(step)}</li>
        ))}
      </ol>
      <p class="govuk-body app-small app-secondary">
        <T zh="依据：" en="Basis: " />
        {say(view.basis)}
      </p>
    </>
  )
}
