import { shanghaiDate } from '../../engine/day.ts'
import { digestOf } from '../../engine/digest.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { filesIn } from '../../engine/files.ts'
import { Digest } from '../../engine/ids.ts'
import { stays } from '../../engine/retention.ts'
import { archiveKey } from '../../evidence/archive/build.ts'
import { evidenceKey, pictureKey } from '../../evidence/key.ts'
import { erase, isThere } from '../../evidence/locks.ts'
import type { Plan, PlannedFile } from '../../store/deletions.ts'
import type { Head } from '../../store/head.ts'
import { key } from '../../store/keys.ts'
import { linkOf, wipe } from '../../store/wiping.ts'
import { certify } from './certify.ts'
import type { Means } from './means.ts'

/**
 * Deletes a record: what there is of it is written down first, then its files go, then the certificate is made and
 * stands in its log, and last the table forgets what it said. Killed anywhere, the next run goes on from there.
 */
export const deleteRecord = async (means: Means, head: Head, at: string): Promise<Head> => {
  const done = head.state.deletion?.certificate === undefined ? await withCertificate(means, head, at) : head
  await wipe(means.table, done)
  return done
}

const withCertificate = async (means: Means, head: Head, at: string): Promise<Head> => {
  const { cases, deletions } = means
  const log = await cases.history(head.id)
  const planned =
    (await deletions.plan(head.id)) ?? (await deletions.begin(head.id, await planOf(means, log, at)))
  const plan = { ...planned, files: await removeFiles(means, head, planned.files) }
  await deletions.keep(head.id, plan)
  await removeArchives(means, head)
  const certificate = await certify(means, head, log, plan)
  return record(means, head, plan, certificate)
}

const planOf = async ({ s3, evidence }: Means, log: readonly LoggedEvent[], at: string): Promise<Plan> => {
  const files: PlannedFile[] = []
  for (const { sha256, sm3, size, name } of filesIn(log)) {
    const isKept = await isThere(s3, { bucket: evidence, key: evidenceKey(sha256) })
    files.push({ sha256, sm3, size, name, ...(!isKept && { missing: true }) })
  }
  return { at, files, events: log.filter((event) => !stays(event)).map(linkOf) }
}

const removeFiles = async (
  means: Means,
  { id }: Head,
  files: readonly PlannedFile[],
): Promise<PlannedFile[]> => {
  const gone: PlannedFile[] = []
  for (const file of files) gone.push({ ...file, became: file.became ?? (await removeFile(means, id, file)) })
  return gone
}

const removeFile = async (
  means: Means,
  id: Head['id'],
  { sha256, missing }: PlannedFile,
): Promise<NonNullable<PlannedFile['became']>> => {
  const { deletions } = means
  const others = (await deletions.leaving(sha256)).filter((one) => one !== id)
  const became = others.length > 0 ? 'shared' : await removeObjects(means, sha256)
  await deletions.left(sha256, id)
  return became === 'deleted' && missing ? 'missing' : became
}

/** What was made of a picture goes before it: locked, it keeps the file as well. */
const removeObjects = async (
  { s3, table, evidence: bucket }: Means,
  sha256: string,
): Promise<'deleted' | 'locked'> => {
  const keys = [pictureKey('small', sha256), pictureKey('large', sha256), evidenceKey(sha256)]
  for (const one of keys) if ((await erase(s3, { bucket, key: one })) === 'locked') return 'locked'
  await table.remove(key.picture(sha256))
  return 'deleted'
}

/** Those that were ordered in the last thirty days: older ones the bucket has forgotten. */
const removeArchives = async (
  { orders, s3, exports: bucket }: Means,
  { id, version }: Head,
): Promise<void> => {
  for (let sequence = 1; sequence <= version; sequence++) {
    const name = `${id}_e${sequence}`
    if (!(await orders.order(id, sequence))) continue
    for (const one of [name, `${name}_redacted`]) await erase(s3, { bucket, key: archiveKey({ name: one }) })
  }
}

const record = async (
  { cases }: Means,
  head: Head,
  plan: Plan,
  { object, size, sha256 }: { object: string; size: number; sha256: string },
): Promise<Head> => {
  const actor = { kind: 'system', name: '档案销毁' } as const
  const command = {
    type: 'RecordDeletion',
    actor,
    today: shanghaiDate(Date.parse(plan.at)),
    certificate: Digest.parse(sha256),
    object,
    size,
    events: plan.events.length,
    files: plan.files.filter(({ became }) => became === 'deleted').length,
  } as const
  const sent = `deleted-${head.id}`
  const envelope = { at: plan.at, actor, key: sent, request: digestOf(sent) }
  const outcome = await cases.execute(head.id, command, envelope)
  if (!outcome.ok) throw new Error(`Case ${head.id}: ${outcome.rejection.code}`)
  return outcome.head
}
