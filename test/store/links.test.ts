import { beforeAll, describe, expect, test } from 'vitest'
import { CaseId, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { type Link, Links, Session } from '../../functions/store/links.ts'
import { contentA } from '../engine/commands.ts'
import { onEveryDatabase } from './on.ts'

const person = PersonId.parse('p-li')
const task = {
  case: CaseId.parse('C-test-000001'),
  filing: 1,
  step: 'check',
  epoch: 1,
  organ: OrganId.parse('370001-lead'),
  digest: contentA,
}
let made = 0
const fresh = (): string => String(++made).padStart(64, '0')
const signIn = (twin: string): Link => ({ kind: 'sign-in', person, twin, expires: 1000 })

onEveryDatabase('links and sessions', (database) => {
  let links: Links
  beforeAll(() => {
    links = new Links(database().table())
  })

  const stored = async (link: Link): Promise<string> => {
    const hash = fresh()
    expect(
      await database()
        .table()
        .transact([Links.write(hash, link)]),
    ).toBe('done')
    return hash
  }

  const begun = async (change: object = {}): Promise<string> => {
    const hash = fresh()
    const code = { hash: 'h', until: 600 }
    const session = {
      kind: 'task',
      person,
      task,
      began: '2026-03-02T00:00:00.000Z',
      tries: 5,
      expires: 1000,
      code,
    }
    await links.begin(hash, Session.parse({ ...session, ...change }))
    return hash
  }

  describe('a link', () => {
    test('is found by its hash until it expires', async () => {
      const link = { kind: 'task' as const, task, person, expires: 1000 }
      const hash = await stored(link)
      expect(await links.link(hash, 999)).toEqual(link)
      expect(await links.link(hash, 1000)).toBeUndefined()
      expect(await links.link(fresh(), 0)).toBeUndefined()
    })

    /** A link and the typed code beside it. */
    const twins = async (): Promise<[string, string]> => {
      const [link, code] = [fresh(), fresh()]
      const writes = [Links.write(link, signIn(code)), Links.write(code, signIn(link))]
      expect(await database().table().transact(writes)).toBe('done')
      return [link, code]
    }

    test('is taken exactly once, by link or by code, however many want it at the same moment', async () => {
      const [link, code] = await twins()
      const taken = await Promise.all(
        Array.from({ length: 50 }, (_, turn) => (turn % 2 ? links.take(link, code) : links.take(code, link))),
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await links.link(link, 0)).toBeUndefined()
      expect(await links.link(code, 0)).toBeUndefined()
      expect(await links.take(link, code)).toBe(false)
    })

    test('that says “not me” is used once, however many say it at the same moment', async () => {
      const kills = { links: [], sessions: [] }
      const notMe = { kind: 'not-me' as const, about: 'device' as const, person, kills, expires: 1000 }
      const hash = await stored(notMe)
      const done = { ...notMe, done: '2026-03-02T00:00:00.000Z' }
      const said = await Promise.all(
        Array.from({ length: 10 }, () =>
          database()
            .table()
            .settle([Links.writeOnce(hash, done)]),
        ),
      )
      expect(said.filter((one) => one === 'done')).toHaveLength(1)
      expect(await links.link(hash, 0)).toEqual(done)
    })

    test('that is killed is as if it had never been', async () => {
      const hash = await stored({ kind: 'task', task, person, expires: 1000 })
      await links.kill(hash)
      await links.kill(fresh())
      expect(await links.link(hash, 0)).toBeUndefined()
    })

    test('is not taken without its twin, or where it never was', async () => {
      const [link] = await twins()
      expect(await links.take(link, fresh())).toBe(false)
      expect(await links.link(link, 0)).toBeDefined()
      expect(await links.take(fresh(), fresh())).toBe(false)
    })
  })

  describe('a session', () => {
    test('is found until it expires or is ended', async () => {
      const session: Session = { kind: 'person', person, began: '2026-03-02T00:00:00.000Z', expires: 1000 }
      const hash = fresh()
      await links.begin(hash, session)
      expect(await links.session(hash, 999)).toEqual(session)
      expect(await links.session(hash, 1000)).toBeUndefined()
      await links.end(hash)
      expect(await links.session(hash, 999)).toBeUndefined()
    })

    test('has five tries at its code, counted under parallel guesses too', async () => {
      const hash = await begun()
      const guesses = await Promise.all(Array.from({ length: 40 }, () => links.tryCode(hash)))
      expect(guesses.filter(Boolean)).toHaveLength(5)
      expect(await links.session(hash, 0)).toMatchObject({ tries: 0 })
      expect(await links.tryCode(hash)).toBe(false)
    })

    test('that never was has no tries, and none comes to be', async () => {
      const hash = fresh()
      expect(await links.tryCode(hash)).toBe(false)
      expect(await links.proven(hash)).toBe(false)
      expect(await links.session(hash, 0)).toBeUndefined()
    })

    test('is proven once', async () => {
      const hash = await begun()
      const proven = await Promise.all(Array.from({ length: 10 }, () => links.proven(hash)))
      expect(proven.filter(Boolean)).toHaveLength(1)
      expect(await links.session(hash, 0)).not.toHaveProperty('code')
    })

    test('of a known device has no code to prove', async () => {
      const hash = await begun({ code: undefined })
      expect(await links.session(hash, 0)).toMatchObject({ kind: 'task', task })
      expect(await links.proven(hash)).toBe(false)
    })
  })
})
