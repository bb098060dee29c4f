import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EvidenceKind } from '../../functions/engine/form.ts'
import { takeIn, type Upload } from '../../functions/evidence/intake.ts'
import { kinds } from '../../functions/evidence/kinds.ts'
import { type RefusalCode, refusalText, refusalWords } from '../../functions/evidence/refusal.ts'
import * as bad from './bad-samples.ts'
import { buckets, clientFor, type Storage, startStorage } from './s3.ts'
import { heic, jpeg, mov, mp4, pdf, png, webm, webp } from './samples.ts'

let storage: Storage
beforeAll(async () => {
  storage = await startStorage()
})
afterAll(() => storage.stop())

const all: readonly EvidenceKind[] = ['photo', 'document', 'video']
let uploads = 0

/** A file that has arrived in quarantine under a key of its own. */
const arrived = async (
  bytes: Buffer,
  over: Partial<Upload> = {},
  metadata?: Record<string, string>,
): Promise<Upload> => {
  uploads += 1
  const key = `uploads/u-${uploads}`
  await storage.put(buckets.quarantine, key, bytes, metadata)
  const places = { quarantine: buckets.quarantine, evidence: buckets.evidence }
  return { ...places, key, id: `e-${uploads}`, slot: 'photos', accepts: all, name: '现场.jpg', ...over }
}

const hex = (algorithm: string, bytes: Buffer): string => createHash(algorithm).update(bytes).digest('hex')

describe('takeIn keeps what it measured', () => {
  test('a photograph: digests, type, claims, and the object under its digest', async () => {
    const bytes = jpeg({
      exif: { takenAt: '2026:02:24 10:11:12', latitude: 36.4, longitude: 115.9, make: 'HUAWEI' },
    })
    const upload = await arrived(bytes)
    expect(await takeIn(storage.s3, upload)).toEqual({
      ok: true,
      evidence: {
        id: upload.id,
        slot: 'photos',
        name: '现场.jpg',
        kind: 'photo',
        type: 'image/jpeg',
        size: bytes.length,
        sha256: hex('sha256', bytes),
        sm3: hex('sm3', bytes),
        crc32: crc32(bytes).toString(16).padStart(8, '0'),
        claimed: { takenAt: '2026-02-24T10:11:12', latitude: 36.4, longitude: 115.9, device: 'HUAWEI' },
      },
    })
    const key = `sha256/${hex('sha256', bytes)}`
    expect(await storage.get(buckets.evidence, key)).toEqual(bytes)
    expect(await storage.typeOf(buckets.evidence, key)).toBe('image/jpeg')
    expect(await storage.get(buckets.quarantine, upload.key)).toBeUndefined()
  })

  test.each([
    ['image/jpeg', 'photo', jpeg()],
    ['image/png', 'photo', png()],
    ['image/heic', 'photo', heic()],
    ['image/webp', 'photo', webp()],
    ['application/pdf', 'document', pdf()],
    ['video/mp4', 'video', mp4({ bytes: 3_000_000 })],
    ['video/quicktime', 'video', mov()],
    ['video/webm', 'video', webm()],
  ])('%s is a %s', async (type, kind, bytes) => {
    expect(await takeIn(storage.s3, await arrived(bytes))).toMatchObject({
      ok: true,
      evidence: { type, kind },
    })
  })

  test('a file whose device reckoned the same digest', async () => {
    const bytes = jpeg()
    const upload = await arrived(bytes, {}, { sha256: hex('sha256', bytes) })
    expect(await takeIn(storage.s3, upload)).toMatchObject({ ok: true })
  })

  test('what it takes the place of, as the page that offered its place said', async () => {
    const upload = await arrived(jpeg(), {}, { replaces: 'u-9' })
    expect(await takeIn(storage.s3, upload)).toMatchObject({ ok: true, replaces: 'u-9' })
    expect(await takeIn(storage.s3, upload), 'from the receipt').toMatchObject({ ok: true, replaces: 'u-9' })
  })

  test('no file that is another than the device sent, and says so', async () => {
    const upload = await arrived(jpeg(), {}, { sha256: hex('sha256', Buffer.from('another')) })
    const refusal = { code: 'changed-on-the-way' } as const
    expect(await takeIn(storage.s3, upload)).toEqual({ ok: false, refusal, name: '现场.jpg' })
    expect(refusalText[refusal.code].zh).toContain('不一致')
  })

  test('a phone picture of 200 million pixels is no bomb', async () => {
    expect(await takeIn(storage.s3, await arrived(heic({ width: 16_320, height: 12_240 })))).toMatchObject({
      ok: true,
    })
  })

  test('a scan in a slot for documents is a document, and claims are read all the same', async () => {
    const scan = jpeg({ exif: { model: 'Scanner' }, colour: [200, 200, 200] })
    const result = await takeIn(storage.s3, await arrived(scan, { accepts: ['document'] }))
    expect(result).toMatchObject({ ok: true, evidence: { kind: 'document', claimed: { device: 'Scanner' } } })
  })

  test('the SM3 digest is that of GB/T 32905', () => {
    expect(hex('sm3', Buffer.from('abc'))).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
  })

  test('two people file the same picture: one object, two pieces of evidence', async () => {
    const bytes = jpeg({ colour: [1, 2, 3] })
    const [one, other] = await Promise.all([arrived(bytes), arrived(bytes)])
    const results = await Promise.all([takeIn(storage.s3, one), takeIn(storage.s3, other)])
    expect(results.map((result) => result.ok && [result.evidence.id, result.evidence.sha256])).toEqual([
      [one.id, hex('sha256', bytes)],
      [other.id, hex('sha256', bytes)],
    ])
  })
})

describe('takeIn names the file', () => {
  test('as the person did, cleaned', async () => {
    const upload = await arrived(jpeg(), { name: '..\\..\\图\u202e.jpg' })
    expect(await takeIn(storage.s3, upload)).toMatchObject({ evidence: { name: '图.jpg' } })
  })

  test('as the browser told S3, where only it knew', async () => {
    const upload = await arrived(jpeg(), { name: '' }, { name: encodeURIComponent('铭牌.jpg') })
    expect(await takeIn(storage.s3, upload)).toMatchObject({
      evidence: { name: '铭牌.jpg' },
    })
  })

  test('of a refused file too, but where nothing of its name is kept', async () => {
    const sent = (over: Partial<Upload>) =>
      arrived(bad.zip(), { name: '', ...over }, { name: encodeURIComponent('资料.jpg') })
    expect(await takeIn(storage.s3, await sent({}))).toMatchObject({ ok: false, name: '资料.jpg' })
    expect(await takeIn(storage.s3, await sent({ bare: true }))).not.toHaveProperty('name')
  })

  test('by its kind, where nobody knew', async () => {
    expect(await takeIn(storage.s3, await arrived(mp4(), { name: '' }))).toMatchObject({
      evidence: { name: '视频.mp4' },
    })
  })
})

test('what an item takes is said of a file of another kind', () => {
  expect(refusalWords('wrong-kind', ['photo']).zh).toContain('只收照片')
  expect(refusalWords('wrong-kind', ['document', 'photo']).zh).toContain('只收文件或者照片')
  expect(refusalWords('office', ['photo'])).toBe(refusalText.office)
})

type Case = [what: string, code: RefusalCode, bytes: Buffer, over?: Partial<Upload>]

describe('takeIn refuses', () => {
  const cases: Case[] = [
    ['nothing', 'empty', Buffer.alloc(0)],
    [
      'a photograph over 25 MB',
      'too-large',
      Buffer.concat([jpeg(), Buffer.alloc(kinds.photo.limit)]),
      { accepts: ['photo'] },
    ],
    [
      'a photograph over 25 MB where videos are accepted',
      'too-large',
      Buffer.concat([jpeg(), Buffer.alloc(kinds.photo.limit)]),
    ],
    ['a ZIP', 'archive', bad.zip()],
    ['an empty ZIP', 'archive', bad.emptyZip()],
    ['a RAR 4', 'archive', bad.rar4()],
    ['a RAR 5', 'archive', bad.rar5()],
    ['a 7z', 'archive', bad.sevenZip()],
    ['a gzip', 'archive', bad.gzip()],
    ['a tar', 'archive', bad.tar()],
    ['a picture with a ZIP behind it', 'archive', Buffer.concat([jpeg(), bad.zip()])],
    [
      'a picture with a RAR behind it (图种)',
      'archive',
      Buffer.concat([jpeg(), Buffer.alloc(100_000), bad.rar5()]),
    ],
    [
      'a PDF with a 7z inside',
      'archive',
      Buffer.concat([pdf(), bad.sevenZip(), Buffer.from('startxref %%EOF')]),
    ],
    ['a DOCX', 'office', bad.docx()],
    ['an OFD', 'office', bad.ofd()],
    ['an old DOC', 'office', bad.doc()],
    ['an SVG', 'svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    [
      'an SVG behind a prologue',
      'svg',
      Buffer.from('\uFEFF<?xml version="1.0"?><!-- a --><svg:svg xmlns:svg="x"/>'),
    ],
    ['an SVG in UTF-16', 'svg', Buffer.from('\uFEFF<svg/>', 'utf16le')],
    ['a page', 'html', Buffer.from('  \n<!DOCTYPE html><title>x</title>')],
    [
      'a page with a PDF behind it',
      'html',
      Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), pdf()]),
    ],
    ['text', 'not-what-it-says', Buffer.from('just words, called .jpg')],
    ['a program', 'not-what-it-says', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['a GIF', 'not-what-it-says', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a video where a photograph is asked for', 'wrong-kind', mp4({ bytes: 777 }), { accepts: ['photo'] }],
    [
      'a PDF where a photograph is asked for',
      'wrong-kind',
      pdf('not a photograph'),
      { accepts: ['photo', 'video'] },
    ],
    [
      'a JPEG without a frame',
      'unreadable',
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
    ],
    ['a PNG of no width', 'unreadable', bad.pngOf(0, 100)],
    ['a PDF cut short', 'unreadable', pdf().subarray(0, 200)],
    ['a recording without its index', 'unreadable', mp4({ index: false })],
    ['a JPEG of 65,500 × 65,500', 'bomb', bad.jpegOf(65_500, 65_500)],
    ['a PNG of 4 billion pixels', 'bomb', bad.pngOf(65_536, 65_536)],
    ['a HEIC of 40,000 × 40,000', 'bomb', heic({ width: 40_000, height: 40_000 })],
  ]

  const named = cases.map(([what, code, bytes, over = {}]) => ({ what, code, bytes, over }))

  test.each(named)('$what: $code', async ({ code, bytes, over }) => {
    const upload = await arrived(bytes, over)
    const kept = `sha256/${hex('sha256', bytes)}`
    expect(await takeIn(storage.s3, upload)).toMatchObject({ ok: false, refusal: { code } })
    expect(await storage.get(buckets.evidence, kept)).toBeUndefined()
    expect(await storage.get(buckets.quarantine, upload.key)).toBeUndefined()
    expect(await takeIn(storage.s3, upload)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('what never arrived, and takes it when it does', async () => {
    const upload = await arrived(jpeg())
    const late = { ...upload, key: 'uploads/late' }
    expect(await takeIn(storage.s3, late)).toEqual({ ok: false, refusal: { code: 'missing' } })
    await storage.put(buckets.quarantine, late.key, png())
    expect(await takeIn(storage.s3, late)).toMatchObject({ ok: true, evidence: { type: 'image/png' } })
  })

  test.each(Object.entries(refusalText))('%s in both languages, with what to do', (_, { zh, en }) => {
    expect(zh).toMatch(/请/)
    expect(en).toMatch(/[a-z]\.$/)
  })
})

describe('takeIn, run again', () => {
  test('says the same, and the first file under a key stands', async () => {
    const upload = await arrived(jpeg({ colour: [9, 9, 200] }))
    const first = await takeIn(storage.s3, upload)
    await storage.put(buckets.quarantine, upload.key, pdf('a replayed form'))
    expect(await takeIn(storage.s3, upload)).toEqual(first)
    expect(await storage.get(buckets.quarantine, upload.key)).toBeUndefined()
  })

  test.each(['before', 'after'] as const)('after a crash just %s any of its requests', async (when) => {
    for (let crashAt = 1; ; crashAt += 1) {
      const bytes = jpeg({ colour: [crashAt, when.length, 7] })
      const upload = await arrived(bytes)
      const crashed = await takeIn(dying(crashAt, when), upload).then(
        () => false,
        () => true,
      )
      expect(await takeIn(storage.s3, upload)).toMatchObject({
        ok: true,
        evidence: { sha256: hex('sha256', bytes) },
      })
      expect(await storage.get(buckets.evidence, `sha256/${hex('sha256', bytes)}`)).toEqual(bytes)
      expect(await storage.get(buckets.quarantine, upload.key)).toBeUndefined()
      if (crashed) continue
      // Receipt, file, is it kept, copy, receipt, delete: each was a place to die.
      expect(crashAt).toBe(7)
      return
    }
  })

  test('over half a copy that a crash left behind', async () => {
    const bytes = jpeg({ colour: [77, 1, 7] })
    const key = `sha256/${hex('sha256', bytes)}`
    await storage.put(buckets.evidence, key, bytes.subarray(0, 100))
    expect(await takeIn(storage.s3, await arrived(bytes))).toMatchObject({ ok: true })
    expect(await storage.get(buckets.evidence, key)).toEqual(bytes)
  })
})

const died = (): never => {
  throw new Error('died')
}

/** A client whose process dies around its nth request. */
const dying = (nth: number, when: 'before' | 'after') => {
  const client = clientFor(storage.endpoint)
  let requests = 0
  client.middlewareStack.add((next) => async (args) => {
    requests += 1
    const mine = requests
    if (mine === nth && when === 'before') died()
    try {
      return await next(args)
    } finally {
      if (mine === nth && when === 'after') died()
    }
  })
  return client
}
