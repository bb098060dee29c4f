import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trackOf } from '../../forms/registry.ts'
import { rules } from '../../forms/rules.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { nothing } from '../../functions/engine/case.ts'
import type { Command } from '../../functions/engine/commands.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { fold } from '../../functions/engine/evolve.ts'
import { type CaseId, Digest, PersonId } from '../../functions/engine/ids.ts'
import { append, noEvent } from '../../functions/engine/log.ts'
import { evidenceKey, pictureKey } from '../../functions/evidence/key.ts'
import { lockOf } from '../../functions/evidence/lock-state.ts'
import { measure } from '../../functions/evidence/measure.ts'
import { deleteRecord } from '../../functions/handlers/keeping/delete-record.ts'
import type { Means } from '../../functions/handlers/keeping/means.ts'
import { follow } from '../../functions/handlers/keeping.ts'
import { enter } from '../../functions/register/log/enter.ts'
import { differences } from '../../functions/register/log/monitor-cases.ts'
import { Cases } from '../../functions/store/cases.ts'
import { commitItem } from '../../functions/store/commit.ts'
import { Copies } from '../../functions/store/copies.ts'
import { Deletions } from '../../functions/store/deletions.ts'
import { Drafts } from '../../functions/store/drafts.ts'
import { key } from '../../functions/store/keys.ts'
import { PublicLog } from '../../functions/store/log.ts'
import { Orders } from '../../functions/store/orders.ts'
import { packSnapshot } from '../../functions/store/packed.ts'
import type { Table } from '../../functions/store/table.ts'
import { readZip } from '../../functions/verify/zip.ts'
import { type Storage, startStorage, storageKey } from '../../infra/local/storage/storage.ts'
import { official, photo } from '../engine/commands.ts'
import { type Database, startDatabase } from '../support/database.ts'
import { newCase, send } from './story.ts'

const began = '2026-08-20T02:00:00.000Z'
const later = '2037-02-03T02:00:00.000Z'
const auditor = (person: string) => official('371500-government', person)

let database: Database
let storage: Storage
let directory: string
let s3: S3Client
/** Of the embedded S3: files are kept for ten years. */
let now = Date.parse(later)

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'deletion-'))
  database = await startDatabase()
  storage = await startStorage({
    directory,
    buckets: ['evidence', 'exports'],
    locked: { evidence: 3650 },
    origin: 'http://localhost:3000',
    now: () => now,
    onCreated: () => {},
  })
  const credentials = { accessKeyId: storageKey, secretAccessKey: storageKey }
  s3 = new S3Client({
    endpoint: storage.endpoint,
    region: 'us-east-1',
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
  })
})
afterAll(async () => {
  s3.destroy()
  await storage.stop()
  await database.stop()
  rmSync(directory, { recursive: true })
})

/** The same store as pages ask it. */
const store = () => ({
  endpoint: storage.endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: storageKey, secretAccessKey: storageKey },
})

const meansOn = (table: Table, client = s3): Means => ({
  table,
  cases: new Cases(table, async () => rules),
  deletions: new Deletions(table),
  orders: new Orders(table),
  s3: client,
  evidence: 'evidence',
  exports: 'exports',
  sign: async () => [{ path: 'signatures/tagmanifest-sha256.txt.p7s', content: 'c2lnbmVk' }],
  signing: undefined,
})

const energy = trackOf({ id: 'energy', version: tracks.find(({ id }) => id === 'energy')?.version ?? '' })

/** A file in the store, with the small picture that was made of it. */
const fileOf = async (words: string) => {
  const bytes = Buffer.from(words)
  const { size, sha256, sm3, crc32 } = await measure(
    (async function* () {
      yield bytes
    })(),
  )
  for (const Key of [evidenceKey(sha256), pictureKey('small', sha256)])
    await s3.send(new PutObjectCommand({ Bucket: 'evidence', Key, Body: bytes }))
  return { ...photo, id: `e-${sha256.slice(0, 6)}`, size, sha256, sm3, crc32 }
}
type File = Awaited<ReturnType<typeof fileOf>>

/** A case of ours that ended on a day of 2026, with these files. */
const ended = async (
  { table, deletions }: Means,
  files: readonly File[],
  id = newCase(),
): Promise<CaseId> => {
  const events: CaseEvent[] = [
    {
      type: 'CaseOpened',
      number: `LC-${id}`,
      county: '371526',
      enterprise: {
        code: '91371526YYYY0008XC',
        name: '高唐县鲁西建材有限公司',
        legalRepresentative: '李建国',
        address: '工业园路 18 号',
        industry: '3011',
        sector: 'building-materials',
      },
      grounds: ['energy'],
      basis: ['energy-law'],
      ruleSet: rules.ruleSet,
      track: { id: energy.id, version: energy.version },
      state: energy.start,
      notice: { number: '1', servedOn: '2026-01-05', method: 'in-person', proof: [...files] },
      equipment: [],
    },
    { type: 'CaseMoved', from: energy.start, to: 'compliant' },
    { type: 'CaseClosed', outcome: 'compliant' },
  ]
  const log = append({ sequence: 0, hash: noEvent }, { at: began, actor: auditor('p-a') }, events)
  const hash = log.at(-1)?.hash
  const state = fold(log, nothing)
  await table.put(commitItem(id, log, { key: `opened-${id}`, request: Digest.parse('a'.repeat(64)) }))
  await table.put({
    ...key.head(id),
    version: log.length,
    snapshot: packSnapshot({ state, hash, opened: began, used: '' }),
  })
  for (const { sha256 } of files) await deletions.claim(sha256, id)
  return id
}

const say = async ({ cases }: Means, id: CaseId, command: Command, at: string): Promise<void> => {
  const outcome = await send(cases, id, command, { at })
  expect(outcome).toMatchObject({ ok: true })
}

const readClocks = (today: string): Command => ({
  type: 'ReadClocks',
  actor: { kind: 'system', name: 'sweep' },
  today,
})
const agree = (person: string): Command => ({
  type: 'AgreeToDeletion',
  actor: auditor(PersonId.parse(person)),
  today: '2037-02-03',
  remark: '',
})

/** Proposed by the sweep, and agreed to by two. */
const leaving = async (means: Means, files: readonly File[]): Promise<CaseId> => {
  const id = await ended(means, files)
  await say(means, id, readClocks('2037-01-01'), '2037-01-01T00:00:00.000Z')
  await say(means, id, agree('p-a'), later)
  await say(means, id, agree('p-b'), later)
  return id
}

const isKept = async (at: string): Promise<boolean> => {
  try {
    await s3.send(new GetObjectCommand({ Bucket: 'evidence', Key: at }))
    return true
  } catch {
    return false
  }
}

const certificateOf = async (at: string): Promise<Buffer> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'evidence', Key: at }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

/** The files of a certificate by their paths. */
const readZipFiles = async (bytes: Buffer): Promise<ReadonlyMap<string, string>> => {
  const { files } = await readZip({
    size: bytes.length,
    read: async function* (from: number, to: number) {
      yield bytes.subarray(from, to)
    },
  })
  return new Map(
    files.map(({ name, from, header: { size } }) => [name, bytes.toString('utf8', from, from + size)]),
  )
}

/** All that is left in the table of a case. */
const leftOf = async (table: Table, id: CaseId): Promise<string> =>
  JSON.stringify(
    (await table.partition(key.head(id).pk, '')).map(({ snapshot: _, ...item }) => item),
    (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value),
  )

test('that the very file of a deleted record stood in it is told nowhere any more', async () => {
  const means = meansOn(database.table())
  const file = await fileOf('a photograph that two cases have')
  const id = await leaving(means, [file])
  const copies = new Copies(means.table)
  const drafts = new Drafts(means.table)
  const other = newCase()
  for (const one of [id, other]) {
    const about = { case: one, draft: `d-${one}` }
    await copies.stands(file.sha256, { ...about, upload: `u-${one}`, form: 'f' })
    const upload = { ...about, id: `u-${one}`, slot: 's', name: 'n', at: began, evidence: file }
    await drafts.found({ ...upload, status: 'accepted' })
  }
  await follow(means, id, later)
  const places = (await copies.of([file.sha256])).get(file.sha256)
  expect(places?.map((place) => place.case)).toEqual([other])
})

test('what two agreed to is deleted: files, words, and all but the hashes', async () => {
  const means = meansOn(database.table())
  const file = await fileOf('a photograph')
  const id = await leaving(means, [file])
  const before = await means.cases.history(id)
  await follow(means, id, later)
  expect([await isKept(evidenceKey(file.sha256)), await isKept(pictureKey('small', file.sha256))]).toEqual([
    false,
    false,
  ])
  const head = await means.cases.head(id)
  expect(head?.state.deletion?.certificate).toMatch(/^[0-9a-f]{64}$/)
  const log = await means.cases.history(id)
  expect(log.map(({ event }) => event.type)).toEqual([
    'DeletionProposed',
    'DeletionAgreed',
    'DeletionAgreed',
    'RecordDeleted',
  ])
  const links = await means.cases.links(id)
  expect(links.flat().map(({ hash }) => hash)).toEqual(before.slice(0, 3).map(({ hash }) => hash))
  expect(await leftOf(means.table, id)).not.toMatch(/李建国|工业园路/)
  expect(await means.deletions.upTo(id)).toBeUndefined()
})

test('its certificate lists every file and event with its digest, who agreed and on what basis, and is in the log', async () => {
  const means = meansOn(database.table())
  const file = await fileOf('another photograph')
  const id = await leaving(means, [file])
  const events = await means.cases.history(id)
  await follow(means, id, later)
  const head = await means.cases.head(id)
  const zip = await certificateOf(head?.state.deletion?.object ?? '')
  const { sha256 } = await measure(
    (async function* () {
      yield zip
    })(),
  )
  expect(head?.state.deletion?.certificate).toBe(sha256)
  const files = await readZipFiles(zip)
  const said = JSON.parse(String(files.get(`${id}_deleted/data/certificate.json`)))
  expect(said).toMatchObject({
    case: id,
    until: '2036-12-31',
    retention: { id: 'case', years: 10 },
    agreed: [{ at: later }, { at: later }],
    files: [{ sha256: file.sha256, sm3: file.sm3, became: 'deleted' }],
    events: events.slice(0, 3).map(({ sequence, hash }) => ({ sequence, hash })),
  })
  expect(files.has(`${id}_deleted/signatures/tagmanifest-sha256.txt.p7s`)).toBe(true)
})

test('the public log still agrees with what is left', async () => {
  const means = meansOn(database.table())
  const log = new PublicLog(means.table)
  const id = await leaving(means, [])
  await enter({ log, cases: means.cases }, await means.cases.commits(id), later)
  const size = await log.size()
  await follow(means, id, later)
  const placed = await log.placedOf(id)
  const first = Math.min(...[...placed.values()].map(({ index }) => index))
  const batch = await log.batch(first)
  const entries = (batch?.entries ?? []).map((entry) => Buffer.from(JSON.stringify(entry)))
  expect(size - first).toBe(entries.length)
  expect(await differences({ log, cases: means.cases, now: later }, first, entries)).toEqual([])
})

describe('what another case has, or the store keeps, stays', () => {
  test('a file that two cases have is deleted with the last of them', async () => {
    const means = meansOn(database.table())
    const file = await fileOf('shared by two')
    const [one, other] = [await leaving(means, [file]), await leaving(means, [file])]
    await follow(means, one, later)
    expect(await isKept(evidenceKey(file.sha256))).toBe(true)
    await follow(means, other, later)
    expect(await isKept(evidenceKey(file.sha256))).toBe(false)
  })

  test('a file under Object Lock stays, and the certificate says so', async () => {
    const means = meansOn(database.table())
    const file = await fileOf('still locked')
    const id = await leaving(means, [file])
    now = Date.now()
    await follow(means, id, later).finally(() => {
      now = Date.parse(later)
    })
    expect(await isKept(evidenceKey(file.sha256))).toBe(true)
    const head = await means.cases.head(id)
    const files = await readZipFiles(await certificateOf(head?.state.deletion?.object ?? ''))
    expect(String(files.get(`${id}_deleted/data/certificate.json`))).toContain('"became":"locked"')
  })
})

describe('a hold', () => {
  const hold: Command = {
    type: 'PlaceHold',
    actor: auditor('p-a'),
    today: '2036-05-05',
    reason: 'a lawsuit',
    paper: 'letter 7',
  }
  const lift = (type: 'AskForRelease' | 'ReleaseHold', person: string): Command =>
    type === 'AskForRelease'
      ? { ...hold, type, actor: auditor(person), hold: 1 }
      : { type, actor: auditor(person), today: '2036-06-06', hold: 1, remark: '' }

  test('reaches the files in the store, and is lifted there too', async () => {
    const means = meansOn(database.table())
    const file = await fileOf('to be held')
    const at = { bucket: 'evidence', key: evidenceKey(file.sha256) }
    const id = await ended(means, [file])
    await say(means, id, hold, later)
    expect(await means.deletions.pending(0, 100).then(idsOf(means))).toContain(id)
    await follow(means, id, later)
    expect(await lockOf(store(), at)).toMatchObject({ held: true, mode: 'GOVERNANCE' })
    await say(means, id, lift('AskForRelease', 'p-a'), later)
    await say(means, id, lift('ReleaseHold', 'p-b'), later)
    await follow(means, id, later)
    expect(await lockOf(store(), at)).toMatchObject({ held: false })
  })

  test('of another case with the same file keeps it held', async () => {
    const means = meansOn(database.table())
    const file = await fileOf('held by two')
    const [one, other] = [await ended(means, [file]), await ended(means, [file])]
    for (const id of [one, other]) await say(means, id, hold, later)
    await say(means, one, lift('AskForRelease', 'p-a'), later)
    await say(means, one, lift('ReleaseHold', 'p-b'), later)
    await follow(means, one, later)
    expect(await lockOf(store(), { bucket: 'evidence', key: evidenceKey(file.sha256) })).toMatchObject({
      held: true,
    })
    expect(await means.cases.head(other)).toMatchObject({ state: { holds: [{ no: 1 }] } })
  })

  test('leaves nothing for the job to delete, by whatever way it is called', async () => {
    const means = meansOn(database.table())
    const file = await fileOf('not to be deleted')
    const id = await ended(means, [file])
    await say(means, id, readClocks('2037-01-01'), later)
    await say(means, id, agree('p-a'), later)
    await say(means, id, hold, later)
    expect(await send(means.cases, id, agree('p-b'))).toMatchObject({ ok: false })
    await follow(means, id, later)
    expect(await isKept(evidenceKey(file.sha256))).toBe(true)
    expect((await means.cases.history(id))[0]?.event.type).toBe('CaseOpened')
  })

  /** Of all shards, as the job asks. */
  const idsOf =
    ({ deletions }: Means) =>
    async (first: readonly CaseId[]): Promise<CaseId[]> => [
      ...first,
      ...(await Promise.all([1, 2, 3].map((shard) => deletions.pending(shard, 100)))).flat(),
    ]
})

/** Fails at the call that is counted down to, and at every one after it, as a process that is killed. */
const killedAfter = (calls: number) => {
  let left = calls
  const counted = <One extends object>(one: One, names: readonly string[]): One =>
    new Proxy(one, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        const bound = value.bind(target)
        if (!names.includes(String(name))) return bound
        return (...given: unknown[]) => {
          left -= 1
          if (left < 0) throw new Error('killed')
          return bound(...given)
        }
      },
    })
  return {
    table: counted(database.table(), ['put', 'remove', 'update', 'transact', 'settle']),
    s3: counted(s3, ['send']),
    isAlive: () => left >= 0,
  }
}

test('killed before any of its writes it goes on to the same end', { timeout: 120_000 }, async () => {
  const whole = meansOn(database.table())
  let survived = false
  for (let calls = 0; !survived; calls += 2) {
    const [own, shared] = [await fileOf(`own ${calls}`), await fileOf(`shared ${calls}`)]
    await whole.deletions.claim(shared.sha256, newCase())
    const id = await leaving(whole, [own, shared])
    const killed = killedAfter(calls)
    await deleteAll(meansOn(killed.table, killed.s3), id)
    survived = killed.isAlive()
    await follow(whole, id, '2038-01-01T00:00:00.000Z')
    const head = await whole.cases.head(id)
    const log = await whole.cases.history(id)
    expect(
      log.filter(({ event }) => event.type === 'RecordDeleted'),
      `${calls}`,
    ).toHaveLength(1)
    const files = await readZipFiles(await certificateOf(head?.state.deletion?.object ?? ''))
    const said = JSON.parse(String(files.get(`${id}_deleted/data/certificate.json`)))
    expect(
      said.files.map(({ became }: { became: string }) => became),
      `${calls}`,
    ).toEqual(['deleted', 'shared'])
    expect([await isKept(evidenceKey(own.sha256)), await isKept(evidenceKey(shared.sha256))]).toEqual([
      false,
      true,
    ])
    expect(await leftOf(whole.table, id), `${calls}`).not.toMatch(/"commit".*opened-|DELETION/)
    expect(await whole.deletions.upTo(id)).toBeUndefined()
  }
})

const deleteAll = async (means: Means, id: CaseId): Promise<void> => {
  const head = await means.cases.head(id)
  if (!head) throw new Error('no case')
  await deleteRecord(means, head, later).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'killed') throw error
  })
}
