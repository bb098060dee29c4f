import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import S3rver from '@20minutes/s3rver'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nameFromMetadata } from '../../../../functions/evidence/names.ts'
import type { ObjectCreated } from '../../../../infra/local/storage/object-created.ts'
import { makeSafe } from '../../../../infra/local/storage/safe-store.ts'
import { startStorage, storageKey } from '../../../../infra/local/storage/storage.ts'
import { temporaryFolder } from '../fixtures/temporary.ts'

const origin = 'http://localhost:3000'
const now = Date.parse('2026-02-24T09:00:00.500+08:00')

const start = async (directory = temporaryFolder()) => {
  const created: ObjectCreated[] = []
  const storage = await startStorage({
    directory,
    buckets: ['quarantine', 'evidence'],
    origin,
    now: () => now,
    onCreated: (event) => void created.push(event),
  })
  onTestFinished(() => storage.stop().catch(() => {}))
  const credentials = { accessKeyId: storageKey, secretAccessKey: storageKey }
  // As the functions' own clients: nothing but the endpoint is told.
  const s3 = new S3Client({ endpoint: storage.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 })
  return { ...storage, directory, created, s3 }
}

type Started = Awaited<ReturnType<typeof start>>

const put = ({ s3 }: Started, Key: string, Body: string, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket: 'evidence', Key, Body, ...more }))

const textOf = async ({ s3 }: Started, Key: string) => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'evidence', Key }))
  return Body?.transformToString()
}

const post = async (started: Started, content: Blob, fields: Record<string, string> = {}) => {
  const order = { Bucket: 'quarantine', Key: 'uploads/1', Expires: 60, Fields: fields }
  const { url, fields: signed } = await createPresignedPost(started.s3, order)
  const form = new FormData()
  for (const [name, value] of Object.entries(signed)) form.set(name, value)
  form.set('file', content, '现场照片.jpg')
  return fetch(url, { method: 'POST', body: form, redirect: 'manual', headers: { origin } })
}

describe('the embedded S3', () => {
  test('takes a form that was signed for one key, and tells of it as EventBridge does', async () => {
    const started = await start()
    const response = await post(started, new Blob(['jpeg']), { 'x-amz-meta-name': '%E7%85%A7' })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(started.created).toMatchObject([
      {
        version: '0',
        source: 'aws.s3',
        'detail-type': 'Object Created',
        time: '2026-02-24T01:00:00Z',
        detail: {
          bucket: { name: 'quarantine' },
          object: { key: 'uploads/1', size: 4, etag: expect.stringMatching(/^[0-9a-f]{32}$/) },
          reason: 'POST Object',
        },
      },
    ])
    const head = await started.s3.send(new HeadObjectCommand({ Bucket: 'quarantine', Key: 'uploads/1' }))
    expect(head).toMatchObject({ ContentLength: 4, Metadata: { name: '%E7%85%A7' } })
  })

  test('sends a form without scripts back to the page', async () => {
    const response = await post(await start(), new Blob(['x']), {
      success_action_redirect: `${origin}/my/upload?case=1`,
    })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(
      `${origin}/my/upload?case=1&bucket=quarantine&key=uploads%2F1`,
    )
  })

  test('keeps the name of a file that the browser alone knows, as S3 does', async () => {
    const started = await start()
    await post(started, new Blob(['x']), { 'x-amz-meta-name': '$' + '{filename}' })
    const { Metadata } = await started.s3.send(
      new HeadObjectCommand({ Bucket: 'quarantine', Key: 'uploads/1' }),
    )
    expect(nameFromMetadata(Metadata?.name)).toBe('现场照片.jpg')
  })

  test('listens no more often however slowly a form comes', async () => {
    const started = await start()
    const warned: string[] = []
    const hear = ({ name }: Error) => void warned.push(name)
    process.on('warning', hear)
    onTestFinished(() => void process.off('warning', hear))
    const order = { Bucket: 'quarantine', Key: 'uploads/1', Expires: 60 }
    const { url, fields } = await createPresignedPost(started.s3, order)
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new Blob(['x']), 'x.jpg')
    const whole = new Request(url, { method: 'POST', body: form })
    const bytes = new Uint8Array(await whole.arrayBuffer())
    const size = Math.ceil(bytes.length / 40)
    const sent = request(url, { method: 'POST', headers: Object.fromEntries(whole.headers) })
    const answered = once(sent, 'response')
    for (let at = 0; at < bytes.length; at += size) {
      sent.write(bytes.subarray(at, at + size))
      await setTimeout(5)
    }
    sent.end()
    const [response] = await answered
    expect(response.statusCode).toBe(204)
    expect(warned).toEqual([])
  })

  test('lets scripts of the site upload, and of no other', async () => {
    const { endpoint } = await start()
    const ask = (from: string) =>
      fetch(`${endpoint}/quarantine`, {
        method: 'OPTIONS',
        headers: {
          origin: from,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      })
    expect((await ask(origin)).status).toBe(200)
    expect((await ask('http://elsewhere.example')).status).toBe(403)
  })

  test('serves a signed link by ranges, under the name it was signed with', async () => {
    const started = await start()
    await put(started, 'sha256/1', '0123456789')
    const get = new GetObjectCommand({
      Bucket: 'evidence',
      Key: 'sha256/1',
      ResponseContentDisposition: "attachment; filename*=UTF-8''%E6%A1%A3.zip",
    })
    const url = await getSignedUrl(started.s3, get, { expiresIn: 60 })
    const ranged = async (range: string) => {
      const response = await fetch(url, { headers: { range } })
      return [response.status, response.headers.get('content-range'), await response.text()]
    }
    expect(await ranged('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await ranged('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await ranged('bytes=-4')).toEqual([206, 'bytes 6-9/10', '6789'])
    expect(await ranged('bytes=-40')).toEqual([206, 'bytes 0-9/10', '0123456789'])
    expect((await ranged('bytes=20-'))[0]).toBe(416)
    const whole = await fetch(url)
    expect(whole.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E6%A1%A3.zip")
    expect(await whole.text()).toBe('0123456789')
  })

  test('refuses a link that is not signed, or no longer', async () => {
    const started = await start()
    await put(started, 'sha256/1', 'secret')
    expect((await fetch(`${started.endpoint}/evidence/sha256/1`)).status).toBe(403)
    expect((await fetch(`${started.endpoint}/evidence`)).status).toBe(403)
    expect((await fetch(`${started.endpoint}/evidence/x`, { method: 'PUT', body: 'x' })).status).toBe(403)
    const get = new GetObjectCommand({ Bucket: 'evidence', Key: 'sha256/1' })
    const url = await getSignedUrl(started.s3, get, {
      expiresIn: 1,
      signingDate: new Date(Date.now() - 5000),
    })
    expect((await fetch(url)).status).toBe(403)
  })

  test('puts an upload in parts together', async () => {
    const started = await start()
    const to = { Bucket: 'evidence', Key: 'archives/1.zip' }
    const { UploadId } = await started.s3.send(
      new CreateMultipartUploadCommand({ ...to, ContentType: 'application/zip' }),
    )
    const sizes = [5 * 1024 * 1024, 5 * 1024 * 1024, 7]
    const Parts = await Promise.all(
      sizes.map(async (size, at) => {
        const part = { ...to, UploadId, PartNumber: at + 1, Body: Buffer.alloc(size, at + 1) }
        return { PartNumber: at + 1, ETag: (await started.s3.send(new UploadPartCommand(part))).ETag }
      }),
    )
    await started.s3.send(new CompleteMultipartUploadCommand({ ...to, UploadId, MultipartUpload: { Parts } }))
    const { Body, ContentType } = await started.s3.send(new GetObjectCommand(to))
    const bytes = Buffer.from((await Body?.transformToByteArray()) ?? [])
    expect(ContentType).toBe('application/zip')
    expect(bytes.equals(Buffer.concat(sizes.map((size, at) => Buffer.alloc(size, at + 1))))).toBe(true)
  })

  test('writes once where that is asked, also of two at the same moment', async () => {
    const started = await start()
    const once = { IfNoneMatch: '*' }
    const results = await Promise.allSettled([
      put(started, 'k', 'first', once),
      put(started, 'k', 'second', once),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(put(started, 'k', 'third', once)).rejects.toMatchObject({ name: 'PreconditionFailed' })
    expect(['first', 'second']).toContain(await textOf(started, 'k'))
  })

  test('copies what was read, and not what came after it', async () => {
    const started = await start()
    const { ETag } = await put(started, 'a', 'measured')
    const copy = (Key: string, more = {}) =>
      started.s3.send(
        new CopyObjectCommand({
          Bucket: 'evidence',
          Key,
          CopySource: 'evidence/a',
          CopySourceIfMatch: ETag,
          ...more,
        }),
      )
    await copy('b', { MetadataDirective: 'REPLACE', ContentType: 'image/jpeg', IfNoneMatch: '*' })
    expect(await started.s3.send(new HeadObjectCommand({ Bucket: 'evidence', Key: 'b' }))).toMatchObject({
      ContentType: 'image/jpeg',
      ContentLength: 8,
      ETag,
    })
    await expect(copy('b', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' })
    await put(started, 'a', 'replaced')
    await expect(copy('c')).rejects.toMatchObject({ name: 'PreconditionFailed' })
  })

  test('says what is missing', async () => {
    const started = await start()
    await expect(textOf(started, 'nothing')).rejects.toMatchObject({ name: 'NoSuchKey' })
    await started.s3.send(new DeleteObjectCommand({ Bucket: 'evidence', Key: 'nothing' }))
  })

  test('keeps everything across a restart', async () => {
    const first = await start()
    await put(first, '聊城/1 号', 'kept')
    await first.stop()
    expect(await textOf(await start(first.directory), '聊城/1 号')).toBe('kept')
  })
})

const storeIn = (directory: string) => {
  const options = {
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    allowMismatchedSignatures: true,
  }
  const { store } = new S3rver({ ...options, vhostBuckets: false, configureBuckets: [] })
  makeSafe(store)
  return store
}

describe('an object', () => {
  test('does not appear, nor replace the one before it, when its sender breaks off', async () => {
    const directory = temporaryFolder()
    const store = storeIn(directory)
    const object = { bucket: 'b', key: 'k', metadata: { 'content-type': 'text/plain' } }
    await store.putObject({ ...object, content: Readable.from([Buffer.from('whole')]) })
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('broken off')
      })(),
    )
    await expect(store.putObject({ ...object, content: breaking })).rejects.toThrow('broken off')
    await expect(store.putObject({ ...object, key: 'new', content: breaking })).rejects.toThrow()
    expect(await store.getMetadata('b', 'k')).toMatchObject({
      'content-length': 5,
      'content-type': 'text/plain',
    })
    expect(await store.existsObject('b', 'new')).toBe(false)
    expect(readdirSync(join(directory, 'b')).filter((name) => name.endsWith('_object'))).toHaveLength(1)
  })
})

describe('an object that is written anew while it is read', () => {
  const object = { bucket: 'b', key: 'uploads/k', metadata: { 'x-amz-meta-name': 'a'.repeat(2000) } }
  const write = (store: ReturnType<typeof storeIn>) =>
    store.putObject({ ...object, content: Readable.from([Buffer.from('whole')]) })

  test('is there whole at every moment', async () => {
    const store = storeIn(temporaryFolder())
    await write(store)
    let writing = true
    const written = (async () => {
      for (let turn = 0; turn < 60; turn += 1) await write(store)
      writing = false
    })()
    while (writing)
      expect(await store.getMetadata('b', 'uploads/k')).toMatchObject({
        'content-length': 5,
        'x-amz-meta-name': object.metadata['x-amz-meta-name'],
      })
    await written
  })

  test('is kept though another of its folder is removed meanwhile', async () => {
    const store = storeIn(temporaryFolder())
    await write(store)
    const half = Promise.withResolvers<void>()
    const content = Readable.from(
      (async function* () {
        yield Buffer.from('first ')
        await half.promise
        yield Buffer.from('half')
      })(),
    )
    const writing = store.putObject({ ...object, key: 'uploads/other', content })
    await store.deleteObject('b', 'uploads/k')
    half.resolve()
    await writing
    expect(await store.getMetadata('b', 'uploads/other')).toMatchObject({ 'content-length': 10 })
    expect(await store.existsObject('b', 'uploads/k')).toBe(false)
  })
})

describe('a file in parts', () => {
  const begun = async () => {
    const started = await start()
    const of = { Bucket: 'quarantine', Key: 'uploads/1' }
    const { UploadId } = await started.s3.send(new CreateMultipartUploadCommand(of))
    await started.s3.send(new UploadPartCommand({ ...of, UploadId, PartNumber: 2, Body: 'second' }))
    return { ...started, one: { ...of, UploadId } }
  }

  test('tells which parts have come, to the page too', async () => {
    const { s3, one } = await begun()
    const { Parts } = await s3.send(new ListPartsCommand(one))
    expect(Parts).toMatchObject([{ PartNumber: 2, ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/) }])
    const answer = await fetch(await getSignedUrl(s3, new ListPartsCommand(one)), { headers: { origin } })
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('is given up, and then not known any more', async () => {
    const { s3, one } = await begun()
    await s3.send(new AbortMultipartUploadCommand(one))
    await expect(s3.send(new ListPartsCommand(one))).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })
})
