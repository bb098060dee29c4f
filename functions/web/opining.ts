import { chainOf } from '../../forms/registry.ts'
import { filingOf } from '../engine/case.ts'
import { stepOf } from '../engine/chain.ts'
import { digestOf } from '../engine/digest.ts'
import type { EventOf, LoggedEvent, Official } from '../engine/events.ts'
import { typedText } from '../engine/typed-text.ts'
import { type AskedAgain, askedAgain } from './asked-again.ts'
import { confirmed } from './confirmation.ts'
import { longestReason } from './decision.ts'
import { Failure, rejectionWords } from './failure.ts'
import { wordFaults } from './models/act-check.ts'
import { type TaskPlace, taskView } from './models/task.ts'
import { filingName, namesFor } from './names.ts'
import { officialActor } from './official-actor.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { services } from './services.ts'
import { show } from './show.ts'
import { actorName } from './story.ts'
import { askedIn } from './task-rights.ts'
import type { TaskVisit } from './task-session.ts'
import { actToConfirm } from './to-confirm.ts'
import { actDonePage } from './views/pages/act.tsx'
import { opinionPage } from './views/pages/opinion.tsx'
import type { Visit } from './visit.ts'

/** The filing with the question and one box; once it was answered, that it was. */
export const showOpinion = async (
  visit: Visit,
  { session, head, person }: TaskVisit,
  place: TaskPlace,
): Promise<SiteResponse> => {
  const { task } = session
  if (askedIn(head, task, person))
    return page(visit, { session, head }, place, '', { asked: { errors: [] }, status: 200 })
  const log = await services().cases.history(head.id)
  const isGiven = log.some(({ event }) => event.type === 'OpinionGiven' && event.opinion === task.opinion)
  if (!isGiven) throw new Failure(409, rejectionWords({ code: 'step-closed', filing: task.filing }))
  return show(visit, actDonePage(given))
}

const given = {
  title: { zh: '意见已记录', en: 'Your opinion was recorded' },
  text: { zh: '征求意见的审批人会收到邮件。', en: 'The approver who asked is told by mail.' },
  links: [],
}

/** Records the opinion, once; the same words again show that it was. */
export const takeOpinion = async (
  visit: Visit,
  { session, head, person }: TaskVisit,
  place: TaskPlace,
): Promise<SiteResponse> => {
  const { task } = session
  const words = typedText(visit.form.get('words') ?? '', longestReason)
  const isAsked = askedIn(head, task, person)
  const errors = isAsked ? wordFaults(words) : []
  if (errors.length > 0)
    return page(visit, { session, head }, place, words, { asked: { errors }, status: 422 })
  const how = isAsked ? await howConfirmed(visit, { session, head, person }, words) : undefined
  if (typeof how === 'object') return page(visit, { session, head }, place, words, how)
  const { filing, digest, opinion = 0, organ } = task
  const actor = officialActor(visit, person, organ, { confirmed: how })
  const outcome = await services().cases.execute(
    task.case,
    { type: 'GiveOpinion', actor, today: visit.today, filing, opinion, digest, words },
    { at: visit.at, actor, key: `opinion-${opinion}-${person.id}`, request: digestOf({ words, digest }) },
  )
  if (!outcome.ok) throw new Failure(409, rejectionWords(outcome.rejection))
  return seeOther(place.action)
}

type Again = { readonly asked: AskedAgain; readonly status: 200 | 422 }

/** At a high-stakes step an opinion is confirmed as a decision is. */
const howConfirmed = async (
  visit: Visit,
  { session: { task }, head, person }: Pick<TaskVisit, 'session' | 'head' | 'person'>,
  words: string,
): Promise<Again | Official['confirmed']> => {
  const filing = filingOf(head.state, task.filing)
  if (filing?.status !== 'in-approval' || !stepOf(chainOf(filing.chain), filing.step).highStakes)
    return undefined
  const matter = filingName(head.state, task.filing)
  const answer = await confirmed(visit, person, actToConfirm(person, 'give', task, { words }, matter))
  return answer.is === 'confirmed' ? answer.by : askedAgain(answer, person)
}

const page = async (
  visit: Visit,
  { session: { task }, head }: Pick<TaskVisit, 'session' | 'head'>,
  place: TaskPlace,
  typed: string,
  { asked: again, status }: Again,
): Promise<SiteResponse> => {
  const view = await taskView(head, task, place)
  const asked = askingIn(await services().cases.history(head.id), task.opinion)
  if (!asked || !filingOf(head.state, task.filing)) throw new Failure(404)
  const asker = actorName(asked.actor, namesFor(head.state))
  const { question } = asked.event
  return show(visit, opinionPage({ task: view, asker, question, typed, ...again }), { status })
}

type Asking = LoggedEvent & { readonly event: EventOf<'OpinionAsked'> }

const askingIn = (log: readonly LoggedEvent[], opinion: number | undefined): Asking | undefined =>
  log.find((entry): entry is Asking => entry.sequence === opinion && entry.event.type === 'OpinionAsked')
