import { expect } from 'vitest'
import type { Command } from '../../functions/engine/commands.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import type { Cases } from '../../functions/store/cases.ts'
import type { Envelope, Outcome } from '../../functions/store/execute.ts'
import type { Head } from '../../functions/store/head.ts'

let told = 0

/** An id of its own for each case of a test file, in the product's shape. */
export const newCase = (): CaseId => CaseId.parse(`C-test-${String(++told).padStart(6, '0')}`)

/** Milliseconds after a fixed moment, as the log writes it. */
export const at = (milliseconds: number): string =>
  new Date(Date.UTC(2026, 2, 2) + milliseconds).toISOString()

let sent = 0

/** What goes with a command that a person sends once: a key of its own, and the digest of what they sent. */
export const envelope = (command: Command, change: Partial<Envelope> = {}): Envelope => ({
  at: at(++sent),
  actor: command.actor,
  key: `key-${sent}`,
  request: digestOf(command),
  ...change,
})

export const send = (
  cases: Cases,
  id: CaseId,
  command: Command,
  change?: Partial<Envelope>,
): Promise<Outcome> => cases.execute(id, command, envelope(command, change))

/** Plays commands that must all be taken; the head after the last. */
export const play = async (cases: Cases, id: CaseId, ...commands: readonly Command[]): Promise<Head> => {
  let head: Head | undefined
  for (const command of commands) {
    const outcome = await send(cases, id, command)
    expect(outcome).toMatchObject({ ok: true, replayed: false })
    if (outcome.ok) head = outcome.head
  }
  if (!head) throw new Error('A story needs a command')
  return head
}
