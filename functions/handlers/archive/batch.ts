import * as z from 'zod/mini'
import { CaseId } from '../../engine/ids.ts'
import { inVolumes } from '../../evidence/archive/volumes.ts'
import type { Batch, Line } from '../../store/batches.ts'
import { auditServices } from '../../web/audit-services.ts'
import { finishIndex } from './batch-index.ts'
import { buildLine } from './batch-line.ts'
import { buildVolume, nameOf } from './batch-volume.ts'
import { isTold } from './build-case.ts'

const Placed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('archive-batch'), id: z.string() }),
  z.object({ type: z.literal('archive-line'), batch: z.string(), no: z.int() }),
  z.object({ type: z.literal('archive-volume'), batch: z.string(), no: z.int() }),
  z.object({ type: z.literal('archive-index'), batch: z.string() }),
])
type Placed = z.infer<typeof Placed>

/**
 * One step of an order of many cases: it is spread into cases, each is built, volumes are cut of what was
 * built, and an index is made of all. Each step is harmless to repeat, and whoever is last begins the next.
 */
export const followBatch = async (item: unknown): Promise<void> => {
  const placed = Placed.safeParse(item)
  if (!placed.success) return
  const id = placed.data.type === 'archive-batch' ? placed.data.id : placed.data.batch
  const batch = await auditServices().batches.batch(id)
  if (!batch) return
  try {
    await step(placed.data, batch)
  } catch (error) {
    if (!isTold(error)) throw error
    await auditServices().batches.change(id, { status: 'failed', failure: error.path })
  }
}

const step = async (placed: Placed, batch: Batch): Promise<void> => {
  const { batches } = auditServices()
  switch (placed.type) {
    case 'archive-batch':
      await batches.spread(linesOf(batch))
      await batches.change(batch.id, { spread: true })
      return cutVolumes(batch.id)
    case 'archive-line':
      await buildLine(batch, placed.no)
      return cutVolumes(batch.id)
    case 'archive-volume':
      await buildVolume(batch, placed.no)
      return (await batches.isWaiting(batch.id, 'volume')) ? undefined : batches.index(batch.id)
    case 'archive-index':
      return finishIndex(batch)
  }
}

/** The cases that an order settled on when it was placed. */
const linesOf = ({ id, cases }: Batch): Line[] =>
  cases.map((one, at) => {
    const [name, sequence] = one.split(' ')
    return { batch: id, no: at + 1, case: CaseId.parse(name), sequence: Number(sequence) }
  })

/**
 * Once every case is built or known not to be; two that come here at once do the same. Whoever hands the cases
 * out looks here after the last, and whoever builds one looks after that: the later of them sees what the other did.
 */
const cutVolumes = async (id: string): Promise<void> => {
  const { batches } = auditServices()
  const batch = await batches.batch(id)
  if (!batch?.spread || batch.status !== 'building' || (await batches.isWaiting(id, 'line'))) return
  const lines = await batches.lines(
    batch.id,
    linesOf(batch).map(({ no }) => no),
  )
  const built = lines.flatMap(({ no, stored }) => (stored ? [{ no, size: stored.size }] : []))
  const volumes = inVolumes(built, batch.split)
  if (volumes.length === 0) return batches.change(batch.id, { status: 'failed', failure: 'all' })
  await batches.change(batch.id, { name: nameOf(batch, lines), volumes: volumes.length })
  await batches.spreadVolumes(
    volumes.map((parts, at) => ({ batch: batch.id, no: at + 1, lines: parts.map(({ no }) => no) })),
  )
}
