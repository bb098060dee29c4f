import { bagOf } from '../../evidence/archive/bag.ts'
import { type Archive, buildArchive } from '../../evidence/archive/build.ts'
import { SpoiledEvidence } from '../../evidence/archive/read.ts'
import type { Order } from '../../store/orders.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { storage } from '../../web/storage.ts'
import { bagInput } from './bag-input.ts'
import { logProof } from './log-proof.ts'
import { BrokenLog, logUpTo } from './log-up-to.ts'
import { signed, signingWords } from './signed.ts'

/** The archive of a case at an event, signed with what its order has kept. */
export const buildCase = async (order: Order): Promise<Archive> => {
  const { case: id, sequence } = order
  const { EVIDENCE_BUCKET: evidence, EXPORTS_BUCKET: exports } = settings()
  const log = logUpTo(sequence, await services().cases.history(id))
  const proven = await logProof(log, order)
  const bag = bagOf({ ...(await bagInput(id, log)), ...proven, signing: signingWords() })
  return buildArchive(storage(), { bag: await signed(bag, order), evidence, exports })
}

/** What the order's page says: the case is not what its log says, or nobody stamps the time just now. */
export const isTold = (error: unknown): error is Error & { readonly path: string } =>
  error instanceof SpoiledEvidence ||
  error instanceof BrokenLog ||
  (error instanceof Error && error.name === 'NoTimestamp')
