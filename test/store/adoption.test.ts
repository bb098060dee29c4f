import { expect, test } from 'vitest'
import { OrganId } from '../../functions/engine/ids.ts'
import { Cases } from '../../functions/store/cases.ts'
import { approve, official, open, readClocks, submit } from '../engine/commands.ts'
import { newerRules } from '../support/newer-rules.ts'
import { organs, rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { newCase, play } from './story.ts'

onEveryDatabase('a case that is moved to newer rules', (database) => {
  const under = (which: typeof rules) => new Cases(database().table(), async () => which)
  const adopting = submit('adoption', 'lone', {
    actor: official(organs.lead),
    by: OrganId.parse(organs.lead),
    answers: { reason: 'fewer steps' },
  })

  test('is kept so, with the move in its log, and wakes when the newer rules remind', async () => {
    const id = newCase()
    await play(under(rules), id, open())
    const deciding = approve(organs.lead, 1, {
      actor: official(organs.lead, 'p-second'),
      answers: { reason: 'fewer steps' },
    })
    await play(under(newerRules()), id, adopting, deciding)
    const newer = under(newerRules())
    expect((await newer.head(id))?.state).toMatchObject({
      ruleSet: { version: '2026-2' },
      track: { id: 'mend', version: '2' },
    })
    expect((await newer.history(id)).at(-1)).toMatchObject({
      actor: { person: 'p-second' },
      event: { type: 'RuleSetAdopted', from: { version: '2026-1' }, reason: 'fewer steps' },
    })
    // The first version reminds fifteen days before the end, the second five.
    const woken = async (day: string) =>
      (await Promise.all([0, 1, 2, 3].map((shard) => newer.due(shard, day, 10)))).flat().includes(id)
    expect(await woken('2026-06-25')).toBe(false)
    expect(await woken('2026-07-02')).toBe(true)
    const head = await play(newer, id, readClocks('2026-07-02'))
    expect(head.state.clocks[0]).toMatchObject({ warned: 1, nominal: '2026-07-05' })
  })
})
