import type S3rver from '@20minutes/s3rver'
import { callerOf } from '../rights/caller.ts'
import type { Guard } from '../rights/guard.ts'
import { storageCalls } from '../rights/storage-calls.ts'
import { refuse } from './conditions.ts'

/** Refuses what the calling function has no right to, and a link that one signed without the right to what it leads to. */
export function refuseBeyondRights(store: S3rver.Store, guard: Guard): S3rver.Middleware {
  return async (context, next) => {
    const caller = callerOf(context.headers, context.query)
    if (caller === '' || context.method === 'OPTIONS') return next()
    const asked = storageCalls(context)
    const refusal = guard(caller, asked)
    if (refusal !== undefined) return refuse(context, 403, 'AccessDenied', refusal)
    const [first] = asked
    const bucket = first?.resource.split('/')[0] ?? ''
    const key = first?.resource.slice(bucket.length + 1) ?? ''
    const mayBeAbsent = !['GET', 'HEAD'].includes(context.method) || key === ''
    if (mayBeAbsent || (await store.existsObject(bucket, key))) return next()
    // Who may not list the bucket does not learn what is not in it.
    const hidden = guard(caller, [{ action: 's3:ListBucket', resource: bucket }])
    return hidden === undefined ? next() : refuse(context, 403, 'AccessDenied', hidden)
  }
}
