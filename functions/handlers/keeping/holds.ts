import { filesIn } from '../../engine/files.ts'
import { isHeld } from '../../engine/retention.ts'
import { evidenceKey } from '../../evidence/key.ts'
import { setHold } from '../../evidence/locks.ts'
import type { Head } from '../../store/head.ts'
import type { Means } from './means.ts'

/** Holds every file of a record that is held, and lets go of those of one that no longer is. */
export const followHolds = async (means: Means, { id, state }: Head): Promise<void> => {
  const { cases, s3, evidence: bucket } = means
  for (const { sha256 } of filesIn(await cases.history(id))) {
    const held = isHeld(state) || (await isHeldElsewhere(means, sha256, id))
    await setHold(s3, { bucket, key: evidenceKey(sha256) }, held)
  }
}

/** The same file may be in another case that is held. */
const isHeldElsewhere = async (
  { cases, deletions }: Means,
  sha256: string,
  id: Head['id'],
): Promise<boolean> => {
  const others = (await deletions.claimants(sha256)).filter((one) => one !== id)
  const heads = others.length > 0 ? await cases.heads(others) : []
  return heads.some(({ state }) => isHeld(state))
}
