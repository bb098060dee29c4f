import * as z from 'zod/mini'
import { shanghaiDate } from './day.ts'
import type { CaseEvent, EventOf, LoggedEvent } from './events.ts'
import { CaseId, Day, Moment, OrganId } from './ids.ts'

/**
 * What became of a task: one organ's part of one step, each time that the step is entered.
 *
 * A fact names organs and no people: figures measure offices. `overdue` and `transferred` leave the task open,
 * the others end it. It follows from the log of its case alone, so it can be thrown away and made again.
 */
export const Fact = z.object({
  case: CaseId,
  /** County, district, zone or city whose case it is. */
  division: z.string(),
  filing: z.int(),
  form: z.string(),
  step: z.string(),
  epoch: z.int(),
  organ: OrganId,
  /** Sequence of the event that made it: with case and organ what the fact is known by. */
  sequence: z.int(),
  outcome: z.enum([
    'approved',
    'refused',
    'returned',
    /** Ended without this organ: others decided, the filer withdrew, the step was entered anew. */
    'left',
    'transferred',
    /** The sweep found it waiting after its last day. */
    'overdue',
  ]),
  entered: Moment,
  at: Moment,
  due: Day,
  /** It happened after the last day. */
  late: z.optional(z.literal(true)),
  /** Of a return, refusal or transfer: its beginning, as typed. */
  reason: z.optional(z.string()),
  /** Of a return: the fields and files that it names. */
  fields: z.optional(z.array(z.string())),
  /** Sequence of the event that took the decision back: it counts no more. */
  takenBack: z.optional(z.int()),
})
export type Fact = z.infer<typeof Fact>

const longestReason = 120
const mostFields = 20

/** An organ's task that nobody has ended yet. */
type Open = Pick<Fact, 'filing' | 'step' | 'epoch' | 'organ' | 'entered' | 'due'> & {
  readonly overdue?: true
}

type Told = { readonly case: CaseId; division: string; readonly forms: Map<number, string> }

/** All facts of a case by its log, in order. */
export const factsOf = (id: CaseId, log: readonly LoggedEvent[]): Fact[] => {
  const told: Told = { case: id, division: '', forms: new Map() }
  const facts: Fact[] = []
  let open: Open[] = []
  for (const logged of log) {
    learn(told, logged.event)
    for (const task of open) facts.push(...factOn(told, logged, task))
    takeBack(facts, logged)
    open = [...open.flatMap((task) => stillOpen(logged.event, task)), ...openedBy(logged, open)]
  }
  return facts
}

const learn = (told: Told, event: CaseEvent): void => {
  if (event.type === 'CaseOpened') told.division = event.county
  if (event.type === 'FilingSubmitted') told.forms.set(event.filing, event.form.id)
}

/** Whether an event says something of an open task. */
const concerns = (event: CaseEvent, { filing }: Open): boolean =>
  event.type === 'CaseClosed' || ('filing' in event && event.filing === filing)

type Outcome = Pick<Fact, 'outcome' | 'reason' | 'fields'>

const factOn = (told: Told, { event, at, sequence }: LoggedEvent, task: Open): Fact[] => {
  const outcome = outcomeOf(event, task)
  if (!outcome) return []
  const { overdue: _, ...rest } = task
  const form = told.forms.get(task.filing) ?? ''
  const late = shanghaiDate(Date.parse(at)) > task.due
  return [
    {
      case: told.case,
      division: told.division,
      form,
      ...rest,
      sequence,
      at,
      ...outcome,
      ...(late && { late: true as const }),
    },
  ]
}

const outcomeOf = (event: CaseEvent, task: Open): Outcome | undefined => {
  if (!concerns(event, task)) return undefined
  switch (event.type) {
    case 'StepApproved':
      return event.organ === task.organ ? { outcome: 'approved' } : undefined
    case 'StepRefused':
      return event.organ === task.organ ? { outcome: 'refused', reason: beginning(event.reason) } : undefined
    case 'FilingRefused':
      return event.organ === task.organ
        ? { outcome: 'refused', reason: beginning(event.reason) }
        : { outcome: 'left' }
    case 'FilingReturned':
      return event.organ === task.organ ? returned(event) : { outcome: 'left' }
    case 'TaskTransferred':
      return event.organ === task.organ
        ? { outcome: 'transferred', reason: beginning(event.reason) }
        : undefined
    case 'StepDue':
      return fellLate(event, task) ? { outcome: 'overdue' } : undefined
    case 'StepEntered':
    case 'FilingAccepted':
    case 'FilingWithdrawn':
    case 'CaseClosed':
      return { outcome: 'left' }
    case 'CaseOpened':
    case 'FilingSubmitted':
    case 'FilingResubmitted':
    case 'PeopleBarred':
    case 'EntryAmended':
    case 'CaseTold':
    case 'FindingHeard':
    case 'NoticeConcluded':
    case 'FilingSentBack':
    case 'StepUrged':
    case 'PersonRecused':
    case 'SignerAdded':
    case 'OpinionAsked':
    case 'OpinionGiven':
    case 'DecisionTakenBack':
    case 'DocumentNumbered':
    case 'LetterKept':
    case 'ClockStarted':
    case 'DeadlineExtended':
    case 'DeadlineRecomputed':
    case 'DeadlineMet':
    case 'DeadlineNear':
    case 'DeadlinePassed':
    case 'CaseMoved':
    case 'NoticePublished':
    case 'NoticeServed':
    case 'NoticeRemoved':
    case 'ItemsMarked':
    case 'ClockStopped':
    case 'ClockResumed':
    case 'DutyAssigned':
    case 'DutyDone':
    case 'DutyExcused':
    case 'DutyReleased':
    case 'DutyDue':
    case 'RuleSetAdopted':
    case 'HoldPlaced':
    case 'HoldReleaseAsked':
    case 'HoldReleased':
    case 'DeletionProposed':
    case 'DeletionAgreed':
    case 'RecordDeleted':
      return undefined
  }
}

/** A refusal that by the chain goes back to its filer is a refusal all the same. */
const returned = ({ refused, reason, corrections }: EventOf<'FilingReturned'>): Outcome => ({
  outcome: refused ? 'refused' : 'returned',
  reason: beginning(reason),
  ...(corrections.length > 0 && { fields: corrections.slice(0, mostFields).map(({ field }) => field) }),
})

/** Told once, at the first level that means late. */
const fellLate = ({ level, organs }: EventOf<'StepDue'>, { organ, overdue }: Open): boolean =>
  level >= 2 && !overdue && organs.includes(organ)

const beginning = (reason: string): string => [...reason].slice(0, longestReason).join('')

const stillOpen = (event: CaseEvent, task: Open): Open[] => {
  switch (outcomeOf(event, task)?.outcome) {
    case undefined:
    case 'transferred':
      return [task]
    case 'overdue':
      return [{ ...task, overdue: true }]
    case 'approved':
    case 'refused':
    case 'returned':
    case 'left':
      return []
  }
}

const openedBy = ({ event, at }: LoggedEvent, open: readonly Open[]): Open[] => {
  if (event.type === 'StepEntered') {
    const { filing, step, epoch, due } = event
    return event.organs.map((organ) => ({ filing, step, epoch, organ, due, entered: at }))
  }
  if (event.type !== 'SignerAdded' || event.place !== 'beside') return []
  const beside = open.find(({ filing, organ }) => filing === event.filing && organ === event.organ)
  return beside ? [{ ...withoutMark(beside), organ: event.signer, entered: at }] : []
}

const withoutMark = ({ overdue: _, ...task }: Open): Open => task

/** The newest decision of the organ on the filing is the one that can be taken back. */
const takeBack = (facts: Fact[], { event, sequence }: LoggedEvent): void => {
  if (event.type !== 'DecisionTakenBack') return
  const at = facts.findLastIndex(
    (fact) => isDecision(fact) && fact.filing === event.filing && fact.organ === event.organ,
  )
  const fact = facts[at]
  if (fact) facts[at] = { ...fact, takenBack: sequence }
}

/** Whether a fact is the organ's own word on what was filed. */
export const isDecision = ({ outcome, takenBack }: Pick<Fact, 'outcome' | 'takenBack'>): boolean =>
  takenBack === undefined && (outcome === 'approved' || outcome === 'refused' || outcome === 'returned')
