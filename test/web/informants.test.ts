import { describe, expect, test } from 'vitest'
import type { Case } from '../../functions/engine/case.ts'
import type { CaseEvent, LoggedEvent } from '../../functions/engine/events.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import type { Person, Role } from '../../functions/engine/people.ts'
import { recipients } from '../../functions/handlers/outbox/recipients.ts'
import { compose } from '../../functions/mail/compose.ts'
import { outsideAnswer } from '../../functions/mail/words/outside.ts'
import type { Head } from '../../functions/store/head.ts'
import { sealedIn, sealedTo } from '../../functions/store/mails.ts'
import { may } from '../../functions/web/access.ts'
import { logForEnterprise } from '../../functions/web/models/audience.ts'
import type { Services } from '../../functions/web/services.ts'

const organ = OrganId.parse('371500-miit')
const person = (id: string, ...roles: Role[]): Person =>
  ({
    id: PersonId.parse(id),
    name: '冯涛',
    email: `${id}@t.example`,
    active: true,
    roles,
  }) as unknown as Person

describe('what somebody told of an enterprise', () => {
  test('is nowhere in what the enterprise reads of its case', () => {
    const log = (
      [
        { type: 'FindingHeard', organ, words: '夜间开机', act: 'inspection-record' },
        { type: 'PeopleBarred', people: [] },
        { type: 'CaseMoved', from: 'a', to: 'b' },
      ] satisfies CaseEvent[]
    ).map((event, at) => ({ event, sequence: at + 1 }) as unknown as LoggedEvent)
    const state = { filings: [] } as unknown as Case
    expect(logForEnterprise(state, log).map(({ event }) => event.type)).toEqual(['CaseMoved'])
  })
})

describe('what the public writes', () => {
  const at = (role: 'officer' | 'approver' | 'auditor', of: string) =>
    person('p-1', { role, organ: OrganId.parse(of) })
  const tip = { county: '371500', track: { id: 'tip-offs', version: '1' } }
  const notice = { county: '371500', track: { id: 'notices', version: '1' }, lead: 'ecology' }

  test.each([
    ['tip-offs', tip, 'officer', '371500-miit', true],
    ['tip-offs', tip, 'approver', '371500-ecology', false],
    ['tip-offs', tip, 'officer', '371521-miit', false],
    ['notices', notice, 'officer', '371500-ecology', true],
    ['notices', notice, 'officer', '371500-miit', false],
    ['notices', notice, 'officer', '371500-tax', false],
  ] as const)('of %s is for the office that leads it alone: %j, %s at %s', (_, subject, role, of, is) => {
    expect(may(at(role, of), 'handle-case', subject)).toBe(is)
  })

  test('auditors read of objections, and of no tip-off', () => {
    const auditor = at('auditor', '371500-government')
    expect(may(auditor, 'read-archive', notice)).toBe(true)
    expect(may(auditor, 'read-archive', tip)).toBe(false)
  })

  test('is mailed to nobody who stands aside; where all officers do, to those who sign', async () => {
    const [officer, other, head] = [person('p-1'), person('p-2'), person('p-3')]
    const mailed = async (officers: readonly Person[], barred: readonly string[]) => {
      const people = {
        atOrgan: async (_: string, role: string) => (role === 'officer' ? officers : [head]),
      }
      const found = await recipients(
        { people } as unknown as Services,
        { state: { barred } } as unknown as Head,
        { at: '2026-02-24T00:00:00.000Z', actor: { kind: 'public', name: '来信人' } } as LoggedEvent,
        { to: 'organ', organ, letter: { subject: { zh: '', en: '' }, paragraphs: [] } },
      )
      return found.map(({ person: { id } }) => id)
    }
    expect(await mailed([officer, other], ['p-1'])).toEqual(['p-2'])
    expect(await mailed([officer], ['p-1'])).toEqual(['p-3'])
    expect(await mailed([officer], ['p-1', 'p-3'])).toEqual([])
  })

  test('is mailed to no officer who stands aside, whatever the mail is about', async () => {
    const all = [person('p-1'), person('p-2')]
    const services = { people: { atOrgan: async () => all, byId: async () => all[0] } }
    const mailed = async (to: 'officers' | 'actor' | 'asker') => {
      const found = await recipients(
        services as unknown as Services,
        { state: { barred: ['p-1'] } } as unknown as Head,
        { at: '2026-02-24T00:00:00.000Z', actor: { kind: 'official', person: 'p-1' } } as LoggedEvent,
        { to, organ, person: 'p-1', letter: { subject: { zh: '', en: '' }, paragraphs: [] } },
      )
      return found.map(({ person: { id } }) => id)
    }
    expect(await mailed('officers')).toEqual(['p-2'])
    expect(await mailed('actor')).toEqual([])
    expect(await mailed('asker')).toEqual([])
  })

  test('is answered in a mail that says of what in its body alone, and is kept under no mailbox', () => {
    const { subject, text, html } = compose(
      outsideAnswer({ number: 'LC-T-1', words: '已经核查', baseUrl: 'https://t.example' }),
    )
    expect(subject).not.toMatch(/举报|异议|tip|objection|LC-T-1/iu)
    for (const one of [text, html]) {
      expect(one).toContain('已经核查')
      expect(one).toContain('https://t.example/tip-offs/follow')
      expect(one).not.toMatch(/举报人|informant/iu)
    }
    expect(sealedTo('20260224-k7q2mz000000')).not.toContain('@')
    expect(sealedIn(sealedTo('20260224-k7q2mz000000'))).toBe('20260224-k7q2mz000000')
    expect(sealedIn('somebody@t.example')).toBeUndefined()
  })
})
