import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import type S3rver from '@20minutes/s3rver'
import { refuse } from './conditions.ts'

type Context = S3rver.Context

export interface Locking {
  /** Buckets with Object Lock, and the days for which each object is kept by default. */
  readonly locked: Readonly<Record<string, number>>
  readonly now: () => number
}

/**
 * Object Lock, which s3rver (4.0.4) does not know: legal holds, the bucket's default retention in GOVERNANCE mode,
 * and no deletion of what one of them keeps. Retention of a single object cannot be changed, and there are no versions.
 */
export function lockObjects(store: S3rver.Store, { locked, now }: Locking): S3rver.Middleware {
  return async (context, next) => {
    const { method, query } = context
    const [, bucket = '', ...rest] = decodeURIComponent(context.path).split('/')
    const key = rest.join('/')
    const asks = query['legal-hold'] !== undefined || query.retention !== undefined
    if (key === '' || (!asks && method !== 'DELETE')) return next()
    const days = locked[bucket]
    if (days === undefined) return asks ? refuse(context, 400, 'InvalidRequest', noLock) : next()
    if (!(await store.existsObject(bucket, key)))
      return asks ? refuse(context, 404, 'NoSuchKey', 'The specified key does not exist.') : next()
    const lock = await lockOf(store, { bucket, key, days })
    if (query['legal-hold'] !== undefined) return answerHold(context, lock)
    if (query.retention !== undefined) return answerRetention(context, lock)
    if (lock.isHeld || lock.until > now()) return refuse(context, 403, 'AccessDenied', protectedObject)
    return next()
  }
}

const noLock = 'Bucket is missing Object Lock Configuration'
const protectedObject = 'Access Denied because object protected by object lock.'

type Lock = { readonly file: string; readonly isHeld: boolean; readonly until: number }

type Of = { readonly bucket: string; readonly key: string; readonly days: number }

/** A file beside the object says that it is held; its default retention counts from when it was written. */
async function lockOf(store: S3rver.Store, { bucket, key, days }: Of): Promise<Lock> {
  const file = store.getResourcePath(bucket, key, 'legal-hold')
  const isHeld = (await readFile(file, 'utf8').catch(() => 'OFF')) === 'ON'
  const { mtimeMs } = await stat(store.getResourcePath(bucket, key, 'object'))
  return { file, isHeld, until: mtimeMs + days * 86_400_000 }
}

async function answerHold(context: Context, { file, isHeld }: Lock): Promise<void> {
  context.status = 200
  if (context.method !== 'PUT')
    return answer(context, `<LegalHold><Status>${isHeld ? 'ON' : 'OFF'}</Status></LegalHold>`)
  const body = await bodyOf(context)
  if (/<Status>ON<\/Status>/.test(body)) await writeFile(file, 'ON')
  else await rm(file, { force: true })
}

async function answerRetention(context: Context, { until }: Lock): Promise<void> {
  if (context.method !== 'GET')
    return refuse(context, 501, 'NotImplemented', 'Retention cannot be changed here')
  context.status = 200
  const day = new Date(until).toISOString()
  answer(context, `<Retention><Mode>GOVERNANCE</Mode><RetainUntilDate>${day}</RetainUntilDate></Retention>`)
}

function answer(context: Context, xml: string): void {
  context.type = 'application/xml'
  context.body = `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`
}

async function bodyOf({ req }: Context): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of req) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}
