import { digestOf } from '../../engine/digest.ts'
import { buildZip } from '../../evidence/archive/build.ts'
import { digestsOf } from '../../evidence/archive/digests.ts'
import { volumeName, volumeOf } from '../../evidence/archive/volumes.ts'
import type { Batch, Line, Stored } from '../../store/batches.ts'
import { auditServices } from '../../web/audit-services.ts'
import { settings } from '../../web/settings.ts'
import { storage } from '../../web/storage.ts'

/** By what it holds and how it was asked for: the same cases at the same events have the same name and bytes. */
export const nameOf = ({ query, split }: Batch, lines: readonly Line[]): string => {
  const cases = lines.map(({ case: id, sequence, stored, failure }) => ({
    id,
    sequence,
    ...(stored ? { sha256: stored.sha256 } : { failure }),
  }))
  return `cases_${digestOf({ query, split, cases }).slice(0, 16)}`
}

/** Builds one volume of an order out of the archives that its lines name. */
export const buildVolume = async (batch: Batch, no: number): Promise<void> => {
  const { batches } = auditServices()
  const volume = await batches.volume(batch.id, no)
  if (!volume || volume.stored || batch.name === undefined) return
  const lines = await batches.lines(batch.id, volume.lines)
  const parts = lines.flatMap(({ stored }) => (stored ? [{ key: stored.object, ...stored }] : []))
  await batches.finish('volume', { ...volume, stored: await build(volumeName(batch.name, no), parts) })
}

const build = async (name: string, parts: Parameters<typeof volumeOf>[1]): Promise<Stored> => {
  const { EXPORTS_BUCKET: exports } = settings()
  const { key, size } = await buildZip(storage(), { ...volumeOf(name, parts), from: exports, exports })
  return { object: key, size, ...(await digestsOf(storage(), exports, key)) }
}
