import { chainOf } from '../../forms/registry.ts'
import { filingOf, type InApproval } from '../engine/case.ts'
import { type Capacity, holdsOffice, own, type Person } from '../engine/people.ts'
import type { Rejection } from '../engine/rejection.ts'
import { whyNotHolder, whyNotPerson } from '../engine/signing.ts'
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
  const people = peopleIn(asOfficial(person, organ as OrganId, capacity))
  return whyNotPerson({ chain: chainOf }, filing, people) ?? whyNotHolder(filing, organ, people)
}

/** Whoever may not decide is told so at once, before anything is asked of them. */
export const refuseUnfit = (head: Head, filing: InApproval, person: Person, organ: string): void => {
  const whyNot = whyNotActOn(head, filing, person, organ)
  if (whyNot) throw new Failure(403, rejectionWords(whyNot))
}

/** Credit codes of the enterprises that a person is a contact of. */
export const tiesOf = ({ roles }: Person): string[] =>
  roles.flatMap((role) => (role.role === 'contact' ? [role.enterprise] : []))

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

/** An officer or approver of an organ. */
export const holdsOffice = ({ roles }: Person, organ: string): boolean =>
  roles.some((role) => (role.role === 'officer' || role.role === 'approver') && role.organ === organ)
