import { filingOf, type InApproval } from '../engine/case.ts'
import { CaseId, Digest, type OrganId } from '../engine/ids.ts'
import type { Capacity, Person } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import type { Head } from '../store/head.ts'
import type { Task } from '../store/links.ts'
import { may } from './access.ts'
import { decideTask } from './decision.ts'
import { outcomeWords } from './decisions.ts'
import { rejectionWords } from './failure.ts'
import { faultOf } from './fault.ts'
import { leaversIn, withoutLeavers } from './leavers.ts'
import { whyAlone } from './models/queue.ts'
import { decidedView } from './models/task.ts'
import type { SiteRequest } from './request.ts'
import { services } from './services.ts'
import { capacityOn, noCapacity } from './standing-in.ts'
import { whyNotActOn } from './task-rights.ts'
import { waitingFor } from './task-session.ts'

/** More than a person reads at once, and each is a transaction of its own. */
export const mostTogether = 20

/** A filing as it was ticked; once it has been shown, with what was seen of it. */
export type Pick = {
  readonly case: CaseId
  readonly filing: number
  readonly seen?: { readonly epoch: number; readonly digest: Digest }
}

const written = /^(C-[0-9a-z-]{6,40})\.(\d{1,6})(?:\.(\d{1,9})\.([0-9a-f]{64}))?$/

/** What was ticked, each filing once; what no page of ours sends is left out. */
export const picksIn = (values: readonly string[]): Pick[] => {
  const picks = values.flatMap((value): Pick[] => {
    const [, id, filing, epoch, digest] = written.exec(value) ?? []
    if (!id) return []
    const seen = digest && { seen: { epoch: Number(epoch), digest: Digest.parse(digest) } }
    return [{ case: CaseId.parse(id), filing: Number(filing), ...seen }]
  })
  return [...new Map(picks.map((pick) => [`${pick.case}.${pick.filing}`, pick])).values()]
}

/** A pick as it is sent again, bound to what was shown. */
export const writtenTask = (task: Task): string => `${task.case}.${task.filing}.${task.epoch}.${task.digest}`

/** A filing that was picked, as it stands; `head` only where the person may see its case. */
export type Standing = { readonly pick: Pick } & (
  | {
      readonly kind: 'fit'
      readonly head: Head
      readonly task: Task
      readonly filing: InApproval
      readonly capacity?: Capacity | undefined
    }
  /** It waits no longer for this organ with this content; perhaps this very person decided it. */
  | { readonly kind: 'past'; readonly head: Head; readonly task: Task; readonly why: Text }
  | { readonly kind: 'unfit'; readonly head?: Head; readonly why: Text }
)

/** Which of the picked filings a person may approve together for an organ: those like the first that is fit. */
export const sortOut = async (
  person: Person,
  organ: OrganId,
  picks: readonly Pick[],
  today: string,
): Promise<Standing[]> => {
  const all = await Promise.all(picks.map((pick) => standingOf(person, organ, pick, today)))
  const first = all.find((one) => one.kind === 'fit')
  return all.map((one) =>
    one.kind === 'fit' && first && !areAlike(one.filing, first.filing)
      ? { kind: 'unfit', pick: one.pick, head: one.head, why: unlike }
      : one,
  )
}

const areAlike = (a: InApproval, b: InApproval): boolean =>
  a.form.id === b.form.id && a.form.version === b.form.version && a.step === b.step

const unlike: Text = {
  zh: '表单或环节与其他各件不同，没有一并办理。请另行办理。',
  en: 'Its form or step differs from the others’, so it was not decided with them. Decide it by itself.',
}

const standingOf = async (person: Person, organ: OrganId, pick: Pick, today: string): Promise<Standing> => {
  const head = await services().cases.head(pick.case)
  const filing = head && filingOf(head.state, pick.filing)
  if (!filing || !may(person, 'handle-case', head.state))
    return { kind: 'unfit', pick, why: rejectionWords({ code: 'no-such-filing', filing: pick.filing }) }
  const { epoch, digest } = pick.seen ?? filing
  const step = filing.status === 'in-approval' ? filing.step : ''
  const task: Task = { case: pick.case, filing: filing.no, step, epoch, organ, digest }
  const waiting = waitingFor(head, task)
  if (waiting) return fitness(person, today, { pick, head, task, filing: waiting })
  const why = rejectionWords({ code: 'step-closed', filing: filing.no })
  // A step yet to come may be high-stakes: what has not been seen is not decided.
  return epoch <= filing.epoch ? { kind: 'past', pick, head, task, why } : { kind: 'unfit', pick, head, why }
}

type Waiting = Omit<Extract<Standing, { kind: 'fit' }>, 'kind'>

const fitness = async (person: Person, today: string, waiting: Waiting): Promise<Standing> => {
  const { pick, head, task, filing } = waiting
  const held = await withoutLeavers(services().people, filing)
  const on = { head, filing: held, person, today }
  const capacity = await capacityOn(services().people, on, task.organ)
  const whyNot = capacity && whyNotActOn(head, held, person, task.organ, capacity)
  const why = whyAlone(filing) ?? (capacity ? whyNot && rejectionWords(whyNot) : noCapacity)
  return why ? { kind: 'unfit', pick, head, why } : { kind: 'fit', ...waiting, capacity }
}

/** What became of one of several: approved, or why not. */
export type Result = { readonly pick: Pick; readonly head?: Head; readonly why?: Text }

/**
 * Approves each for itself, as if it had been decided alone: bound to the epoch and the digest that were
 * seen, under its own key. One that fails leaves the others as they are.
 */
export const approveAll = async (
  request: SiteRequest,
  person: Person,
  organ: OrganId,
  picks: readonly Pick[],
  remark: string,
): Promise<Result[]> => {
  const standings = await sortOut(person, organ, picks, request.today)
  return Promise.all(standings.map((standing) => approveOne(request, person, standing, remark)))
}

/** What no longer waits is sent all the same: where this person decided it so, that is what is shown. */
const approveOne = async (
  request: SiteRequest,
  person: Person,
  standing: Standing,
  remark: string,
): Promise<Result> => {
  if (standing.kind === 'unfit') return standing
  const { pick, head, task } = standing
  try {
    const typed = { decision: 'approve', reason: remark, corrections: [] }
    const gone = standing.kind === 'fit' ? await leaversIn(services().people, standing.filing) : []
    const outcome = await decideTask(request, person, task, typed, {
      gone,
      ...(standing.kind === 'fit' && { capacity: standing.capacity }),
    })
    return outcome.ok ? { pick, head } : { pick, head, why: await whyRefused(head, task, outcome.rejection) }
  } catch (error) {
    console.error(JSON.stringify({ request: request.id, fault: faultOf(error) }))
    return { pick, head, why: notDone }
  }
}

type Refused = Parameters<typeof rejectionWords>[0]

/** The words of the rejection, or the change or the decision that stands in its way. */
const whyRefused = async (before: Head, task: Task, rejection: Refused): Promise<Text> => {
  const head = (await services().cases.head(before.id)) ?? before
  const now = filingOf(head.state, task.filing)
  if (now && now.digest !== task.digest)
    return rejectionWords({ code: 'content-changed', filing: task.filing })
  const decided = await decidedView(head, task)
  if (!decided) return rejectionWords(rejection)
  const stands = outcomeWords[decided.outcome]
  return {
    zh: `${decided.person}已作出决定（${stands.zh}），以该决定为准，您这次的操作没有生效。`,
    en: `${decided.person} has decided it (${stands.en}); that stands, and nothing was done this time.`,
  }
}

const notDone: Text = {
  zh: '系统故障，这一件没有办成。请再提交一次，已办的不会重复。',
  en: 'Something failed and this one was not done. Submit again; what is done is not done twice.',
}
