import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'vitest'
import { type Bag, bagOf, zipOf } from '../../functions/evidence/archive/bag.ts'
import { buildArchive } from '../../functions/evidence/archive/build.ts'
import { sliceZip } from '../../functions/evidence/archive/zip.ts'
import { measure } from '../../functions/evidence/measure.ts'
import { evidenceFor, exampleInput } from '../evidence/archive/example.ts'
import { clientFor } from '../evidence/s3.ts'

const MB = 2 ** 20
const thrice = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 }
const patient = 300_000

/** A bag of as many files of one content. */
const bagOfMany = (count: number, content: Buffer): Bag => {
  const evidence = evidenceFor('e', 'a.jpg', 'image/jpeg', content)
  const filed = Array.from({ length: count }, (_, n) => ({
    evidence: { ...evidence, id: `e-${n}` },
    filing: 'x',
    slot: 'y',
  }))
  return bagOf({ ...exampleInput, evidence: filed })
}

type Corpus = {
  readonly bag: Bag
  readonly folder: string
  readonly endpoint: string
  readonly remove: () => void
}

/** As many files of one content, on disk and in a store that costs nothing. */
const corpusOf = async (count: number, size: number): Promise<Corpus> => {
  const content = Buffer.alloc(size, 'content ')
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  for (let n = 0; n < count; n += 1) writeFileSync(join(folder, `${n}.jpg`), content)
  const server = fork(resolve(import.meta.dirname, 'null-s3.ts'), [String(size)])
  const [port] = (await once(server, 'message')) as [number]
  const remove = (): void => {
    server.kill()
    rmSync(folder, { recursive: true })
  }
  return { bag: bagOfMany(count, content), folder, endpoint: `http://127.0.0.1:${port}`, remove }
}

const build = async ({ bag, endpoint }: Corpus): Promise<void> => {
  const s3 = clientFor(endpoint)
  await buildArchive(s3, { bag, evidence: 'evidence', exports: 'exports' })
  s3.destroy()
}

test.for([
  ['500 files of 2 MB', 500, 2 * MB],
  ['5,000 files of 20 KB', 5000, 20_000],
] as const)('an archive of %s', { timeout: patient }, async ([, count, size], { bench }) => {
  const corpus = await corpusOf(count, size)
  const shell = (command: string) => () => void execFileSync('sh', ['-c', command], { cwd: corpus.folder })
  await bench.compare(
    bench('ours: read, checked and sent over HTTP', () => build(corpus)),
    bench('zip -0 from disk to nowhere', shell('zip -q -0 -r - . > /dev/null')),
    bench('tar from disk to nowhere', shell('tar -cf - . | cat > /dev/null')),
    thrice,
  )
  corpus.remove()
})

test('the layout of 50,000 files', { timeout: patient }, async ({ bench }) => {
  const bag = bagOfMany(50_000, Buffer.from('x'))
  const plan = zipOf(bag)
  const middle = plan.size >> 1
  await bench.compare(
    bench('planned', () => void zipOf(bag)),
    bench('a range of a megabyte found', () => void [...sliceZip(plan, middle, middle + MB)]),
    thrice,
  )
})

test('intake of 100 MB', { timeout: patient }, async ({ bench }) => {
  const chunk = Buffer.alloc(64 * 1024, 'video')
  async function* stream() {
    for (let n = 0; n < 1600; n += 1) yield chunk
  }
  await bench('digests, both ends, signatures and boxes', async () => void (await measure(stream()))).run(
    thrice,
  )
})
