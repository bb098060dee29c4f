import { beforeAll, expect, test } from 'vitest'
import { type Fact, factsOf } from '../../functions/engine/facts.ts'
import { measure } from '../../functions/handlers/outbox/measure.ts'
import { Cases } from '../../functions/store/cases.ts'
import { Facts } from '../../functions/store/facts.ts'
import { key } from '../../functions/store/keys.ts'
import { approve, open, refusal, sendBack, submit } from '../engine/commands.ts'
import { takeBack } from '../engine/task-acts.ts'
import { county, organs, rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { newCase, play } from './story.ts'

const month = '2026-03'

onEveryDatabase('facts', (database) => {
  let cases: Cases
  let facts: Facts
  let expected: Fact[]
  let commits: Record<string, unknown>[]

  beforeAll(async () => {
    cases = new Cases(database().table(), async () => rules)
    facts = new Facts(database().table())
    const [first, second] = [newCase(), newCase()]
    await play(cases, first, open(), submit('longer'), approve(organs.lead), takeBack(organs.lead))
    await play(cases, first, approve(organs.lead, 3), sendBack(organs.safety, 4))
    await play(
      cases,
      second,
      open(),
      submit('longer', 'wide'),
      approve(organs.lead),
      refusal(organs.water, 2),
    )
    const both = [first, second]
    expected = (await Promise.all(both.map(async (id) => factsOf(id, await cases.history(id))))).flat()
    commits = (
      await Promise.all(both.map((id) => database().table().partition(key.head(id).pk, 'E#')))
    ).flat()
    for (const commit of commits) await measure({ cases, table: database().table() }, commit)
  })

  const read = async (organ?: string) => (await facts.of({ division: county, month, organ }, 100)).facts
  const sorted = (all: readonly Fact[]) =>
    all.toSorted((a, b) => (`${a.organ} ${a.at} ${a.case}` < `${b.organ} ${b.at} ${b.case}` ? -1 : 1))

  test('are those of the logs, of all organs and of one', async () => {
    expect(expected.length).toBeGreaterThan(5)
    expect(expected.some(({ takenBack }) => takenBack !== undefined)).toBe(true)
    expect(await read()).toEqual(sorted(expected))
    const ofLead = sorted(expected.filter(({ organ }) => organ === organs.lead))
    expect(ofLead.length).toBeGreaterThan(2)
    expect(await read(organs.lead)).toEqual(ofLead)
  })

  test('count once however often and in whatever order the stream comes', async () => {
    for (const commit of [...commits, ...commits.toReversed()])
      await measure({ cases, table: database().table() }, commit)
    expect(await read()).toEqual(sorted(expected))
  })

  test('of an older reading do not replace those of a newer one', async () => {
    const undone = expected.find(({ takenBack }) => takenBack !== undefined)
    if (!undone) throw new Error('Nothing was taken back')
    const { takenBack: _, ...before } = undone
    await facts.keep(before, undone.sequence)
    expect(await read()).toContainEqual(undone)
  })

  test('of other months, divisions and organs are not read', async () => {
    expect((await facts.of({ division: county, month: '2026-02' }, 100)).facts).toEqual([])
    expect((await facts.of({ division: '371500', month }, 100)).facts).toEqual([])
    expect(await read('371521-drc')).toEqual([])
  })

  test('are read no further than asked, and say so', async () => {
    const { facts: some, isAll } = await facts.of({ division: county, month }, 2)
    expect([some.length, isAll]).toEqual([2, false])
    expect((await facts.of({ division: county, month }, 100)).isAll).toBe(true)
  })
})
