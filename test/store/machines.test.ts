import { beforeAll, expect, test } from 'vitest'
import { Cases } from '../../functions/store/cases.ts'
import { key } from '../../functions/store/keys.ts'
import { actAnswers, approve, item, official, open, submit } from '../engine/commands.ts'
import { organs, rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { envelope, newCase, play, send } from './story.ts'

const listing = (number: string, serial: string, sameMachines: readonly string[] = []) =>
  open('order', { number, equipment: [{ ...item, serial }], sameMachines })

onEveryDatabase('machines of an enterprise', (database) => {
  let cases: Cases
  beforeAll(() => {
    cases = new Cases(database().table(), async () => rules)
  })
  const code = open().enterprise.code

  test('are one item over all cases, with each case that lists them', async () => {
    const [first, second] = [newCase(), newCase()]
    await play(cases, first, listing('2026-101', 'S-1'))
    expect(await send(cases, second, listing('2026-102', 's— 1'))).toMatchObject({
      ok: false,
      rejection: { code: 'item-elsewhere', cases: ['2026-101'] },
    })
    await play(cases, second, listing('2026-102', 's— 1', ['s— 1']))
    expect(await cases.machines(code)).toEqual([
      {
        key: 'S-1',
        serial: 'S-1',
        cases: [
          { case: first, number: '2026-101', mark: '' },
          { case: second, number: '2026-102', mark: '' },
        ],
      },
    ])
  })

  test('are asked about even where two officers open at the same moment', async () => {
    const both = ['2026-201', '2026-202'].map((number) =>
      send(new Cases(database().table(), async () => rules), newCase(), listing(number, 'S-2')),
    )
    const outcomes = await Promise.all(both)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((one) => !one.ok && one.rejection.code === 'item-elsewhere')).toHaveLength(1)
    expect((await cases.machines(code)).find(({ key }) => key === 'S-2')?.cases).toHaveLength(1)
  })

  test('are no other case’s where an opening is sent twice and the first is saved between two reads', async () => {
    const id = newCase()
    const table = database().table()
    const command = listing('2026-401', 'S-4')
    const sent = envelope(command)
    const early = new Cases(table, async () => rules)
    // The second press has read that there is no case, and is overtaken before it reads the machines.
    const late = database().table()
    const get = late.get.bind(late)
    let isOvertaken = false
    late.get = async (at) => {
      const item = await get(at)
      if (isOvertaken || at.pk !== key.head(id).pk) return item
      isOvertaken = true
      await early.execute(id, command, sent)
      return item
    }
    const outcome = await new Cases(late, async () => rules).execute(id, command, sent)
    expect(outcome).toMatchObject({ ok: true, replayed: true, head: { version: 1 } })
  })

  test('carry the mark that a case gives them, and one that is gone is in no further case', async () => {
    const id = newCase()
    const actor = official(organs.water)
    const by = actor.organ
    await play(
      cases,
      id,
      listing('2026-301', 'S-1', ['S-1']),
      submit('order', 'lone', { actor, by, draft: 'o', answers: actAnswers }),
      approve(organs.water, 1, { actor: official(organs.water, 'p-second'), answers: actAnswers }),
    )
    await play(
      cases,
      id,
      submit('mending', 'lone', { draft: 'm', answers: actAnswers }),
      approve(organs.water, 1, { filing: 2, answers: actAnswers }),
    )
    const machine = (await cases.machines(code)).find(({ key }) => key === 'S-1')
    expect(machine?.cases.find((one) => one.case === id)?.mark).toBe('mended')
    expect(await send(cases, newCase(), listing('2026-302', 'S-1', ['S-1']))).toMatchObject({
      ok: false,
      rejection: { code: 'item-gone', serial: 'S-1', cases: ['2026-301'] },
    })
  })
})
