import type { Command, OpenCase } from '../../../functions/engine/commands.ts'
import type { CaseId, Digest } from '../../../functions/engine/ids.ts'
import type { Head } from '../../../functions/store/cases.ts'
import type { City } from './city.ts'
import type { Story } from './story.ts'

/** A case while its story is being told. */
export interface Telling {
  readonly city: City
  readonly story: Story
  readonly opening: OpenCase
  readonly head: Head
}

/** Sends a command that must be taken: a refusal is a fault of the demonstration. */
export async function send(
  { cases }: City,
  id: CaseId,
  command: Command,
  envelope: { readonly at: string; readonly key: string; readonly request: Digest },
): Promise<Head> {
  const outcome = await cases.execute(id, command, { ...envelope, actor: command.actor })
  if (!outcome.ok) throw new Error(`${command.type} in ${id}: ${JSON.stringify(outcome.rejection)}`)
  return outcome.head
}
