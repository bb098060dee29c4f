import { municipality } from '../../../forms/organs.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { buildArchive, builtArchive } from '../../evidence/archive/build.ts'
import { type IndexedCase, indexBag } from '../../evidence/archive/index-bag.ts'
import { fileOf } from '../../evidence/archive/names.ts'
import { volumeName } from '../../evidence/archive/volumes.ts'
import type { Batch, Line, Volume } from '../../store/batches.ts'
import { auditServices } from '../../web/audit-services.ts'
import { readTile } from '../../web/log-files.ts'
import { queryWords } from '../../web/models/case-query.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { storage } from '../../web/storage.ts'
import { tellOrderer } from './batch-letter.ts'
import { indexProof, type Kept } from './index-proof.ts'
import { signedWith, signingWords } from './signed.ts'
import { joined } from './words.ts'

/** Makes the index of an order, and tells whoever placed it. */
export const finishIndex = async (batch: Batch): Promise<void> => {
  if (batch.status !== 'building' || batch.name === undefined) return
  const { batches } = auditServices()
  const lines = await batches.lines(
    batch.id,
    batch.cases.map((_, at) => at + 1),
  )
  const volumes = await batches.volumes(batch.id, batch.volumes ?? 0)
  const [cases, latest] = await indexed(lines, volumes, batch.name)
  const bag = indexBag({
    name: batch.name,
    date: shanghaiDate(Date.parse(latest)),
    organization: joined(municipality.name),
    description: joined(queryWords(batch.query)),
    query: batch.query,
    split: batch.split,
    cases,
    volumes: volumes.map(({ stored }) => ({
      file: fileOf(stored?.object ?? ''),
      sums: { size: stored?.size ?? 0, sha256: stored?.sha256 ?? '', sm3: stored?.sm3 ?? '' },
    })),
    signing: signingWords(),
    ...(await indexProof(readTile, await keptOf(lines), settings().BASE_URL)),
  })
  const { EVIDENCE_BUCKET: evidence, EXPORTS_BUCKET: exports } = settings()
  // The same order, whoever placed it first, has one index under one signature.
  const { key, size } =
    (await builtArchive(storage(), { bag, exports })) ??
    (await buildArchive(storage(), { bag: await signedWith(bag, batch.at), evidence, exports }))
  await batches.change(batch.id, { status: 'ready', index: { object: key, size } })
  await tellOrderer(batch, cases.filter((one) => 'failure' in one).length)
}

/** What the archives of the order say of the public log; each of them keeps it with its own order. */
const keptOf = async (lines: readonly Line[]): Promise<Kept[]> => {
  const kept: Kept[] = []
  for (const { case: id, sequence, stored } of lines) {
    const order = stored && (await services().orders.order(id, sequence))
    if (order?.log) kept.push(order.log)
  }
  return kept
}

/** Each case with where its archive lies, and the moment of the latest event of all. */
const indexed = async (
  lines: readonly Line[],
  volumes: readonly Volume[],
  name: string,
): Promise<[IndexedCase[], string]> => {
  const cases: IndexedCase[] = []
  let latest = ''
  for (const line of lines) {
    const head = await services().cases.head(line.case)
    const last = await lastEvent(line)
    if (last && last.at > latest) latest = last.at
    const about = {
      case: line.case,
      number: head?.state.number ?? '',
      party: head?.state.enterprise.name ?? '',
      event: line.sequence,
      hash: last?.hash ?? '',
    }
    cases.push({ ...about, ...place(line, volumes, name) })
  }
  return [cases, latest]
}

const lastEvent = async ({ case: id, sequence }: Line): Promise<LoggedEvent | undefined> =>
  (await services().cases.history(id)).find((entry) => entry.sequence === sequence)

const place = ({ no, stored, failure = '' }: Line, volumes: readonly Volume[], name: string) => {
  const volume = volumes.find(({ lines }) => lines.includes(no))
  if (!stored || !volume) return { failure }
  const { object, size, sha256, sm3 } = stored
  return { file: fileOf(object), volume: volumeName(name, volume.no), sums: { size, sha256, sm3 } }
}
