import { expect, test } from 'vitest'
import type { Decided, RejectionCode } from '../../functions/engine/rejection.ts'
import { organs } from '../support/rules.ts'
import { approve, contentB, due, official, open, passClock, resubmit, sendBack, submit } from './commands.ts'
import { approved, atCheck, atFinal, atSafety, atTogether, given, opened } from './given.ts'

const halted = opened('halt', {
  clock: { id: 'halting', nominal: due, effective: '2026-07-06', provisional: false },
})
const once = {
  type: 'DeadlineExtended',
  clock: 'mending',
  filing: 1,
  nominal: '2026-09-30',
  effective: '2026-09-30',
  provisional: false,
} as const

/** The compiler asks for every code there is; the test shows that each is reached. */
const reached: { readonly [code in RejectionCode]: { readonly decided: Decided } } = {
  'case-exists': given(opened()).when(open()),
  'no-such-case': given().when(passClock('2026-07-07')),
  'case-closed': given(opened(), { type: 'CaseClosed', outcome: 'mended' }).when(submit('longer')),
  'service-in-future': given().when(open('mend', { today: '2026-01-04' })),
  'not-in-this-state': given(opened()).when(submit('proof')),
  'already-under-way': given(...atCheck()).when(submit('longer', 'line', { draft: 'another' })),
  'already-submitted': given(...atCheck()).when(submit('longer')),
  'never-extended': given(halted).when(submit('longer')),
  'extended-already': given(opened(), once).when(submit('longer')),
  'clock-not-running': given(opened()).when(submit('longer', 'line', { today: '2026-07-07' })),
  'beyond-extension': given(opened()).when(submit('longer', 'line', { answers: { until: '2026-10-06' } })),
  'no-such-filing': given(opened()).when(approve(organs.lead)),
  'not-in-approval': given(...atCheck(), { type: 'FilingAccepted', filing: 1 }).when(approve(organs.lead)),
  'not-returned': given(...atCheck()).when(resubmit()),
  'step-closed': given(...atSafety()).when(approve(organs.lead)),
  'content-changed': given(...atCheck()).when(approve(organs.lead, 1, { digest: contentB })),
  'not-your-step': given(...atCheck()).when(approve(organs.city)),
  'same-person': given(...atFinal()).when(
    approve(organs.city, 3, { actor: official(organs.city, `p-${organs.lead}-1`) }),
  ),
  'organ-has-signed': given(...atTogether(), approved('together', 2, organs.water)).when(
    approve(organs.water, 2),
  ),
  'reason-needed': given(...atCheck()).when(sendBack(organs.lead, 1, { reason: ' ' })),
  'clock-not-due': given(opened()).when(passClock('2026-07-06')),
}

test.each(Object.entries(reached))('%s is reached', (code, { decided }) => {
  expect(decided).toMatchObject({ ok: false, rejection: { code } })
})
