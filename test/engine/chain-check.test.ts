import { expect, test } from 'vitest'
import type { Chain, Step } from '../../functions/engine/chain.ts'
import { chainFaults } from '../../functions/engine/chain-check.ts'
import { where } from '../../functions/engine/condition.ts'
import { rules } from '../support/rules.ts'

const { steps, ...about } = rules.chain({ id: 'line', version: '1' })
const [check, safety, final] = steps as [Step, Step, Step]
const faults = (...changed: readonly Step[]) => chainFaults({ ...about, steps: changed } satisfies Chain)
const organs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ level: 'county' as const, office: `o${at}` }))

test.each(['lone', 'line', 'wide', 'levelled', 'any', 'quorum', 'share', 'back', 'branched'])(
  'the chain %s is sound',
  (id) => {
    expect(chainFaults(rules.chain({ id, version: '1' }))).toEqual([])
  },
)

test.each<[string, readonly Step[], string]>([
  ['a name twice', [check, check], 'Two steps are called check: the second is never reached.'],
  ['a slash', [{ ...check, id: 'a/b' }], 'Step a/b has a slash in its name.'],
  [
    'conditions alone',
    [{ ...check, when: where('size') }],
    'No step is without a condition: a filing may meet none.',
  ],
  ['no organ', [{ ...check, organs: [] }], 'Step check goes to nobody.'],
  ['too many organs', [{ ...check, organs: organs(65) }], 'Step check goes to more than 64 organs.'],
  ['no time', [{ ...check, workingDays: 0 }], 'Step check gives no working day.'],
  ['half a day', [{ ...check, workingDays: 0.5 }], 'Step check gives no working day.'],
  ['no quorum', [{ ...check, agree: { atLeast: 0 } }], 'Step check asks for 0 approvals.'],
  ['a large quorum', [{ ...check, agree: { atLeast: 2 } }], 'Step check asks for 2 approvals of 1 organs.'],
  ['no share', [{ ...check, agree: { share: '3/2' } }], 'Step check asks for no share: 3/2.'],
  [
    'a way forward for a refusal',
    [{ ...check, refusal: { to: 'safety' } }, safety],
    'Step check sends back to safety, not before it.',
  ],
  [
    'a way back to itself',
    [{ ...check, refusal: { to: 'check' } }],
    'Step check sends back to check, not before it.',
  ],
  [
    'an unknown step to differ from',
    [check, { ...final, notSameAs: ['gone'] }],
    'Step final bars the signers of gone, not before it.',
  ],
  [
    'a later step to differ from',
    [{ ...check, notSameAs: ['final'] }, final],
    'Step check bars the signers of final, not before it.',
  ],
  [
    'two wide steps in turn',
    [
      { ...check, organs: organs(60) },
      { ...safety, organs: organs(40) },
    ],
    'Steps check and safety have more than 90 organs together.',
  ],
])('%s is a fault', (_, changed, fault) => {
  expect(faults(...changed)).toEqual([fault])
})
