import { beforeAll, describe, expect, test } from 'vitest'
import { nothing } from '../../functions/engine/case.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import { fold } from '../../functions/engine/evolve.ts'
import { firstBreak } from '../../functions/engine/log.ts'
import { Cases } from '../../functions/store/cases.ts'
import { key } from '../../functions/store/keys.ts'
import { approve, contentA, open, photo, resubmit, sendBack, submit, withdraw } from '../engine/commands.ts'
import { organs, rules } from '../support/rules.ts'
import { onEveryDatabase } from './on.ts'
import { envelope, newCase, play, send } from './story.ts'

onEveryDatabase('a case', (database) => {
  let cases: Cases
  beforeAll(() => {
    cases = new Cases(database().table(), async () => rules)
  })

  describe('executing a command', () => {
    test('saves the events and their fold together', async () => {
      const id = newCase()
      const head = await play(cases, id, open(), submit('longer'), approve(organs.lead))
      expect(await cases.head(id)).toEqual(head)
      const log = await cases.history(id)
      expect(log.map(({ event }) => event.type)).toEqual([
        'CaseOpened',
        'FilingSubmitted',
        'StepEntered',
        'StepApproved',
        'StepEntered',
      ])
      expect(firstBreak(log)).toBeUndefined()
      expect(fold(log, nothing)).toEqual(head.state)
      expect(head).toMatchObject({ id, version: 5, hash: log.at(-1)?.hash, opened: log[0]?.at })
    })

    test('says what it did, with who did it and when', async () => {
      const id = newCase()
      await play(cases, id, open())
      const command = submit('longer')
      const outcome = await send(cases, id, command, { at: '2026-03-02T03:04:05.678Z' })
      expect(outcome).toMatchObject({
        ok: true,
        replayed: false,
        events: [
          { sequence: 2, at: '2026-03-02T03:04:05.678Z', actor: command.actor },
          { sequence: 3, at: '2026-03-02T03:04:05.678Z', actor: command.actor },
        ],
      })
    })

    test('saves nothing of a refused one', async () => {
      const id = newCase()
      expect(await send(cases, id, submit('longer'))).toEqual({
        ok: false,
        rejection: { code: 'no-such-case' },
      })
      expect(await cases.head(id)).toBeUndefined()
      expect(await cases.history(id)).toEqual([])
    })

    test('keeps every kind of answer and evidence as it was', async () => {
      const id = newCase()
      const answers = {
        until: '2026-09-30',
        empty: '',
        several: ['a', '乙'],
        none: [],
        amount: { amount: '0.10', unit: '万吨/年' },
        rows: [{ name: '回转窑 "Φ3.2×46"', deep: [{ a: 'b\u0000\u2028😀' }] }, {}],
      }
      const claimed = {
        takenAt: '2026-02-24T10:00:00',
        latitude: 36.456_781_234_567_89,
        longitude: -1e-7,
        device: '',
      }
      await play(cases, id, open(), submit('longer', 'line', { answers, evidence: [{ ...photo, claimed }] }))
      const [event] = await cases.eventsFrom(id, 2)
      expect(event?.event).toMatchObject({ answers, evidence: [{ claimed }] })
      expect(firstBreak(await cases.history(id))).toBeUndefined()
    })

    test('leaves out an answer without a value, and the log holds', async () => {
      const id = newCase()
      await play(
        cases,
        id,
        open(),
        submit('longer', 'line', { answers: { until: '2026-09-30', gone: undefined } }),
      )
      expect(firstBreak(await cases.history(id))).toBeUndefined()
    })

    test('takes a filing as large as a form can be', async () => {
      const id = newCase()
      const rows = Array.from({ length: 200 }, (_, row) => ({
        name: `设备 ${row}`,
        about: `${digestOf(row)}长文`.repeat(8),
      }))
      await play(cases, id, open(), submit('longer', 'line', { answers: { until: '2026-09-30', rows } }))
      expect((await cases.eventsFrom(id, 2))[0]?.event).toMatchObject({ answers: { rows } })
    })

    test('finds no commit by a sequence that begins none', async () => {
      const id = newCase()
      await play(cases, id, open(), submit('longer'))
      expect(await cases.eventsFrom(id, 3)).toEqual([])
    })
  })

  describe('a command sent again under its key', () => {
    test.each([
      ['opening', []],
      ['submitting', [open()]],
      ['approving', [open(), submit('longer')]],
      ['returning', [open(), submit('longer')]],
      ['withdrawing', [open(), submit('longer')]],
      ['correcting', [open(), submit('longer'), sendBack(organs.lead)]],
    ] as const)('is answered as before: %s', async (what, before) => {
      const id = newCase()
      if (before.length > 0) await play(cases, id, ...before)
      const command = {
        opening: open(),
        submitting: submit('longer'),
        approving: approve(organs.lead),
        returning: sendBack(organs.lead),
        withdrawing: withdraw(),
        correcting: resubmit(),
      }[what]
      const once = envelope(command)
      const first = await cases.execute(id, command, once)
      const again = await cases.execute(id, command, { ...once, at: '2027-01-01T00:00:00.000Z' })
      expect(first).toMatchObject({ ok: true, replayed: false })
      expect(again).toEqual({ ...first, replayed: true })
    })

    test('still is after the case moved on, even where it could be done a second time', async () => {
      const id = newCase()
      await play(cases, id, open(), submit('longer'), sendBack(organs.lead))
      const command = resubmit()
      const once = envelope(command)
      const first = await cases.execute(id, command, once)
      const head = await play(cases, id, sendBack(organs.lead, 2, { digest: command.digest }))
      const again = await cases.execute(id, command, once)
      expect(again).toMatchObject({ ok: true, replayed: true, head: { version: head.version } })
      expect(again.ok && again.events).toEqual(first.ok && first.events)
      expect(await cases.head(id)).toEqual(head)
    })

    test('with another request is refused, whether or not that could be done', async () => {
      const id = newCase()
      await play(cases, id, open())
      const once = envelope(submit('longer'))
      await cases.execute(id, submit('longer'), once)
      const refused = { ok: false, rejection: { code: 'key-reused' } }
      const other = { ...once, request: contentA }
      expect(await cases.execute(id, submit('longer'), other)).toEqual(refused)
      expect(await cases.execute(id, submit('report'), other)).toEqual(refused)
      await play(cases, id, approve(organs.lead))
      expect(await cases.execute(id, submit('report'), other)).toEqual(refused)
    })

    test('may be sent to another case', async () => {
      const [a, b] = [newCase(), newCase()]
      const once = envelope(open())
      await cases.execute(a, open(), once)
      expect(await cases.execute(b, open(), once)).toMatchObject({ ok: true, replayed: false })
    })

    test('twenty times at once does one thing', async () => {
      const id = newCase()
      await play(cases, id, open())
      const once = envelope(submit('longer'))
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => cases.execute(id, submit('longer'), once)),
      )
      expect(outcomes.filter((outcome) => outcome.ok && !outcome.replayed)).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome.ok && outcome.replayed)).toHaveLength(19)
      expect(await cases.history(id)).toHaveLength(3)
    })
  })

  test('tampering in the table shows in the log', async () => {
    const id = newCase()
    await play(cases, id, open(), submit('longer'))
    const table = database().table()
    const commit = await table.get(key.commit(id, 1))
    const other = newCase()
    await play(cases, other, open('mend', { number: 'forged' }))
    const forged = await table.get(key.commit(other, 1))
    await table.put({ ...key.commit(id, 1), ...forged, pk: key.head(id).pk })
    expect(firstBreak(await cases.history(id))?.sequence).toBe(2)
    await table.put({ ...key.commit(id, 1), ...commit })
    expect(firstBreak(await cases.history(id))).toBeUndefined()
  })

  test('heads are read many at once, in the order asked, each once', async () => {
    const ids = [newCase(), newCase(), newCase()]
    for (const id of ids) await play(cases, id, open())
    const [a, b, c] = ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0]]
    const found = await cases.heads([c, a, newCase(), c, b])
    expect(found.map(({ id }) => id)).toEqual([c, a, b])
    expect(await cases.heads([])).toEqual([])
  })
})
