import type {
  AddSigner,
  AskOpinion,
  GiveOpinion,
  HandOver,
  ReassignTask,
  RecusePerson,
  TakeBackDecision,
  TransferTask,
  UrgeStep,
} from '../../functions/engine/commands.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { contentA, official } from './commands.ts'

/** Other acts on a task with everything that a test does not speak of filled in. */
export const person = (id: string): PersonId => PersonId.parse(id)
export const organ = (id: string): OrganId => OrganId.parse(id)

const today = '2026-03-03'
const answers = { until: '2026-09-30', words: 'we promise' }
const bound = (at: string, epoch: number) => ({
  actor: official(at),
  today,
  filing: 1,
  epoch,
  digest: contentA,
  organ: organ(at),
})

export const transfer = (
  at: string,
  to: string,
  epoch = 1,
  change: Partial<TransferTask> = {},
): TransferTask => ({ type: 'TransferTask', ...bound(at, epoch), to: person(to), reason: 'away', ...change })

export const recuse = (at: string, epoch = 1, change: Partial<RecusePerson> = {}): RecusePerson => ({
  type: 'RecusePerson',
  ...bound(at, epoch),
  reason: 'a cousin works there',
  ...change,
})

export const addSigner = (
  at: string,
  place: AddSigner['place'],
  signer: string,
  epoch = 1,
  change: Partial<AddSigner> = {},
): AddSigner => ({
  type: 'AddSigner',
  ...bound(at, epoch),
  place,
  signer: organ(signer),
  reason: 'it concerns them',
  answers,
  ...change,
})

export const askOpinion = (
  at: string,
  of: string,
  from: string,
  epoch = 1,
  change: Partial<AskOpinion> = {},
): AskOpinion => ({
  type: 'AskOpinion',
  ...bound(at, epoch),
  of: person(of),
  from: organ(from),
  question: 'does it hold?',
  ...change,
})

export const giveOpinion = (
  from: string,
  by: string,
  opinion: number,
  change: Partial<GiveOpinion> = {},
): GiveOpinion => ({
  type: 'GiveOpinion',
  actor: official(from, by),
  today,
  filing: 1,
  opinion,
  digest: contentA,
  words: 'it holds',
  ...change,
})

export const takeBack = (at: string, change: Partial<TakeBackDecision> = {}): TakeBackDecision => ({
  type: 'TakeBackDecision',
  actor: official(at),
  today,
  filing: 1,
  organ: organ(at),
  reason: 'a slip',
  answers,
  ...change,
})

export const urge = (by: string, change: Partial<UrgeStep> = {}): UrgeStep => ({
  type: 'UrgeStep',
  actor: official(by),
  today,
  filing: 1,
  words: 'the period ends on Friday',
  ...change,
})

export const reassign = (
  by: string,
  at: string,
  to: string,
  change: Partial<ReassignTask> = {},
): ReassignTask => ({
  type: 'ReassignTask',
  actor: official(by),
  today,
  filing: 1,
  organ: organ(at),
  to: person(to),
  reason: 'she is away',
  ...change,
})

/** An administrator, for whom no organ is named. */
export const administrator = {
  kind: 'administrator' as const,
  person: person('p-admin'),
  name: 'Zhao Liu',
  title: 'administrator',
}

export const handOver = (at: string, from: string, to: string, change: Partial<HandOver> = {}): HandOver => ({
  type: 'HandOver',
  actor: administrator,
  today,
  filing: 1,
  organ: organ(at),
  from: person(from),
  to: person(to),
  reason: 'she has left',
  ...change,
})
