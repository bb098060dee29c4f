import type {
  AgreeToDeletion,
  AskForRelease,
  PlaceHold,
  RecordDeletion,
  ReleaseHold,
} from '../../functions/engine/commands.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { Digest } from '../../functions/engine/ids.ts'
import { organs } from '../support/rules.ts'
import { official } from './commands.ts'

/** What is done to the record of a case, with everything that a test does not speak of filled in. */
const why = { reason: 'a lawsuit', paper: 'Court letter 7' }

export const hold = (person?: string, change: Partial<PlaceHold> = {}): PlaceHold => ({
  type: 'PlaceHold',
  actor: official(organs.lead, person),
  today: '2026-09-01',
  ...why,
  ...change,
})

export const askRelease = (
  no: number,
  person?: string,
  change: Partial<AskForRelease> = {},
): AskForRelease => ({
  type: 'AskForRelease',
  actor: official(organs.lead, person),
  today: '2026-09-02',
  hold: no,
  ...why,
  ...change,
})

export const release = (person: string, no = 1): ReleaseHold => ({
  type: 'ReleaseHold',
  actor: official(organs.lead, person),
  today: '2026-09-03',
  hold: no,
  remark: '',
})

export const agree = (person: string, today: string): AgreeToDeletion => ({
  type: 'AgreeToDeletion',
  actor: official(organs.lead, person),
  today,
  remark: 'of no more use',
})

export const certified: RecordDeletion = {
  type: 'RecordDeletion',
  actor: { kind: 'system', name: 'keeping' },
  today: '2037-02-02',
  certificate: Digest.parse('e'.repeat(64)),
  object: 'certificates/one.zip',
  size: 4000,
  events: 3,
  files: 1,
}

export const holdPlaced: CaseEvent = { type: 'HoldPlaced', hold: 1, ...why }
export const releaseAsked: CaseEvent = { type: 'HoldReleaseAsked', hold: 1, ...why }
export const proposed: CaseEvent = {
  type: 'DeletionProposed',
  retention: 'ten-years',
  ended: '2026-08-20',
  until: '2036-12-31',
}
export const agreed = (place: number): CaseEvent => ({ type: 'DeletionAgreed', place, remark: '' })
