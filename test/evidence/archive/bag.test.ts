import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BagFile, bagOf, withSignatures, zipOf } from '../../../functions/evidence/archive/bag.ts'
import { readableSize } from '../../../functions/evidence/archive/bag-info.ts'
import { hexDigest, manifest, sm3Sums } from '../../../functions/evidence/archive/manifest.ts'
import { placeEvidence } from '../../../functions/evidence/archive/place.ts'
import { evidenceFor, exampleEvidence, exampleInput } from './example.ts'

const bag = bagOf(exampleInput)
const fileAt = (path: string): string => String(bag.files.find((file) => file.path === path)?.content)
const paths = (files: readonly BagFile[]): string[] => files.map(({ path }) => path)

describe('bagOf', () => {
  test('has the files of the design, the payload under data/', () => {
    expect(bag.name).toBe('C-371526-000001_e2')
    expect(paths(bag.files)).toEqual([
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'sm3/SM3SUMS',
      'README-VERIFY.txt',
      'tagmanifest-sha256.txt',
      'data/record/case.json',
      'data/record/case.html',
      'data/record/summary.txt',
      'data/record/events.jsonl',
      'data/record/decisions.csv',
      'data/evidence-index.csv',
    ])
    expect(fileAt('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  })

  test('bag-info counts the payload, is dated by the event, and keeps one value a line', () => {
    const records = bag.files.filter(({ path }) => path.startsWith('data/'))
    const bytes =
      records.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) +
      exampleEvidence.reduce((sum, { evidence }) => sum + evidence.size, 0)
    const info = fileAt('bag-info.txt').split('\n')
    expect(info).toContain(`Payload-Oxum: ${bytes}.${records.length + exampleEvidence.length}`)
    expect(info).toContain('Bagging-Date: 2026-02-24')
    expect(info).toContain('External-Identifier: C-371526-000001_e2')
    expect(info).toContain('External-Description: 高唐示例铸造有限公司 落后产能退出案件')
    expect(info).toContain('Bag-Size: 9.0 MB')
  })

  test('the manifest lists the payload and nothing else, the tag manifest all the rest', () => {
    const listed = (name: string) =>
      fileAt(name)
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(66))
    const payload = [
      ...paths(bag.files).filter((path) => path.startsWith('data/')),
      ...bag.evidence.map(({ path }) => path),
    ]
    expect(listed('manifest-sha256.txt')).toEqual(payload.sort())
    expect(listed('tagmanifest-sha256.txt')).toEqual([
      'README-VERIFY.txt',
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
      'sm3/SM3SUMS',
    ])
    expect(bag.tagManifest).toContain(
      `${hexDigest('sha256', fileAt('manifest-sha256.txt'))}  manifest-sha256.txt\n`,
    )
  })

  test('events and case are canonical JSON', () => {
    expect(fileAt('data/record/events.jsonl').split('\n')[1]).toContain(
      '"event":{"a":2,"type":"FilingSubmitted","z":1}',
    )
    expect(fileAt('data/record/case.json')).toBe('{"number":"C-371526-000001","status":"open","中文":"键"}\n')
  })

  test('evidence filed twice is stored once and indexed twice', () => {
    expect(bag.evidence).toHaveLength(exampleEvidence.length)
    const rows = fileAt('data/evidence-index.csv')
      .split('\r\n')
      .filter((row) => row.includes('"e-1"'))
    expect(rows.map((row) => row.split(',').slice(0, 4))).toEqual([
      ['1', '"data/evidence/0001-现场照片.jpg"', '"现场照片.jpg"', '"YQ-1"'],
      ['1', '"data/evidence/0001-现场照片.jpg"', '"现场照片.jpg"', '"YQ-1 (2)"'],
    ])
  })

  test('what does not fit in a claim stands in the index, at the filing where it did not', () => {
    const rows = fileAt('data/evidence-index.csv')
      .split('\r\n')
      .filter((row) => row.includes('"e-1"'))
    expect(rows.map((row) => row.includes('设备所称拍摄时间早于通知书送达日'))).toEqual([false, true])
  })

  test('no cell can run as a formula', () => {
    expect(fileAt('data/record/decisions.csv')).toContain(`"'=HYPERLINK(""http://evil"")"`)
    expect(fileAt('data/evidence-index.csv')).toContain(`"'=cmd|calc"`)
  })

  test('the same input gives the same bag', () => {
    expect(bagOf(structuredClone(exampleInput))).toEqual(bag)
    expect(zipOf(bagOf(exampleInput)).size).toBe(zipOf(bag).size)
  })

  test('proof is covered by the tag manifest; signatures are beside it, as they sign it', () => {
    const proven = bagOf({ ...exampleInput, proof: [{ path: 'proof/checkpoint', content: 'origin\n1\n' }] })
    expect(proven.tagManifest).toContain('  proof/checkpoint\n')
    const signed = withSignatures(proven, [
      { path: 'signatures/tagmanifest-sha256.txt.p7s', content: new Uint8Array([1]) },
    ])
    expect(signed.tagManifest).toBe(proven.tagManifest)
    expect(paths(signed.files)).toContain('signatures/tagmanifest-sha256.txt.p7s')
  })

  test('a case whose name could leave its folder is refused', () => {
    expect(() => bagOf({ ...exampleInput, case: '../x' })).toThrow(TypeError)
  })
})

describe('placeEvidence', () => {
  test('names survive every file system, keep their script, and open as what they are', () => {
    const names = placeEvidence(exampleInput.evidence).map(({ path }) => path.slice('data/evidence/'.length))
    expect(names.slice(0, 5)).toEqual([
      '0001-现场照片.jpg',
      '0002-拆除前😀👨‍👩‍👧.JPG',
      '0003-صورةgpj.exe.jpg',
      '0004-passwd.pdf',
      '0005-CON.pdf',
    ])
    expect(names[6]).toBe('0007-100_ _done_ _a_b__ c__.mp4')
  })

  test('any name gives a path that is short, safe and its own', () => {
    const anything = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 8 })
    fc.assert(
      fc.property(anything, (names) => {
        const placed = placeEvidence(
          names.map((name, index) => ({
            evidence: evidenceFor(`e-${index}`, name, 'image/png', Buffer.alloc(1)),
            filing: '',
            slot: '',
          })),
        )
        for (const { path } of placed) {
          expect(path).toMatch(/^data\/evidence\/\d{4}-[^/\\<>:"|?*%\p{Cc}]+\.png$/iu)
          expect(Buffer.byteLength(path)).toBeLessThanOrEqual(194)
          expect(path.normalize('NFC').isWellFormed()).toBe(true)
        }
        expect(new Set(placed.map(({ path }) => path)).size).toBe(names.length)
      }),
      { seed: 20260224, numRuns: 1000 },
    )
  })
})

describe('manifest', () => {
  test('encodes percent signs and line ends, and nothing else (RFC 8493)', () => {
    const sha256 = 'a'.repeat(64)
    expect(manifest([{ path: 'data/100%\r\n中 文', sha256 }])).toBe(`${sha256}  data/100%25%0D%0A中 文\n`)
  })

  test('SM3 sums have the form of cksum', () => {
    expect(
      sm3Sums([
        { path: 'data/b', sm3: '2' },
        { path: 'data/a', sm3: '1' },
      ]),
    ).toBe('SM3 (data/a) = 1\nSM3 (data/b) = 2\n')
  })
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [12_345_678, '12.3 MB'],
  [5e15, '5000.0 TB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(readableSize(bytes)).toBe(text)
})
