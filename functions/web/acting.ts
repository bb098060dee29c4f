import { chainOf } from '../../forms/registry.ts'
import { type Filing, filingOf } from '../engine/case.ts'
import { stepOf } from '../engine/chain.ts'
import type { Command } from '../engine/commands.ts'
import { digestOf } from '../engine/digest.ts'
import type { Official } from '../engine/events.ts'
import { OrganId, PersonId } from '../engine/ids.ts'
import { toTakeBack } from '../engine/take-back.ts'
import { askedAgain } from './asked-again.ts'
import { confirmed } from './confirmation.ts'
import { answersOf } from './decision.ts'
import { Failure, rejectionWords } from './failure.ts'
import { leaversIn, withoutLeavers } from './leavers.ts'
import { type ActOn, actView, readAct, type TypedAct } from './models/act.ts'
import { checkAct } from './models/act-check.ts'
import { type ActName, actNames } from './models/act-names.ts'
import { actDone } from './models/acts-done.ts'
import { filingName } from './names.ts'
import { officialActor } from './official-actor.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { hashOf } from './secrets.ts'
import { services } from './services.ts'
import { show } from './show.ts'
import { capacitiesOf, capacityOn, noCapacity } from './standing-in.ts'
import { tiesOf, whyNotActOn } from './task-rights.ts'
import { waitingFor } from './task-session.ts'
import { actToConfirm } from './to-confirm.ts'
import { actDonePage, actPage } from './views/pages/act.tsx'
import type { Visit } from './visit.ts'

const nameIn = ({ params }: Visit): ActName => {
  const name = actNames.find((one) => one === params.act)
  if (!name) throw new Failure(404)
  return name
}

/** The page of another act on a task, or what was done there. */
export const showAct = async (visit: Visit, on: ActOn): Promise<SiteResponse> => {
  const name = nameIn(visit)
  if (visit.query.get('did') === name) return show(visit, actDonePage(actDone(name, on)))
  await allow(name, await standing(visit, on))
  const from = OrganId.safeParse(visit.query.get('from')).data ?? ''
  return show(visit, actPage(await actView(name, on, { ...readAct(new URLSearchParams()), from })))
}

/** Does it, once; what cannot be done is said on its page. */
export const takeAct = async (visit: Visit, on: ActOn): Promise<SiteResponse> => {
  const name = nameIn(visit)
  const typed = readAct(visit.form)
  const key = `act-${hashOf(`${on.person.id} ${visit.form.get('_key') ?? ''}`).slice(0, 24)}`
  // The button pressed twice is told what the first press did.
  const wasSent = await services().cases.wasSent(on.task.case, key)
  const how = wasSent ? undefined : await askAgain(name, visit, on, typed)
  if (typeof how === 'object') return how
  const command = await commandOf(name, visit, await standing(visit, on), typed, how)
  const outcome = await services().cases.execute(on.task.case, command, {
    at: visit.at,
    actor: command.actor,
    key,
    request: digestOf({ name, ...typed }),
  })
  if (!outcome.ok) throw new Failure(409, rejectionWords(outcome.rejection))
  const href = on.href(name)
  return seeOther(`${href}${href.includes('?') ? '&' : '?'}did=${name}`)
}

/** The page once more, where something is at fault or has to be confirmed; else how it was, if that was asked. */
const askAgain = async (
  name: ActName,
  visit: Visit,
  on: ActOn,
  typed: TypedAct,
): Promise<SiteResponse | Official['confirmed']> => {
  await allow(name, await standing(visit, on))
  const errors = await checkAct(name, on, typed)
  if (errors.length > 0) return show(visit, actPage(await actView(name, on, typed, errors)), { status: 422 })
  if (!needsConfirming(name, on)) return undefined
  const matter = filingName(on.head.state, on.task.filing)
  const answer = await confirmed(visit, on.person, actToConfirm(on.person, name, on.task, typed, matter))
  if (answer.is === 'confirmed') return answer.by
  const { asked, status } = askedAgain(answer, on.person)
  // The same form is sent again: it keeps the key that it was sent under.
  const requestKey = visit.form.get('_key') ?? ''
  const view = await actView(name, on, typed, asked.errors)
  return show(visit, actPage({ ...view, ...asked, requestKey }), { status })
}

/** What changes who decides a high-stakes step, or on what; to stand aside is nobody's gain. */
const needsConfirming = (name: ActName, { head, person, task }: ActOn): boolean => {
  const filing = filingOf(head.state, task.filing)
  if (!filing || name === 'recuse') return false
  const made = name === 'take-back' ? toTakeBack(filing, task.organ, person.id)?.step : undefined
  const step = made ?? (filing.status === 'in-approval' ? filing.step : undefined)
  return step !== undefined && stepOf(chainOf(filing.chain), step).highStakes === true
}

/** With as what the person acts: at best as what the task may be decided. */
const standing = async ({ today }: Visit, on: ActOn): Promise<ActOn> => {
  const { head, person, task } = on
  const { people } = services()
  const waiting = waitingFor(head, task)
  const filing = waiting && (await withoutLeavers(people, waiting))
  const capacity = filing
    ? await capacityOn(people, { head, filing, person, today }, task.organ)
    : (await capacitiesOf(people, person, task.organ, today))[0]
  return { ...on, capacity }
}

/** Refuses before anything is asked of whoever cannot do it. */
const allow = async (name: ActName, on: ActOn): Promise<void> => {
  const { head, task, capacity } = on
  if (!capacity) throw new Failure(403, noCapacity)
  const filing = filingOf(head.state, task.filing)
  if (name === 'take-back') allowTakingBack(filing, on)
  else await allowDeciding(name, on)
}

const allowDeciding = async (name: ActName, { head, person, task, capacity }: ActOn): Promise<void> => {
  const waiting = waitingFor(head, task)
  if (!waiting) throw new Failure(409, rejectionWords({ code: 'step-closed', filing: task.filing }))
  const filing = await withoutLeavers(services().people, waiting)
  const whyNot = whyNotActOn(head, filing, person, task.organ, capacity)
  const mayStill = whyNot?.code === 'assigned-to-another' && (name === 'transfer' || name === 'recuse')
  if (whyNot && !mayStill) throw new Failure(403, rejectionWords(whyNot))
}

const allowTakingBack = (filing: Filing | undefined, { person, task, head }: ActOn): void => {
  const isClosed = head.state.status === 'closed'
  if (isClosed || !filing || !toTakeBack(filing, task.organ, person.id))
    throw new Failure(409, rejectionWords({ code: 'not-to-take-back', filing: task.filing }))
}

/** A form that was sent before under another content may name anything. */
const personNamed = (id: string): PersonId => {
  const { data } = PersonId.safeParse(id)
  if (!data) throw new Failure(400)
  return data
}

const organNamed = (id: string): OrganId => {
  const { data } = OrganId.safeParse(id)
  if (!data) throw new Failure(400)
  return data
}

const commandOf = async (
  name: ActName,
  visit: Visit,
  { person, head, task, capacity }: ActOn,
  { to, from, of, place, signer, words }: TypedAct,
  how: Official['confirmed'],
): Promise<Extract<Command, { actor: { kind: 'official' } }>> => {
  const { today } = visit
  const { filing, epoch, digest, organ } = task
  const actor = officialActor(visit, person, organ, { capacity, confirmed: how })
  const waiting = waitingFor(head, task)
  const gone = waiting ? await leaversIn(services().people, waiting) : []
  const bound = { actor, today, filing, epoch, digest, organ, ties: tiesOf(person, capacity), gone }
  switch (name) {
    case 'transfer':
      return { type: 'TransferTask', ...bound, to: personNamed(to), reason: words }
    case 'recuse':
      return { type: 'RecusePerson', ...bound, reason: words }
    case 'opinion': {
      const asked = { of: personNamed(of), from: organNamed(from) }
      return { type: 'AskOpinion', ...bound, ...asked, question: words }
    }
    case 'signer': {
      const added = { place: place as 'before' | 'beside' | 'after', signer: organNamed(signer) }
      return { type: 'AddSigner', ...bound, ...added, reason: words, answers: await answersOf(task) }
    }
    case 'take-back': {
      const made = { actor, today, filing, organ, reason: words }
      return { type: 'TakeBackDecision', ...made, answers: await answersOf(task) }
    }
  }
}
