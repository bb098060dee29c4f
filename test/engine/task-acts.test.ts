import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { organs } from '../support/rules.ts'
import { approve, official, refusal, resubmit, sendBack } from './commands.ts'
import {
  approved,
  atCheck,
  atFinal,
  atSafety,
  atTogether,
  entered,
  given,
  returned,
  stateAfter,
} from './given.ts'
import { addSigner, askOpinion, giveOpinion, organ, person, recuse, takeBack, transfer } from './task-acts.ts'

const first = `p-${organs.lead}-1`
const decision = (step: string, epoch: number, at: string) => {
  const { type: _, remark: __, ...rest } = approved(step, epoch, at)
  return rest
}
const transferred = (to: string): CaseEvent => ({
  type: 'TaskTransferred',
  ...decision('check', 1, organs.lead),
  to: person(to),
  reason: 'away',
})
const recused: CaseEvent = {
  type: 'PersonRecused',
  ...decision('check', 1, organs.lead),
  reason: 'a cousin works there',
}
const other = official(organs.lead, 'p-other')

describe('transferring a task', () => {
  test('leaves it to one person of the organ alone', () => {
    given(...atCheck())
      .when(transfer(organs.lead, 'p-other'))
      .happens(transferred('p-other'))
    given(...atCheck(), transferred('p-other'))
      .when(approve(organs.lead))
      .refused({ code: 'assigned-to-another', person: 'p-other' })
    given(...atCheck(), transferred('p-other'))
      .when(approve(organs.lead, 1, { actor: other }))
      .types('StepApproved', 'StepEntered')
  })

  test('may be undone by any colleague, who takes it over', () => {
    given(...atCheck(), transferred('p-other'))
      .when(transfer(organs.lead, first))
      .types('TaskTransferred')
    given(...atCheck(), transferred('p-other'), transferred(first))
      .when(approve(organs.lead))
      .types('StepApproved', 'StepEntered')
  })

  test('binds nobody to a holder who has left', () => {
    const gone = [person('p-other')]
    given(...atCheck(), transferred('p-other'))
      .when(approve(organs.lead, 1, { gone }))
      .types('StepApproved', 'StepEntered')
    given(...atCheck(), transferred('p-third'))
      .when(approve(organs.lead, 1, { gone }))
      .refused({ code: 'assigned-to-another', person: 'p-third' })
  })

  test('does not outlast the step', () => {
    const after = [...atCheck(), transferred('p-other'), ...atSafety().slice(3)]
    expect(stateAfter(after)).not.toHaveProperty('filings.0.assigned')
  })

  test.each([
    ['to oneself, who has it', atCheck(), first],
    ['to whoever has it', [...atCheck(), transferred('p-other')], 'p-other'],
    ['to somebody who stands aside', [...atCheck(), { ...recused, person: person('p-other') }], 'p-other'],
  ] as const)('%s is refused', (_, events, to) => {
    given(...events)
      .when(transfer(organs.lead, to))
      .refused({ code: 'not-to-them', person: to })
  })

  test('to whoever signed a step that must be another’s is refused', () => {
    given(...atFinal())
      .when(transfer(organs.city, first, 3))
      .refused({ code: 'not-to-them', person: first })
  })

  test.each([' ', ''])('needs a reason: %j', (reason) => {
    given(...atCheck())
      .when(transfer(organs.lead, 'p-other', 1, { reason }))
      .refused({ code: 'reason-needed' })
  })
})

describe('recusal', () => {
  test('bars the person from the filing for good, and nobody else', () => {
    given(...atCheck())
      .when(recuse(organs.lead))
      .happens(recused)
    const events = [...atCheck(), recused]
    for (const decide of [approve, refusal, sendBack])
      given(...events)
        .when(decide(organs.lead))
        .refused({ code: 'recused', filing: 1 })
    given(...events)
      .when(approve(organs.lead, 1, { actor: other }))
      .types('StepApproved', 'StepEntered')
    const again = given(...events, returned('check', 1, organs.lead)).when(resubmit()).decided
    if (!again.ok) throw new Error('It was not taken')
    given(...events, returned('check', 1, organs.lead), ...again.events)
      .when(approve(organs.lead, 2, { digest: resubmit().digest }))
      .refused({ code: 'recused', filing: 1 })
  })

  test('of somebody who is barred from the case reaches what was filed before', () => {
    const barred: CaseEvent = { type: 'PeopleBarred', people: [other.person] }
    for (const decide of [approve, refusal, sendBack])
      given(...atCheck(), barred)
        .when(decide(organs.lead, 1, { actor: other }))
        .refused({ code: 'barred' })
    given(...atCheck(), barred)
      .when(approve(organs.lead))
      .types('StepApproved', 'StepEntered')
  })

  test('gives a task that had been transferred back to the colleagues', () => {
    const events = [...atCheck(), transferred(first), recused]
    given(...events)
      .when(approve(organs.lead, 1, { actor: other }))
      .types('StepApproved', 'StepEntered')
    expect(stateAfter(events)).not.toHaveProperty('filings.0.assigned')
  })

  test('needs a reason, and happens once', () => {
    given(...atCheck())
      .when(recuse(organs.lead, 1, { reason: '' }))
      .refused({ code: 'reason-needed' })
    given(...atCheck(), recused)
      .when(recuse(organs.lead))
      .refused({ code: 'recused', filing: 1 })
  })
})

test('whoever is tied to the enterprise decides nothing of it', () => {
  const ties = ['91371526YYYY0008XC']
  given(...atCheck())
    .when(approve(organs.lead, 1, { ties }))
    .refused({ code: 'conflict-of-interest', enterprise: '91371526YYYY0008XC' })
  given(...atCheck())
    .when(approve(organs.lead, 1, { ties: ['another'] }))
    .types('StepApproved', 'StepEntered')
})

type Told = Parameters<ReturnType<typeof given>['when']>[0]

/** Plays commands that must be taken on a case that events made; all events since. */
const played = (events: readonly CaseEvent[], ...commands: readonly Told[]): CaseEvent[] => {
  const log = [...events]
  for (const command of commands) {
    const { decided } = given(...log).when(command)
    if (!decided.ok) throw new Error(JSON.stringify(decided.rejection))
    log.push(...decided.events)
  }
  return log
}

describe('a signer added', () => {
  const before = addSigner(organs.lead, 'before', organs.water)

  test('before signs first, then the step is entered again', () => {
    given(...atCheck())
      .when(before)
      .types('SignerAdded', 'StepEntered')
    const log = played(atCheck(), before)
    expect(stateAfter(log)).toMatchObject({
      filings: [{ step: 'check/before', epoch: 2, waiting: [organs.water] }],
    })
    given(...log)
      .when(approve(organs.lead, 1))
      .refused({ code: 'step-closed', filing: 1 })
    const after = played(log, approve(organs.water, 2))
    expect(stateAfter(after)).toMatchObject({
      filings: [{ step: 'check', epoch: 3, waiting: [organs.lead] }],
    })
    given(...after)
      .when(approve(organs.lead, 3))
      .types('StepApproved', 'StepEntered')
  })

  test('beside must sign too, under the same epoch', () => {
    const log = played(atCheck(), addSigner(organs.lead, 'beside', organs.water), approve(organs.lead))
    expect(stateAfter(log)).toMatchObject({ filings: [{ step: 'check', epoch: 1, waiting: [organs.water] }] })
    given(...log)
      .when(approve(organs.water))
      .types('StepApproved', 'StepEntered')
  })

  test('after signs once the step is carried, before the next', () => {
    const log = played(atCheck(), addSigner(organs.lead, 'after', organs.water), approve(organs.lead))
    expect(stateAfter(log)).toMatchObject({ filings: [{ step: 'check/after', waiting: [organs.water] }] })
    expect(stateAfter(played(log, approve(organs.water, 2)))).toMatchObject({ filings: [{ step: 'safety' }] })
  })

  test('of several organs leaves what they signed', () => {
    const log = played(
      atTogether(),
      approve(organs.water, 2),
      addSigner(organs.power, 'before', organs.city, 2),
      approve(organs.city, 3),
    )
    expect(stateAfter(log)).toMatchObject({
      filings: [{ step: 'together', epoch: 4, waiting: [organs.lead, organs.power, organs.safety] }],
    })
  })

  test('refuses as the step does', () => {
    given(...played(atCheck(), before))
      .when(refusal(organs.water, 2))
      .types('FilingRefused')
  })

  test('adds none, is added once, and is not one of the step already', () => {
    given(...played(atCheck(), before))
      .when(addSigner(organs.water, 'beside', organs.power, 2))
      .refused({ code: 'added-signer', organ: organs.water })
    given(...played(atCheck(), addSigner(organs.lead, 'beside', organs.water)))
      .when(addSigner(organs.water, 'after', organs.power))
      .refused({ code: 'added-signer', organ: organs.water })
    given(...played(atCheck(), addSigner(organs.lead, 'after', organs.water)))
      .when(addSigner(organs.lead, 'beside', organs.water))
      .refused({ code: 'signs-already', organ: organs.water })
    given(...atTogether())
      .when(addSigner(organs.power, 'before', organs.water, 2))
      .refused({ code: 'signs-already', organ: organs.water })
    given(...atCheck())
      .when(addSigner(organs.lead, 'before', organs.lead))
      .refused({ code: 'signs-already', organ: organs.lead })
  })

  test('bars its signer from a step that must be another’s', () => {
    const log = played(
      atCheck(),
      addSigner(organs.lead, 'after', organs.water),
      approve(organs.lead),
      approve(organs.water, 2),
      approve(organs.safety, 3),
    )
    given(...log)
      .when(approve(organs.city, 4, { actor: official(organs.city, `p-${organs.water}-1`) }))
      .refused({ code: 'same-person', step: 'final', earlier: 'check/after' })
  })
})

describe('an opinion', () => {
  const asked = played(atCheck(), askOpinion(organs.lead, 'p-expert', organs.water))

  test('is asked of one person and leaves the step as it is', () => {
    expect(stateAfter(asked)).toMatchObject({
      filings: [{ epoch: 1, waiting: [organs.lead], opinions: [{ no: 4, person: 'p-expert', by: first }] }],
    })
    given(...asked)
      .when(approve(organs.lead))
      .types('StepApproved', 'StepEntered')
  })

  test('comes back once, from whom it was asked', () => {
    const give = giveOpinion(organs.water, 'p-expert', 4)
    given(...asked)
      .when(give)
      .happens({
        type: 'OpinionGiven',
        filing: 1,
        opinion: 4,
        askedBy: person(first),
        organ: organ(organs.water),
        person: person('p-expert'),
        digest: give.digest,
        words: 'it holds',
      })
    const refused = { code: 'not-asked', filing: 1 } as const
    given(...played(asked, give))
      .when(give)
      .refused(refused)
    given(...asked)
      .when(giveOpinion(organs.water, 'p-else', 4))
      .refused(refused)
    given(...asked)
      .when(giveOpinion(organs.power, 'p-expert', 4))
      .refused(refused)
    expect(stateAfter(played(asked, give))).not.toHaveProperty('filings.0.opinions')
  })

  test('may come after the step, and not about another content', () => {
    given(...played(asked, approve(organs.lead)))
      .when(giveOpinion(organs.water, 'p-expert', 4))
      .types('OpinionGiven')
    given(...asked)
      .when(giveOpinion(organs.water, 'p-expert', 4, { digest: resubmit().digest }))
      .refused({ code: 'content-changed', filing: 1 })
    given(...asked, returned('check', 1, organs.lead))
      .when(giveOpinion(organs.water, 'p-expert', 4))
      .refused({ code: 'not-in-approval', filing: 1, status: 'returned' })
  })

  test('is not asked of oneself, nor twice of anybody', () => {
    given(...asked)
      .when(askOpinion(organs.lead, 'p-expert', organs.water))
      .refused({ code: 'asked-already', person: 'p-expert' })
    given(...asked)
      .when(askOpinion(organs.lead, first, organs.lead))
      .refused({ code: 'asked-already', person: first })
  })
})

describe('taking a decision back', () => {
  test('enters the step again under a new epoch, and the next one is over', () => {
    given(...atSafety())
      .when(takeBack(organs.lead))
      .happens(
        {
          type: 'DecisionTakenBack',
          filing: 1,
          step: 'check',
          organ: organ(organs.lead),
          person: person(first),
          reason: 'a slip',
        },
        entered('check', 3, [organs.lead], { due: '2026-03-10' }),
      )
    const log = played(atSafety(), takeBack(organs.lead))
    expect(stateAfter(log)).toMatchObject({ filings: [{ step: 'check', signatures: [] }] })
    given(...log)
      .when(approve(organs.safety, 2))
      .refused({ code: 'step-closed', filing: 1 })
    given(...log)
      .when(refusal(organs.lead, 3))
      .types('FilingRefused')
  })

  test('in the middle of a parallel step leaves what the others signed', () => {
    const log = played(atTogether(), approve(organs.water, 2), approve(organs.power, 2))
    expect(stateAfter(played(log, takeBack(organs.power)))).toMatchObject({
      filings: [{ step: 'together', epoch: 3, waiting: [organs.lead, organs.power, organs.safety] }],
    })
    given(...log)
      .when(takeBack(organs.water))
      .refused({ code: 'not-to-take-back', filing: 1 })
  })

  test('of a return spares the filer the correction', () => {
    const log = [...atSafety(), returned('safety', 2, organs.lead)]
    given(...log)
      .when(takeBack(organs.lead))
      .types('DecisionTakenBack', 'StepEntered')
    expect(stateAfter(played(log, takeBack(organs.lead)))).toMatchObject({
      filings: [
        { status: 'in-approval', step: 'safety', waiting: [organs.safety], signatures: [{ step: 'check' }] },
      ],
    })
    given(...played(log, resubmit()))
      .when(takeBack(organs.lead))
      .refused({ code: 'not-to-take-back', filing: 1 })
  })

  test.each([
    ['somebody else’s', atSafety(), takeBack(organs.lead, { actor: other })],
    [
      'one of an organ that is not theirs',
      atSafety(),
      takeBack(organs.lead, { actor: official(organs.water, first) }),
    ],
    [
      'one after which the next person asked somebody',
      played(atSafety(), askOpinion(organs.safety, 'p-x', organs.water, 2)),
      takeBack(organs.lead),
    ],
    [
      'one after which the next person stood aside',
      played(atSafety(), recuse(organs.safety, 2)),
      takeBack(organs.lead),
    ],
    [
      'one after which the next took theirs back',
      played(atSafety(), approve(organs.safety, 2), takeBack(organs.safety)),
      takeBack(organs.lead),
    ],
    ['one that ended the filing', played(atCheck(), refusal(organs.lead)), takeBack(organs.lead)],
    ['none', atCheck(), takeBack(organs.lead)],
  ] as const)('not %s', (_, events, command) => {
    given(...events)
      .when(command)
      .refused({ code: 'not-to-take-back', filing: 1 })
  })

  test('needs a reason', () => {
    given(...atSafety())
      .when(takeBack(organs.lead, { reason: ' ' }))
      .refused({ code: 'reason-needed' })
  })

  test('of the last added signer asks that one again', () => {
    const log = played(
      atCheck(),
      addSigner(organs.lead, 'after', organs.water),
      approve(organs.lead),
      approve(organs.water, 2),
      takeBack(organs.water),
    )
    expect(stateAfter(log)).toMatchObject({
      filings: [{ step: 'check/after', epoch: 4, waiting: [organs.water] }],
    })
  })
})
