import { isUnserved } from '../engine/case.ts'
import type { CaseEvent, EventOf } from '../engine/events.ts'
import type { Text } from '../engine/text.ts'
import type { Letter } from './compose.ts'
import { enterpriseCase, filingIn, officialCase, type Setting } from './setting.ts'
import {
  type Act,
  actReceipt,
  handedOn,
  opinionAsked,
  opinionGiven,
  returnTakenBack,
  signerAsked,
  transferred,
  urged,
} from './words/act.ts'
import {
  caseOpened,
  closed,
  findingHeard,
  matterEnded,
  noticeServed,
  openedByAnother,
  rulesAdopted,
  turn,
} from './words/case.ts'
import {
  clockStarted,
  deadlineNear,
  deadlinePassed,
  deadlineRecomputed,
  nextStepDue,
  ownDeadlineNear,
} from './words/clock.ts'
import { dutyAnswered, dutyAssigned, dutyDue, dutyLate, dutyReleased } from './words/duty.ts'
import {
  accepted,
  documentIssued,
  receipt,
  received,
  receivedAgain,
  refused,
  returned,
  task,
  withdrawn,
} from './words/filing.ts'
import { stepDue, stepLate } from './words/step.ts'

/** What a task link leads to; `opinion` is the sequence of the event that asked for one. */
export type TaskAt = Pick<EventOf<'StepEntered'>, 'filing' | 'step' | 'epoch'> & { readonly opinion?: true }

/** To whom a letter goes. */
export type Addressee =
  | { readonly to: 'enterprise' }
  | { readonly to: 'approvers'; readonly organ: string; readonly task: TaskAt }
  /** One person, to whom a task was given or of whom an opinion is asked. */
  | { readonly to: 'person'; readonly person: string; readonly organ: string; readonly task: TaskAt }
  | { readonly to: 'asker'; readonly person: string }
  | { readonly to: 'officers'; readonly organ: string }
  /** Whoever can look into it: the organ's officers, or where it has none those who sign for it. */
  | { readonly to: 'organ'; readonly organ: string }
  | { readonly to: 'actor' }

export type Addressed = Addressee & { readonly letter: Letter }

/**
 * The letters that an event causes; pure. Task letters get their link where they are stored.
 *
 * Before its notice is served the enterprise is told nothing: a mail is no service (DOMAIN §3).
 */
export const lettersFor = (event: CaseEvent, setting: Setting): Addressed[] => {
  const letters = causedBy(event, setting)
  return isUnserved(setting.state) ? letters.filter(({ to }) => to !== 'enterprise') : letters
}

const causedBy = (event: CaseEvent, setting: Setting): Addressed[] => {
  switch (event.type) {
    case 'CaseOpened':
      return ofOpening(event, setting)
    case 'NoticeServed':
      return [{ to: 'enterprise', letter: noticeServed(event, setting) }]
    case 'FilingSubmitted':
      return [toFiler(event.filing, setting, received(event, setting))]
    case 'FilingResubmitted':
      return [toFiler(event.filing, setting, receivedAgain(event, setting))]
    case 'StepEntered':
      return event.organs.map((organ) => ({
        to: 'approvers',
        organ,
        task: event,
        letter: task(event, organ, setting),
      }))
    case 'StepApproved':
      return [{ to: 'actor', letter: receipt(event, approval(event), setting) }]
    case 'StepRefused':
      return [{ to: 'actor', letter: receipt(event, { zh: '不同意', en: 'refused' }, setting) }]
    case 'FilingReturned':
      return [
        { to: 'actor', letter: receipt(event, sendingBack(event), setting) },
        toFiler(event.filing, setting, returned(event, setting)),
      ]
    case 'FilingRefused':
      return [
        { to: 'actor', letter: receipt(event, { zh: '不同意', en: 'refused' }, setting) },
        toFiler(event.filing, setting, refused(event, setting)),
      ]
    case 'FilingAccepted':
      return [toFiler(event.filing, setting, accepted(event.filing, setting))]
    case 'FilingWithdrawn':
      return [toFiler(event.filing, setting, withdrawn(event.filing, setting))]
    case 'DocumentNumbered':
      return setting.isServed(event.filing)
        ? [{ to: 'enterprise', letter: documentIssued(event, setting) }]
        : []
    case 'ClockStarted':
      // The mail about the notice says what its service started.
      if (setting.together.some(({ type }) => type === 'NoticeServed')) return []
      return ofClock(event.clock, setting, clockStarted(event, setting))
    case 'DeadlineNear':
      return ofClock(event.clock, setting, deadlineNear(event, setting), ownDeadlineNear(event, setting))
    case 'DeadlineRecomputed': {
      const letter = deadlineRecomputed(event, setting)
      return ofClock(event.clock, setting, letter, letter)
    }
    case 'DeadlinePassed':
      return [
        ...ofClock(event.clock, setting, deadlinePassed(event, setting), nextStepDue(event, setting)),
        ...setting
          .clockTells(event.clock)
          .map((organ) =>
            toOrgan(organ, { ...deadlinePassed(event, setting), action: officialCase(setting) }),
          ),
      ]
    case 'StepDue':
      return ofLateStep(event, setting)
    case 'RuleSetAdopted':
      return [{ to: 'enterprise', letter: rulesAdopted(event, setting) }]
    case 'CaseClosed':
      return ofEnd(event, setting)
    case 'CaseMoved':
      return toTurn(event, setting)
    case 'TaskTransferred':
    case 'StepUrged':
    case 'PersonRecused':
    case 'SignerAdded':
    case 'OpinionAsked':
    case 'OpinionGiven':
    case 'DecisionTakenBack':
      return actLetters(event, setting)
    case 'DutyAssigned':
      return setting.isApart(event) ? [] : [toOrgan(event.organ, dutyAssigned(event, setting))]
    case 'DutyReleased':
      return [toOrgan(event.organ, dutyReleased(event, setting))]
    case 'DutyDone':
    case 'DutyExcused':
      // Whoever leads the case answered it themselves.
      return event.organ === setting.leading ? [] : [toOrgan(setting.leading, dutyAnswered(event, setting))]
    case 'DutyDue':
      return ofDutyDue(event, setting)
    case 'FindingHeard':
      return [{ to: 'officers', organ: setting.leading, letter: findingHeard(event, setting) }]
    case 'NoticeConcluded':
    case 'FilingSentBack':
    case 'PeopleBarred':
    case 'EntryAmended':
    case 'CaseTold':
    case 'LetterKept':
    case 'DeadlineExtended':
    case 'ClockStopped':
    case 'ClockResumed':
    case 'DeadlineMet':
    case 'NoticePublished':
    case 'NoticeRemoved':
    case 'ItemsMarked':
    case 'HoldPlaced':
    case 'HoldReleaseAsked':
    case 'HoldReleased':
    case 'DeletionProposed':
    case 'DeletionAgreed':
    case 'RecordDeleted':
      return []
  }
}

/** Without a notice nobody is told anything new: whoever began it stands before it. */
const ofOpening = (event: EventOf<'CaseOpened'>, setting: Setting): Addressed[] => {
  const { actor, told } = setting
  const { notice } = event
  const others = told.filter((organ) => actor.kind !== 'official' || actor.organ !== organ)
  return [
    ...(notice && notice.number !== ''
      ? [{ to: 'enterprise' as const, letter: caseOpened({ ...event, notice }, setting) }]
      : []),
    ...others.map((organ) => toOrgan(organ, openedByAnother(event, setting))),
  ]
}

/** The enterprise hears how its case ended; of a matter its organ does, where another's act ended it. */
const ofEnd = (event: EventOf<'CaseClosed'>, setting: Setting): Addressed[] => {
  const { actor, leading, isMatter } = setting
  if (!isMatter) return [{ to: 'enterprise', letter: closed(event, setting) }]
  const isTheirs = actor.kind === 'official' && actor.organ === leading
  return isTheirs ? [] : [{ to: 'officers', organ: leading, letter: matterEnded(event, setting) }]
}

const approval = ({ conditions }: EventOf<'StepApproved'>): Text =>
  conditions === undefined
    ? { zh: '同意', en: 'approved' }
    : { zh: '附条件同意', en: 'approved with conditions' }

const sendingBack = ({ refused }: EventOf<'FilingReturned'>): Text =>
  refused ? { zh: '不同意', en: 'refused' } : { zh: '退回补正', en: 'returned for correction' }

/** Whoever acts gets a receipt; whoever has something to do now, a link. */
const actLetters = (event: Act, setting: Setting): Addressed[] => {
  const mine = { to: 'actor' as const, letter: actReceipt(event, setting) }
  switch (event.type) {
    case 'TaskTransferred': {
      const { to: person, organ } = event
      return [mine, { to: 'person', person, organ, task: event, letter: transferred(event, setting) }]
    }
    case 'StepUrged':
      return [mine, ...event.organs.map((organ) => toApprovers(organ, event, urged(event, organ, setting)))]
    case 'PersonRecused':
      return [mine, toApprovers(event.organ, event, handedOn(event, setting))]
    case 'SignerAdded':
      return event.place === 'beside'
        ? [mine, toApprovers(event.signer, event, signerAsked(event, setting))]
        : [mine]
    case 'OpinionAsked': {
      const task = { ...event, opinion: true as const }
      const letter = opinionAsked(event, setting)
      return [mine, { to: 'person', person: event.of, organ: event.from, task, letter }]
    }
    case 'OpinionGiven':
      return [mine, { to: 'asker', person: event.askedBy, letter: opinionGiven(event, setting) }]
    case 'DecisionTakenBack':
      return event.returned ? [mine, toFiler(event.filing, setting, returnTakenBack(event, setting))] : [mine]
  }
}

/** Whoever is to decide is reminded with a link; once it is late the officers who may urge hear of it, then those above. */
const ofLateStep = (event: EventOf<'StepDue'>, setting: Setting): Addressed[] => {
  const { organs, level } = event
  const above = organs.flatMap((organ) => setting.above(organ) ?? [])
  const watching = level === 2 ? [setting.leading] : level === 3 ? [...new Set(above)] : []
  return [
    ...organs.map((organ) => toApprovers(organ, event, stepDue(event, organ, setting))),
    ...watching.map((organ) => ({ to: 'organ' as const, organ, letter: stepLate(event, setting) })),
  ]
}

/** The organ is reminded; once it is late the officers of the case hear of it, then those above. */
const ofDutyDue = (event: EventOf<'DutyDue'>, setting: Setting): Addressed[] => {
  if (setting.isApart(event)) return []
  const above = setting.above(event.organ)
  const watching = event.level === 2 ? setting.leading : event.level === 3 ? above : undefined
  return [
    toOrgan(event.organ, dutyDue(event, setting)),
    ...(watching === undefined ? [] : [toOrgan(watching, dutyLate(event, setting))]),
  ]
}

const toOrgan = (organ: string, letter: Letter): Addressed => ({ to: 'organ', organ, letter })

const toApprovers = (organ: string, task: TaskAt, letter: Letter): Addressed => ({
  to: 'approvers',
  organ,
  task,
  letter,
})

/** News of a filing go to whoever made it: the enterprise, or the officers of the organ whose act it is. */
const toFiler = (no: number, setting: Setting, letter: Letter): Addressed => {
  const by = filingIn(setting, no)?.by
  if (by === undefined) return { to: 'enterprise', letter: { ...letter, action: enterpriseCase(setting) } }
  return { to: 'officers', organ: by, letter: { ...letter, action: officialCase(setting) } }
}

/** What a clock says to the enterprise, where it is the enterprise's to keep, and to the officers who watch it. */
const ofClock = (clock: string, setting: Setting, letter: Letter, toOfficers?: Letter): Addressed[] => [
  ...(setting.clockOwner(clock) === 'enterprise'
    ? [{ to: 'enterprise' as const, letter: { ...letter, action: enterpriseCase(setting) } }]
    : []),
  ...(toOfficers
    ? [
        {
          to: 'officers' as const,
          organ: setting.clockKeeper(clock),
          letter: { action: officialCase(setting), ...toOfficers },
        },
      ]
    : []),
]

/** Officers whose turn it is, but for those whom a passed clock, a duty, or the decision on their own act has told already. */
const toTurn = (event: EventOf<'CaseMoved'>, setting: Setting): Addressed[] => {
  const { together, state } = setting
  if (state.state !== event.to || together.some(({ type }) => type === 'DeadlinePassed')) return []
  const told = together.flatMap((one) => {
    if (one.type === 'DutyAssigned') return [one.organ]
    return one.type === 'FilingAccepted' || one.type === 'FilingRefused'
      ? [filingIn(setting, one.filing)?.by]
      : []
  })
  return setting
    .turnsAfter(event.from, event.to)
    .filter(({ organ }) => !told.some((one) => one === organ))
    .map((one) => ({ to: 'officers', organ: one.organ, letter: turn(event, one, setting) }))
}
