import type { Person } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import type { Confirming } from '../mail/words/confirmation.ts'
import type { Task } from '../store/links.ts'
import type { TypedDecision } from './decision.ts'
import { hashOf } from './secrets.ts'

/** What somebody is about to do, to be confirmed by a passkey or by digits mailed for it alone. */
export type ToConfirm = {
  /** Hash of whose it is and of what kind: one of these waits at a time. */
  readonly of: string
  /** All of it, down to the words typed and the content seen; something else has to be confirmed anew. */
  readonly what: { readonly for: Confirming } & Readonly<Record<string, unknown>>
  /** Which filing it is about, for the mail with the digits. */
  readonly matter?: Text
}

/** Whether it is confirmed; otherwise what the person was asked for, and whether what they sent was wrong. */
export type Answer =
  | { readonly is: 'confirmed'; readonly by: 'passkey' | 'digits' }
  | { readonly is: 'digits-mailed' | 'digits-wrong' }
  /** `options`: JSON for the browser. */
  | { readonly is: 'passkey-asked' | 'passkey-wrong'; readonly options: string }

/** A decision of a person at a step, on the content that they saw. */
export const decisionToConfirm = (
  person: Person,
  task: Task,
  typed: TypedDecision,
  matter: Text,
): ToConfirm => ({
  matter,
  of: hashOf(`${person.id} ${task.case} ${task.filing} ${task.epoch} ${task.organ}`),
  what: { for: 'decision', ...task, ...typed },
})

/** Another act of a person on a task, or the opinion that they give. */
export const actToConfirm = (
  { id }: Person,
  name: string,
  task: Task,
  typed: Readonly<Record<string, unknown>>,
  matter: Text,
): ToConfirm => ({
  matter,
  of: hashOf(`${id} ${name} ${task.case} ${task.filing} ${task.epoch} ${task.organ} ${task.opinion ?? ''}`),
  what: { for: 'act', name, ...task, ...typed },
})

/** What somebody sends to an address, all of it but how it is confirmed. */
export const sentToConfirm = (
  { id }: Person,
  kind: 'administration' | 'record',
  path: string,
  sent: URLSearchParams,
): ToConfirm => ({
  of: hashOf(`${id} ${kind} ${path}`),
  what: { for: kind, path, sent: sentOf(sent) },
})

/** Names and values in order, without the confirmation itself and what is new on every page. */
export const sentOf = (form: URLSearchParams): (readonly [string, string])[] =>
  [...form].filter(([name]) => name !== 'digits' && name !== 'assertion')
