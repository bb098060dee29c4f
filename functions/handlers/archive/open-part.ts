import { publicAnswers } from '../../engine/answers.ts'
import { type CaseEvent, type EventOf, isContent, type LoggedEvent } from '../../engine/events.ts'
import type { EquipmentItem, Evidence, Form } from '../../engine/form.ts'

/** What of an event is no person's and no enterprise's own: how the case went. What is not named is withheld. */
const openFields: { readonly [Type in CaseEvent['type']]?: readonly string[] } = {
  CaseOpened: ['number', 'county', 'grounds', 'basis', 'ruleSet', 'track', 'state', 'clock'],
  FilingSubmitted: ['filing', 'form', 'chain', 'by', 'duty'],
  FilingResubmitted: ['filing', 'resumed'],
  StepEntered: ['filing', 'step', 'epoch', 'due', 'organs'],
  StepApproved: ['filing', 'step', 'epoch', 'organ'],
  FilingReturned: ['filing', 'step', 'epoch', 'organ', 'refused'],
  StepRefused: ['filing', 'step', 'epoch', 'organ'],
  FilingSentBack: ['filing', 'to', 'voids'],
  FilingRefused: ['filing', 'step', 'epoch', 'organ'],
  StepDue: ['filing', 'step', 'epoch', 'organs', 'due', 'level'],
  StepUrged: ['filing', 'step', 'epoch', 'organs', 'organ', 'on'],
  SignerAdded: ['filing', 'step', 'epoch', 'organ', 'place', 'signer'],
  DecisionTakenBack: ['filing', 'step', 'organ', 'returned'],
  FilingWithdrawn: ['filing'],
  FilingAccepted: ['filing'],
  DocumentNumbered: ['filing', 'organ', 'year', 'serial', 'number', 'on'],
  LetterKept: ['filing'],
  ClockStarted: ['clock', 'filing', 'from', 'nominal', 'effective', 'provisional'],
  DeadlineExtended: ['clock', 'filing', 'nominal', 'effective', 'provisional'],
  DeadlineRecomputed: ['clock', 'nominal', 'effective', 'provisional'],
  ClockStopped: ['clock', 'filing', 'on'],
  ClockResumed: ['clock', 'filing', 'days', 'nominal', 'effective', 'provisional'],
  DeadlineMet: ['clock', 'filing'],
  DeadlineNear: ['clock', 'effective', 'warned'],
  DeadlinePassed: ['clock', 'effective', 'parked'],
  RuleSetAdopted: ['filing', 'from', 'to', 'track'],
  CaseMoved: ['from', 'to'],
  // What stands in a public register anyway.
  NoticePublished: ['register', 'filing', 'rows', 'pictures'],
  NoticeRemoved: ['register', 'filing', 'entries'],
  ItemsMarked: ['filing', 'mark'],
  CaseClosed: ['outcome'],
}

/** The part of a logged event that outsiders may read, in its own shape. */
export const openPart = (
  { sequence, at, actor, event }: LoggedEvent,
  formOf: (filing: number) => Form,
): object => ({
  sequence,
  at,
  actor: { kind: actor.kind, ...(actor.kind === 'official' && { organ: actor.organ }) },
  event: { type: event.type, ...picked(event, openFields[event.type] ?? []), ...inside(event, formOf) },
})

const picked = (event: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name)))

const inside = (event: CaseEvent, formOf: (filing: number) => Form): object => {
  if (event.type === 'CaseOpened') return ofOpening(event)
  if (event.type === 'LetterKept') return { letter: ofFile(event.letter) }
  if (!isContent(event)) return {}
  return {
    // A field is public only where its definition says so.
    answers: publicAnswers(formOf(event.filing), event.answers),
    evidence: event.evidence.map(ofFile),
  }
}

/** Name, code, sector and industry are what the register shows of an enterprise, and what it shows of a machine. */
const ofOpening = ({ enterprise, notice, equipment }: EventOf<'CaseOpened'>): object => ({
  enterprise: picked(enterprise, ['code', 'name', 'sector', 'industry']),
  ...(notice && {
    notice: { servedOn: notice.servedOn, method: notice.method, proof: notice.proof.map(ofFile) },
  }),
  equipment: equipment.map(ofMachine),
})

const ofMachine = ({ catalogue, name, model, quantity, capacity }: EquipmentItem): object => ({
  catalogue,
  name,
  model,
  quantity,
  capacity,
})

/** That there is a file of a kind; not its name, its size or its digest. */
const ofFile = ({ slot, kind, type }: Evidence): object => ({ slot, kind, type })
