import { CaseId } from '../../functions/engine/ids.ts'
import type { Track } from '../../functions/engine/track.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Stack } from '../../infra/local/running.ts'
import { mailboxOf, openCase, type Seat } from '../support/city.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

/** Browsers of these seats, each signed in. */
export async function seated<One extends Seat>(
  stack: Stack,
  ...seats: readonly One[]
): Promise<Record<One, Visitor>> {
  const signedIn = seats.map(async (seat): Promise<[One, Visitor]> => {
    const browser = visitor(stack)
    await browser.signIn(mailboxOf(seat))
    return [seat, browser]
  })
  return Object.fromEntries(await Promise.all(signedIn)) as Record<One, Visitor>
}

/** One more case of our enterprise on a track; served thirty days before it was opened. */
export async function caseOn(
  stack: Stack,
  name: string,
  track: Track,
  openedAt = stack.now(),
): Promise<CaseId> {
  const id = CaseId.parse(`C-20250101-${name}`)
  await inCity(stack, (city) => openCase(city, id, openedAt, undefined, track))
  return id
}

/** What happened in a case, by type. */
export const eventsOf = (stack: Stack, id: CaseId): Promise<string[]> =>
  inCity(stack, async ({ cases }) => (await cases.history(id)).map(({ event }) => event.type))

/** How often something happened. */
export const timesOf = async (stack: Stack, id: CaseId, type: string): Promise<number> =>
  (await eventsOf(stack, id)).filter((one) => one === type).length
