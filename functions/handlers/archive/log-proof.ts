import { setTimeout as pause } from 'node:timers/promises'
import { canonical } from '../../engine/digest.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { BagInput } from '../../evidence/archive/bag.ts'
import { commitmentTo, type Opening, openingOf, readEntry } from '../../register/log/entry.ts'
import { proveEntry } from '../../register/log/proof.ts'
import { proofText } from '../../register/log/proof-text.ts'
import { entriesOf } from '../../register/log/tree.ts'
import type { Published } from '../../store/log.ts'
import type { Order } from '../../store/orders.ts'
import { readTile } from '../../web/log-files.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'

type Proven = Pick<BagInput, 'proof' | 'publicLog'>

/** What an archive says of the public log: what its order has kept, or what is proven now and kept from now on. */
export const logProof = async (log: readonly LoggedEvent[], order: Order): Promise<Proven> => {
  if (order.log) return provenBy(order.log)
  const last = log.at(-1)
  const found = last && (await waitFor(order, last))
  const kept: NonNullable<Order['log']> = found ? await prove(found) : { proof: [] }
  await services().orders.keepLog({ ...order, log: kept })
  return provenBy(kept)
}

const provenBy = ({ proof, place }: NonNullable<Order['log']>): Proven => ({
  proof,
  publicLog: place ? { ...place, site: settings().BASE_URL } : 'not-yet',
})

/** The log is signed every minute; an event that is older and not in it was there before the log was. */
const recentMs = 15 * 60_000
const tries = 60
const betweenMs = 2_000

type Found = { readonly opening: Opening; readonly index: number; readonly published: Published }

const waitFor = async (order: Order, last: LoggedEvent): Promise<Found | undefined> => {
  const isRecent = Date.parse(order.at) - Date.parse(last.at) < recentMs
  for (let tried = 0; tried < (isRecent ? tries : 1); tried += 1) {
    if (tried > 0) await pause(betweenMs)
    const found = await find(order, last)
    if (found) return found
  }
  return undefined
}

const find = async (order: Order, last: LoggedEvent): Promise<Found | undefined> => {
  const { log } = services()
  const [placed, published] = await Promise.all([log.placedOf(order.case), log.published()])
  const first = Math.max(...[...placed.keys()].filter((sequence) => sequence <= last.sequence))
  const place = placed.get(first)
  const index = place && place.index + last.sequence - first
  if (!place || index === undefined || !published || published.size <= index) return undefined
  const opening = openingOf(order.case, last, place.salt)
  // Of a commit that is not in the log yet, this would be another's entry.
  const [bytes] = await entriesOf(readTile, published.size, index, index + 1)
  return bytes && readEntry(bytes).event === commitmentTo(opening) ? { opening, index, published } : undefined
}

const prove = async ({ opening, index, published }: Found): Promise<NonNullable<Order['log']>> => {
  const [entry = new Uint8Array()] = await entriesOf(readTile, published.size, index, index + 1)
  const [origin = ''] = published.verifier.split('+')
  const file = (name: string, content: string) => ({ path: `proof/${name}`, content })
  return {
    proof: [
      file('last-event.tlog-proof', proofText(await proveEntry(readTile, published, index))),
      file('entry.json', Buffer.from(entry).toString()),
      file('opening.json', canonical(opening)),
    ],
    place: { origin, entry: index + 1, of: published.size },
  }
}
