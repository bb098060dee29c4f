import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Table } from '../../../../functions/store/table.ts'
import { startMail } from '../../../../infra/local/mail/ses.ts'
import { tokenOf } from '../../../../infra/local/rights/caller.ts'
import { startDatabaseDoor } from '../../../../infra/local/rights/database-door.ts'
import { createGuard } from '../../../../infra/local/rights/guard.ts'
import { startStorage, storageKey } from '../../../../infra/local/storage/storage.ts'
import { type Database, startDatabase } from '../../../support/database.ts'

const directory = mkdtempSync(join(tmpdir(), 'tuichu-doors-'))
const guard = createGuard({ write: () => {} })
const stops: (() => Promise<void>)[] = []
let database: Database
let doorOf: Record<'database' | 'storage' | 'mail', string>

beforeAll(async () => {
  database = await startDatabase()
  const { hostname, port } = await (database.client.config.endpoint?.() ??
    Promise.reject(new Error('nowhere')))
  const door = await startDatabaseDoor(`http://${hostname}:${port}`, guard)
  const storage = await startStorage({
    directory,
    buckets: ['quarantine', 'evidence', 'exports'],
    origin: 'http://localhost:3000',
    now: Date.now,
    onCreated: () => {},
    guard,
  })
  const mail = await startMail({ add: () => {}, list: () => [] }, Date.now, guard)
  stops.push(mail.stop, storage.stop, door.stop, database.stop)
  doorOf = { database: door.endpoint, storage: storage.endpoint, mail: mail.endpoint }
})
afterAll(async () => {
  for (const stop of stops) await stop()
  rmSync(directory, { recursive: true })
})

/** A function's own client, as its environment makes it. */
const as = (name: string, door: keyof typeof doorOf) => ({
  endpoint: doorOf[door],
  region: 'us-east-1',
  credentials: { accessKeyId: storageKey, secretAccessKey: storageKey, sessionToken: tokenOf(name) },
  maxAttempts: 1,
})
const tableOf = (name: string) => new Table(new DynamoDBClient(as(name, 'database')), database.name)
const filesOf = (name: string) => new S3Client({ ...as(name, 'storage'), forcePathStyle: true })
const denied = { name: 'AccessDeniedException' }

describe('at the door of the database', () => {
  const person = { pk: 'P#1', sk: 'P' }
  const ofCase = { pk: 'C#1', sk: 'HEAD' }

  test('a function reads, writes and lists what is its own', async () => {
    expect(await tableOf('administration').put(person)).toBe(true)
    expect(await tableOf('public').get(person)).toEqual(person)
    expect(await tableOf('public').getAll([person])).toEqual([person])
    expect(await tableOf('administration').partition('P#1', '')).toEqual([person])
    expect(await tableOf('administration').keys('county', 'PEOPLE', { limit: 1 })).toEqual({ items: [] })
    expect(await tableOf('official').transact([{ put: ofCase }, { remove: person }])).toBe('done')
  })

  test('and nothing else, by whatever call', async () => {
    const stranger = tableOf('public')
    await expect(stranger.put(person)).rejects.toMatchObject(denied)
    await expect(stranger.get(ofCase)).rejects.toMatchObject(denied)
    await expect(stranger.getAll([person, ofCase])).rejects.toMatchObject(denied)
    await expect(stranger.partition('C#1', '')).rejects.toMatchObject(denied)
    await expect(stranger.keys('county', 'PEOPLE', { limit: 1 })).rejects.toMatchObject(denied)
    await expect(stranger.update(ofCase, { set: { seen: true } })).rejects.toMatchObject(denied)
    await expect(stranger.remove(ofCase)).rejects.toMatchObject(denied)
    const letterAndCase = [{ put: { pk: 'M#1', sk: 'M' } }, { put: ofCase }]
    await expect(stranger.transact(letterAndCase)).rejects.toMatchObject(denied)
    expect(await tableOf('official').get({ pk: 'M#1', sk: 'M' })).toBeUndefined()
  })
})

describe('at the store of files', () => {
  const put = (name: string, Bucket: string, Key: string) =>
    filesOf(name).send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
  const get = (name: string, Bucket: string, Key: string) =>
    filesOf(name).send(new GetObjectCommand({ Bucket, Key }))

  test('a function keeps and reads under its own prefixes, and nowhere else', async () => {
    await put('intake', 'evidence', 'sha256/1')
    await put('archive', 'exports', 'archives/1')
    expect((await get('enterprise', 'evidence', 'sha256/1')).ContentLength).toBe(1)
    await expect(put('official', 'evidence', 'sha256/1')).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(get('official', 'exports', 'archives/1')).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('only who may list a bucket learns what is not in it', async () => {
    await expect(get('intake', 'evidence', 'sha256/2')).rejects.toMatchObject({ name: 'NoSuchKey' })
    await expect(get('public', 'evidence', 'sha256/2')).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('a link opens what its signer may read', async () => {
    const order = new GetObjectCommand({ Bucket: 'exports', Key: 'archives/1' })
    const linkOf = async (name: string) => (await fetch(await getSignedUrl(filesOf(name), order))).status
    expect([await linkOf('auditor'), await linkOf('enterprise')]).toEqual([200, 403])
  })
})

test('mail is sent by the outbox and not by a page', async () => {
  const send = (name: string) =>
    new SESv2Client(as(name, 'mail')).send(
      new SendEmailCommand({
        FromEmailAddress: 'a@example.org',
        Destination: { ToAddresses: ['b@example.org'] },
        Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } },
      }),
    )
  expect((await send('outbox')).MessageId).toBeTruthy()
  await expect(send('official')).rejects.toMatchObject(denied)
})
