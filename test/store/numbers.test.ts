import { beforeAll, expect, test } from 'vitest'
import { Cases } from '../../functions/store/cases.ts'
import { act, actAnswers, approve, official, open } from '../engine/commands.ts'
import { organs, rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { newCase, play, send } from './story.ts'

const many = 12
const second = official(organs.water, 'p-second')
const sign = (today = '2026-03-03') => approve(organs.water, 1, { answers: actAnswers, actor: second, today })

onEveryDatabase('document numbers', (database) => {
  const someone = () => new Cases(database().table(), async () => rules)
  let cases: Cases
  beforeAll(() => {
    cases = someone()
  })

  const waiting = async () => {
    const id = newCase()
    await play(cases, id, open('order'), act('order'))
    return id
  }

  test('of an organ and year have no gap and no double, however many sign at once', async () => {
    const ids = await Promise.all(Array.from({ length: many }, waiting))
    await Promise.all(ids.map((id) => send(someone(), id, sign())))
    const logs = await Promise.all(ids.map((id) => cases.history(id)))
    const serials = logs.flatMap((log) =>
      log.flatMap(({ event }) => (event.type === 'DocumentNumbered' ? [event.serial] : [])),
    )
    expect(serials.toSorted((a, b) => a - b)).toEqual(Array.from({ length: many }, (_, n) => n + 1))
  })

  test('begin anew with the year', async () => {
    const id = await waiting()
    const head = await play(cases, id, sign('2027-01-04'))
    expect(head.state.filings[0]?.number).toBe('Water〔2027〕1号')
  })
})
