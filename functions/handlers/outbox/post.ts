import { filingOf } from '../../engine/case.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Form } from '../../engine/form.ts'
import type { Capacity } from '../../engine/people.ts'
import { summaryOf } from '../../engine/summary.ts'
import type { Text } from '../../engine/text.ts'
import { compose, type Letter } from '../../mail/compose.ts'
import { type Addressed, lettersFor } from '../../mail/letters.ts'
import type { Setting, Submission } from '../../mail/setting.ts'
import { stillYours } from '../../mail/words/act.ts'
import { commitIn } from '../../store/commit.ts'
import { Digests } from '../../store/digests.ts'
import type { Head } from '../../store/head.ts'
import { Task } from '../../store/links.ts'
import { Messages } from '../../store/messages.ts'
import type { Write } from '../../store/table.ts'
import { conditionsOf } from '../../web/models/standing.ts'
import { formsIn, namesFor } from '../../web/names.ts'
import type { Services } from '../../web/services.ts'
import { taskLink } from '../../web/task-link.ts'
import { canWait } from './can-wait.ts'
import { beginNotice, concludeNotice, showNotice } from './notices.ts'
import { answerOutside, passOn, standAside } from './outside.ts'
import { type AtTask, recipients, stillConcerns, taskOfAsker } from './recipients.ts'

/** What an enterprise filed is mailed to it in words; acts, and what the public writes, are not. */
const summaryFor = (head: Head, form: Form, { filing, answers, evidence }: Submission): Text | undefined =>
  form.from === 'public' || filingOf(head.state, filing)?.by !== undefined
    ? undefined
    : {
        zh: summaryOf(form, answers, evidence, 'zh'),
        en: summaryOf(form, answers, evidence, 'en'),
      }

/** Stores the letters of one commit, each once: its id follows from the event, the kind and the person. */
export const post = async (
  services: Services,
  baseUrl: string,
  commit: Record<string, unknown>,
): Promise<void> => {
  const { case: id, log } = commitIn(commit)
  const found = await services.cases.head(id)
  if (!found) throw new Error('A commit without its case')
  const asides = await Promise.all(log.map((logged) => standAside(services, found, logged)))
  const head = (asides.includes(true) && (await services.cases.head(id))) || found
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
    if (event.type === 'NoticePublished') await beginNotice(services, head, logged, event)
    if (event.type === 'CaseTold') await passOn(services, head, logged, event)
    if (event.type === 'FilingAccepted') await answerOutside(services, head, logged, event.filing, baseUrl)
    const setting: Setting = {
      ...names,
      baseUrl,
      caseId: head.id,
      state: head.state,
      actor: logged.actor,
      together: log.map(({ event: one }) => one),
      summary: (submission) => summaryFor(head, names.form(submission.filing), submission),
      conditions: (filing) => conditionsOf(filing, history),
    }
    for (const [index, addressed] of lettersFor(logged.event, setting).entries()) {
      await send(services, head, logged, index, addressed, setting)
    }
  }
  await showNotice(services, head)
  // After its entry: the case is told what that shows.
  const ended = log.find(({ event }) => event.type === 'CaseClosed')
  if (ended) await concludeNotice(services, head, ended)
}

const send = async (
  services: Services,
  head: Head,
  logged: LoggedEvent,
  index: number,
  addressed: Addressed,
  setting: Setting,
) => {
  const given = 'task' in addressed ? taskFor(head, addressed, logged.sequence) : undefined
  const asked = await taskOfAsker(services, head, logged, addressed)
  const task = given ?? (asked && taskFor(head, asked, logged.sequence))
  const found = await recipients(services, head, logged, addressed)
  const thread = 'filing' in logged.event ? `${head.id}-${logged.event.filing}` : head.id
  if (found.length === 0 && addressed.to === 'approvers' && stillConcerns(head, addressed)) {
    const { tellOfNobody } = await import('./nobody.ts')
    for (const { person, letter } of await tellOfNobody(services, addressed, setting)) {
      const id = `${head.id}-${logged.sequence}-${index}-nobody-${person.id}`
      await services.mails.store({ id, to: person.email, ...compose(letter), thread, at: logged.at })
    }
  }
  for (const recipient of found) {
    const { person, capacity } = recipient
    const { id, email } = person
    if (given && canWait(recipient, logged, head, given)) {
      await new Digests(services.table).gather({ person: id, task: given, at: logged.at })
      continue
    }
    const mail = `${head.id}-${logged.sequence}-${index}-${id}`
    const link = task && taskLink(task, id, setting.baseUrl, Math.floor(Date.parse(logged.at) / 1000))
    const words = asked ? withMore(addressed.letter, stillYours) : inPlace(addressed.letter, capacity)
    const letter: Letter = { ...words, ...link?.part }
    await services.mails.store(
      {
        id: mail,
        to: email,
        ...compose(letter),
        thread,
        at: logged.at,
        // The answer to a question is news, whoever decides by the time it is sent.
        ...(given && { asks: { person: id, tasks: [given] } }),
      },
      [...(link?.writes ?? []), ...told(head, logged, index, addressed)],
    )
  }
}

const withMore = (letter: Letter, words: Text): Letter => ({
  ...letter,
  paragraphs: [...letter.paragraphs, words],
})

/** What the enterprise is told stays on its home, whichever of its people were mailed: it names no secret. */
const told = (
  { id, state }: Head,
  { sequence, at }: LoggedEvent,
  index: number,
  { to, letter }: Addressed,
): readonly Write[] => {
  if (to !== 'enterprise') return []
  const { subject, paragraphs, facts = [] } = letter
  const words = { subject, paragraphs: [...paragraphs], facts: [...facts] }
  return [Messages.write(state.enterprise.code, { id: `${id}-${sequence}-${index}`, case: id, at, ...words })]
}

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
