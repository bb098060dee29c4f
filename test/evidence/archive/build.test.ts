import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Bag, bagOf } from '../../../functions/evidence/archive/bag.ts'
import { buildArchive } from '../../../functions/evidence/archive/build.ts'
import { archiveLink } from '../../../functions/evidence/archive/link.ts'
import { partSize } from '../../../functions/evidence/archive/parts.ts'
import { SpoiledEvidence } from '../../../functions/evidence/archive/read.ts'
import { evidenceKey } from '../../../functions/evidence/key.ts'
import { ask, bash, isPresent, python, sha256sum, sm3sum, unzip } from '../judges.ts'
import { buckets, clientFor, type Storage, startStorage } from '../s3.ts'
import { pdf } from '../samples.ts'
import { evidenceFor, exampleEvidence, exampleInput } from './example.ts'

const key = 'archives/C-371526-000001_e2.zip'
const places = { evidence: buckets.evidence, exports: buckets.exports }
const bag = bagOf(exampleInput)

let storage: Storage
beforeAll(async () => {
  storage = await startStorage()
})
afterAll(() => storage.stop())
beforeEach(async () => {
  for (const { evidence, bytes } of exampleEvidence)
    await storage.put(buckets.evidence, evidenceKey(evidence.sha256), bytes)
  await storage.s3.send(new DeleteObjectCommand({ Bucket: buckets.exports, Key: key }))
})

const built = async (of: Bag = bag): Promise<Buffer> => {
  const archive = await buildArchive(storage.s3, { bag: of, ...places })
  return (await storage.get(buckets.exports, archive.key)) ?? Buffer.alloc(0)
}

describe('an archive, as its auditor checks it', () => {
  let folder: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'archive-'))
    writeFileSync(join(folder, 'a.zip'), await built())
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Unpacked with a tool that is not ours; undefined where there is none. */
  const unpacked = (): string | undefined => {
    if (isPresent(unzip)) ask('unzip', ['-q', 'a.zip'], folder)
    else if (isPresent(python)) ask('python3', ['-m', 'zipfile', '-e', 'a.zip', '.'], folder)
    else return undefined
    return join(folder, bag.name)
  }

  test('unzip and python find the ZIP whole', () => {
    if (isPresent(unzip)) expect(ask('unzip', ['-t', 'a.zip'], folder)).toContain('No errors detected')
    if (isPresent(python))
      expect(ask('python3', ['-m', 'zipfile', '-t', 'a.zip'], folder)).toContain('Done testing')
  })

  test('sha256sum and cksum agree with every line of the manifests', () => {
    const inside = unpacked()
    if (!inside) return
    const files = exampleEvidence.length + 6
    const oks = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .filter((line) => line.endsWith(': OK')).length
    if (isPresent(sha256sum)) {
      expect(oks(ask('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], inside))).toBe(files)
      expect(oks(ask('sha256sum', ['--strict', '-c', 'tagmanifest-sha256.txt'], inside))).toBe(5)
    }
    if (isPresent(sm3sum))
      expect(oks(ask('cksum', ['--strict', '-a', 'sm3', '-c', 'sm3/SM3SUMS'], inside))).toBe(files)
  })

  test('every command of README-VERIFY runs as printed, and notices an added file', () => {
    const inside = unpacked()
    if (!inside || !isPresent(bash) || !isPresent(sha256sum) || !isPresent(sm3sum)) return
    const commands = readFileSync(join(inside, 'README-VERIFY.txt'), 'utf8')
      .split('\n')
      .filter((line) => /^(sha256sum|cksum|diff) /.test(line))
    expect(commands).toHaveLength(4)
    for (const command of commands) ask('bash', ['-euo', 'pipefail', '-c', command], inside)
    writeFileSync(join(inside, 'data/evidence/0099-added.jpg'), 'x')
    expect(() => ask('bash', ['-euo', 'pipefail', '-c', commands.at(-1) ?? ''], inside)).toThrow(
      '0099-added.jpg',
    )
  })

  test('the evidence inside is what was filed, byte for byte', () => {
    const inside = unpacked()
    if (!inside) return
    bag.evidence.forEach(({ path }, index) => {
      expect(readFileSync(join(inside, path)).equals(exampleEvidence[index]?.bytes ?? Buffer.alloc(0))).toBe(
        true,
      )
    })
  })
})

describe('buildArchive', () => {
  test('built twice: the same bytes', async () => {
    const first = await built()
    await storage.s3.send(new DeleteObjectCommand({ Bucket: buckets.exports, Key: key }))
    expect((await built(bagOf(structuredClone(exampleInput)))).equals(first)).toBe(true)
  })

  test('asked again: finds what is there', async () => {
    const order = { bag, ...places }
    const first = await buildArchive(storage.s3, order)
    expect(first).toMatchObject({ key, built: true })
    expect(await buildArchive(storage.s3, order)).toEqual({ ...first, built: false })
  })

  test('an object of another content in its place is built over, even of the same size', async () => {
    const { size } = await buildArchive(storage.s3, { bag, ...places })
    await storage.put(buckets.exports, key, Buffer.alloc(size))
    expect(await buildArchive(storage.s3, { bag, ...places })).toMatchObject({ built: true })
    expect((await storage.get(buckets.exports, key))?.subarray(0, 2).toString()).toBe('PK')
  })

  test('a case without evidence has an archive too', async () => {
    const bare = bagOf({ ...exampleInput, sequence: 1, evidence: [] })
    expect((await built(bare)).length).toBeGreaterThan(5000)
  })

  test('evidence that fills parts to the byte, and one byte more or less', async () => {
    for (const around of [-1, 0, 1]) {
      const bytes = Buffer.alloc(partSize(1) + around, 7)
      const one = evidenceFor('e-1', 'part.pdf', 'application/pdf', bytes)
      const tiny = evidenceFor('e-2', 'tiny.pdf', 'application/pdf', pdf('tiny').subarray(0, 1))
      await storage.put(buckets.evidence, evidenceKey(one.sha256), bytes)
      await storage.put(buckets.evidence, evidenceKey(tiny.sha256), pdf('tiny').subarray(0, 1))
      const evidence = [one, tiny, { ...one, id: 'e-3' }].map((each) => ({
        evidence: each,
        filing: 'x',
        slot: 'y',
      }))
      const archive = await built(bagOf({ ...exampleInput, sequence: 10 + around, evidence }))
      expect(archive.indexOf(bytes)).toBeGreaterThan(0)
    }
  })

  describe('makes nothing of spoiled evidence, names the file and clears up', () => {
    const spoiled = exampleEvidence[6]?.evidence
    const whole = exampleEvidence[6]?.bytes ?? Buffer.alloc(0)
    const flipped = Buffer.from(whole)
    flipped[whole.length - 1] = (flipped.at(-1) ?? 0) ^ 1

    test.each([
      ['altered', flipped, 'do not have that SHA-256'],
      ['cut short', whole.subarray(0, 1000), `expected ${whole.length} bytes`],
      [
        'lengthened',
        Buffer.concat([whole, Buffer.alloc(1)]),
        `expected ${whole.length} bytes, found ${whole.length + 1}`,
      ],
      ['missing', undefined, 'missing'],
    ])('%s', async (_, bytes, says) => {
      const at = evidenceKey(spoiled?.sha256 ?? '')
      if (bytes) await storage.put(buckets.evidence, at, bytes)
      else await storage.s3.send(new DeleteObjectCommand({ Bucket: buckets.evidence, Key: at }))
      const { client, aborted } = watched()
      const fault = await buildArchive(client, { bag, ...places }).catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(SpoiledEvidence)
      expect(String(fault)).toContain('data/evidence/0007-100_')
      expect(String(fault)).toContain(says)
      expect(aborted()).toBe(1)
      expect(await storage.get(buckets.exports, key)).toBeUndefined()
    })
  })

  test('a fault of the store while writing: no object, cleared up, and the next run succeeds', async () => {
    const { client, aborted } = watched('UploadPartCommand')
    await expect(buildArchive(client, { bag, ...places })).rejects.toThrow('the store is down')
    expect(aborted()).toBe(1)
    expect(await storage.get(buckets.exports, key)).toBeUndefined()
    expect(await buildArchive(storage.s3, { bag, ...places })).toMatchObject({ built: true })
  })

  test('parts grow before there are too many, and then the archive must be split', () => {
    expect(partSize(1)).toBe(5 * 2 ** 20)
    expect(partSize(50_000 * 2 ** 20)).toBe(5 * 2 ** 20)
    expect(partSize(50_000 * 2 ** 20 + 1)).toBe(8 * 2 ** 20)
    expect(partSize(80_000 * 2 ** 20)).toBe(8 * 2 ** 20)
    expect(partSize(80_000 * 2 ** 20 + 1)).toBe(16 * 2 ** 20)
    expect(() => partSize(160_000 * 2 ** 20 + 1)).toThrow(RangeError)
  })
})

describe('archiveLink', () => {
  test('downloads under its name for a quarter of an hour, in ranges', async () => {
    const whole = await built()
    const link = await archiveLink(storage.store, { bucket: buckets.exports, key })
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('900')
    const response = await fetch(link, { headers: { range: 'bytes=100-8400000' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toContain('filename="C-371526-000001_e2.zip"')
    expect(Buffer.from(await response.arrayBuffer()).equals(whole.subarray(100, 8_400_001))).toBe(true)
  })
})

/** A client that counts aborted uploads, and fails one kind of command where asked. */
const watched = (failing?: string) => {
  const client = clientFor(storage.endpoint)
  let aborted = 0
  client.middlewareStack.add((next, context) => async (args) => {
    if (context.commandName === 'AbortMultipartUploadCommand') aborted += 1
    if (context.commandName === failing) throw new Error('the store is down')
    return next(args)
  })
  return { client, aborted: () => aborted }
}
