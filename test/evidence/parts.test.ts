import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginParts, lengthOfPart, partBytes, partsAddress } from '../../functions/evidence/parts.ts'
import { buckets, type Storage, startStorage } from './s3.ts'

let storage: Storage
beforeAll(async () => {
  storage = await startStorage()
})
afterAll(() => storage.stop())

const key = 'uploads/案/大.mp4'
const sha256 = 'ab'.repeat(32)
const size = partBytes + 3

const begin = async () => {
  const parts = await beginParts(storage.store, { bucket: buckets.quarantine, key, name: '大.mp4', sha256 })
  return { bucket: buckets.quarantine, key, parts }
}

describe('a file in parts', () => {
  test('is begun, sent part by part, and completed with its name and digest', async () => {
    const one = await begin()
    const etags = await Promise.all(
      [1, 2].map(async (part) => {
        const url = await partsAddress(storage.store, one, 'part', { size, part, secondsToLive: 60 })
        const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(lengthOfPart(size, part)) })
        return `<Part><PartNumber>${part}</PartNumber><ETag>${answer.headers.get('etag')}</ETag></Part>`
      }),
    )
    const url = await partsAddress(storage.store, one, 'complete', { size, part: 0, secondsToLive: 60 })
    const body = `<CompleteMultipartUpload>${etags.join('')}</CompleteMultipartUpload>`
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200)
    expect((await storage.get(buckets.quarantine, key))?.length).toBe(size)
    expect(await storage.metadataOf(buckets.quarantine, key)).toEqual({
      name: encodeURIComponent('大.mp4'),
      sha256,
    })
  })

  test('has parts of one length, a shorter last one, and none beyond', () => {
    expect([1, 2, 3].map((part) => lengthOfPart(size, part))).toEqual([partBytes, 3, 0])
  })

  test('is sent in parts of the length that was signed and no other', async () => {
    const one = await begin()
    const address = new URL(
      await partsAddress(storage.store, one, 'part', { size, part: 2, secondsToLive: 60 }),
    )
    expect(address.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host')
    expect(address.searchParams.get('partNumber')).toBe('2')
    expect(address.searchParams.get('uploadId')).toBe(one.parts)
    expect(address.searchParams.get('X-Amz-Expires')).toBe('60')
  })
})
