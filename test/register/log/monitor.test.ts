import { beforeEach, expect, test } from 'vitest'
import { enter } from '../../../functions/register/log/enter.ts'
import { LogEntry, readEntry } from '../../../functions/register/log/entry.ts'
import { sha256 } from '../../../functions/register/log/hashing.ts'
import { watchLog } from '../../../functions/register/log/monitor.ts'
import { noteOf, readNote, verifierKey } from '../../../functions/register/log/note.ts'
import { type LogSigner, publish } from '../../../functions/register/log/publish.ts'
import { entriesOf } from '../../../functions/register/log/tree.ts'
import { publishing } from '../../../functions/register/publishing.ts'
import { Cases } from '../../../functions/store/cases.ts'
import { key } from '../../../functions/store/keys.ts'
import { PublicLog, type Published } from '../../../functions/store/log.ts'
import { packForGood } from '../../../functions/store/packed.ts'
import type { Table } from '../../../functions/store/table.ts'
import { approve, open, submit } from '../../engine/commands.ts'
import { onEveryDatabase } from '../../store/on.ts'
import { newCase, play } from '../../store/story.ts'
import { organs, rules } from '../../support/rules.ts'
import { clearLog, commitsOf, newSigner, tilesInMemory } from './log-city.ts'

const at = '2026-03-02T01:00:00.000Z'
const now = '2026-03-02T01:01:00.000Z'
let promised = 0

onEveryDatabase('the monitor of the public log', (database) => {
  let table: Table
  let cases: Cases
  let log: PublicLog
  let tiles: ReturnType<typeof tilesInMemory>
  const signer = newSigner()
  beforeEach(async () => {
    table = database().table()
    cases = new Cases(table, async () => rules, publishing([]))
    log = new PublicLog(table)
    tiles = tilesInMemory()
    await clearLog(table)
  })

  const watch = async (moment = now) => {
    const faults = await watchLog({ log, cases, find: async (path) => tiles.files.get(path), now: moment })
    return faults.map(({ code }) => code)
  }
  const sign = (by = signer) => publish({ log, tiles: tiles.store, signer: by, now })

  /** A case that publishes a promise. */
  const played = async () => {
    const id = newCase()
    const number = `2026-m${++promised}`
    await play(cases, id, open('promise', { number }), submit('pledge', 'lone'), approve(organs.lead))
    return id
  }

  /** … entered and signed. */
  const grown = async () => {
    const id = await played()
    const commits = await commitsOf(table, id)
    await enter({ log, cases }, commits, at)
    await sign()
    return commits
  }

  /** Somebody who has key, table and files puts another log in its place. */
  const forge = async (change: (entries: LogEntry[]) => LogEntry[], by = signer) => {
    const { size } = (await log.published()) ?? { size: 0 }
    const before = await entriesOf(tiles.store.read, size, 0, size)
    const entries = change(before.map(readEntry))
    const kept = tiles.files
    tiles = tilesInMemory()
    const signed: Published[] = []
    const other = {
      size: async () => entries.length,
      published: async () => signed.at(-1),
      batch: async () => ({ at, entries, commits: [] }),
      publish: async (published: Published) => signed.push(published),
    }
    await publish({ log: other as unknown as PublicLog, tiles: tiles.store, signer: by, now })
    for (const [path, bytes] of kept) if (!tiles.files.has(path)) tiles.files.set(path, bytes)
    await table.put({ ...key.logCheckpoint(), ...signed.at(-1) })
  }
  const invented = LogEntry.parse({ event: '0'.repeat(64) })

  test('finds nothing in a log that only grows, and remembers how far', async () => {
    expect(await watch()).toEqual([])
    await sign()
    expect(await watch()).toEqual([])
    await grown()
    expect(await watch()).toEqual([])
    await grown()
    expect(await watch()).toEqual([])
    expect((await log.watched())?.size).toBe(await log.size())
  })

  test('catches a log that was cut', async () => {
    await grown()
    expect(await watch()).toEqual([])
    await forge((entries) => entries.slice(0, -1))
    expect(await watch()).toContain('cut')
  })

  test('catches a fork: another log of the same size', async () => {
    await grown()
    await watch()
    await forge((entries) => [...entries.slice(0, -1), invented])
    expect(await watch()).toEqual(['forked'])
  })

  test('catches history that was rewritten while the log grew', async () => {
    await grown()
    await watch()
    await grown()
    await forge((entries) => [invented, ...entries.slice(1)])
    expect(await watch()).toEqual(['rewritten'])
  })

  test('catches entries that no case made', async () => {
    await grown()
    await watch()
    await forge((entries) => [...entries, invented])
    expect(await watch()).toContain('differs')
  })

  test('catches an entry that is not what the case says', async () => {
    const [first] = await grown()
    const item = first && (await table.get(key.commit(first.case, 1)))
    if (!first || !item) throw new Error('No commit')
    const [opened] = first.log
    const changed = { ...opened, actor: { kind: 'system', name: 'somebody else' } }
    await table.put({ ...item, log: packForGood([changed, ...first.log.slice(1)]) })
    expect(await watch()).toEqual(['differs'])
  })

  test('catches a stranger’s key', async () => {
    await grown()
    await watch()
    await forge((entries) => entries, newSigner())
    expect(await watch()).toEqual(['unsigned'])
  })

  test('catches files that were changed or lost', async () => {
    await watch()
    await grown()
    const bundle = [...tiles.files.keys()].find((path) => path.startsWith('tile/entries/')) ?? ''
    const bytes = tiles.files.get(bundle) ?? new Uint8Array()
    tiles.files.set(bundle, Buffer.concat([bytes.subarray(0, -2), Buffer.from('x}')]))
    expect(await watch()).toEqual(['rewritten'])
    tiles.files.delete(bundle)
    expect(await watch()).toEqual(['missing'])
    tiles.files.set(bundle, bytes)
    expect(await watch()).toEqual([])
  })

  test('catches a commit that never came into the log, once it has had its hour', async () => {
    const id = newCase()
    await play(cases, id, open('promise', { number: '2026-lost' }), submit('pledge', 'lone'))
    const commits = await commitsOf(table, id)
    await enter({ log, cases }, commits.slice(0, 1), at)
    await sign()
    expect(await watch('2026-03-02T00:30:00.000Z')).toEqual([])
    await play(cases, id, approve(organs.lead))
    await enter({ log, cases }, (await commitsOf(table, id)).slice(2), at)
    await sign()
    expect(await watch('2026-03-02T09:00:00.000Z')).toEqual(['unlogged'])
  })

  test('catches a log that nobody signs any more', async () => {
    await grown()
    const id = newCase()
    await play(cases, id, open('promise', { number: '2026-late' }))
    await enter({ log, cases }, await commitsOf(table, id), at)
    expect(await watch('2026-03-02T01:30:00.000Z')).toEqual([])
    expect(await watch('2026-03-02T02:30:00.000Z')).toEqual(['stalled'])
  })

  test('catches a table that was put back to before what is signed', async () => {
    await grown()
    await watch()
    await table.put({ ...key.logHead(), size: 1 })
    expect(await watch()).toEqual(['cut'])
  })

  test('catches a checkpoint that is gone', async () => {
    await grown()
    await watch()
    await table.remove(key.logCheckpoint())
    expect(await watch()).toEqual(['cut'])
  })

  test('follows the log to a new key that the one it knows signs beside, and to no other', async () => {
    const young = newSigner()
    const under = async (by: LogSigner, also: readonly LogSigner[] = []) => {
      await enter({ log, cases }, await commitsOf(table, await played()), at)
      await publish({ log, tiles: tiles.store, signer: by, also, now })
      return watch()
    }
    expect(await under(signer)).toEqual([])
    expect(await under(young, [signer])).toEqual([])
    expect(await under(young)).toEqual([])
    const published = await log.published()
    if (!published) throw new Error('nothing is published')
    const stranger = newSigner()
    const note = noteOf(sha256, readNote(published.note)?.text ?? '', [
      { ...stranger, signature: await stranger.sign(Buffer.from(readNote(published.note)?.text ?? '')) },
    ])
    await table.put({
      ...key.logCheckpoint(),
      ...published,
      note,
      also: [...(published.also ?? []), verifierKey(sha256, stranger)],
    })
    expect(await watch()).toEqual(['unsigned'])
  })
})
