import { filingOf } from '../../engine/case.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Person } from '../../engine/people.ts'
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
import { taskLink } from '../../web/task-link.ts'
import { whyNotActOn } from '../../web/task-rights.ts'

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
      await send(services, head, logged, index, addressed, baseUrl)
    }
  }
}

const send = async (
  services: Services,
  head: Head,
  logged: LoggedEvent,
  index: number,
  addressed: Addressed,
  baseUrl: string,
) => {
  for (const { id, email } of await recipients(services, head, logged, addressed)) {
    const mail = `${head.id}-${logged.sequence}-${index}-${id}`
    const link = linkIn(head, logged, addressed, id, baseUrl)
    const letter: Letter = { ...addressed.letter, ...link?.part }
    const thread = 'filing' in logged.event ? `${head.id}-${logged.event.filing}` : head.id
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

const recipients = async (services: Services, head: Head, { actor }: LoggedEvent, addressed: Addressed) => {
  switch (addressed.to) {
    case 'enterprise':
      return services.people.ofEnterprise(head.state.enterprise.code)
    case 'approvers':
      return stillConcerns(head, addressed) ? approversOf(services, head, addressed) : []
    case 'person':
      return stillTheirs(services, head, addressed)
    case 'asker':
      return only(await services.people.byId(addressed.person))
    case 'officers':
      return services.people.atOrgan(addressed.organ, 'officer')
    case 'organ':
      return someoneAt(services, addressed.organ)
    case 'actor':
      return only(actor.kind === 'system' ? undefined : await services.people.byId(actor.person))
  }
}

const someoneAt = async ({ people }: Services, organ: string): Promise<Person[]> => {
  const officers = await people.atOrgan(organ, 'officer')
  return officers.length > 0 ? officers : people.atOrgan(organ, 'approver')
}

const only = (person: Person | undefined): Person[] => (person ? [person] : [])

type AtTask = { readonly organ: string; readonly task: TaskAt }

/** Whoever may not decide it is not asked to: who drew it up, stands aside, or is not the one it was given to. */
const approversOf = async (services: Services, head: Head, { organ, task }: AtTask) => {
  const found = filingOf(head.state, task.filing)
  if (found?.status !== 'in-approval') return []
  const filing = await withoutLeavers(services.people, found)
  const approvers = await services.people.atOrgan(organ, 'approver')
  return approvers.filter((person) => !whyNotActOn(head, filing, person, organ))
}

/** One person is mailed about a task that is still theirs, or an opinion that is still asked of them. */
const stillTheirs = async (
  services: Services,
  head: Head,
  { person: id, organ, task }: AtTask & { readonly person: string },
) => {
  const person = await services.people.byId(id)
  const filing = filingOf(head.state, task.filing)
  if (!person?.active || filing?.status !== 'in-approval') return []
  const isAsked = filing.opinions?.some((asked) => asked.person === id) ?? false
  const isHeld = stillConcerns(head, { organ, task }) && !whyNotActOn(head, filing, person, organ)
  return (task.opinion ? isAsked : isHeld) ? [person] : []
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
