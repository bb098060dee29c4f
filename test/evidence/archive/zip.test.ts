import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { planZip, sliceZip, type ZipEntry, type ZipPlan } from '../../../functions/evidence/archive/zip.ts'
import { ask, isPresent, python, unzip } from '../judges.ts'
import { naiveZip, type Plain } from './naive-zip.ts'

type Stored = { readonly content: Uint8Array }
/** A source with no bytes: only its size matters. */
type Pretend = { readonly pretend: number }

const entry = ({ name, content }: Plain): ZipEntry<Stored> => ({
  name,
  size: content.length,
  crc32: crc32(content),
  content: { content },
})

const pretend = (name: string, size: number): ZipEntry<Pretend> => ({
  name,
  size,
  crc32: 0,
  content: { pretend: size },
})

const bytesOf = (plan: ZipPlan<Stored>, from = 0, to = plan.size): Buffer => {
  const bytes = Buffer.alloc(to - from)
  let at = from
  for (const slice of sliceZip(plan, from, to)) {
    const known = slice.kind === 'bytes' ? slice.bytes : slice.source.content.subarray(slice.from)
    bytes.set(known.subarray(0, slice.size), at - from)
    at += slice.size
  }
  return at === to ? bytes : bytes.subarray(0, at - from)
}

const files = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((name) => name.toWellFormed()),
    content: fc.uint8Array({ maxLength: 300 }),
  }),
  { selector: ({ name }) => name, maxLength: 12 },
)

const folder = mkdtempSync(join(tmpdir(), 'zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('planZip', () => {
  test('gives the bytes of a writer that keeps everything in memory', () => {
    fc.assert(
      fc.property(files, (given) => {
        const plan = planZip(given.map(entry))
        expect(bytesOf(plan).equals(naiveZip(given))).toBe(true)
        expect(plan.size).toBe(naiveZip(given).length)
      }),
      { seed: 20260224, numRuns: 500 },
    )
  })

  test('maps any range to the bytes that stand there', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.nat(), (given, one, other) => {
        const plan = planZip(given.map(entry))
        const [from = 0, to = 0] = [one % (plan.size + 1), other % (plan.size + 1)].sort((a, b) => a - b)
        expect(bytesOf(plan, from, to).equals(naiveZip(given).subarray(from, to))).toBe(true)
      }),
      { seed: 20260225, numRuns: 1000 },
    )
  })

  test('maps ranges of archives of terabytes: whole, in order, of the right sources', () => {
    const sizes = fc.array(
      fc.oneof(
        fc.nat({ max: 10 }),
        fc.nat({ max: 2 ** 33 }),
        fc.constantFrom(2 ** 32 - 2, 2 ** 32 - 1, 2 ** 32),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, a, b) => {
          const plan = planZip(given.map((size, index) => pretend(`f${index}`, size)))
          const [from = 0, to = 0] = [Math.floor(a * plan.size), Math.floor(b * plan.size)].sort(
            (x, y) => x - y,
          )
          let at = from
          for (const slice of sliceZip(plan, from, to)) {
            expect(slice.at).toBe(at)
            expect(slice.size).toBeGreaterThan(0)
            if (slice.kind === 'source')
              expect(slice.from + slice.size).toBeLessThanOrEqual(slice.source.pretend)
            at += slice.size
          }
          expect(at).toBe(to)
        },
      ),
      { seed: 20260226, numRuns: 500 },
    )
  })

  test('asks for the entries of a range alone, and keeps none of them', () => {
    const asked: number[] = []
    const plan = planZip({
      length: 1000,
      at: (index: number) => {
        asked.push(index)
        return pretend(`f${index}`, 1000)
      },
    })
    expect(asked).toEqual(Array.from({ length: 1000 }, (_, index) => index))
    asked.length = 0
    const start = plan.starts[500] ?? 0
    const pieces = [...sliceZip(plan, start, start + 1500)].flatMap((one) =>
      one.kind === 'source' ? [[one.from, one.size]] : [],
    )
    expect(pieces).toEqual([
      [0, 1000],
      [0, expect.any(Number)],
    ])
    expect(asked).toEqual([500, 501])
  })

  test('refuses a name that no ZIP can hold', () => {
    expect(() => planZip([pretend('n'.repeat(65_536), 1)])).toThrow(RangeError)
  })
})

describe('as others read it', () => {
  const names = ['现场照片.jpg', '😀👨‍👩‍👧.png', 'صورة.jpg', 'folder/deep/é.txt', 'empty', "it's & <b>.txt"]
  const given = names.map((name, index) => ({
    name,
    content: Buffer.alloc(index === 4 ? 0 : 1000 + index, index),
  }))
  const path = join(folder, 'names.zip')

  test('unzip finds no fault, and python reads names and contents', () => {
    writeFileSync(path, bytesOf(planZip(given.map(entry))))
    if (isPresent(unzip)) expect(ask('unzip', ['-t', path])).toContain('No errors detected')
    if (!isPresent(python)) return
    const script = `import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
assert all(i.date_time == (1980, 1, 1, 0, 0, 0) and i.flag_bits & 0x800 for i in z.infolist())
print(json.dumps([[i.filename, i.file_size, i.external_attr >> 16] for i in z.infolist()]))`
    expect(JSON.parse(ask('python3', ['-c', script, path]))).toEqual(
      given.map(({ name, content }) => [name, content.length, 0o100644]),
    )
  })

  test('70,000 files: ZIP64 by count', () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({
      name: `f/${n}`,
      content: Buffer.from(String(n)),
    }))
    const file = join(folder, 'many.zip')
    writeFileSync(file, bytesOf(planZip(many.map(entry))))
    if (isPresent(unzip)) expect(ask('unzip', ['-tqq', file])).not.toContain('error')
    if (!isPresent(python)) return
    const script = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
print(len(z.infolist()), z.testzip(), z.read('f/69999').decode())`
    expect(ask('python3', ['-c', script, file]).trim()).toBe('70000 None 69999')
  })

  test('files and offsets beyond 4 GiB: ZIP64 by size, in a file with holes', () => {
    const small = { name: '后.txt', content: Buffer.from('after the large ones') }
    const exact = 2 ** 32 - 1
    const given: ZipEntry<Stored | Pretend>[] = [
      {
        name: '前.txt',
        size: small.content.length,
        crc32: crc32(small.content),
        content: { content: small.content },
      },
      pretend('exact.mp4', exact),
      pretend('large.mp4', 5 * 2 ** 30),
      entry(small),
    ]
    const plan = planZip(given)
    const file = join(folder, 'large.zip')
    writeSparse(file, plan)
    if (isPresent(unzip))
      expect(ask('unzip', ['-t', file, '前.txt', '后.txt'])).toContain('No errors detected')
    if (!isPresent(python)) return
    const script = `import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
first = [z.open(i).read(4).hex() for i in z.infolist()]
print(json.dumps([[i.file_size for i in z.infolist()], first, z.read('后.txt').decode()]))`
    expect(JSON.parse(ask('python3', ['-c', script, file]))).toEqual([
      [20, exact, 5 * 2 ** 30, 20],
      ['61667465', '00000000', '00000000', '61667465'],
      'after the large ones',
    ])
  })
})

/** Writes what is known and leaves holes for the rest. */
const writeSparse = (path: string, plan: ZipPlan<Stored | Pretend>): void => {
  const file = openSync(path, 'w')
  ftruncateSync(file, plan.size)
  for (const part of sliceZip(plan, 0, plan.size)) {
    const bytes =
      part.kind === 'bytes' ? part.bytes : 'content' in part.source ? part.source.content : undefined
    if (bytes) writeSync(file, bytes, 0, bytes.length, part.at)
  }
  closeSync(file)
}
