import { beforeAll, describe, expect, test } from 'vitest'
import { RegisterRow } from '../../functions/engine/events.ts'
import { Register } from '../../functions/register/entries.ts'
import { find } from '../../functions/register/find.ts'
import { publishing } from '../../functions/register/publishing.ts'
import { Cases } from '../../functions/store/cases.ts'
import { key } from '../../functions/store/keys.ts'
import { approve, open, submit } from '../engine/commands.ts'
import { onEveryDatabase } from '../store/on.ts'
import { newCase, play, send } from '../store/story.ts'
import { organs, rules } from '../support/rules.ts'

onEveryDatabase('the public register', (database) => {
  let cases: Cases
  let register: Register
  beforeAll(() => {
    cases = new Cases(database().table(), async () => rules, publishing([]))
    register = new Register(database().table())
  })

  const pledge = async (number: string) => {
    const id = newCase()
    await play(cases, id, open('promise', { number }), submit('pledge', 'lone'))
    return id
  }

  test('has an entry from the moment the filing is accepted, and not before', async () => {
    const id = await pledge('2026-001')
    expect(await register.entry('2026-001-1')).toBeUndefined()
    await play(cases, id, approve(organs.lead))
    const log = await cases.history(id)
    const published = log.find(({ event }) => event.type === 'NoticePublished')
    expect(await register.entry('2026-001-1')).toMatchObject({
      id: '2026-001-1',
      register: 'promises',
      case: id,
      filing: 1,
      publishedAt: published?.at,
      event: published?.hash,
      rows: [{ enterprise: 'An invented works', remark: 'promises: we promise' }],
    })
  })

  test('shows the columns of the notice and no other field, even where a rule yields more', async () => {
    const phone = '13800000000'
    const rows: typeof rules.rows = (...given) => rules.rows(...given).map((row) => ({ ...row, phone }))
    const loose = new Cases(database().table(), async () => ({ ...rules, rows }), publishing([]))
    const id = newCase()
    await play(
      loose,
      id,
      open('promise', { number: '2026-002' }),
      submit('pledge', 'lone'),
      approve(organs.lead),
    )
    const item = await database().table().get(key.entry('2026-002-1'))
    expect(JSON.stringify(item)).not.toContain(phone)
    expect(JSON.stringify(await loose.history(id))).not.toContain(phone)
    expect((await register.entry('2026-002-1'))?.rows.map((row) => Object.keys(row).sort())).toEqual([
      Object.keys(RegisterRow.shape).sort(),
    ])
  })

  test('is saved with the decision or not at all', async () => {
    const id = await pledge('2026-003')
    await database()
      .table()
      .put({ ...key.entry('2026-003-1'), taken: 'by somebody else' })
    await expect(send(cases, id, approve(organs.lead))).rejects.toThrow('is taken')
    expect((await cases.head(id))?.state.filings[0]?.status).toBe('in-approval')
    expect((await cases.history(id)).map(({ event }) => event.type)).not.toContain('StepApproved')
  })

  describe('as a list', () => {
    test('is newest first, a page at a time', async () => {
      const numbers = Array.from({ length: 7 }, (_, place) => `2026-1${place}`)
      for (const number of numbers) await play(cases, await pledge(number), approve(organs.lead))
      const all: string[] = []
      let after: string | undefined
      do {
        const page = await find(database().table(), { register: 'promises' }, { limit: 3, after })
        expect(page.entries.length).toBeLessThanOrEqual(3)
        all.push(...page.entries.map(({ id }) => id))
        after = page.next
      } while (after)
      expect(all.slice(0, 7)).toEqual(numbers.map((number) => `${number}-1`).reverse())
      expect(new Set(all).size).toBe(all.length)
    })

    test('is empty where nothing was published', async () => {
      expect(await find(database().table(), { register: 'another' }, { limit: 3 })).toEqual({ entries: [] })
      expect(await register.entry('no-such')).toBeUndefined()
    })
  })
})
