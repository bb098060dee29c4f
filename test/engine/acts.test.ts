import { describe, expect, test } from 'vitest'
import { type CaseState, nothing } from '../../functions/engine/case.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { organs, rules } from '../support/rules.ts'
import {
  act,
  actAnswers,
  approve,
  contentA,
  contentB,
  item,
  official,
  photo,
  readClocks,
  resubmit,
  sendBack,
  submit,
  withdraw,
} from './commands.ts'
import { approved, entered, given, opened, stateAfter, submitted } from './given.ts'

const water = OrganId.parse(organs.water)
const order = opened('order', { equipment: [item] })
const filed = submitted('order', 'lone', { by: water, answers: actAnswers })
/** An order of the water office, filed by the first person of the lead organ, waits for the water office. */
const waiting = [order, filed, entered('only', 1, [organs.water])]
const sign = (change = {}) => approve(organs.water, 1, { serial: 7, answers: actAnswers, ...change })

describe('an act of officials', () => {
  test('is filed for an organ that it is for, and goes to its chain', () => {
    given(order)
      .when(act('order', { today: '2026-03-02' }))
      .types('FilingSubmitted', 'StepEntered')
  })

  test.each<[string, Parameters<typeof act>[1]]>([
    ['another organ of the county', { actor: official(organs.lead), by: OrganId.parse(organs.lead) }],
    ['an organ that the actor is not of', { actor: official(organs.lead) }],
    ['an official who names no organ', { by: undefined as never }],
  ])('is refused from %s', (_, change) => {
    const command = act('order', change)
    const bare = change && 'by' in change && change.by === undefined
    const { by: __, ...unnamed } = command
    given(order)
      .when(bare ? unnamed : command)
      .refused({ code: 'not-your-act', form: 'order', organs: [organs.water] })
  })

  test('is not the enterprise’s to file, nor the enterprise’s forms an official’s', () => {
    given(order)
      .when(submit('order', 'lone'))
      .refused({ code: 'not-your-act', form: 'order', organs: [organs.water] })
    given(opened('order', { state: 'ordered', equipment: [item] }))
      .when(act('mending'))
      .refused({ code: 'not-your-act', form: 'mending', organs: [] })
  })

  test('is withdrawn by its own organ alone', () => {
    given(...waiting)
      .when(withdraw())
      .refused({ code: 'not-your-act', form: 'order', organs: [organs.water] })
    given(...waiting)
      .when(withdraw(1, { actor: official(organs.water) }))
      .types('FilingWithdrawn')
  })

  test('is not signed by whoever drew it up', () => {
    given(...waiting)
      .when(sign({ actor: official(organs.water, `p-${organs.lead}-1`) }))
      .refused({ code: 'own-filing', filing: 1 })
  })

  test('is not signed by whoever corrected it either, nor by whoever drew it up before', () => {
    const sentBack: CaseEvent = {
      type: 'FilingReturned',
      filing: 1,
      step: 'only',
      epoch: 1,
      organ: water,
      digest: contentA,
      reason: 'more',
      corrections: [],
    }
    const colleague = official(organs.water, 'p-colleague')
    const corrected = {
      type: 'FilingResubmitted' as const,
      filing: 1,
      answers: actAnswers,
      evidence: [],
    }
    const log = [...waiting, sentBack, { ...corrected, digest: contentB }, entered('only', 2, [organs.water])]
    const state = log.reduce(
      (before, event, place) =>
        evolve(before, {
          event,
          sequence: place + 1,
          actor: event.type === 'FilingResubmitted' ? colleague : official(organs.lead),
        }),
      nothing as CaseState,
    )
    for (const actor of [colleague, official(organs.water, `p-${organs.lead}-1`)])
      expect(decide(rules, state, sign({ actor, epoch: 2, digest: contentB }))).toEqual({
        ok: false,
        rejection: { code: 'own-filing', filing: 1 },
      })
    expect(decide(rules, state, sign({ epoch: 2, digest: contentB })).ok).toBe(true)
  })

  test('one at a time, unless it is about one of several things', () => {
    given(...waiting)
      .when(act('order', { draft: 'another' }))
      .refused({ code: 'already-under-way', filing: 1 })
    given(order, submitted('note', 'lone', { by: water }), entered('only', 1, [organs.water]))
      .when(act('note', { draft: 'another' }))
      .types('FilingSubmitted', 'StepEntered')
  })
})

describe('signing an act', () => {
  test('gives it the number that came with the command, and starts its clock on the day of service', () => {
    given(...waiting)
      .when(sign())
      .happens(
        approved('only', 1, organs.water, { person: PersonId.parse(`p-${organs.water}-1`) }),
        { type: 'FilingAccepted', filing: 1 },
        {
          type: 'DocumentNumbered',
          filing: 1,
          organ: water,
          year: 2026,
          serial: 7,
          number: 'Water〔2026〕7号',
          on: '2026-03-03',
        },
        {
          type: 'ClockStarted',
          clock: 'obeying',
          filing: 1,
          from: '2026-03-02',
          nominal: '2026-03-09',
          effective: '2026-03-09',
          provisional: false,
        },
        { type: 'CaseMoved', from: 'found', to: 'ordered' },
      )
  })

  test('without a number is a fault, for none may be left out', () => {
    const { serial: _, ...bare } = sign()
    expect(() => given(...waiting).when(bare)).toThrow('needs a document number')
  })

  test('takes the first move whose answer fits, with the last day that it names', () => {
    const answers = { ...actAnswers, kind: 'dated' }
    const { decided } = given(
      order,
      { ...filed, answers } as CaseEvent,
      entered('only', 1, [organs.water]),
    ).when(sign({ answers }))
    expect(decided).toMatchObject({
      events: [
        {},
        {},
        {},
        { type: 'ClockStarted', clock: 'named', from: '2026-03-03', nominal: '2026-09-30' },
        { to: 'ordered' },
      ],
    })
  })
})

describe('a case that has moved on', () => {
  const ordered = opened('order', { state: 'ordered', equipment: [item] })
  const mending = submitted('mending', 'lone', { answers: actAnswers })
  const movedOn: CaseEvent = { type: 'CaseMoved', from: 'ordered', to: 'found' }
  const atFirst = [ordered, mending, entered('only', 1, [organs.water])]

  test('is not changed by what it has left behind: it may be refused or returned, and comes back no more', () => {
    given(...atFirst, movedOn)
      .when(approve(organs.water))
      .refused({ code: 'case-moved-on', filing: 1 })
    given(...atFirst, movedOn)
      .when(sendBack(organs.water))
      .types('FilingReturned')
    const back = given(...atFirst).when(sendBack(organs.water)).decided
    const events = back.ok ? back.events : []
    given(...atFirst, ...events, movedOn)
      .when(resubmit())
      .refused({ code: 'not-in-this-state', form: 'mending', state: 'found' })
  })

  test('still takes what moves nothing', () => {
    given(order, submitted('note', 'lone', { by: water }), entered('only', 1, [organs.water]), {
      type: 'CaseMoved',
      from: 'found',
      to: 'ordered',
    })
      .when(approve(organs.water))
      .types('StepApproved', 'FilingAccepted')
  })

  test('to its end keeps the letter of the act that ended it', () => {
    const numbered: CaseEvent = {
      type: 'DocumentNumbered',
      filing: 1,
      organ: water,
      year: 2026,
      serial: 7,
      number: 'Water〔2026〕7号',
      on: '2026-03-03',
    }
    const actor = { kind: 'system', name: 'outbox' } as const
    given(...waiting, { type: 'FilingAccepted', filing: 1 }, numbered, {
      type: 'CaseClosed',
      outcome: 'obeyed',
    })
      .when({ type: 'KeepLetter', actor, today: '2026-03-03', filing: 1, letter: photo })
      .types('LetterKept')
  })
})

describe('equipment', () => {
  const ordered = opened('order', {
    state: 'ordered',
    equipment: [item, { ...item, id: 'e-2', serial: 'S-2' }],
  })
  const row = (serial: string, done = '2') => ({
    serial,
    done: { amount: done, unit: 'sets' },
    planned: { amount: '2', unit: 'sets' },
  })
  const mending = (...rows: readonly ReturnType<typeof row>[]) => {
    const answers = { items: rows }
    return {
      before: [ordered, submitted('mending', 'lone', { answers }), entered('only', 1, [organs.water])],
      command: approve(organs.water, 1, { answers }),
    }
  }

  test('is marked item by item, and the case goes on until the last', () => {
    const { before, command } = mending(row('S-1'))
    given(...before)
      .when(command)
      .types('StepApproved', 'FilingAccepted', 'ItemsMarked')
    const after = stateAfter([
      ...before,
      { type: 'ItemsMarked', filing: 1, mark: 'mended', serials: ['S-1'] },
    ])
    expect(after).toMatchObject({ status: 'open', items: { 'S-1': 'mended', 'S-2': '' } })
  })

  test('all of it marked at once ends the case', () => {
    const { before, command } = mending(row('S-1'), row('S-2'))
    given(...before)
      .when(command)
      .types('StepApproved', 'FilingAccepted', 'ItemsMarked', 'CaseMoved', 'CaseClosed')
  })

  test('done in part is not marked, however the rest stands', () => {
    const { before, command } = mending(row('S-1'), row('S-2', '1'))
    const { decided } = given(...before).when(command)
    expect(decided).toMatchObject({ events: [{}, {}, { type: 'ItemsMarked', serials: ['S-1'] }] })
  })

  test('of another case, or marked before, is refused by its number', () => {
    const of = (serial: string) => submit('mending', 'lone', { answers: { items: [row(serial)] } })
    given(ordered).when(of('S-9')).refused({ code: 'unknown-item', serial: 'S-9' })
    given(ordered, { type: 'ItemsMarked', filing: 1, mark: 'mended', serials: ['S-1'] })
      .when(of('S-1'))
      .refused({ code: 'item-marked', serial: 'S-1', mark: 'mended' })
  })
})

describe('clocks of a case', () => {
  const started: CaseEvent = {
    type: 'ClockStarted',
    clock: 'obeying',
    filing: 1,
    from: '2026-03-02',
    nominal: '2026-03-09',
    effective: '2026-03-09',
    provisional: false,
  }
  const running = [opened('order', { state: 'ordered' }), started]

  test('run side by side, each to its own end', () => {
    const named: CaseEvent = { ...started, clock: 'named', nominal: '2026-09-30', effective: '2026-09-30' }
    expect(stateAfter([...running, named])).toMatchObject({
      clocks: [
        { id: 'obeying', status: 'running' },
        { id: 'named', status: 'running' },
      ],
    })
  })

  test('started anew run from nothing in their old place', () => {
    const again: CaseEvent = {
      ...started,
      from: '2026-04-01',
      nominal: '2026-04-08',
      effective: '2026-04-08',
    }
    const near: CaseEvent = { type: 'DeadlineNear', clock: 'obeying', effective: '2026-03-09', warned: 1 }
    expect(stateAfter([...running, near, again])).toMatchObject({
      clocks: [{ id: 'obeying', from: '2026-04-01', warned: 0, effective: '2026-04-08', status: 'running' }],
    })
  })

  test('are not held up by what an organ is still drawing up', () => {
    given(...running, submitted('note', 'lone', { by: water }), entered('only', 1, [organs.water]))
      .when(readClocks('2026-03-10'))
      .types('DeadlinePassed', 'CaseMoved')
  })

  test('that rest on a year without a calendar are reckoned anew once it has one', () => {
    const provisional: CaseEvent = {
      ...started,
      clock: 'named',
      nominal: '2026-02-16',
      effective: '2026-02-17',
      provisional: true,
    }
    const command = {
      type: 'RecomputeClocks',
      actor: { kind: 'system', name: 'sweep' },
      today: '2026-01-02',
    } as const
    given(opened('order'), provisional).when(command).happens({
      type: 'DeadlineRecomputed',
      clock: 'named',
      nominal: '2026-02-16',
      effective: '2026-02-24',
      provisional: false,
    })
    given(...running)
      .when(command)
      .refused({ code: 'clock-not-due' })
  })
})
