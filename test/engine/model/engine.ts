import type { Agreement } from '../../../functions/engine/agreement.ts'
import { type CaseState, type Filing, filingOf } from '../../../functions/engine/case.ts'
import type { Chain } from '../../../functions/engine/chain.ts'
import type { Command, Rules } from '../../../functions/engine/commands.ts'
import { where } from '../../../functions/engine/condition.ts'
import { Digest, OrganId, PersonId } from '../../../functions/engine/ids.ts'
import { county, rules } from '../../support/rules.ts'
import { contact, official, photo } from '../commands.ts'
import type { Attempt } from './acts.ts'
import type { PaperChain, PaperStep } from './paper.ts'

/** What the model says, as the engine is told it. */

const said = (en: string) => ({ zh: en, en })
const organOf = (name: string): OrganId => OrganId.parse(`${county}-${name}`)
const digestAt = (version: number): Digest => Digest.parse(String(version).padStart(64, '0'))
const today = '2026-03-03'

const agreementOf = (agree: PaperStep['agree']): Agreement => {
  if (typeof agree === 'string') return agree
  return typeof agree === 'number' ? { atLeast: agree } : { share: `${agree[0]}/${agree[1]}` }
}

export const chainOf = ({ steps, resumes }: PaperChain): Chain => ({
  id: 'random',
  version: '1',
  title: said('random'),
  steps: steps.map(({ id, organs, agree, sizes, refusal, differsFrom }) => ({
    id,
    title: said(id),
    organs: organs.map((office) => ({ level: 'county' as const, office })),
    agree: agreementOf(agree),
    ...(sizes && { when: where('size', ...sizes) }),
    workingDays: 1,
    refusal: typeof refusal === 'number' ? { to: `s${refusal}` } : refusal,
    notSameAs: differsFrom.map((index) => `s${index}`),
  })),
  ...(resumes && { resubmit: 'where-it-was' }),
})

export const rulesFor = (chain: Chain): Rules => ({ ...rules, chain: () => chain })

const answersOf = (size: string) => ({ size })

export const submission = (size: string): Command => ({
  type: 'SubmitFiling',
  actor: contact,
  today,
  form: { id: 'plan', version: '1' },
  chain: { id: 'random', version: '1' },
  draft: 'd-1',
  answers: answersOf(size),
  evidence: [photo],
  digest: digestAt(1),
})

type Content = { readonly size: string; readonly version: number }

/** The attempt on a filing whose content is as said. */
export const commandOf = (tried: Attempt, { size, version }: Content): Command => {
  const { act, fields } = tried
  const organ = organOf(tried.organ)
  const of = tried.of && { person: PersonId.parse(tried.of), name: tried.of }
  const actor = { ...official(organ, tried.person), ...(of && { capacity: 'substitute' as const, of }) }
  const digest = digestAt(tried.version)
  const answers = answersOf(size)
  const bound = { actor, today, filing: 1, epoch: tried.epoch, digest, organ }
  const reason = 'because'
  switch (act) {
    case 'approve':
      return { type: 'ApproveStep', ...bound, remark: '', answers }
    case 'refuse':
      return { type: 'RefuseFiling', ...bound, reason, answers }
    case 'return':
      return {
        type: 'ReturnFiling',
        ...bound,
        reason,
        corrections: fields.map((field) => ({ field, remark: '' })),
        ...(tried.opens && { everything: true }),
      }
    case 'resubmit': {
      const content = {
        answers: answersOf(tried.size),
        evidence: [photo],
        digest: digestAt(version + 1),
      }
      return {
        type: 'ResubmitFiling',
        actor: contact,
        today,
        filing: 1,
        ...content,
        changed: fields,
        ...(tried.opens && { opened: reason }),
      }
    }
    case 'withdraw':
      return { type: 'WithdrawFiling', actor: contact, today, filing: 1, reason }
    case 'transfer':
      return { type: 'TransferTask', ...bound, to: PersonId.parse(tried.other), reason }
    case 'recuse':
      return { type: 'RecusePerson', ...bound, reason }
    case 'signer':
      return { type: 'AddSigner', ...bound, place: tried.place, signer: organOf(tried.at), reason, answers }
    case 'opinion': {
      const asked = { of: PersonId.parse(tried.other), from: organOf(tried.at) }
      return { type: 'AskOpinion', ...bound, ...asked, question: reason }
    }
    case 'give':
      return { type: 'GiveOpinion', actor, today, filing: 1, opinion: tried.no, digest, words: reason }
    case 'take-back':
      return { type: 'TakeBackDecision', actor, today, filing: 1, organ, reason, answers }
  }
}

/** The one filing of a case. */
export const filingIn = (state: CaseState): Filing => {
  const filing = state.status === 'none' ? undefined : filingOf(state, 1)
  if (!filing) throw new Error('There is no filing')
  return filing
}
