import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Picture } from '../../functions/engine/picture.ts'
import { evidenceKey, pictureKey } from '../../functions/evidence/key.ts'
import type { Raster } from '../../functions/evidence/pictures/codecs.ts'
import { madeOf } from '../../functions/evidence/pictures/make.ts'
import { shrunk } from '../../functions/evidence/pictures/shrink.ts'
import { takePicture } from '../../functions/evidence/pictures/take.ts'
import { upright } from '../../functions/evidence/pictures/turn.ts'
import { pixelsOf } from '../../functions/evidence/pixels.ts'
import { codecFiles } from '../../infra/codecs.ts'
import { wholeHeic, wholeWebp } from './encoded.ts'
import { buckets, type Storage, startStorage } from './s3.ts'
import { jpeg, pdf, png } from './samples.ts'

const made = (type: string, bytes: Buffer) => madeOf(codecFiles, type, bytes)
const sizeOf = (webp: Buffer | undefined) => pixelsOf('image/webp', webp ?? Buffer.alloc(0))

describe('a small picture', () => {
  test.each([
    ['image/jpeg', jpeg({ width: 1280, height: 960 }), 320, 240],
    ['image/jpeg', jpeg({ width: 400, height: 1600 }), 80, 320],
    ['image/png', png({ width: 640, height: 320 }), 320, 160],
    ['image/png', png({ width: 60, height: 40 }), 60, 40],
    ['image/webp', wholeWebp(), 96, 64],
    ['image/heic', wholeHeic(), 96, 64],
  ])('of %s is a WebP of at most 320 pixels', async (type, bytes, width, height) => {
    const { picture, small } = await made(type, bytes)
    expect(picture).toMatchObject({ state: 'made', small: { width, height } })
    expect(sizeOf(small)).toEqual({ width, height })
  })

  test('is upright, and says nothing of when, where and by what the photograph was taken', async () => {
    const exif = {
      orientation: 6,
      takenAt: '2026:02:24 10:11:12',
      latitude: 36.4567,
      longitude: 115.9851,
      model: 'Mate 60',
    }
    const { picture, small } = await made('image/jpeg', jpeg({ width: 640, height: 320, exif }))
    expect(picture).toMatchObject({ small: { width: 160, height: 320 } })
    expect(small?.toString('latin1')).not.toMatch(/exif|mate|2026/i)
  })

  test('of HEIC comes with a large one, as browsers do not show the file', async () => {
    const { picture, large } = await made('image/heic', wholeHeic())
    expect(picture).toMatchObject({ large: { width: 96, height: 64 } })
    expect(sizeOf(large)).toEqual({ width: 96, height: 64 })
    expect(await made('image/png', png())).not.toHaveProperty('large')
  })

  test.each([
    ['image/png', png().subarray(0, 200)],
    ['image/webp', wholeWebp().subarray(0, 60)],
    ['image/heic', wholeHeic().subarray(0, 300)],
    ['image/jpeg', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(80, 'x')])],
    ['image/jpeg', Buffer.alloc(0)],
  ])('of a broken %s is none, which is said', async (type, bytes) => {
    expect(await made(type, bytes)).toEqual({ picture: { state: 'none', why: 'unreadable' } })
  })

  test('of what claims more pixels than are decoded is none, and nothing is decoded', async () => {
    const bomb = png({ width: 1, height: 1 })
    bomb.writeUInt32BE(20_000, 16)
    bomb.writeUInt32BE(9_000, 20)
    expect(await made('image/png', bomb)).toEqual({ picture: { state: 'none', why: 'too-many-pixels' } })
  })
})

/** Pixels of one number each, as grey. */
const grey = (width: number, ...values: readonly number[]): Raster => ({
  width,
  height: values.length / width,
  data: new Uint8ClampedArray(values.flatMap((value) => [value, value, value, 255])),
})
const values = ({ data }: Raster): number[] => [...data].filter((_, at) => at % 4 === 0)

describe('a picture is made smaller', () => {
  test('by the mean of what each new pixel covers, parts of pixels too', () => {
    expect(values(shrunk(grey(4, 0, 100, 200, 100), 2))).toEqual([50, 150])
    expect(values(shrunk(grey(3, 0, 90, 240), 2))).toEqual([30, 190])
    expect(values(shrunk(grey(2, 10, 30, 50, 70), 1))).toEqual([40])
  })

  test('and never larger', () => {
    expect(shrunk(grey(2, 1, 2), 320)).toMatchObject({ width: 2, height: 1 })
  })

  test('on white where it is transparent', () => {
    const clear = { width: 1, height: 1, data: new Uint8ClampedArray([0, 0, 0, 0]) }
    expect([...shrunk(clear, 1).data]).toEqual([255, 255, 255, 255])
  })
})

test.each([
  [1, 3, [1, 2, 3, 4, 5, 6]],
  [2, 3, [3, 2, 1, 6, 5, 4]],
  [3, 3, [6, 5, 4, 3, 2, 1]],
  [4, 3, [4, 5, 6, 1, 2, 3]],
  [5, 2, [1, 4, 2, 5, 3, 6]],
  [6, 2, [4, 1, 5, 2, 6, 3]],
  [7, 2, [6, 3, 5, 2, 4, 1]],
  [8, 2, [3, 6, 2, 5, 1, 4]],
])('a picture of orientation %i is turned upright', (orientation, width, expected) => {
  const turned = upright(grey(3, 1, 2, 3, 4, 5, 6), orientation)
  expect([turned.width, values(turned)]).toEqual([width, expected])
})

describe('the job', () => {
  let storage: Storage
  beforeAll(async () => {
    storage = await startStorage()
  })
  afterAll(() => storage.stop())

  const kept = async (bytes: Buffer, type: string): Promise<string> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await storage.put(buckets.evidence, evidenceKey(sha256), bytes, {}, type)
    return sha256
  }

  const memory = (first?: Picture) => {
    let known = first
    return {
      known: () => known,
      begin: async () => {
        if (known) return false
        known = { state: 'none', why: 'gave-out' }
        return true
      },
      found: async (picture: Picture) => {
        known = picture
      },
      forget: async () => {
        known = undefined
      },
    }
  }

  const take = async (sha256: string, remembered: ReturnType<typeof memory>) =>
    takePicture(storage.s3, { bucket: buckets.evidence, sha256, codecs: codecFiles, remembered })

  test('keeps pictures beside the file, which stays as it is', async () => {
    const sha256 = await kept(wholeHeic(), 'image/heic')
    const remembered = memory()
    await take(sha256, remembered)
    expect(remembered.known()).toMatchObject({ state: 'made', large: { width: 96 } })
    for (const which of ['small', 'large'] as const)
      expect(sizeOf(await storage.get(buckets.evidence, pictureKey(which, sha256)))).toMatchObject({
        width: 96,
      })
    expect(await storage.get(buckets.evidence, evidenceKey(sha256))).toEqual(wholeHeic())
  })

  test('leaves what is no picture alone', async () => {
    const remembered = memory()
    await take(await kept(pdf('one'), 'application/pdf'), remembered)
    expect(remembered.known()).toBeUndefined()
  })

  test('does not touch again what it once began, so what brings it down does so once', async () => {
    const sha256 = await kept(png({ colour: [1, 2, 3] }), 'image/png')
    const remembered = memory({ state: 'none', why: 'gave-out' })
    await take(sha256, remembered)
    expect(remembered.known()).toEqual({ state: 'none', why: 'gave-out' })
    expect(await storage.get(buckets.evidence, pictureKey('small', sha256))).toBeUndefined()
  })

  test('begins anew where only the store failed', async () => {
    const sha256 = await kept(png({ colour: [3, 2, 1] }), 'image/png')
    const remembered = memory()
    const failing = { ...remembered, found: () => Promise.reject(new Error('throttled')) }
    await expect(take(sha256, failing)).rejects.toThrow('throttled')
    expect(remembered.known()).toBeUndefined()
    await take(sha256, remembered)
    expect(remembered.known()).toMatchObject({ state: 'made' })
  })
})
