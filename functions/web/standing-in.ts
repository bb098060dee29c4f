import { isInForce } from '../engine/absence.ts'
import type { InApproval } from '../engine/case.ts'
import { type Capacity, holdsOffice, isApproverOf, own, type Person } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import type { Head } from '../store/head.ts'
import type { People } from '../store/people.ts'
import { whyNotActOn } from './task-rights.ts'

/** Said to whoever may not sign for an organ, or may no longer. */
export const noCapacity: Text = {
  zh: '这一步现在不由您办理：您不是该单位的审批人，也不在替代或者受委托期间。',
  en: 'This is not for you to decide now: you are no approver of this organ, nor does a substitution or delegation last.',
}

type Known = Pick<People, 'byId'>

/** Absences in which a person, of the organ themselves, stands in for another of it. */
const standsInAt = (person: Person, organ: string, today: string) =>
  holdsOffice(person, organ)
    ? (person.standsIn ?? []).filter((one) => one.organ === organ && isInForce(one, today))
    : []

/** As what a person may sign for an organ today, for themselves first; only those whose place they take are looked up. */
export const capacitiesOf = async (
  people: Known,
  person: Person,
  organ: string,
  today: string,
): Promise<Capacity[]> => {
  const away = standsInAt(person, organ, today).map((one) => people.byId(one.away.person))
  return capacitiesAmong(
    (await Promise.all(away)).flatMap((one) => one ?? []),
    person,
    organ,
    today,
  )
}

/** The same, where all people that it may be about are at hand. */
const capacitiesAmong = (
  known: readonly Person[],
  person: Person,
  organ: string,
  today: string,
): Capacity[] => [
  ...(isApproverOf(person, organ) ? [own] : []),
  ...standsInAt(person, organ, today).flatMap(({ kind, away, basis }) => {
    const of = known.find((one) => one.id === away.person && one.active && isApproverOf(one, organ))
    return of ? [{ as: kind, of, basis }] : []
  }),
]

type On = {
  readonly head: Pick<Head, 'state'>
  readonly filing: InApproval
  readonly person: Person
  readonly today: string
}

/** As what a person may sign a filing; where as nothing, as what they might if nothing barred them. */
export const capacityOn = async (
  people: Known,
  { head, filing, person, today }: On,
  organ: string,
): Promise<Capacity | undefined> => {
  const all = await capacitiesOf(people, person, organ, today)
  return all.find((one) => !whyNotActOn(head, filing, person, organ, one)) ?? all[0]
}

/** Organs that a person may sign for today, with as what. */
export const signsFor = async (people: Known, person: Person, today: string) => {
  const organs = new Set([
    ...person.roles.flatMap((role) => (role.role === 'approver' ? [role.organ] : [])),
    ...(person.standsIn ?? []).map(({ organ }) => organ),
  ])
  const all = await Promise.all(
    [...organs].map(async (organ) => ({
      organ,
      capacities: await capacitiesOf(people, person, organ, today),
    })),
  )
  return all.filter(({ capacities }) => capacities.length > 0)
}

/** Who may sign a filing for an organ, and as what, of all its officials. */
export const signersOf = (
  officials: readonly Person[],
  { head, filing, today }: Omit<On, 'person'>,
  organ: string,
): { readonly person: Person; readonly capacity: Capacity }[] => {
  return officials.flatMap((person) => {
    const capacity = capacitiesAmong(officials, person, organ, today).find(
      (one) => !whyNotActOn(head, filing, person, organ, one),
    )
    return capacity ? [{ person, capacity }] : []
  })
}
