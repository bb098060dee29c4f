import { beforeEach, expect, test } from 'vitest'
import { canonical } from '../../../functions/engine/digest.ts'
import { Register } from '../../../functions/register/entries.ts'
import { enter, firstOf } from '../../../functions/register/log/enter.ts'
import { commitmentTo, noticeOf, openingOf } from '../../../functions/register/log/entry.ts'
import { type LogSigner, publish } from '../../../functions/register/log/publish.ts'
import { publishing } from '../../../functions/register/publishing.ts'
import { Cases } from '../../../functions/store/cases.ts'
import type { Commit } from '../../../functions/store/commit.ts'
import { key } from '../../../functions/store/keys.ts'
import { PublicLog } from '../../../functions/store/log.ts'
import type { Table } from '../../../functions/store/table.ts'
import { approve, open, submit } from '../../engine/commands.ts'
import { dice } from '../../engine/model/random.ts'
import { onEveryDatabase } from '../../store/on.ts'
import { newCase, play } from '../../store/story.ts'
import { organs, rules } from '../../support/rules.ts'
import { clearLog, commitsOf, killable, newSigner, readWhole, tilesInMemory } from './log-city.ts'

const at = '2026-02-24T01:00:00.000Z'
const now = '2026-02-24T01:01:00.000Z'
let promised = 0

onEveryDatabase('the public log', (database) => {
  let table: Table
  let cases: Cases
  let log: PublicLog
  beforeEach(async () => {
    table = database().table()
    cases = new Cases(table, async () => rules, publishing([]))
    log = new PublicLog(table)
    await clearLog(table)
  })

  /** Commits of cases that each publish a promise. */
  const promises = async (count: number): Promise<Commit[]> => {
    const all: Commit[] = []
    for (let no = 0; no < count; no += 1) {
      const id = newCase()
      const number = `2026-${++promised}`
      await play(cases, id, open('promise', { number }), submit('pledge', 'lone'), approve(organs.lead))
      all.push(...(await commitsOf(table, id)))
    }
    return all
  }
  const eventsOf = (commits: readonly Commit[]) => commits.flatMap((commit) => commit.log)

  test('has every event once, and reads whole, however often commits come', async () => {
    const commits = await promises(3)
    const { store } = tilesInMemory()
    const means = { log, tiles: store, signer: newSigner(), now }
    expect(await publish(means)).toBe(0)
    await enter({ log, cases }, [...commits, ...commits], at)
    await enter({ log, cases }, commits.slice(2), at)
    const { length } = eventsOf(commits)
    expect(await log.size()).toBe(length)
    expect(await publish(means)).toBe(length)
    expect(await publish(means)).toBe(0)
    expect(await readWhole(store, await log.published())).toHaveLength(length)
  })

  test('has each event where its commit says, for whoever has the salt', async () => {
    const commits = await promises(2)
    const { store } = tilesInMemory()
    await enter({ log, cases }, commits, at)
    await publish({ log, tiles: store, signer: newSigner(), now })
    const entries = await readWhole(store, await log.published())
    for (const commit of commits) {
      const placed = await log.placed(commit.case, firstOf(commit))
      for (const [after, logged] of commit.log.entries()) {
        const event = commitmentTo(openingOf(commit.case, logged, placed?.salt ?? ''))
        expect(JSON.parse(entries[(placed?.index ?? -1) + after] ?? '')).toMatchObject({ event })
      }
    }
  })

  test('has what an entry of the register shows, for whoever reads it there', async () => {
    const commits = await promises(1)
    const { store } = tilesInMemory()
    await enter({ log, cases }, commits, at)
    await publish({ log, tiles: store, signer: newSigner(), now })
    const entries = await readWhole(store, await log.published())
    const shown = await new Register(table).entry(`2026-${promised}-1`)
    const placed = shown && (await log.notice(shown.id, shown.event))
    if (!shown || !placed) throw new Error('Not in the log')
    const commitment = commitmentTo({ notice: noticeOf(shown), salt: placed.salt })
    expect(entries[placed.index]).toBe(canonical(placed.entry))
    expect(placed.entry.notices).toEqual([commitment])
    const opened = await log.placed(shown.case, firstOf(commits.at(-1) as Commit))
    expect(placed.salt).not.toBe(opened?.salt)
  })

  test('still has what an entry was before an objection took a row off, which nobody is shown', async () => {
    await enter({ log, cases }, await promises(1), at)
    const id = `2026-${promised}-1`
    await table.update(key.entry(id), { set: { struck: [{ no: 1, at }] } })
    const register = new Register(table)
    const [shown, whole] = [await register.entry(id), await register.asPublished(id)]
    const placed = whole && (await log.notice(id, whole.event))
    if (!shown || !placed) throw new Error('Not in the log')
    expect([shown.rows.length, whole.rows.length]).toEqual([0, 1])
    const commitment = commitmentTo({ notice: noticeOf(whole), salt: placed.salt })
    expect(placed.entry.notices).toEqual([commitment])
  })

  test('says nothing of a case to anybody', async () => {
    const commits = await promises(2)
    const { store, files } = tilesInMemory()
    await enter({ log, cases }, commits, at)
    await publish({ log, tiles: store, signer: newSigner(), now })
    const all = [...files.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n')
    const told = commits.flatMap(({ case: id, log: events }) => [
      id,
      ...events.flatMap(({ at: moment, hash, actor }) => [moment, hash, actor.name]),
    ])
    const seen = told.filter((word) => all.includes(Buffer.from(word).toString('latin1')))
    expect(seen).toEqual([])
    for (const line of await readWhole(store, await log.published()))
      expect(line).toMatch(/^\{"event":"[0-9a-f]{64}"(,"notices":\["[0-9a-f]{64}"\])?\}$/)
  })

  test.each([20_261, 20_262, 20_263])(
    'is one log of each event once where many enter and publish at the same moment and are killed anywhere (seed %i)',
    async (seed) => {
      const roll = dice(seed)
      const commits = await promises(6)
      const { store } = tilesInMemory()
      const signer = newSigner()
      const run = async () => {
        const own = { log: killable(log, roll.once), tiles: killable(store, roll.once), signer, now }
        const mine = commits.filter(() => roll.once(2))
        await enter({ log: own.log, cases }, mine, at)
        await publish(own)
      }
      for (let round = 0; round < 4; round += 1) await Promise.allSettled(Array.from({ length: 8 }, run))
      await enter({ log, cases }, commits, at)
      await publish({ log, tiles: store, signer, now })
      const entries = await readWhole(store, await log.published())
      expect(entries).toHaveLength(eventsOf(commits).length)
      expect(new Set(entries).size).toBe(entries.length)
    },
  )

  test('is not signed with another key, nor under another name', async () => {
    const { store } = tilesInMemory()
    await publish({ log, tiles: store, signer: newSigner('one.example/log'), now })
    await enter({ log, cases }, await promises(1), at)
    await expect(publish({ log, tiles: store, signer: newSigner('one.example/log'), now })).rejects.toThrow(
      'another key',
    )
    expect((await log.published())?.size).toBe(0)
  })

  test('is taken over by a new key that signs beside the old one, and then alone', async () => {
    const { store } = tilesInMemory()
    const [old, young] = [newSigner('one.example/log'), newSigner('one.example/log')]
    const by = (signer: LogSigner, also: readonly LogSigner[] = []) =>
      publish({ log, tiles: store, signer, also, now })
    await by(old)
    const before = await log.published()
    for (const [signer, also] of [
      [young, [old]],
      [young, []],
    ] as const) {
      await enter({ log, cases }, await promises(1), at)
      await by(signer, also)
      await readWhole(store, await log.published())
    }
    const after = await log.published()
    expect(after?.verifier).not.toBe(before?.verifier)
    expect(after?.also).toEqual([before?.verifier])
    expect(after?.note.match(/^— /gm)).toHaveLength(1)
    await enter({ log, cases }, await promises(1), at)
    await expect(by(newSigner('one.example/log'))).rejects.toThrow('another key')
  })

  test('keeps its name where the site moves', async () => {
    const { store } = tilesInMemory()
    const signer = newSigner('one.example/log')
    await publish({ log, tiles: store, signer, now })
    await enter({ log, cases }, await promises(1), at)
    await publish({ log, tiles: store, signer: { ...signer, name: 'two.example/log' }, now })
    expect((await log.published())?.note).toMatch(/^one\.example\/log\n[1-9]/)
    await readWhole(store, await log.published())
  })
})
