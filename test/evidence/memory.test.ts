import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Evidence } from '../../functions/engine/form.ts'
import { bagOf } from '../../functions/evidence/archive/bag.ts'
import { evidenceKey } from '../../functions/evidence/key.ts'
import { evidenceFor, exampleInput } from './archive/example.ts'
import type { Jobs, Spent } from './memory-child.ts'
import { buckets, type Storage, startStorage } from './s3.ts'
import { mp4 } from './samples.ts'

const MB = 2 ** 20
const folder = mkdtempSync(join(tmpdir(), 'memory-'))
let storage: Storage
beforeAll(async () => {
  storage = await startStorage()
})
afterAll(async () => {
  await storage.stop()
  rmSync(folder, { recursive: true })
})

const spent = async (jobs: Jobs): Promise<Spent> => {
  const path = join(folder, `${jobs.job}.json`)
  writeFileSync(path, JSON.stringify(jobs))
  const child = resolve(import.meta.dirname, 'memory-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [child, storage.endpoint, path])
  const result = JSON.parse(stdout) as Spent
  console.info(
    `${jobs.job} of 200 MB: ${result.megabytes.toFixed(0)} MB more memory, ${(200 / result.seconds).toFixed(0)} MB/s`,
  )
  return result
}

/** Distinct contents, half of them larger than a part and half smaller. */
const keepEvidence = async (count: number): Promise<Evidence[]> => {
  const kept: Evidence[] = []
  for (let n = 0; n < count; n += 1) {
    const bytes = Buffer.alloc(n % 2 === 0 ? 15 * MB : 5 * MB, `content ${n} `)
    const evidence = evidenceFor(`e-${n}`, `${n}.jpg`, 'image/jpeg', bytes)
    await storage.put(buckets.evidence, evidenceKey(evidence.sha256), bytes)
    kept.push(evidence)
  }
  return kept
}

test('an archive of 200 MB is built in at most 80 MB of memory', async () => {
  const kept = await keepEvidence(20)
  const bagWith = (sequence: number, evidence: readonly Evidence[]) =>
    bagOf({
      ...exampleInput,
      sequence,
      evidence: evidence.map((one) => ({ evidence: one, filing: 'x', slot: 'y' })),
    })
  const { megabytes, result } = await spent({
    job: 'archive',
    small: bagWith(1, kept.slice(1, 2)),
    large: bagWith(2, kept),
    evidence: buckets.evidence,
    exports: buckets.exports,
  })
  expect(result).toMatchObject({ built: true })
  expect(megabytes).toBeLessThan(80)
})

test('a video of 200 MB is taken in in much less memory', async () => {
  const places = {
    quarantine: buckets.quarantine,
    evidence: buckets.evidence,
    slot: 's',
    accepts: ['video'] as const,
  }
  await storage.put(buckets.quarantine, 'uploads/small', mp4())
  await storage.put(buckets.quarantine, 'uploads/large', mp4({ bytes: 200 * MB }))
  const { megabytes, result } = await spent({
    job: 'intake',
    small: { ...places, key: 'uploads/small', id: 'small' },
    large: { ...places, key: 'uploads/large', id: 'large' },
  })
  expect(result).toMatchObject({ ok: true, evidence: { type: 'video/mp4' } })
  expect(megabytes).toBeLessThan(120)
})
