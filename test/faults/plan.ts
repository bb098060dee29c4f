import { CaseId } from '../../functions/engine/ids.ts'
import type { Seat } from '../support/city.ts'
import type { Site } from '../support/mail.ts'
import type { Visitor } from '../support/visitor.ts'
import { approval, type Deed, submission, upload } from './deeds.ts'

/** Cases whose extension request is filled in, each to be submitted and approved. */
export const filled = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((no) => CaseId.parse(`C-20250101-killed${no}`))

/** A case with a draft that takes the uploads. */
export const drafted = CaseId.parse('C-20250101-drafted')

/** Who signs, in order: the county's industry bureau, then the four who countersign. */
export const signers: readonly Seat[] = ['approver', 'drc', 'ecology', 'emergency', 'market']

/** When a process is killed: so long after sending, after the first answer, or after the first mail. */
export interface Kill {
  readonly after: 'sending' | 'answer' | 'mail'
  readonly ms: number
}

const longest = { sending: 150, answer: 150, mail: 80 } as const

/** Kills at moments that look random and are the same each time. */
export function kills(count: number, seed: number): Kill[] {
  let state = seed
  const random = () => {
    state = (state * 48_271) % 0x7fffffff
    return state / 0x7fffffff
  }
  const kinds = ['sending', 'answer', 'mail'] as const
  return Array.from({ length: count }, (_, at) => {
    const after = kinds[at % kinds.length] ?? 'sending'
    return { after, ms: Math.floor(random() * longest[after]) }
  })
}

/** What is sent side by side before a kill: an upload, a submission while there are any, two approvals. */
export function deedsOf(round: number, site: Site, contact: Visitor): Deed[] {
  const submitted = filled[round]
  return [
    upload(contact, drafted, round + 1),
    ...(submitted ? [submission(contact, submitted)] : []),
    ...approvalsOf(round).map(([seat, id]) => approval(site, seat, id)),
  ]
}

/** The approvals of a round: each round, every case that has been submitted goes one signer on. */
const approvalsOf = (round: number): [Seat, CaseId][] =>
  filled.flatMap((id, at): [Seat, CaseId][] => {
    const seat = signers[round - at - 1]
    return seat ? [[seat, id]] : []
  })
