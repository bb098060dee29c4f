import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { PersonId } from '../../functions/engine/ids.ts'
import { organs } from '../support/rules.ts'
import { approve, contentA, official, refusal, sendBack } from './commands.ts'
import { approved, entered, four, given, opened, stateAfter, submitted } from './given.ts'

/** A filing of a chain whose first step goes to four organs. */
const at = (chain: string): CaseEvent[] => [opened(), submitted('longer', chain), entered('two', 1, four)]
const refused = (organ: string): CaseEvent => {
  const { remark: _, ...rest } = approved('two', 1, organ)
  return { ...rest, type: 'StepRefused', reason: 'the limit is not met' }
}
const final = entered('final', 2, [organs.city], { due: '2026-03-10' })

describe('any one of four', () => {
  test('carries the step with its approval', () => {
    given(...at('any'))
      .when(approve(organs.power))
      .happens(approved('two', 1, organs.power), final)
  })

  test('who refuses leaves it to the others', () => {
    given(...at('any'))
      .when(refusal(organs.power))
      .happens(refused(organs.power))
    given(...at('any'), refused(organs.power), refused(organs.water), refused(organs.lead))
      .when(approve(organs.safety))
      .types('StepApproved', 'StepEntered')
  })

  test('is the last to refuse: then the filing ends', () => {
    given(...at('any'), refused(organs.power), refused(organs.water), refused(organs.lead))
      .when(refusal(organs.safety))
      .types('FilingRefused')
  })
})

describe('two of four', () => {
  test('carry the step, and the others are not asked any more', () => {
    given(...at('quorum'))
      .when(approve(organs.power))
      .happens(approved('two', 1, organs.power))
    const events = [...at('quorum'), approved('two', 1, organs.power)]
    given(...events)
      .when(approve(organs.lead))
      .happens(approved('two', 1, organs.lead), final)
    given(...events, approved('two', 1, organs.lead), final)
      .when(approve(organs.water))
      .refused({ code: 'step-closed', filing: 1 })
  })

  test('carry it past two refusals, and the third refusal ends it at once', () => {
    const twice = [...at('quorum'), refused(organs.power), refused(organs.water)]
    given(...twice, approved('two', 1, organs.lead))
      .when(approve(organs.safety))
      .types('StepApproved', 'StepEntered')
    given(...twice)
      .when(refusal(organs.lead))
      .types('FilingRefused')
  })

  test('an organ that refused has signed, and neither signs again nor signs what must differ', () => {
    given(...at('quorum'), refused(organs.power))
      .when(approve(organs.power, 1, { actor: official(organs.power, 'p-late') }))
      .refused({ code: 'organ-has-signed', organ: organs.power, person: `p-${organs.power}-1` })
    expect(stateAfter([...at('quorum'), refused(organs.power)])).toMatchObject({
      filings: [{ waiting: [organs.lead, organs.water, organs.safety], signatures: [{ refused: true }] }],
    })
  })

  test('one return is enough to send it back', () => {
    given(...at('quorum'))
      .when(sendBack(organs.lead))
      .types('FilingReturned')
  })
})

test('two thirds of four are three', () => {
  const events = [...at('share'), approved('two', 1, organs.power), approved('two', 1, organs.lead)]
  given(...events.slice(0, -1))
    .when(approve(organs.lead))
    .types('StepApproved')
  given(...events)
    .when(approve(organs.water))
    .types('StepApproved', 'FilingAccepted', 'DeadlineExtended')
  given(...at('share'), refused(organs.power))
    .when(refusal(organs.lead))
    .types('FilingRefused')
})

test('conditions are recorded with the approval', () => {
  const conditions = 'report every month'
  given(...at('any'))
    .when(approve(organs.lead, 1, { conditions }))
    .happens(approved('two', 1, organs.lead, { conditions }), final)
})

describe('a refusal that does not end the filing', () => {
  const atBack: CaseEvent[] = [
    opened(),
    submitted('longer', 'back'),
    entered('check', 1, [organs.lead]),
    approved('check', 1, organs.lead),
    entered('together', 2, [organs.water, organs.power]),
  ]
  const atEnd: CaseEvent[] = [
    ...atBack,
    approved('together', 2, organs.water),
    approved('together', 2, organs.power),
    entered('final', 3, [organs.city]),
  ]

  test('goes back to whoever filed it, who may change all of it', () => {
    given(...atBack)
      .when(refusal(organs.power, 2))
      .happens({
        type: 'FilingReturned',
        filing: 1,
        step: 'together',
        epoch: 2,
        organ: approved('x', 1, organs.power).organ,
        digest: contentA,
        reason: 'the limit is not met',
        corrections: [],
        refused: true,
      })
  })

  test('goes back to the step that the chain names, whose signatures no longer count', () => {
    given(...atEnd)
      .when(refusal(organs.city, 3))
      .types('StepRefused', 'FilingSentBack', 'StepEntered')
    const sent: CaseEvent[] = [
      ...atEnd,
      { type: 'FilingSentBack', filing: 1, to: 'together', voids: ['together', 'final'] },
      entered('together', 4, [organs.water, organs.power]),
    ]
    expect(stateAfter(sent)).toMatchObject({
      filings: [{ step: 'together', epoch: 4, signatures: [{ step: 'check' }] }],
    })
    given(...sent)
      .when(approve(organs.water, 2))
      .refused({ code: 'step-closed', filing: 1 })
    given(...sent)
      .when(approve(organs.water, 4))
      .types('StepApproved')
  })

  test('still bars whoever signed the step that stands', () => {
    const person = PersonId.parse(`p-${organs.lead}-1`)
    given(...atEnd)
      .when(refusal(organs.city, 3, { actor: official(organs.city, person) }))
      .refused({ code: 'same-person', step: 'final', earlier: 'check' })
  })
})
