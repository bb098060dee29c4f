import { beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../functions/store/limits.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Answer } from '../support/browsing.ts'
import { ours, people } from '../support/city.ts'
import { fileExtension, withdraw } from '../support/filed.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { contentsOf } from './contents.ts'
import { callers, nextHour, statuses } from './limits.ts'
import { change, wait } from './links.ts'
import { running } from './running.ts'
import { seated } from './seats.ts'

const now = running()
const from = callers(() => now().stack)
let by: Record<'approver' | 'approver2' | 'drc' | 'officer', Visitor>
beforeAll(async () => {
  const { stack } = now()
  by = await seated(stack, 'approver', 'approver2', 'drc', 'officer')
  await fileExtension(stack, 'due001')
  await fileExtension(stack, 'due002')
})

const begin = async (browser: Visitor): Promise<string> => {
  const { text } = await browser.post('/work/calendar', { _action: 'begin' })
  const address = text.match(/http[^<\s"]*\/calendar\/tasks\.ics\?key=[^<\s"]*/)?.[0] ?? ''
  return address.replaceAll('&amp;', '&').slice(now().stack.url.length)
}
/** As a calendar program asks: without cookies. */
const read = (address: string): Promise<Answer> => visitor(now().stack).get(address)
const eventsIn = ({ text }: Answer): string[] => text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)

describe('a calendar feed', () => {
  test('has an event for each task of the organ, and nothing of the enterprise but its name', async () => {
    const answer = await read(await begin(by.approver))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const events = eventsIn(answer)
    expect(events).toHaveLength(2)
    for (const words of [
      ours.name,
      '审批整改延期申请',
      'LC-20250101-DUE001',
      '/work/cases/C-20250101-due001/tasks/1',
    ])
      expect(events.join('')).toContain(words)
    for (const secret of [ours.code, ours.legalRepresentative, people.contact.name, '供货商'])
      expect(answer.text).not.toContain(secret)
    const { due } = await inCity(now().stack, async ({ cases }) => {
      const [one] = (await cases.queue('371521-miit', { limit: 1 })).waiting
      return one ?? { due: '' }
    })
    expect(events[0]).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`)
  })

  test('names the same events the same each time, and says when it was read', async () => {
    const address = await begin(by.approver)
    const first = await read(address)
    await wait(now().stack, 2)
    const second = await read(address)
    const uids = (answer: Answer) => answer.text.match(/UID:.*/g)
    expect(uids(second)).toEqual(uids(first))
    expect(new Set(uids(first)).size).toBe(2)
    expect(second.text.match(/DTSTAMP:.*/)?.[0]).not.toBe(first.text.match(/DTSTAMP:.*/)?.[0])
  })

  test('is in the language in which it was made', async () => {
    const { drc } = by
    expect(await begin(drc)).toContain('lang=zh')
    await drc.get('/work/calendar?lang=en')
    expect(await begin(drc)).toContain('lang=en')
    const inEnglish = (await begin(by.approver)).replace('lang=zh', 'lang=en')
    expect(eventsIn(await read(inEnglish))[0]).toMatch(/SUMMARY:decide [A-Z]/)
  })

  test('loses what no longer waits', async () => {
    const { stack } = now()
    const id = await fileExtension(stack, 'due003')
    const address = await begin(by.approver)
    expect(eventsIn(await read(address))).toHaveLength(3)
    await withdraw(stack, id)
    expect(eventsIn(await read(address))).toHaveLength(2)
  })

  test('is kept as a hash alone, and shown once', async () => {
    const address = await begin(by.approver)
    const key = new URL(address, 'http://x').searchParams.get('key') ?? ''
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(Object.keys(await contentsOf(now().stack)).join()).not.toContain(key)
    const { text } = await by.approver.get('/work/calendar')
    expect(text).not.toContain(key)
    expect(text).toContain('地址不再显示')
  })
})

describe('the address of a feed dies', () => {
  const alive = async (address: string) => (await read(address)).status

  test('when it is revoked', async () => {
    const address = await begin(by.approver2)
    expect(await alive(address)).toBe(200)
    const revoked = await by.approver2.post('/work/calendar', { _action: 'end' })
    expect(revoked.location).toBe('/work/calendar?done=removed')
    expect(await alive(address)).toBe(404)
  })

  test('when another is made, but for that one', async () => {
    const first = await begin(by.approver2)
    const second = await begin(by.approver2)
    expect([await alive(first), await alive(second)]).toEqual([404, 200])
  })

  test('when the person leaves, and lives again when they return', async () => {
    const address = await begin(by.approver2)
    await change(now().stack, 'approver2', { active: false })
    expect(await alive(address)).toBe(404)
    await change(now().stack, 'approver2', { active: true })
    expect(await alive(address)).toBe(200)
  })

  test('when the person decides nothing any more', async () => {
    const address = await begin(by.approver2)
    await change(now().stack, 'approver2', { roles: people.officer.roles })
    expect(await alive(address)).toBe(404)
    await change(now().stack, 'approver2', { roles: people.approver2.roles })
  })

  test('when the person’s sessions are ended', async () => {
    const address = await begin(by.approver2)
    const later = new Date(now().stack.now() + 1000).toISOString()
    await change(now().stack, 'approver2', { sessionsFrom: later })
    expect(await alive(address)).toBe(404)
  })
})

describe('who has no feed', () => {
  test('is an officer who approves nothing', async () => {
    expect((await by.officer.get('/work/calendar')).status).toBe(403)
    expect((await by.officer.post('/work/calendar', { _action: 'begin' })).status).toBe(403)
    expect((await by.officer.get('/work')).text).not.toContain('href="/work/calendar"')
  })

  test.each(['', '?key=', '?key=x', `?key=${'A'.repeat(43)}`, `?key=${'%00'.repeat(40)}`])(
    'is whoever makes up a key (%s)',
    async (query) => {
      const answer = await read(`/calendar/tasks.ics${query}`)
      expect(answer.status).toBe(404)
      expect(answer.text).not.toContain('BEGIN:VCALENDAR')
    },
  )

  test('is whoever guesses more than a hundred times, and their neighbours for as long', async () => {
    const { stack } = now()
    await nextHour(stack)
    const address = await begin(by.approver)
    const guesser = from('127.0.88.1')
    const { most } = limits['dead-link']
    const answers = []
    for (let turn = 0; turn < most + 20; turn += 1)
      answers.push(await guesser.get(`/calendar/tasks.ics?key=guess${turn}`))
    expect(statuses(answers)).toEqual({ 404: most, 429: 20 })
    expect((await guesser.get(address)).status).toBe(429)
    expect((await read(address)).status).toBe(200)
  })
})

test('what is overdue says so, and stays on its day', async () => {
  const address = await begin(by.approver)
  const before = eventsIn(await read(address))
  await wait(now().stack, 10 * 24 * 60)
  const after = eventsIn(await read(address))
  expect(before[0]).toContain('SUMMARY:审批')
  expect(after[0]).toContain('SUMMARY:已超期：审批')
  const days = (events: readonly string[]) => events.map((event) => event.match(/DTSTART.*/)?.[0])
  expect(days(after)).toEqual(days(before))
})
