import { chainOf } from '../../forms/registry.ts'
import { filingOf, type InApproval } from '../engine/case.ts'
import { type Capacity, holdsOffice, own, type Person } from '../engine/people.ts'
import type { Rejection } from '../engine/rejection.ts'
import { whyNotBarred, whyNotHolder, whyNotPerson } from '../engine/signing.ts'
import type { Text } from '../engine/text.ts'
import type { Head } from '../store/head.ts'
import type { Task } from '../store/links.ts'
import { Failure, rejectionWords } from './failure.ts'

/** Why a person of a waiting organ may not decide a filing; undefined where they may. */
export const whyNotActOn = (
  { state }: Pick<Head, 'state'>,
  filing: InApproval,
  person: Person,
  organ: string,
  capacity: Capacity = own,
): Rejection | undefined => {
  const { code } = state.enterprise
  if (tiesOf(person, capacity).includes(code)) return { code: 'conflict-of-interest', enterprise: code }
  const people = capacity.as === 'own' ? [person.id] : [person.id, capacity.of.id]
  return (
    whyNotPerson({ chain: chainOf }, filing, people) ??
    whyNotBarred(state, people) ??
    whyNotHolder(filing, organ, people)
  )
}

/** Whoever may not decide is told so at once, before anything is asked of them. */
export const refuseUnfit = (
  head: Head,
  filing: InApproval,
  person: Person,
  organ: string,
  capacity: Capacity = own,
): void => {
  const whyNot = whyNotActOn(head, filing, person, organ, capacity)
  if (whyNot) throw new Failure(403, bothWords(rejectionWords(whyNot), capacity))
}

/** Whoever stands in for somebody signs nothing that either of them may not sign. */
const bothWords = (words: Text, capacity: Capacity): Text =>
  capacity.as === 'own'
    ? words
    : {
        zh: `${words.zh}您代${capacity.of.name}办理，须两人都可以办理才能签署。`,
        en: `${words.en} You stand in for ${capacity.of.name}: what either of you may not sign, you may not.`,
      }

/** Credit codes of the enterprises that a person, or whoever they stand in for, is a contact of. */
export const tiesOf = (person: Person, capacity: Capacity = own): string[] =>
  [person, ...(capacity.as === 'own' ? [] : [capacity.of])].flatMap(({ roles }) =>
    roles.flatMap((role) => (role.role === 'contact' ? [role.enterprise] : [])),
  )

/** The filing on which an opinion is still asked of a person, about the content that they were shown. */
export const askedIn = ({ state }: Head, task: Task, person: Person): InApproval | undefined => {
  if (state.status === 'closed') return undefined
  const filing = filingOf(state, task.filing)
  if (filing?.status !== 'in-approval' || filing.digest !== task.digest) return undefined
  const isAsked = filing.opinions?.some(
    ({ no, person: of, organ }) => no === task.opinion && of === person.id && organ === task.organ,
  )
  return isAsked && holdsOffice(person, task.organ) ? filing : undefined
}
