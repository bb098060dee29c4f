import { describe, expect, test } from 'vitest'
import { type CaseState, isUnderWay } from '../../functions/engine/case.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { organs } from '../support/rules.ts'
import { approve, contentB, official, refusal, resubmit, sendBack, withdraw } from './commands.ts'
import {
  approved,
  atCheck,
  atFinal,
  atSafety,
  atTogether,
  corrected,
  entered,
  four,
  given,
  opened,
  returned,
  stateAfter,
  submitted,
} from './given.ts'

describe('approving one step after the other', () => {
  test('enters the next step under the next epoch, due in its own working days', () => {
    given(...atCheck())
      .when(approve(organs.lead))
      .happens(
        approved('check', 1, organs.lead),
        entered('safety', 2, [organs.safety], { due: '2026-03-10' }),
      )
  })

  test('counts working days over a holiday', () => {
    const decided = given(...atCheck()).when(approve(organs.lead, 1, { today: '2026-02-12' })).decided
    expect(decided).toMatchObject({ events: [{}, { due: '2026-02-26' }] })
  })

  test('accepts with the last approval and does what the track says', () => {
    given(...atFinal())
      .when(approve(organs.city, 3))
      .happens(
        approved('final', 3, organs.city),
        { type: 'FilingAccepted', filing: 1 },
        {
          type: 'DeadlineExtended',
          clock: 'mending',
          filing: 1,
          nominal: '2026-09-30',
          effective: '2026-09-30',
          provisional: false,
        },
      )
  })

  test('keeps who signed, in order', () => {
    expect(stateAfter(atFinal())).toMatchObject({
      filings: [
        {
          signatures: [
            { step: 'check', organ: organs.lead, person: `p-${organs.lead}-1` },
            { step: 'safety', organ: organs.safety, person: `p-${organs.safety}-1` },
          ],
        },
      ],
    })
  })
})

describe('approving in parallel', () => {
  const orders = [four, [...four].reverse(), [2, 0, 3, 1].map((place) => String(four[place]))]

  test.each(orders.map((order) => [order]))('all must agree, in any order: %s', (order) => {
    let events = atTogether()
    for (const organ of order.slice(0, -1)) {
      given(...events)
        .when(approve(organ, 2))
        .happens(approved('together', 2, organ))
      events = [...events, approved('together', 2, organ)]
    }
    const last = String(order.at(-1))
    given(...events)
      .when(approve(last, 2))
      .happens(approved('together', 2, last), entered('final', 3, [organs.city], { due: '2026-03-10' }))
  })

  test('one refusal ends it, whoever signed before', () => {
    given(...atTogether(), approved('together', 2, organs.water))
      .when(refusal(organs.power, 2))
      .types('FilingRefused')
  })

  test('an organ signs once, and is told who did', () => {
    given(...atTogether(), approved('together', 2, organs.water))
      .when(approve(organs.water, 2, { actor: official(organs.water, 'p-late') }))
      .refused({ code: 'organ-has-signed', organ: organs.water, person: `p-${organs.water}-1` })
  })

  test('the organ of an earlier step signs again in this one', () => {
    given(...atTogether())
      .when(approve(organs.lead, 2))
      .happens(approved('together', 2, organs.lead))
  })

  test('who signed is told to nobody of another organ', () => {
    given(...atTogether(), approved('together', 2, organs.water))
      .when(approve(organs.water, 2, { actor: official(organs.city) }))
      .refused({ code: 'not-your-step', step: 'together' })
  })
})

describe('refusing and returning', () => {
  test('a refusal ends the filing with its reason', () => {
    given(...atSafety())
      .when(refusal(organs.safety, 2))
      .happens({
        ...decision('safety', 2, organs.safety),
        type: 'FilingRefused',
        reason: 'the limit is not met',
      })
  })

  test('a refusal moves the case back where its track says so', () => {
    given(...atCheck('report'), { type: 'CaseMoved', from: 'mending', to: 'reported' })
      .when(refusal(organs.lead))
      .types('FilingRefused', 'CaseMoved')
  })

  test('a return names what to correct and leaves the track alone', () => {
    given(...atCheck('report'), { type: 'CaseMoved', from: 'mending', to: 'reported' })
      .when(sendBack(organs.lead))
      .happens(returned('check', 1, organs.lead))
  })

  test.each([' ', '', '\n\t'])('neither is taken without a reason: %j', (reason) => {
    given(...atCheck())
      .when(refusal(organs.lead, 1, { reason }))
      .refused({ code: 'reason-needed' })
    given(...atCheck())
      .when(sendBack(organs.lead, 1, { reason }))
      .refused({ code: 'reason-needed' })
  })
})

describe('who may decide', () => {
  test('nobody of another organ, even where it comes next', () => {
    given(...atCheck())
      .when(approve(organs.safety))
      .refused({ code: 'not-your-step', step: 'check' })
  })

  test('nobody in the name of an organ that is not theirs', () => {
    const actor = official(organs.safety)
    given(...atCheck())
      .when(approve(organs.lead, 1, { actor }))
      .refused({ code: 'not-your-step', step: 'check' })
  })

  test('nobody who signed a step that this one must differ from, at whatever organ', () => {
    const actor = official(organs.city, `p-${organs.lead}-1`)
    for (const decide of [approve, refusal, sendBack])
      given(...atFinal())
        .when(decide(organs.city, 3, { actor }))
        .refused({ code: 'same-person', step: 'final', earlier: 'check' })
  })

  test('somebody who signed a step that it need not differ from', () => {
    const actor = official(organs.city, `p-${organs.safety}-1`)
    expect(given(...atFinal()).when(approve(organs.city, 3, { actor })).decided.ok).toBe(true)
  })

  test('again whoever signed the content before it was corrected', () => {
    const events = [
      ...atFinal(),
      returned('final', 3, organs.city),
      corrected,
      entered('check', 4, [organs.lead]),
    ]
    given(...events)
      .when(approve(organs.lead, 4, { digest: contentB }))
      .types('StepApproved', 'StepEntered')
  })
})

describe('a decision binds to what was read', () => {
  test('not to a content that was corrected meanwhile', () => {
    given(...atCheck())
      .when(approve(organs.lead, 1, { digest: contentB }))
      .refused({ code: 'content-changed', filing: 1 })
  })

  test('not to a step that is over', () => {
    given(...atSafety())
      .when(approve(organs.lead, 1))
      .refused({ code: 'step-closed', filing: 1 })
  })

  test('not to a filing that ended, was returned or is not there', () => {
    const ended = { type: 'FilingRefused', ...decision('check', 1, organs.lead), reason: 'no' } as const
    given(...atCheck(), ended)
      .when(approve(organs.lead))
      .refused({ code: 'not-in-approval', filing: 1, status: 'refused' })
    given(...atCheck(), returned('check', 1, organs.lead))
      .when(approve(organs.lead))
      .refused({ code: 'not-in-approval', filing: 1, status: 'returned' })
    given(...atCheck())
      .when(approve(organs.lead, 1, { filing: 9 }))
      .refused({ code: 'no-such-filing', filing: 9 })
  })

  test('the epoch dies with step change, return, withdrawal and resubmission', () => {
    const epochs = [
      [opened(), submitted('longer', 'line'), entered('check', 1, [organs.lead])],
      [approved('check', 1, organs.lead), entered('safety', 2, [organs.safety])],
      [returned('safety', 2, organs.safety)],
      [corrected, entered('check', 3, [organs.lead])],
      [{ type: 'FilingWithdrawn', filing: 1, reason: 'sold' } as const],
    ].map((_, many, all) => liveEpoch(stateAfter(all.slice(0, many + 1).flat())))
    expect(epochs).toEqual([1, 2, undefined, 3, undefined])
  })

  test.each([
    ['approve', approve],
    ['refuse', refusal],
    ['return', sendBack],
  ] as const)('an old link may not %s after the filing came back', (_, decide) => {
    const events = [
      ...atCheck(),
      returned('check', 1, organs.lead),
      corrected,
      entered('check', 2, [organs.lead]),
    ]
    given(...events)
      .when(decide(organs.lead, 1))
      .refused({ code: 'step-closed', filing: 1 })
    given(...events)
      .when(decide(organs.lead, 2))
      .refused({ code: 'content-changed', filing: 1 })
  })
})

test('the enterprise is not held up by officials: it withdraws and corrects without an epoch', () => {
  given(...atFinal())
    .when(withdraw())
    .types('FilingWithdrawn')
  given(...atFinal(), returned('final', 3, organs.city))
    .when(resubmit())
    .types('FilingResubmitted', 'StepEntered')
})

const decision = (step: string, epoch: number, organ: string) => {
  const { type: _, person: __, remark: ___, ...rest } = approved(step, epoch, organ)
  return rest
}

const liveEpoch = (state: CaseState): number | undefined => {
  const filing = state.status === 'none' ? undefined : state.filings.find(isUnderWay)
  return filing?.status === 'in-approval' ? filing.epoch : undefined
}

test('ids that the tests invent are such as the product takes', () => {
  expect(OrganId.safeParse(organs.city).success && PersonId.safeParse(`p-${organs.city}-1`).success).toBe(
    true,
  )
})
