import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { renewableUntil, renewBy } from '../../forms/shared/permit-window.ts'
import { fieldsOf, freeze } from '../../functions/engine/answers.ts'
import { longDate } from '../../functions/engine/date-text.ts'
import { shanghaiDate } from '../../functions/engine/day.ts'
import { display } from '../../functions/engine/display.ts'
import { dueDate } from '../../functions/engine/period.ts'
import { allExamples, fullContext } from './all-examples.ts'

test.each(allExamples.map((example) => [example.form.id, example] as const))(
  '%s shows no day as 2026-02-24 that it knows or reckons itself',
  (_, { form, answers }) => {
    const frozen = freeze(form, answers(fullContext), fullContext)
    for (const field of fieldsOf(form)) {
      if (field.kind !== 'known' && field.kind !== 'computed') continue
      for (const lang of ['zh', 'en'] as const)
        expect(display(field, frozen[field.id], lang), field.id).not.toMatch(/\d{4}-\d\d-\d\d/u)
    }
  },
)

describe('the renewal of a water permit', () => {
  test.each([
    ['2026-04-14', '2026-02-28'],
    ['2028-04-14', '2028-02-29'],
    ['2028-04-15', '2028-03-01'],
    ['2027-02-14', '2026-12-31'],
    ['2026-12-31', '2026-11-16'],
  ])('that expires on %s is applied for by %s, forty-five days before', (expires, last) => {
    expect(renewableUntil(expires)).toBe(last)
  })

  test.each([
    ['2026-11-15', '2026-10-01', '2026-09-30'],
    ['2027-01-12', '2026-11-28', '2026-11-27'],
    ['2027-02-14', '2026-12-31', '2026-12-31'],
  ])('that expires on %s, and so by %s, is applied for by the working day %s', (expires, last, open) => {
    expect(renewableUntil(expires)).toBe(last)
    expect(renewBy(expires)).toBe(open)
  })

  test('has no last day while nobody said when it expires', () => {
    expect(renewableUntil(undefined)).toBeUndefined()
    expect(renewableUntil('2026-02-30')).toBeUndefined()
  })
})

const served = [
  '2025-08-31',
  '2025-08-29',
  '2027-08-31',
  '2026-06-30',
  '2026-12-31',
  '2028-02-29',
  '2026-08-30',
  '2025-08-16',
]
/** The last second of a day in Shanghai, and the first of the next. */
const moments = [
  Date.UTC(2026, 1, 28, 15, 59, 59),
  Date.UTC(2026, 1, 28, 16, 0, 0),
  Date.UTC(2026, 11, 31, 16, 0, 0),
]

const reckoned = () => ({
  due: served.map((day) => [
    dueDate(day, { months: 6 }, calendars),
    dueDate(day, { workingDays: 5 }, calendars),
  ]),
  today: moments.map(shanghaiDate),
  words: served.map((day) => [longDate(day, 'zh'), longDate(day, 'en')]),
})

/** The same in a process of its own, as the zone of a process is read when it starts. */
const script = `
const { calendars } = await import('./forms/calendars.ts')
const { longDate } = await import('./functions/engine/date-text.ts')
const { shanghaiDate } = await import('./functions/engine/day.ts')
const { dueDate } = await import('./functions/engine/period.ts')
const [served, moments] = JSON.parse(process.argv[1])
console.log(JSON.stringify({
  zone: new Date(2026, 0, 1).getTimezoneOffset(),
  due: served.map((day) => [{ months: 6 }, { workingDays: 5 }].map((one) => dueDate(day, one, calendars))),
  today: moments.map(shanghaiDate),
  words: served.map((day) => [longDate(day, 'zh'), longDate(day, 'en')]),
}))
`

test.each([
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
])('a server in %s reckons the same days', (zone, offset) => {
  const printed = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, JSON.stringify([served, moments])],
    { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8' },
  )
  expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify({ zone: offset, ...reckoned() })))
  expect(reckoned().today).toEqual(['2026-02-28', '2026-03-01', '2027-01-01'])
})
