import { expect, test } from 'vitest'
import { decide } from '../../functions/engine/decide.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import type { Decided, RejectionCode } from '../../functions/engine/rejection.ts'
import { newerMend, newerRules } from '../support/newer-rules.ts'
import { errands, organs } from '../support/rules.ts'
import {
  actAnswers,
  approve,
  contact,
  contentB,
  due,
  item,
  official,
  open,
  photo,
  readClocks,
  resubmit,
  sendBack,
  submit,
} from './commands.ts'
import { answer, wireGiven } from './errands.ts'
import {
  approved,
  atCheck,
  atFinal,
  atSafety,
  atTogether,
  entered,
  given,
  opened,
  returned,
  stateAfter,
  submitted,
} from './given.ts'
import { agree, agreed, askRelease, hold, holdPlaced, proposed, release, releaseAsked } from './keeping.ts'
import { addSigner, askOpinion, giveOpinion, person, takeBack, transfer, urge } from './task-acts.ts'

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

const ordered = opened('order', { state: 'ordered' })
const waterOffice = OrganId.parse(organs.water)
const system = { kind: 'system', name: 'outbox' } as const

const { type: _, remark: __, ...decision } = approved('check', 1, organs.lead)
const why = { reason: 'away' }
const aside = { type: 'PersonRecused', ...decision, ...why } as const
const handedOver = { type: 'TaskTransferred', ...decision, to: person('p-other'), ...why } as const
const beside = { type: 'SignerAdded', ...decision, place: 'beside', signer: waterOffice, ...why } as const

const reminded: CaseEvent = {
  type: 'StepUrged',
  ...decision,
  organs: [OrganId.parse(organs.lead)],
  on: '2026-03-03',
  words: '',
}

const adopting = submit('adoption', 'lone', {
  actor: official(organs.lead),
  by: OrganId.parse(organs.lead),
})

const { notice: ___, ...unserved } = open('mend')

const elsewhere = (mark: string) => [
  { key: 'S-1', serial: 'S-1', cases: [{ case: 'C-20260101-other1', number: '2026-000', mark }] },
]

/** The compiler asks for every code there is; the test shows that each is reached. */
const reached: { readonly [code in RejectionCode]: { readonly decided: Decided } } = {
  'case-exists': given(opened()).when(open()),
  'not-yours-to-begin': given().when(open('mend', { actor: contact })),
  'no-such-case': given().when(readClocks('2026-07-07')),
  'case-closed': given(opened(), { type: 'CaseClosed', outcome: 'mended' }).when(submit('longer')),
  'notice-needed': given().when(unserved),
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
  'closed-fields': given(...atCheck(), returned('check', 1, organs.lead)).when(
    resubmit(1, { changed: ['words'] }),
  ),
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
  'clock-not-due': given(opened()).when(readClocks('2026-06-01')),
  'no-hold': given(opened()).when(askRelease(1)),
  'release-asked': given(opened(), holdPlaced, releaseAsked).when(askRelease(1)),
  'release-not-asked': given(opened(), holdPlaced).when(release('p-other')),
  'second-person': given(opened(), holdPlaced, releaseAsked).when(release(`p-${organs.lead}-1`)),
  'not-to-be-deleted': given(opened()).when(agree('p-other', '2040-01-01')),
  leaving: given(opened(), proposed, agreed(1), agreed(2)).when(hold()),
  barred: given(opened(), { type: 'PeopleBarred', people: [person('p-other')] }).when(
    submit('adoption', 'lone', { actor: official(organs.lead, 'p-other'), by: OrganId.parse(organs.lead) }),
  ),
  'not-your-act': given(opened('order')).when(submit('order', 'lone')),
  'own-filing': given(
    opened('order'),
    submitted('order', 'lone', { by: waterOffice }),
    entered('only', 1, [organs.lead]),
  ).when(approve(organs.lead)),
  'case-moved-on': given(ordered, submitted('mending', 'lone'), entered('only', 1, [organs.water]), {
    type: 'CaseMoved',
    from: 'ordered',
    to: 'found',
  }).when(approve(organs.water)),
  'unknown-item': given(ordered).when(submit('mending', 'lone', { answers: actAnswers })),
  'item-marked': given(opened('order', { state: 'ordered', equipment: [item] }), {
    type: 'ItemsMarked',
    filing: 1,
    mark: 'mended',
    serials: ['S-1'],
  }).when(submit('mending', 'lone', { answers: actAnswers })),
  'conflict-of-interest': given(...atCheck()).when(
    approve(organs.lead, 1, { ties: [open().enterprise.code] }),
  ),
  recused: given(...atCheck(), aside).when(approve(organs.lead)),
  'assigned-to-another': given(...atCheck(), handedOver).when(approve(organs.lead)),
  'not-to-them': given(...atCheck()).when(transfer(organs.lead, `p-${organs.lead}-1`)),
  'signs-already': given(...atCheck()).when(addSigner(organs.lead, 'beside', organs.lead)),
  'added-signer': given(...atCheck(), beside).when(addSigner(organs.water, 'beside', organs.power)),
  'asked-already': given(...atCheck()).when(askOpinion(organs.lead, `p-${organs.lead}-1`, organs.lead)),
  'not-asked': given(...atCheck()).when(giveOpinion(organs.water, 'p-expert', 9)),
  'not-yours-to-watch': given(...atCheck()).when(urge(organs.water)),
  'urged-today': given(...atCheck(), reminded).when(urge(organs.lead)),
  'not-to-take-back': given(...atCheck()).when(takeBack(organs.lead)),
  'rules-current': given(opened()).when(adopting),
  'filing-open': { decided: decide(newerRules(), stateAfter(atCheck()), { ...adopting, draft: 'a' }) },
  'state-gone': {
    decided: decide(
      newerRules(),
      stateAfter([opened(), { type: 'CaseMoved', from: 'mending', to: 'overdue' }]),
      adopting,
    ),
  },
  'clock-gone': {
    decided: decide(newerRules({ ...newerMend, clocks: [] }), stateAfter([opened()]), adopting),
  },
  'duty-gone': {
    decided: decide(
      newerRules({ ...errands, version: '2', duties: [] }),
      stateAfter([opened('errands'), wireGiven]),
      adopting,
    ),
  },
  'item-elsewhere': given().when(open('order', { equipment: [item], elsewhere: elsewhere('sealed') })),
  'item-gone': given().when(
    open('order', { equipment: [item], elsewhere: elsewhere('mended'), sameMachines: ['S-1'] }),
  ),
  'no-duty': given(opened('errands')).when(answer(7, organs.power)),
  'not-for-duty': given(opened('errands'), wireGiven).when(
    submit('list', 'lone', { actor: official(organs.power), by: OrganId.parse(organs.power), duty: 1 }),
  ),
  'no-letter': given(...atCheck()).when({
    type: 'KeepLetter',
    actor: system,
    today: '2026-03-03',
    filing: 1,
    letter: photo,
  }),
}

test.each(Object.entries(reached))('%s is reached', (code, { decided }) => {
  expect(decided).toMatchObject({ ok: false, rejection: { code } })
})
