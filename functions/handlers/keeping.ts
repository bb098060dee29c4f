import type { ScheduledEvent } from 'aws-lambda'
import type { CaseId } from '../engine/ids.ts'
import { isLeaving } from '../engine/retention.ts'
import { Deletions } from '../store/deletions.ts'
import { shards } from '../store/keys.ts'
import { faultOf } from '../web/fault.ts'
import { services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { storage } from '../web/storage.ts'
import { signaturesFor, signingWords } from './archive/signed.ts'
import { followHolds } from './keeping/holds.ts'
import type { Means } from './keeping/means.ts'

const perShard = 50

/**
 * By the clock: files in the store follow what was done to their record. A record that two agreed to delete is
 * deleted. All of it may be done again; a case that fails keeps no other from it, and fails the run.
 */
export const handler = async ({ time }: Pick<ScheduledEvent, 'time'>): Promise<{ followed: number }> => {
  const at = new Date(Date.parse(time)).toISOString()
  const means = meansHere()
  let followed = 0
  const failed: CaseId[] = []
  for (const shard of shards)
    for (const id of await means.deletions.pending(shard, perShard)) {
      try {
        await follow(means, id, at)
        followed += 1
      } catch (error) {
        failed.push(id)
        console.error(JSON.stringify({ job: 'keeping', case: id, fault: faultOf(error) }))
      }
    }
  if (failed.length > 0) throw new Error(`Records did not follow: ${failed.join(', ')}`)
  return { followed }
}

const meansHere = (): Means => {
  const { table, cases, orders } = services()
  const { EVIDENCE_BUCKET: evidence, EXPORTS_BUCKET: exports } = settings()
  const kept = { table, cases, orders, deletions: new Deletions(table) }
  return { ...kept, s3: storage(), evidence, exports, sign: signaturesFor, signing: signingWords() }
}

/** Lets the files of one case follow what was done to its record. */
export const follow = async (means: Means, id: CaseId, at: string): Promise<void> => {
  const { cases, deletions } = means
  const version = await deletions.upTo(id)
  const head = await cases.head(id)
  if (version === undefined || !head) return
  if (!isLeaving(head.state)) {
    await followHolds(means, head)
    return deletions.settled(id, version)
  }
  const { deleteRecord } = await import('./keeping/delete-record.ts')
  const { version: last } = await deleteRecord(means, head, at)
  await deletions.settled(id, last)
}
