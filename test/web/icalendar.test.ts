import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarText, type DayEvent } from '../../functions/web/icalendar.ts'

const event: DayEvent = {
  uid: 'C-1-1-2-371521-miit@tuichu.example',
  day: '2026-02-28',
  summary: '审批整改延期申请',
  description: '案号：L-1',
  url: 'https://tuichu.example/work/cases/C-1/tasks/1?organ=371521-miit',
}
const at = '2026-02-24T01:02:03.456Z'
const textOf = (change: Partial<DayEvent> = {}) => calendarText('期限', [{ ...event, ...change }], at)

/** Lines as a reader puts them together again (RFC 5545, 3.1). */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')
const valueIn = (text: string, name: string): string | undefined =>
  unfolded(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
/** Text as a reader takes it (3.3.11). */
const unescaped = (value = ''): string =>
  value.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

describe('a calendar as iCalendar text', () => {
  test('is this, line by line', () => {
    expect(textOf().split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tuichu//Due dates//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:期限',
      'X-WR-CALNAME:期限',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:C-1-1-2-371521-miit@tuichu.example',
      'DTSTAMP:20260224T010203Z',
      'DTSTART;VALUE=DATE:20260228',
      'DTEND;VALUE=DATE:20260301',
      'SUMMARY:审批整改延期申请',
      'DESCRIPTION:案号：L-1',
      'URL:https://tuichu.example/work/cases/C-1/tasks/1?organ=371521-miit',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('without events is a calendar still', () => {
    expect(calendarText('期限', [], at)).not.toContain('VEVENT')
    expect(calendarText('期限', [], at).endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  test('escapes what has a meaning of its own', () => {
    const text = textOf({ summary: 'a;b,c\\d', description: '一\n二\r\n三' })
    expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\r\n')
    expect(text).toContain('DESCRIPTION:一\\n二\\n三\r\n')
  })

  test('lets nobody write a line of their own', () => {
    const text = textOf({ summary: 'x\r\nEND:VEVENT\u0000\u0085\rBEGIN:VALARM' })
    expect(unfolded(text).filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1)
    expect(text).not.toMatch(/^BEGIN:VALARM/m)
  })

  test('is folded at 75 octets, through no character', () => {
    const lines = textOf({ summary: '案'.repeat(100) }).split('\r\n')
    const at = lines.findIndex((line) => line.startsWith('SUMMARY'))
    expect(lines[at]).toBe(`SUMMARY:${'案'.repeat(22)}`)
    expect(lines[at + 1]).toBe(` ${'案'.repeat(24)}`)
  })

  test('says what it was given, however it is written, in lines that fit', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replace(/[\p{Cc}\r]/gu, ''))
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const text = textOf({ summary, description: `${description}\n${summary}` })
        expect(unescaped(valueIn(text, 'SUMMARY'))).toBe(summary)
        expect(unescaped(valueIn(text, 'DESCRIPTION'))).toBe(`${description}\n${summary}`)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(text).not.toContain('\uFFFD')
      }),
      { seed: 20260224, numRuns: 300 },
    )
  })
})
