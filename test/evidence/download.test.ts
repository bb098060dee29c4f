import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Downloadable, downloadLink, viewLink } from '../../functions/evidence/download.ts'
import { evidenceKey } from '../../functions/evidence/key.ts'
import { buckets, type Storage, startStorage } from './s3.ts'
import { jpeg } from './samples.ts'

const photo: Downloadable = { name: '拆除前', type: 'image/jpeg', sha256: 'a'.repeat(64) }
const bucket = buckets.evidence
const secondsToLive = 300

let storage: Storage
beforeAll(async () => {
  storage = await startStorage()
  await storage.put(bucket, evidenceKey(photo.sha256), jpeg())
})
afterAll(() => storage.stop())

describe('downloadLink', () => {
  test('saves the original under its name, as bytes that no browser renders', async () => {
    const link = await downloadLink(storage.store, { bucket, evidence: photo, secondsToLive })
    const response = await fetch(link)
    expect(Buffer.from(await response.arrayBuffer()).equals(jpeg())).toBe(true)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="___.jpg"; filename*=UTF-8''${encodeURIComponent('拆除前.jpg')}`,
    )
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('300')
  })
})

describe('viewLink', () => {
  test('shows a picture in the page, as the type that was sniffed', async () => {
    const response = await fetch(
      (await viewLink(storage.store, { bucket, evidence: photo, secondsToLive })) ?? '',
    )
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('content-disposition')).toMatch(/^inline; /)
    await response.arrayBuffer()
  })

  test.each(['image/heic', 'video/quicktime'])('%s is only downloaded', async (type) => {
    expect(
      await viewLink(storage.store, { bucket, evidence: { ...photo, type }, secondsToLive }),
    ).toBeUndefined()
  })
})
