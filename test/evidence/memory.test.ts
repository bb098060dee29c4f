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

/** The collector runs when it likes, which only adds to what is seen: of three runs the least is what the work takes. */
const leastSpent = async (below: number, jobs: (attempt: number) => Jobs): Promise<Spent> => {
  let least = await spent(jobs(1))
  for (let attempt = 2; attempt <= 3 && least.megabytes >= below; attempt += 1) {
    const next = await spent(jobs(attempt))
    if (next.megabytes < least.megabytes) least = next
  }
  return least
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
  const { megabytes, result } = await leastSpent(80, (attempt) => ({
    job: 'archive',
    small: bagWith(2 * attempt - 1, kept.slice(1, 2)),
    large: bagWith(2 * attempt, kept),
    evidence: buckets.evidence,
    exports: buckets.exports,
  }))
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
