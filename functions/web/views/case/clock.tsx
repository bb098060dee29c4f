import { daysBetween } from '../../../engine/day.ts'
import type { Text } from '../../../engine/text.ts'
import { lowerFirst } from '../../../engine/wording.ts'
import { cx } from '../components/attributes.ts'
import { Details } from '../components/details.tsx'
import { Tag } from '../components/tag.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { dayWords, fullDay } from '../when.ts'
import { Arithmetic } from './arithmetic.tsx'
import { type ClockView, dueOf } from './clock-view.ts'

/** Inside these days before the end an extension is late and the person is warned (DOMAIN §3). */
const warningDays = 15

type Mood = 'calm' | 'near' | 'passed' | 'met'

const moodOf = (view: ClockView): Mood => {
  if (view.status === 'met' || isOver(view)) return 'met'
  if (isStanding(view)) return 'calm'
  const left = daysBetween(view.today, dueOf(view).effective)
  if (view.status === 'passed' || left < 0) return 'passed'
  return left <= warningDays || view.status === 'parked' ? 'near' : 'calm'
}

const isStanding = ({ status, stands }: ClockView): boolean => status === 'running' && stands !== undefined

const isOver = ({ status, lapses }: ClockView): boolean => status === 'passed' && lapses === true

/** What is left of a period, in a few words. */
export const leftWords = (view: ClockView): Text => {
  const left = daysBetween((isStanding(view) && view.stands) || view.today, dueOf(view).effective)
  if (isStanding(view))
    return {
      zh: `补正期间停止计算，继续后还剩 ${left} 天`,
      en: `Stands still during a correction; ${left} ${left === 1 ? 'day' : 'days'} left after it`,
    }
  if (view.status === 'met') return { zh: '已停止计算', en: 'No longer counted' }
  if (isOver(view)) return { zh: '已届满', en: 'Ended' }
  if (view.status === 'parked')
    return { zh: '期满，延期申请待审定', en: 'Ended while an extension was undecided' }
  if (left < 0 || view.status === 'passed')
    return { zh: `已逾期 ${Math.max(-left, 0)} 天`, en: `${Math.max(-left, 0)} days overdue` }
  if (left === 0) return { zh: '今天 24:00 到期', en: 'Due today at 24:00' }
  return { zh: `还剩 ${left} 天`, en: left === 1 ? '1 day left' : `${left} days left` }
}

/** A period with its end, a picture of it, and on demand how the end was reckoned. */
export function Clock({
  view,
  headingLevel = 2,
}: {
  readonly view: ClockView
  readonly headingLevel?: 2 | 3 | undefined
}) {
  const say = useSay()
  const lang = useLang()
  const Heading = `h${headingLevel}` as 'h2'
  const mood = moodOf(view)
  return (
    <section class={cx('app-clock', mood !== 'calm' && `app-clock--${mood}`)}>
      <Heading class="app-caption">{say(view.title)}</Heading>
      <p class="app-clock__left">{say(leftWords(view))}</p>
      <p class="app-clock__due govuk-body">
        <T zh="到期日：" en="Due: " />
        <strong>{fullDay(dueOf(view).effective, lang)}</strong>
        {view.extended && <T zh="（已延期）" en=" (extended)" />}{' '}
        {dueOf(view).provisional && (
          <Tag colour="yellow">
            <T zh="暂定" en="Provisional" />
          </Tag>
        )}
      </p>
      <Picture view={view} mood={mood} />
      <div class="app-clock__ends">
        {pointsOf(view).map(({ name, day }) => (
          <span>
            {say(name)} {dayWords(day, lang)}
          </span>
        ))}
      </div>
      <Details summaryText={<T zh="这个日期是怎么算出来的" en="How this date was reckoned" />}>
        <Arithmetic view={view} />
      </Details>
    </section>
  )
}

type Point = { readonly name: Text; readonly day: string }

/** What the picture marks, in the order of time. */
const pointsOf = (view: ClockView): readonly Point[] => [
  { name: { zh: '起算', en: 'From' }, day: view.from },
  ...(view.extended ? [{ name: { zh: '原到期', en: 'First due' }, day: view.first.effective }] : []),
  {
    name: view.extended ? { zh: '延至', en: 'Extended to' } : { zh: '到期', en: 'Due' },
    day: dueOf(view).effective,
  },
]

/** The picture for those who do not see it, with where today is. */
const pictureWords = (view: ClockView): Text => {
  const today = { name: { zh: '今天', en: 'today' }, day: view.today }
  const all = [...pointsOf(view), ...(view.status === 'running' ? [today] : [])]
  const points = all.toSorted((one, other) => (one.day < other.day ? -1 : 1))
  return {
    zh: `时间线：${points.map(({ name, day }) => `${name.zh}${dayWords(day, 'zh')}`).join('，')}`,
    en: `Time line: ${points.map(({ name, day }) => `${lowerFirst(name.en)} ${dayWords(day, 'en')}`).join(', ')}`,
  }
}

/** Time used against the whole period, with today as its end. */
function Picture({ view, mood }: { readonly view: ClockView; readonly mood: Mood }) {
  const say = useSay()
  // What has stopped is used up at most.
  const now = mood === 'met' && view.today > dueOf(view).effective ? dueOf(view).effective : view.today
  const whole = Math.max(daysBetween(view.from, dueOf(view).effective), daysBetween(view.from, now), 1)
  const at = (day: string): number => Math.round((1000 * Math.max(0, daysBetween(view.from, day))) / whole)
  return (
    <svg
      class="app-clock__picture"
      viewBox="0 0 1000 26"
      preserveAspectRatio="none"
      role="img"
      aria-label={say(pictureWords(view))}
      focusable="false"
    >
      <rect class="app-clock__whole" x="0" y="9" width="1000" height="8" />
      <rect class="app-clock__used" x="0" y="9" width={at(now)} height="8" />
      {view.extended && (
        <rect class="app-clock__first" x={at(view.first.effective)} y="4" width="4" height="18" />
      )}
      <rect class="app-clock__end" x={Math.min(at(dueOf(view).effective), 994)} y="0" width="6" height="26" />
    </svg>
  )
}
