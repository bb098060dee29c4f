import { filingOf } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { type Capacity, own, type Person } from '../../engine/people.ts'
import type { Addressed, TaskAt } from '../../mail/letters.ts'
import type { Head } from '../../store/head.ts'
import { withoutLeavers } from '../../web/leavers.ts'
import type { Services } from '../../web/services.ts'
import { signersOf } from '../../web/standing-in.ts'

/** To whom a letter goes, by name. */
export const recipients = async (
  services: Services,
  head: Head,
  logged: LoggedEvent,
  addressed: Addressed,
): Promise<readonly Recipient[]> => {
  const { barred = [] } = head.state
  const found = await everybody(services, head, logged, addressed)
  const left = found.filter(({ person }) => !barred.includes(person.id))
  if (left.length > 0 || found.length === 0 || addressed.to !== 'organ') return left
  // All its officers stand aside: those who sign for it hear of it, and can have somebody entered.
  const signing = await services.people.atOrgan(addressed.organ, 'approver')
  return asThemselves(signing.filter(({ id }) => !barred.includes(id)))
}

const everybody = async (
  services: Services,
  head: Head,
  { actor, at }: LoggedEvent,
  addressed: Addressed,
): Promise<readonly Recipient[]> => {
  const today = shanghaiDate(Date.parse(at))
  switch (addressed.to) {
    case 'enterprise':
      return asThemselves(await services.people.ofEnterprise(head.state.enterprise.code))
    case 'approvers':
      return signers(services, head, addressed, today)
    case 'person':
      return stillTheirs(services, head, addressed, today)
    case 'asker':
      return asThemselves([await services.people.byId(addressed.person)])
    case 'officers':
      return asThemselves(await services.people.atOrgan(addressed.organ, 'officer'))
    case 'organ':
      return asThemselves(await someoneAt(services, addressed.organ))
    case 'actor':
      return asThemselves('person' in actor ? [await services.people.byId(actor.person)] : [])
  }
}

const someoneAt = async ({ people }: Services, organ: string): Promise<Person[]> => {
  const officers = await people.atOrgan(organ, 'officer')
  return officers.length > 0 ? officers : people.atOrgan(organ, 'approver')
}

/** Whoever is mailed, and as what they would act. */
export type Recipient = { readonly person: Person; readonly capacity: Capacity }

const asThemselves = (people: readonly (Person | undefined)[]): Recipient[] =>
  people.flatMap((person) => (person ? [{ person, capacity: own }] : []))

/** A task at an organ that is to act on it. */
export type AtTask = { readonly organ: string; readonly task: TaskAt }

/** Whoever may not decide it is not asked to: who drew it up, stands aside, or is not the one it was given to. */
export const signers = async (
  services: Services,
  head: Head,
  at: AtTask,
  today: string,
): Promise<Recipient[]> => {
  const found = filingOf(head.state, at.task.filing)
  if (found?.status !== 'in-approval' || !stillConcerns(head, at)) return []
  const filing = await withoutLeavers(services.people, found)
  return signersOf(await services.people.officialsAt(at.organ), { head, filing, today }, at.organ)
}

/** One person, or whoever stands in for them, is mailed about a task that is still theirs; or about an opinion that is still asked of them. */
const stillTheirs = async (
  services: Services,
  head: Head,
  addressed: AtTask & { readonly person: string },
  today: string,
): Promise<Recipient[]> => {
  const { person: id, task } = addressed
  if (!task.opinion) {
    const all = await signers(services, head, addressed, today)
    return all.filter(
      ({ person, capacity }) => person.id === id || (capacity.as !== 'own' && capacity.of.id === id),
    )
  }
  const person = await services.people.byId(id)
  const filing = filingOf(head.state, task.filing)
  if (!person?.active || filing?.status !== 'in-approval') return []
  return filing.opinions?.some((asked) => asked.person === id) ? asThemselves([person]) : []
}

/** What whoever asked for an opinion may decide now, with the answer before them. */
export const taskOfAsker = async (
  services: Services,
  head: Head,
  { event, at }: LoggedEvent,
  addressed: Addressed,
): Promise<AtTask | undefined> => {
  if (addressed.to !== 'asker' || event.type !== 'OpinionGiven') return undefined
  const filing = filingOf(head.state, event.filing)
  if (filing?.status !== 'in-approval') return undefined
  const { step, epoch, waiting } = filing
  for (const organ of waiting) {
    const asked = { organ, task: { filing: event.filing, step, epoch } }
    const theirs = await signers(services, head, asked, shanghaiDate(Date.parse(at)))
    if (theirs.some(({ person }) => person.id === addressed.person)) return asked
  }
  return undefined
}

/** Nobody is mailed about a step that ended before the mail was made. */
export const stillConcerns = ({ state }: Head, { organ, task }: AtTask): boolean => {
  const filing = filingOf(state, task.filing)
  return (
    filing?.status === 'in-approval' &&
    filing.epoch === task.epoch &&
    filing.waiting.some((one) => one === organ)
  )
}
