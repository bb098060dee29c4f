import { filingOf } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { type Capacity, own, type Person } from '../../engine/people.ts'
import { compose, type Letter } from '../../mail/compose.ts'
import { type Addressed, lettersFor, type TaskAt } from '../../mail/letters.ts'
import type { Setting } from '../../mail/setting.ts'
import { commitIn } from '../../store/commit.ts'
import type { Head } from '../../store/head.ts'
import { Task } from '../../store/links.ts'
import { withoutLeavers } from '../../web/leavers.ts'
import { conditionsOf } from '../../web/models/standing.ts'
import { formsIn, namesFor } from '../../web/names.ts'
import type { Services } from '../../web/services.ts'
import { signersOf } from '../../web/standing-in.ts'
import { taskLink } from '../../web/task-link.ts'

/** Stores the letters of one commit, each once: its id follows from the event, the kind and the person. */
export const post = async (
  services: Services,
  baseUrl: string,
  commit: Record<string, unknown>,
): Promise<void> => {
  const { case: id, log } = commitIn(commit)
  const head = await services.cases.head(id)
  if (!head) throw new Error('A commit without its case')
  const names = { ...namesFor(head.state), ...(await formsIn(head.state)) }
  const history = log.some(({ event }) => event.type === 'FilingAccepted')
    ? await services.cases.history(id)
    : log
  for (const logged of log) {
    const { event } = logged
    if (event.type === 'DocumentNumbered') {
      const { keepLetter } = await import('./keep-letter.ts')
      await keepLetter(services, head, event.filing, logged.at)
    }
    const setting: Setting = {
      ...names,
      baseUrl,
      caseId: head.id,
      state: head.state,
      actor: logged.actor,
      together: log.map(({ event: one }) => one),
      conditions: (filing) => conditionsOf(filing, history),
    }
    for (const [index, addressed] of lettersFor(logged.event, setting).entries()) {
      await send(services, head, logged, index, addressed, setting)
    }
  }
}

const send = async (
  services: Services,
  head: Head,
  logged: LoggedEvent,
  index: number,
  addressed: Addressed,
  setting: Setting,
) => {
  const found = await recipients(services, head, logged, addressed)
  const thread = 'filing' in logged.event ? `${head.id}-${logged.event.filing}` : head.id
  if (found.length === 0 && addressed.to === 'approvers' && stillConcerns(head, addressed)) {
    const { tellOfNobody } = await import('./nobody.ts')
    for (const { person, letter } of await tellOfNobody(services, addressed, setting)) {
      const id = `${head.id}-${logged.sequence}-${index}-nobody-${person.id}`
      await services.mails.store({ id, to: person.email, ...compose(letter), thread, at: logged.at })
    }
  }
  for (const { person, capacity } of found) {
    const { id, email } = person
    const mail = `${head.id}-${logged.sequence}-${index}-${id}`
    const link = linkIn(head, logged, addressed, id, setting.baseUrl)
    const letter: Letter = { ...inPlace(addressed.letter, capacity), ...link?.part }
    await services.mails.store(
      { id: mail, to: email, ...compose(letter), thread, at: logged.at },
      link?.writes,
    )
  }
}

const linkIn = (
  head: Head,
  { at, sequence }: LoggedEvent,
  addressed: Addressed,
  person: string,
  baseUrl: string,
) =>
  'task' in addressed
    ? taskLink(taskFor(head, addressed, sequence), person, baseUrl, Math.floor(Date.parse(at) / 1000))
    : undefined

const recipients = async (
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
      return asThemselves(actor.kind === 'system' ? [] : [await services.people.byId(actor.person)])
  }
}

const someoneAt = async ({ people }: Services, organ: string): Promise<Person[]> => {
  const officers = await people.atOrgan(organ, 'officer')
  return officers.length > 0 ? officers : people.atOrgan(organ, 'approver')
}

/** Whoever is mailed, and as what they would act. */
type Recipient = { readonly person: Person; readonly capacity: Capacity }

const asThemselves = (people: readonly (Person | undefined)[]): Recipient[] =>
  people.flatMap((person) => (person ? [{ person, capacity: own }] : []))

/** Whoever stands in for somebody is told so. */
const inPlace = (letter: Letter, capacity: Capacity): Letter => {
  if (capacity.as === 'own') return letter
  const { name } = capacity.of
  const words = {
    zh: `${name}不在岗期间由您${capacity.as === 'delegate' ? '受委托' : '替代'}办理，签署时将记录为代${name}办理。`,
    en: `You stand in for ${name}, who is away: the record will say that you signed in their place.`,
  }
  return { ...letter, paragraphs: [words, ...letter.paragraphs] }
}

type AtTask = { readonly organ: string; readonly task: TaskAt }

/** Whoever may not decide it is not asked to: who drew it up, stands aside, or is not the one it was given to. */
const signers = async (services: Services, head: Head, at: AtTask, today: string): Promise<Recipient[]> => {
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

/** Nobody is mailed about a step that ended before the mail was made. */
const stillConcerns = ({ state }: Head, { organ, task }: AtTask): boolean => {
  const filing = filingOf(state, task.filing)
  return (
    filing?.status === 'in-approval' &&
    filing.epoch === task.epoch &&
    filing.waiting.some((one) => one === organ)
  )
}

/** What a link leads to; an opinion is named by the event that asked for it. */
const taskFor = (head: Head, { organ, task }: AtTask, sequence: number): Task =>
  Task.parse({
    case: head.id,
    filing: task.filing,
    step: task.step,
    epoch: task.epoch,
    organ,
    digest: filingOf(head.state, task.filing)?.digest,
    ...(task.opinion && { opinion: sequence }),
  })
