import { addDays } from '../engine/day.ts'

/** An event of one whole day. */
export type DayEvent = {
  /** The same each time that the calendar is read, and no other event's. */
  readonly uid: string
  /** ISO day, `2026-02-24`. */
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** How often a subscriber need read it again: due dates change by the day. */
const refresh = 'PT1H'

/** A calendar of whole days as iCalendar text (RFC 5545); `at` is the moment at which it was made, ISO 8601 in UTC. */
export const calendarText = (name: string, events: readonly DayEvent[], at: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tuichu//Due dates//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // The name for those that know RFC 7986, and for those that know what came before it.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

/** The end of a whole day is the day after it (3.6.1); it keeps nobody's time occupied. */
const eventLines = ({ uid, day, summary, description, url }: DayEvent, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${at.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** A value of text (3.3.11): a control character would end the line or the calendar. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const longest = 75

/** A line of at most 75 octets, without its end; what is longer goes on behind a space (3.1). No character is cut. */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    if (octets + more > longest) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += more
  }
  return [...parts, part].join('\r\n')
}
