import { archiveLink } from '../../evidence/archive/link.ts'
import { fileOf } from '../../evidence/archive/names.ts'
import { storeOfEnvironment } from '../../evidence/presign.ts'
import type { Batch } from '../../store/batches.ts'
import { auditServices } from '../../web/audit-services.ts'
import { Failure } from '../../web/failure.ts'
import { queryWords } from '../../web/models/case-query.ts'
import { divisionName } from '../../web/names.ts'
import { recordActOf } from '../../web/recording.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { hashOf } from '../../web/secrets.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { batchPage } from '../../web/views/pages/batch.tsx'
import { batchOrderPage } from '../../web/views/pages/batch-order.tsx'
import { personOf, type Visit } from '../../web/visit.ts'
import { batchStanding } from './batch-standing.ts'
import { countedBy, splits } from './counted.ts'
import { findAll, givenIn, ownDivisions, queryOf, statesOf, tracksRead } from './query.ts'

const hrefOf = (id: string): string => `/audit/batches/${id}`

/** What an order would hold, counted before it is placed. */
export const prepare = async (visit: Visit): Promise<SiteResponse> => {
  const own = ownDivisions(visit)
  const query = queryOf(visit.query, own)
  const isAsked = visit.query.has('track')
  const found = isAsked ? await findAll(query, own) : undefined
  const unread = (visit.query.get('code') ?? '').trim() !== '' && query.code === undefined
  return show(
    visit,
    batchOrderPage({
      action: '/audit/batches',
      query,
      typed: visit.query.get('code') ?? '',
      unread,
      counties: own.map((id) => ({ value: id, label: divisionName(id) })),
      years: yearsUntil(visit.today),
      tracks: tracksRead,
      states: query.track ? statesOf(query.track).map(({ id, title }) => ({ value: id, label: title })) : [],
      ...(found &&
        !unread && {
          found: countedBy(found.heads),
          isCut: found.isCut,
          order: {
            action: '/audit/batches',
            requestKey: `${visit.at}-${hashOf(JSON.stringify(query)).slice(0, 8)}`,
            hidden: givenIn(query),
          },
        }),
    }),
  )
}

/** The first cases were opened under the plan of 2025. */
const yearsUntil = (today: string): string[] => {
  const years: string[] = []
  for (let year = Number(today.slice(0, 4)); year >= 2025; year -= 1) years.push(String(year))
  return years
}

/** Orders what is found now, each case as it stands now; sent twice, it is one order. */
export const place = async (visit: Visit): Promise<SiteResponse> => {
  const own = ownDivisions(visit)
  const query = queryOf(visit.form, own)
  const { heads, isCut } = await findAll(query, own)
  if (heads.length === 0 || isCut)
    return seeOther(`/audit/batches?${new URLSearchParams({ track: '', ...givenIn(query) })}`)
  const split = splits.find((bytes) => String(bytes) === visit.form.get('split')) ?? splits[1]
  const { batches } = auditServices()
  const id = idOf(visit)
  await batches.place({
    id,
    by: personOf(visit).id,
    at: visit.at,
    query,
    split,
    cases: heads.map(({ id: one, version }) => `${one} ${version}`),
    counties: [...new Set(heads.map(({ state }) => state.county))],
    status: 'building',
  })
  return seeOther(hrefOf(id))
}

const idOf = (visit: Visit): string =>
  hashOf(`${personOf(visit).id} ${visit.form.get('_key') ?? ''}`).slice(0, 20)

/** How far an order is, what could not be built, and its files once they are there. */
export const progress = async (visit: Visit): Promise<SiteResponse> => {
  const batch = await batchIn(visit)
  const standing = await batchStanding(batch, visit.now)
  return show(
    visit,
    batchPage({
      title: queryWords(batch.query),
      orderedAt: batch.at,
      cases: batch.cases.length,
      split: batch.split,
      ...standing,
      files: standing.status === 'ready' ? await filesOf(batch) : [],
      again: { action: hrefOf(batch.id), requestKey: `${batch.id}-${visit.at}` },
    }),
  )
}

const filesOf = async (batch: Batch) => {
  const volumes = await auditServices().batches.volumes(batch.id, batch.volumes ?? 0)
  const all = [batch.index, ...volumes.map(({ stored }) => stored)]
  return all.flatMap((file, no) =>
    file ? [{ name: fileOf(file.object), size: file.size, href: `${hrefOf(batch.id)}/files/${no}` }] : [],
  )
}

/** Leads to one file of an order, and records who was given it, as with the archive of one case. */
export const file = async (visit: Visit): Promise<SiteResponse> => {
  const batch = await batchIn(visit)
  const { file: no = '' } = visit.params
  if (!/^\d{1,4}$/.test(no) || (await batchStanding(batch, visit.now)).status !== 'ready')
    throw new Failure(404)
  const volume = Number(no) > 0 ? await auditServices().batches.volume(batch.id, Number(no)) : undefined
  const key = Number(no) === 0 ? batch.index?.object : volume?.stored?.object
  if (!key) throw new Failure(404)
  const event = {
    type: 'BatchFileDownloaded',
    batch: batch.id,
    asked: queryWords(batch.query).zh,
    file: fileOf(key),
  } as const
  await recordActOf(visit, batch.counties, event)
  return seeOther(await archiveLink(storeOfEnvironment(), { bucket: settings().EXPORTS_BUCKET, key }))
}

/** Orders the same cases at the same events anew, where an order failed or its files are gone. */
export const again = async (visit: Visit): Promise<SiteResponse> => {
  const batch = await batchIn(visit)
  if ((await batchStanding(batch, visit.now)).status !== 'failed') return seeOther(hrefOf(batch.id))
  const { query, split, cases, counties, by } = batch
  const id = idOf(visit)
  await auditServices().batches.place({
    id,
    by,
    at: visit.at,
    query,
    split,
    cases,
    counties,
    status: 'building',
  })
  return seeOther(hrefOf(id))
}

/** An order is its orderer's, as long as they may read all that is in it. */
const batchIn = async (visit: Visit): Promise<Batch> => {
  const { batch: id = '' } = visit.params
  const batch = /^[0-9a-f]{20}$/.test(id) ? await auditServices().batches.batch(id) : undefined
  const own = ownDivisions(visit)
  const isTheirs = batch?.by === personOf(visit).id && batch.counties.every((county) => own.includes(county))
  if (!batch || !isTheirs) throw new Failure(404)
  return batch
}
