import type { CaseEvent } from './events.ts'

/** A refusal that a person can cause; words and HTTP statuses are chosen where it is shown. */
export type Rejection =
  | { readonly code: 'case-exists' }
  | { readonly code: 'no-such-case' }
  | { readonly code: 'case-closed'; readonly outcome: string }
  /** Cases of this track are begun by the other side, or by another enterprise. */
  | { readonly code: 'not-yours-to-begin'; readonly track: string }
  /** Cases of this track begin on a notice that was served. */
  | { readonly code: 'notice-needed'; readonly track: string }
  | { readonly code: 'service-in-future'; readonly servedOn: string }
  | { readonly code: 'not-in-this-state'; readonly form: string; readonly state: string }
  | { readonly code: 'already-under-way'; readonly filing: number }
  | { readonly code: 'already-submitted'; readonly filing: number }
  | { readonly code: 'never-extended'; readonly clock: string }
  | { readonly code: 'extended-already'; readonly clock: string }
  | { readonly code: 'clock-not-running'; readonly clock: string }
  | { readonly code: 'beyond-extension'; readonly latest: string }
  | { readonly code: 'no-such-filing'; readonly filing: number }
  | { readonly code: 'not-in-approval'; readonly filing: number; readonly status: string }
  | { readonly code: 'not-returned'; readonly filing: number; readonly status: string }
  /** Returned for the correction of other fields and slots than these. */
  | { readonly code: 'closed-fields'; readonly filing: number; readonly fields: readonly string[] }
  | { readonly code: 'step-closed'; readonly filing: number }
  | { readonly code: 'content-changed'; readonly filing: number }
  | { readonly code: 'not-your-step'; readonly step: string }
  | { readonly code: 'same-person'; readonly step: string; readonly earlier: string }
  | { readonly code: 'organ-has-signed'; readonly organ: string; readonly person: string }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'clock-not-due' }
  /** An act of other organs, or of the enterprise; `organs` may file it. */
  | { readonly code: 'not-your-act'; readonly form: string; readonly organs: readonly string[] }
  | { readonly code: 'own-filing'; readonly filing: number }
  /** The decider is tied to the enterprise. */
  | { readonly code: 'conflict-of-interest'; readonly enterprise: string }
  | { readonly code: 'recused'; readonly filing: number }
  | { readonly code: 'assigned-to-another'; readonly person: string }
  /** Whoever the task would be given to may not sign it, or has it already. */
  | { readonly code: 'not-to-them'; readonly person: string }
  | { readonly code: 'signs-already'; readonly organ: string }
  /** Added signers add none. */
  | { readonly code: 'added-signer'; readonly organ: string }
  | { readonly code: 'asked-already'; readonly person: string }
  | { readonly code: 'not-asked'; readonly filing: number }
  /** Urged and reassigned by officers of these organs. */
  | { readonly code: 'not-yours-to-watch'; readonly organs: readonly string[] }
  | { readonly code: 'urged-today'; readonly filing: number }
  | { readonly code: 'not-to-take-back'; readonly filing: number }
  /** Accepted now, it would no longer do what it was made for. */
  | { readonly code: 'case-moved-on'; readonly filing: number }
  | { readonly code: 'unknown-item'; readonly serial: string }
  | { readonly code: 'item-marked'; readonly serial: string; readonly mark: string }
  /** No such duty is open. */
  | { readonly code: 'no-duty'; readonly duty: number }
  /** Another form answers it. */
  | { readonly code: 'not-for-duty'; readonly form: string; readonly duty: number }
  /** An officer of what the case is about. */
  | { readonly code: 'barred' }
  | { readonly code: 'no-letter'; readonly filing: number }
  /** Another case lists the item, and nobody has said that it is the same machine. */
  | { readonly code: 'item-elsewhere'; readonly serial: string; readonly cases: readonly string[] }
  | { readonly code: 'rules-current'; readonly version: string }
  | { readonly code: 'filing-open'; readonly filing: number }
  /** The version that the case would be moved to does not know where it stands, or a clock of it. */
  | { readonly code: 'state-gone'; readonly state: string; readonly version: string }
  | { readonly code: 'clock-gone'; readonly clock: string; readonly version: string }
  | { readonly code: 'duty-gone'; readonly duty: string; readonly version: string }
  | { readonly code: 'item-gone'; readonly serial: string; readonly cases: readonly string[] }
  /** No such hold stands. */
  | { readonly code: 'no-hold'; readonly hold: number }
  | { readonly code: 'release-asked'; readonly hold: number }
  | { readonly code: 'release-not-asked'; readonly hold: number }
  /** It takes two, and this is the one who did the first half. */
  | { readonly code: 'second-person' }
  /** Not proposed, held, or before its time. */
  | { readonly code: 'not-to-be-deleted' }
  /** Two have agreed that it is deleted. */
  | { readonly code: 'leaving' }

export type RejectionCode = Rejection['code']

export type Decided =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly rejection: Rejection }

export const refuse = (rejection: Rejection): Decided => ({ ok: false, rejection })
export const happen = (...events: readonly CaseEvent[]): Decided => ({ ok: true, events })
