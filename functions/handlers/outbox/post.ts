import { filingOf } from '../../engine/case.ts'
import type { EventOf, LoggedEvent } from '../../engine/events.ts'
import { compose, type Letter } from '../../mail/compose.ts'
import { type Addressed, lettersFor } from '../../mail/letters.ts'
import type { Setting } from '../../mail/setting.ts'
import { commitIn } from '../../store/commit.ts'
import type { Head } from '../../store/head.ts'
import { Task } from '../../store/links.ts'
import { formsIn, namesFor } from '../../web/names.ts'
import type { Services } from '../../web/services.ts'
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
    const link = linkIn(head, logged.at, addressed, id, baseUrl)
    const letter: Letter = { ...addressed.letter, ...link?.part }
    const thread = 'filing' in logged.event ? `${head.id}-${logged.event.filing}` : head.id
    await services.mails.store(
      { id: mail, to: email, ...compose(letter), thread, at: logged.at },
      link?.writes,
    )
  }
}

type Asked = { readonly organ: string; readonly task: EventOf<'StepEntered'> }

const linkIn = (head: Head, at: string, addressed: Addressed, person: string, baseUrl: string) =>
  addressed.to === 'approvers'
    ? taskLink(taskFor(head, addressed), person, baseUrl, Math.floor(Date.parse(at) / 1000))
    : undefined

const recipients = async (services: Services, head: Head, { actor }: LoggedEvent, addressed: Addressed) => {
  switch (addressed.to) {
    case 'enterprise':
      return services.people.ofEnterprise(head.state.enterprise.code)
    case 'approvers':
      return stillConcerns(head, addressed) ? approversOf(services, head, addressed) : []
    case 'officers':
      return services.people.atOrgan(addressed.organ, 'officer')
    case 'actor': {
      const person = actor.kind === 'system' ? undefined : await services.people.byId(actor.person)
      return person ? [person] : []
    }
  }
}

/** Whoever drew an act up may not decide it, and is not asked to. */
const approversOf = async (services: Services, { state }: Head, { organ, task }: Asked) => {
  const filers = filingOf(state, task.filing)?.filers ?? []
  return (await services.people.atOrgan(organ, 'approver')).filter(({ id }) => !filers.includes(id))
}

/** Nobody is mailed about a step that ended before the mail was made. */
const stillConcerns = ({ state }: Head, { organ, task }: Asked): boolean => {
  const filing = filingOf(state, task.filing)
  return (
    filing?.status === 'in-approval' &&
    filing.epoch === task.epoch &&
    filing.waiting.some((one) => one === organ)
  )
}

const taskFor = (head: Head, { organ, task }: Asked): Task =>
  Task.parse({
    case: head.id,
    filing: task.filing,
    step: task.step,
    epoch: task.epoch,
    organ,
    digest: filingOf(head.state, task.filing)?.digest,
  })
