import { beforeAll, expect, test } from 'vitest'
import { digestOf } from '../../functions/engine/digest.ts'
import { type Asked, find, mostLooked, registersWith, stateOf } from '../../functions/register/find.ts'
import { entriesBeside } from '../../functions/register/history.ts'
import { publishing } from '../../functions/register/publishing.ts'
import { listed, stoodAt, stoodOn } from '../../functions/register/stood.ts'
import type { Item, Used } from '../../functions/store/table.ts'
import { onEveryDatabase } from '../store/on.ts'
import { headOf, loggedAt, publishes, rowOf, type Told } from './entries-of.ts'

const publish = publishing(['阳谷县', '阳谷', '聊城'])
const other = { county: '371522', enterprise: '聊城昌泓岑建材有限公司', code: '91371526YYYY0008XC' }
const told: readonly Told[] = [
  { number: 'A1' },
  { number: 'A2', at: '2026-02-02T02:00:00.000Z', ...other, sector: '建材' },
  { number: 'A3', at: '2025-12-31T16:30:00.000Z', track: 'energy' },
  { number: 'A4', at: '2025-12-31T15:30:00.000Z', sector: '建材' },
  { number: 'A5', at: '2026-03-01T02:00:00.000Z', register: 'closures', ...other },
]

onEveryDatabase('lists of the register', (database) => {
  const save = async (of: Told, log = publishes(of)) =>
    expect(
      await database()
        .table()
        .transact(publish(headOf(of), log)),
    ).toBe('done')
  beforeAll(async () => {
    for (const one of told) await save(one)
  })
  const ids = async (asked: Partial<Asked>, limit = 20) =>
    (await find(database().table(), { register: 'commitments', ...asked }, { limit })).entries.map(
      ({ id }) => id,
    )

  test.each<[string, Partial<Asked>, string[]]>([
    ['nothing: newest first', {}, ['A2-1', 'A1-1', 'A3-1', 'A4-1']],
    ['another register', { register: 'closures' }, ['A5-1']],
    ['a county', { county: '371522' }, ['A2-1']],
    ['a sector', { sector: '建材' }, ['A2-1', 'A4-1']],
    ['a track', { track: 'energy' }, ['A3-1']],
    ['a year, by the day in Shanghai', { year: '2026' }, ['A2-1', 'A1-1', 'A3-1']],
    ['the year before', { year: '2025' }, ['A4-1']],
    ['a sector and a year', { sector: '建材', year: '2025' }, ['A4-1']],
    ['a county and a sector', { county: '371521', sector: '建材' }, ['A4-1']],
    ['a credit code', { code: '91371526YYYY0008XC' }, ['A2-1']],
    ['a credit code that nobody has', { code: '91371500YYYY001940' }, []],
    ['the beginning of a name', { name: '昌泓' }, ['A2-1']],
    ['a name with its place', { name: '聊城昌泓岑' }, ['A2-1']],
    ['a name and a year', { name: '泊岭', year: '2025' }, ['A4-1']],
    ['the middle of a name', { name: '岑建材' }, []],
    ['what is gone', { state: 'removed' }, []],
  ])('by %s', async (_, asked, expected) => {
    expect(await ids(asked)).toEqual(expected)
  })

  test('of all registers say which has a name or a credit code', async () => {
    const having = (asked: Partial<Asked>) =>
      registersWith(database().table(), { register: 'credit', ...asked })
    expect((await having({ name: '昌泓' })).toSorted()).toEqual(['closures', 'commitments'])
    expect((await having({ code: other.code })).toSorted()).toEqual(['closures', 'commitments'])
    expect(await having({ name: '没有这家' })).toEqual([])
  })

  test('say how much was looked through, where no list has just what was asked for', async () => {
    const { looked } = await find(
      database().table(),
      { register: 'commitments', county: '371521', sector: '建材' },
      { limit: 20 },
    )
    expect(looked).toBe(2)
    const alone = await find(database().table(), { register: 'commitments', county: '371521' }, { limit: 20 })
    expect(alone.looked).toBeUndefined()
  })

  test('look through a bounded part however little fits, and go on from there', async () => {
    const many = Array.from({ length: mostLooked + 30 }, (_, at) => `M${at}`)
    for (const number of many)
      await save({ number, register: 'many', track: number === 'M1' ? 'energy' : 'technology' })
    const units: Used[] = []
    const table = database().table((used) => units.push(used))
    const asked = { register: 'many', county: '371521', track: 'energy' }
    const first = await find(table, asked, { limit: 20 })
    expect([first.entries.length, first.looked]).toEqual([0, mostLooked])
    const rest = await find(table, asked, { limit: 20, after: first.next })
    expect(rest.entries.map(({ id }) => id)).toEqual(['M1-1'])
    // Three pages of lines, none of whose entries had to be read, then one page and its one entry.
    expect(units.length).toBe(3 + 2)
  })

  test('are picked from a page at a time, and none is left out between pages', async () => {
    const numbers = Array.from({ length: 9 }, (_, at) => `P${at}`)
    for (const [at, number] of numbers.entries())
      await save({
        number,
        register: 'picked',
        track: at % 2 === 0 ? 'energy' : 'technology',
        at: `2026-02-0${at + 1}T02:00:00.000Z`,
      })
    const asked = { register: 'picked', county: '371521', track: 'energy' }
    const pages: [string[], number | undefined][] = []
    let after: string | undefined
    do {
      const { entries, looked, next } = await find(database().table(), asked, { limit: 2, after })
      pages.push([entries.map(({ id }) => id), looked])
      after = next
    } while (after !== undefined)
    expect(pages).toEqual([
      [['P8-1', 'P6-1'], 3],
      [['P4-1', 'P2-1'], 4],
      [['P0-1'], 2],
    ])
  })

  test('read each entry of a line that says nothing of it, and none that its line rules out', async () => {
    const given: Told = { number: 'Q1', register: 'lines', enterprise: '有#号#企业' }
    await save(given)
    await save({ ...given, number: 'Q2', county: '371522' })
    const units: Used[] = []
    const table = database().table((used) => units.push(used))
    const asked = { register: 'lines', county: '371521', name: '有#' }
    const found = await find(table, asked, { limit: 20 })
    expect(found.entries.map(({ id }) => id)).toEqual(['Q1-1'])
    const oneEntry = 0.5
    expect(units.map(({ call, units }) => [call, units])).toEqual([
      ['query', 0.5],
      ['batch-get', oneEntry],
    ])
    const { put } = publish(headOf(given), publishes(given)).find(
      (write) => 'put' in write && write.put.sk === 'IN#name',
    ) as { put: Item }
    const before = String(put.countySk).split('#').slice(0, -4).join('#')
    await table.put({ ...put, countySk: before })
    expect((await find(table, asked, { limit: 20 })).entries.map(({ id }) => id)).toEqual(['Q1-1'])
    expect(await ids({ ...asked, register: 'commitments' })).toEqual([])
  })

  test('keep the place on a year and a county from page to page', async () => {
    const table = database().table()
    const first = await find(table, { register: 'commitments', year: '2026' }, { limit: 2 })
    const second = await find(
      table,
      { register: 'commitments', year: '2026' },
      { limit: 2, after: first.next },
    )
    expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(['A2-1', 'A1-1', 'A3-1'])
  })

  test('lose what is taken off at once, which leaves a trace', async () => {
    const gone: Told = { number: 'G1', register: 'gone', enterprise: '阳谷县将移出企业' }
    await save(gone)
    const at = '2026-02-20T02:00:00.000Z'
    await save(gone, loggedAt(at, { type: 'NoticeRemoved', register: 'gone', filing: 2, entries: [1] }))
    const everywhere: Partial<Asked>[] = [
      {},
      { county: '371521' },
      { sector: '有色' },
      { track: 'technology' },
      { name: '将移出' },
      { name: '阳谷县将移出' },
      { code: '91371500YYYY00012U' },
    ]
    for (const asked of everywhere) expect(await ids({ register: 'gone', ...asked })).toEqual([])
    const table = database().table()
    expect(await registersWith(table, { register: 'x', code: '91371500YYYY00012U' })).not.toContain('gone')
    const { entries } = await find(table, { register: 'gone', state: 'removed' }, { limit: 20 })
    expect(entries).toMatchObject([{ id: 'G1-1', rows: [], removedAt: at }])
    expect(JSON.stringify(entries)).not.toContain('将移出企业')
    expect(await ids({ register: 'gone', state: 'replaced' })).toEqual([])
  })

  test('know what took the place of an entry', async () => {
    const rated: Told = { number: 'R1', register: 'ratings' }
    await save(rated)
    const again = loggedAt(
      '2026-02-21T02:00:00.000Z',
      { type: 'NoticeRemoved', register: 'ratings', filing: 4, entries: [1] },
      { type: 'NoticePublished', register: 'ratings', filing: 4, rows: [rowOf({})] },
    )
    await save(rated, again)
    const table = database().table()
    const current = await find(table, { register: 'ratings' }, { limit: 20 })
    expect(current.entries).toMatchObject([{ id: 'R1-4', replaces: ['R1-1'] }])
    const { entries } = await find(table, { register: 'ratings', state: 'replaced' }, { limit: 20 })
    expect(entries).toMatchObject([{ id: 'R1-1', replacedBy: 'R1-4' }])
    expect(entries.map(stateOf)).toEqual(['replaced'])
  })

  test('of a case tell what became of its entries, and of no other case of the enterprise', async () => {
    const table = database().table()
    const { entries } = await find(table, { register: 'ratings' }, { limit: 1 })
    const [current] = entries
    if (!current) throw new Error('No entry')
    const beside = await entriesBeside(table, current)
    expect(beside.map(({ entry, stood }) => [entry.id, stood.publishedAt, entry.replacedBy])).toEqual([
      ['R1-4', '2026-02-21T02:00:00.000Z', undefined],
      ['R1-1', '2026-02-01T02:00:00.000Z', 'R1-4'],
    ])
  })

  test('tell what stood there on any day, by digest alone once it is gone', async () => {
    const table = database().table()
    const on = async (day: string) => (await stoodOn(table, 'ratings', day)).lines.map(({ id }) => id)
    expect(await on('2026-01-31')).toEqual([])
    expect(await on('2026-02-01')).toEqual(['R1-1'])
    expect(await on('2026-02-20')).toEqual(['R1-1'])
    expect(await on('2026-02-21')).toEqual(['R1-4'])
    const part = await stoodOn(table, 'ratings', '2026-02-20')
    expect(part.lines.map(({ entry }) => entry.rows)).toEqual([[]])
    expect(part.digest).toBe(digestOf(listed('ratings', '2026-02-20', part.lines)))
    const content = {
      ...{ id: 'R1-1', register: 'ratings', publishedAt: '2026-02-01T02:00:00.000Z' },
      rows: [rowOf({})],
    }
    expect((await stoodAt(table, 'R1-1'))?.digest).toBe(digestOf(content))
  })

  test('of a day come in parts, each with its digest', async () => {
    const table = database().table()
    const first = await stoodOn(table, 'many', '2026-02-01')
    const second = await stoodOn(table, 'many', '2026-02-01', first.next)
    expect(first.lines.length).toBe(50)
    expect(second.lines[0]?.id).not.toBe(first.lines[0]?.id)
    expect(second.digest).not.toBe(first.digest)
  })
})
