import { type Case, filingOf, type InApproval } from './case.ts'
import { hostOf, stepOf } from './chain.ts'
import type { Acting, Deciding, Rules } from './commands.ts'
import type { Official } from './events.ts'
import type { PersonId } from './ids.ts'
import type { Rejection } from './rejection.ts'

type Bound = Deciding | Acting

/** The filing, if this official may decide on exactly this content at exactly this step. */
export const decidable = (rules: Rules, state: Case, command: Bound): InApproval | Rejection => {
  const filing = actable(rules, state, command)
  if ('code' in filing) return filing
  return whyNotHolder(filing, command.organ, peopleIn(command.actor), command.gone) ?? filing
}

/** The same, but for a task that was given to a colleague: it may be taken over. */
export const actable = (rules: Rules, state: Case, command: Bound): InApproval | Rejection => {
  const filing = filingOf(state, command.filing)
  if (!filing) return { code: 'no-such-filing', filing: command.filing }
  if (filing.status !== 'in-approval')
    return { code: 'not-in-approval', filing: filing.no, status: filing.status }
  if (command.epoch !== filing.epoch) return { code: 'step-closed', filing: filing.no }
  if (command.digest !== filing.digest) return { code: 'content-changed', filing: filing.no }
  const { code } = state.enterprise
  if (command.ties?.includes(code)) return { code: 'conflict-of-interest', enterprise: code }
  const people = peopleIn(command.actor)
  return (
    whyNotOrgan(filing, command) ??
    whyNotPerson(rules, filing, people) ??
    whyNotBarred(state, people) ??
    filing
  )
}

const whyNotOrgan = (filing: InApproval, { organ, actor }: Bound): Rejection | undefined => {
  if (actor.organ !== organ) return { code: 'not-your-step', step: filing.step }
  const ofThisStep = filing.signatures.find((signed) => signed.step === filing.step && signed.organ === organ)
  if (ofThisStep) return { code: 'organ-has-signed', organ, person: ofThisStep.person }
  return filing.waiting.includes(organ) ? undefined : { code: 'not-your-step', step: filing.step }
}

/** Whose hand an act is: of whoever does it, and of whoever they stand in for. */
const peopleIn = ({ person, of }: Pick<Official, 'person' | 'of'>): PersonId[] =>
  of ? [person, of.person] : [person]

/**
 * Why people sign nothing of this step, at whatever organ: one of them filed it, recused themselves, or signed
 * before. Of somebody who stands in, it is asked as if both signed.
 */
export const whyNotPerson = (
  rules: Pick<Rules, 'chain'>,
  filing: InApproval,
  people: readonly PersonId[],
): Rejection | undefined => {
  const isOne = (person: PersonId | undefined) => people.some((one) => one === person)
  if (filing.filers?.some(isOne)) return { code: 'own-filing', filing: filing.no }
  if (filing.recused?.some(isOne)) return { code: 'recused', filing: filing.no }
  const barred = stepOf(rules.chain(filing.chain), filing.step).notSameAs ?? []
  const earlier = filing.signatures.find(
    (signed) => (isOne(signed.person) || isOne(signed.of)) && barred.includes(hostOf(signed.step)),
  )
  return earlier && { code: 'same-person', step: filing.step, earlier: earlier.step }
}

/** Whoever is barred from the case by now signs nothing of what was filed before either. */
export const whyNotBarred = (
  { barred = [] }: Pick<Case, 'barred'>,
  people: readonly PersonId[],
): Rejection | undefined => (people.some((one) => barred.includes(one)) ? { code: 'barred' } : undefined)

/** Why not these people of the organ: its task was given to another of them. */
export const whyNotHolder = (
  { assigned }: InApproval,
  organ: string,
  people: readonly PersonId[],
  gone: readonly PersonId[] = [],
): Rejection | undefined => {
  const holder = assigned?.[organ]
  return holder === undefined || people.includes(holder) || gone.includes(holder)
    ? undefined
    : { code: 'assigned-to-another', person: holder }
}

/** What every decision records: where, for which organ, and on which content. */
export const signature = (filing: InApproval, { organ, digest, epoch }: Bound) => ({
  filing: filing.no,
  step: filing.step,
  epoch,
  organ,
  digest,
})
