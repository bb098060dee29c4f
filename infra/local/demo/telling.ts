import type { Command } from '../../../functions/engine/commands.ts'
import type { LoggedEvent } from '../../../functions/engine/events.ts'
import type { CaseId, Digest } from '../../../functions/engine/ids.ts'
import type { Head } from '../../../functions/store/head.ts'
import { key } from '../../../functions/store/keys.ts'
import type { City } from './city.ts'
import type { Story } from './story.ts'

/** A case while its story is being told. */
export interface Telling {
  readonly city: City
  readonly story: Story
  readonly head: Head
}

/** Sends a command that must be taken: a refusal is a fault of the demonstration. */
export async function send(
  city: City,
  id: CaseId,
  command: Command,
  envelope: { readonly at: string; readonly key: string; readonly request: Digest },
): Promise<Head> {
  const outcome = await city.cases.execute(id, command, { ...envelope, actor: command.actor })
  if (!outcome.ok) throw new Error(`${command.type} in ${id}: ${JSON.stringify(outcome.rejection)}`)
  const { head, events } = outcome
  if (events.some(({ event }) => event.type === 'DocumentNumbered')) return letterKept(city, head, events)
  return isHeardAtOnce(command) ? passedOn(city, head, events) : head
}

/** Whoever handled the case that somebody of the public writes about stands aside before anybody acts on it. */
function isHeardAtOnce({ type, actor }: Command): boolean {
  return type === 'SubmitFiling' && actor.kind === 'public'
}

/**
 * Calls the outbox at once on a commit that numbers a document, as the stream will again: so the letter is kept
 * on its day, before anything else happens in the case.
 */
async function letterKept(city: City, head: Head, events: readonly LoggedEvent[]): Promise<Head> {
  const after = await passedOn(city, head, events)
  if (after.version === head.version) throw new Error(`A letter of ${head.id} was not kept`)
  return after
}

/** Calls the outbox on the commit that the events of a case are of, as the stream will again. */
export async function passedOn(city: City, head: Head, [first]: readonly LoggedEvent[]): Promise<Head> {
  const commit = first && (await city.table.get(key.commit(head.id, first.sequence)))
  if (commit) await city.outbox(commit)
  return (await city.cases.head(head.id)) ?? head
}
