import { readFileSync } from 'node:fs'
import type { Bag } from '../../functions/evidence/archive/bag.ts'
import { buildArchive } from '../../functions/evidence/archive/build.ts'
import { takeIn, type Upload } from '../../functions/evidence/intake.ts'
import { clientFor } from './s3.ts'

/** A process of its own, so that what it takes is what the job takes: does the small job, then says what the large one adds. */
export type Jobs =
  | {
      readonly job: 'archive'
      readonly small: Bag
      readonly large: Bag
      readonly evidence: string
      readonly exports: string
    }
  | { readonly job: 'intake'; readonly small: Upload; readonly large: Upload }

export type Spent = { readonly megabytes: number; readonly seconds: number; readonly result: unknown }

const [endpoint = '', path = ''] = process.argv.slice(2)
const jobs = JSON.parse(readFileSync(path, 'utf8')) as Jobs
const s3 = clientFor(endpoint)
const run = (which: 'small' | 'large'): Promise<unknown> =>
  jobs.job === 'archive' ? buildArchive(s3, { ...jobs, bag: jobs[which] }) : takeIn(s3, jobs[which])

await run('small')
const before = process.memoryUsage.rss()
// Sampled: the peak that the system reports for a process starts with that of the one which started it.
let most = before
const sampling = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 2)
const start = performance.now()
const result = await run('large')
const seconds = (performance.now() - start) / 1000
clearInterval(sampling)
console.log(JSON.stringify({ megabytes: (most - before) / 2 ** 20, seconds, result } satisfies Spent))
s3.destroy()
