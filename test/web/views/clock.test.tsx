import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { calendars } from '../../../forms/calendars.ts'
import { dueDate } from '../../../functions/engine/period.ts'
import { Clock, leftWords } from '../../../functions/web/views/case/clock.tsx'
import type { ClockView } from '../../../functions/web/views/case/clock-view.ts'
import { Clocks } from '../../../functions/web/views/case/clocks.tsx'
import { InLang } from '../../../functions/web/views/lang.tsx'
import { sizeWords } from '../../../functions/web/views/size.ts'
import { momentWords } from '../../../functions/web/views/when.ts'

const served = '2025-08-16'
const view: ClockView = {
  title: { zh: '整改期限', en: 'Time to rectify' },
  basis: { zh: '工作方案二（一）2', en: 'The plan, 2(1)2' },
  period: { months: 6 },
  from: served,
  startedBy: { zh: '通知书送达', en: 'service of the notice' },
  today: '2026-02-10',
  status: 'running',
  first: dueDate(served, { months: 6 }, calendars),
}

const shown = (clock: ClockView, lang: 'zh' | 'en'): string =>
  renderToString(
    <InLang value={lang}>
      <Clock view={clock} />
    </InLang>,
  ).replaceAll(/<[^>]+>/g, '')

describe('the clock', () => {
  test('says what is left in words', () => {
    expect(leftWords(view).zh).toBe('还剩 14 天')
    expect(leftWords({ ...view, today: '2026-02-24' }).en).toBe('Due today at 24:00')
    expect(leftWords({ ...view, today: '2026-02-27' }).zh).toBe('已逾期 3 天')
    expect(leftWords({ ...view, status: 'met' }).zh).toBe('已停止计算')
    expect(leftWords({ ...view, status: 'passed', lapses: true }).zh).toBe('已届满')
    expect(leftWords({ ...view, status: 'parked' }).en).toContain('undecided')
  })

  test('shows how the due date was reckoned: service, nominal date, holiday', () => {
    const text = shown(view, 'zh')
    expect(text).toContain('自通知书送达之日（2025年8月16日（星期六））起算，当日不计入期限。')
    expect(text).toContain('2026年2月16日（星期一）')
    expect(text).toContain('顺延至其后第一个工作日：2026年2月24日（星期二）')
  })

  test('counts an extension from the nominal date', () => {
    const text = shown(
      {
        ...view,
        extended: {
          nominal: '2026-05-16',
          effective: '2026-05-18',
          provisional: false,
          movedBy: { zh: '周末', en: 'weekend' },
        },
      },
      'en',
    )
    expect(text).toContain(
      'Extended by approval, counted from the first nominal date, to Saturday 16 May 2026.',
    )
    expect(text).toContain('Monday 18 May 2026')
    expect(text).toContain('97 days left')
  })

  test('leaves out the days for which it stood still, and says how many', () => {
    const due = { nominal: '2026-02-28', effective: '2026-02-28', provisional: false }
    const text = shown({ ...view, stood: { days: 12, due } }, 'zh')
    expect(text).toContain('材料退回补正期间停止计算，共 12 天不计入：至2026年2月28日（星期六）。')
    expect(text).toContain('还剩 18 天')
  })

  test('says that it stands still, with what is left after it', () => {
    const text = shown({ ...view, today: '2026-04-01', stands: '2026-02-10' }, 'en')
    expect(text).toContain('Stands still during a correction; 14 days left after it')
    expect(text).toContain('no day after Tuesday 10 February 2026 is counted until it is resubmitted')
  })

  test('says that a date of a year without a published calendar is provisional', () => {
    expect(
      shown({ ...view, first: dueDate('2026-08-16', { months: 6 }, calendars), from: '2026-08-16' }, 'zh'),
    ).toContain('暂定')
  })
})

describe('moments and sizes', () => {
  test('a moment is shown by the wall clock of Shanghai', () => {
    expect(momentWords('2026-02-23T16:05:00.000Z', 'zh')).toBe('2026年2月24日 00:05')
    expect(momentWords('2026-02-23T15:59:00.000Z', 'en')).toBe('23 February 2026, 23:59')
  })

  test('bytes are shown as people read them', () => {
    expect([0, 820, 3_412_000, 812_345_678, 5_100_000_000].map(sizeWords)).toEqual([
      '0 B',
      '820 B',
      '3.4 MB',
      '812 MB',
      '5.1 GB',
    ])
  })
})

describe('the clocks of a case', () => {
  const passed: ClockView = { ...view, today: '2026-03-10', status: 'passed' }
  const window: ClockView = { ...passed, title: { zh: '申请听证期限', en: 'Time to ask' }, lapses: true }
  const closing: ClockView = { ...view, title: { zh: '关停拆除期限', en: 'Time to close' } }
  const foldedOf = (...clocks: ClockView[]): string => {
    const page = renderToString(
      <InLang value="zh">
        <Clocks clocks={clocks} />
      </InLang>,
    )
    return (
      page.match(/<\/section><details.*?<summary.*?>(.*?)<\/summary>/)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? ''
    )
  }

  test('fold away what no longer presses, and name it', () => {
    expect(foldedOf(closing, passed, window)).toBe('整改期限：已逾期 14 天；申请听证期限：已届满')
  })

  test('show what was missed while nothing runs', () => {
    expect(foldedOf(passed, window)).toBe('申请听证期限：已届满')
  })
})
