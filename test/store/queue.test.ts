import { beforeEach, expect, test } from 'vitest'
import type { Answers } from '../../functions/engine/form.ts'
import { type CaseId, OrganId } from '../../functions/engine/ids.ts'
import { Cases } from '../../functions/store/cases.ts'
import { key } from '../../functions/store/keys.ts'
import {
  approve,
  contentB,
  official,
  open,
  refusal,
  resubmit,
  sendBack,
  submit,
  withdraw,
} from '../engine/commands.ts'
import { answer } from '../engine/errands.ts'
import { organs, rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { newCase, play } from './story.ts'

onEveryDatabase('the duties of organs', (database) => {
  let cases: Cases
  let id: CaseId

  beforeEach(() => {
    cases = new Cases(database().table(), async () => rules)
    id = newCase()
  })

  const kinds = { kinds: ['wire'] }
  const byLead = { actor: official(organs.lead), by: OrganId.parse(organs.lead) }
  const signed = (organ: string, filing: number, answers: Answers) =>
    approve(organ, 1, { actor: official(organ, 'p-head'), filing, answers, serial: filing })
  const gives = [
    open('errands'),
    submit('choice', 'lone', { ...byLead, answers: kinds }),
    signed(organs.lead, 1, kinds),
  ]
  const ofPower = async () => {
    const { given } = await cases.duties(organs.power, { limit: 100 })
    return given.filter(({ head }) => head.id === id).map(({ duty }) => `${duty.no} ${duty.of} ${duty.due}`)
  }
  const items = async () => (await database().table().partition(key.head(id).pk, 'Y#')).map(({ sk }) => sk)

  test('list one for each that is open, by its day, until it is answered', async () => {
    await play(cases, id, ...gives)
    expect(await ofPower()).toEqual(['1 wire 2026-03-10'])
    expect(await items()).toEqual([key.duty(id, 1).sk])
    await play(cases, id, answer(1, organs.power))
    expect(await ofPower()).toEqual(['1 wire 2026-03-10'])
    await play(cases, id, signed(organs.power, 2, { outcome: 'done' }))
    expect(await ofPower()).toEqual([])
    expect(await items()).toEqual([])
  })

  test('are empty of what was released', async () => {
    await play(
      cases,
      id,
      ...gives,
      submit('call-off', 'lone', { ...byLead, answers: {} }),
      signed(organs.lead, 2, {}),
    )
    expect(await ofPower()).toEqual([])
    expect(await items()).toEqual([])
  })
})

onEveryDatabase('the queues of organs', (database) => {
  let cases: Cases
  let id: CaseId

  beforeEach(() => {
    cases = new Cases(database().table(), async () => rules)
    id = newCase()
  })

  /** In whose queue the case stands, with which filings; by office. */
  const queues = async (): Promise<Record<string, number[]>> => {
    const found: Record<string, number[]> = {}
    for (const [office, organ] of Object.entries(organs)) {
      const { waiting } = await cases.queue(organ, { limit: 100 })
      const filings = waiting.filter(({ head }) => head.id === id).map(({ filing }) => filing)
      if (filings.length > 0) found[office] = filings.sort()
    }
    return found
  }

  const items = async () => (await database().table().partition(key.head(id).pk, 'Q#')).map(({ sk }) => sk)
  const together = [open(), submit('longer', 'wide'), approve(organs.lead)] as const

  test('show a filing to the organ of its step, then to the next', async () => {
    await play(cases, id, open(), submit('longer'))
    expect(await queues()).toEqual({ lead: [1] })
    await play(cases, id, approve(organs.lead))
    expect(await queues()).toEqual({ safety: [1] })
    await play(cases, id, approve(organs.safety, 2))
    expect(await queues()).toEqual({ city: [1] })
    await play(cases, id, approve(organs.city, 3))
    expect(await queues()).toEqual({})
  })

  test('cost no item of their own while one organ acts', async () => {
    await play(cases, id, open(), submit('longer'))
    expect(await items()).toEqual([])
  })

  test.each([
    [['lead', 'water', 'power', 'safety']],
    [['safety', 'power', 'water', 'lead']],
    [['water', 'lead', 'safety', 'power']],
  ] as const)('show a parallel step to all its organs, less one by one: %s', async (order) => {
    await play(cases, id, ...together)
    const left: Record<string, number[]> = { lead: [1], water: [1], power: [1], safety: [1] }
    expect(await queues()).toEqual(left)
    for (const office of order.slice(0, 3)) {
      await play(cases, id, approve(organs[office], 2))
      delete left[office]
      expect(await queues()).toEqual(left)
    }
    await play(cases, id, approve(organs[order[3]], 2))
    expect(await queues()).toEqual({ city: [1] })
    expect(await items()).toEqual([])
  })

  test.each([
    ['refused', refusal(organs.power, 2)],
    ['returned', sendBack(organs.water, 2)],
    ['withdrawn', withdraw()],
  ])('are empty of what was %s in the middle of a parallel step', async (_, command) => {
    await play(cases, id, ...together, approve(organs.safety, 2), command)
    expect(await queues()).toEqual({})
    expect(await items()).toEqual([])
  })

  test('show a corrected filing to the first organ again', async () => {
    await play(cases, id, ...together, sendBack(organs.water, 2), resubmit())
    expect(await queues()).toEqual({ lead: [1] })
    await play(cases, id, approve(organs.lead, 3, { digest: contentB }))
    expect(await queues()).toEqual({ lead: [1], power: [1], safety: [1], water: [1] })
  })

  test('keep several filings of a case apart', async () => {
    await play(cases, id, ...together, submit('report', 'wide'))
    expect(await queues()).toEqual({ lead: [1, 2], power: [1], safety: [1], water: [1] })
    await play(cases, id, approve(organs.lead, 1, { filing: 2 }))
    expect(await queues()).toEqual({ lead: [1, 2], power: [1, 2], safety: [1, 2], water: [1, 2] })
    await play(cases, id, approve(organs.lead, 2), approve(organs.power, 2, { filing: 2 }))
    expect(await queues()).toEqual({ lead: [2], power: [1], safety: [1, 2], water: [1, 2] })
    await play(cases, id, withdraw(1))
    expect(await queues()).toEqual({ lead: [2], safety: [2], water: [2] })
    await play(cases, id, refusal(organs.lead, 2, { filing: 2 }))
    expect(await queues()).toEqual({})
    expect(await items()).toEqual([])
  })

  test('move the second filing to the head once the first is decided', async () => {
    await play(cases, id, open(), submit('longer'), submit('report'))
    expect(await items()).toEqual([key.waiting(id, 2, organs.lead).sk])
    await play(cases, id, refusal(organs.lead))
    expect(await queues()).toEqual({ lead: [2] })
    expect(await items()).toEqual([])
  })

  test('are empty of a case that ended, whatever else was under way', async () => {
    await play(cases, id, open(), submit('report', 'lone'), submit('longer', 'wide'))
    expect(await queues()).toEqual({ lead: [1, 2] })
    await play(cases, id, approve(organs.lead))
    expect(await queues()).toEqual({})
    expect(await items()).toEqual([])
  })
})
