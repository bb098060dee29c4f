import type S3rver from '@20minutes/s3rver'

type Context = S3rver.Context

/**
 * What S3 refuses and s3rver (4.0.4) lets pass: reading or writing without a signature, and the
 * conditions `If-None-Match: *` and `x-amz-copy-source-if-match`, on which "written once" rests.
 */
export function refuseAsS3(store: S3rver.Store): S3rver.Middleware {
  const oneAtATime = lockByKey()
  return async (context, next) => {
    await readSuffix(store, context)
    if (!isSigned(context)) return refuse(context, 403, 'AccessDenied', 'Access Denied')
    if (!['PUT', 'POST'].includes(context.method)) return next()
    return oneAtATime(context.path, async () => {
      if (await holds(store, context)) return next()
      return refuse(
        context,
        412,
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
      )
    })
  }
}

/** A form's signature is in its fields; s3rver reads those. */
function isSigned({ method, headers, query }: Context): boolean {
  const isForm = method === 'POST' && headers['content-type']?.startsWith('multipart/form-data') === true
  return (
    isForm ||
    method === 'OPTIONS' ||
    headers.authorization !== undefined ||
    query['X-Amz-Signature'] !== undefined
  )
}

async function holds(store: S3rver.Store, { path, headers }: Context): Promise<boolean> {
  const { bucket, key } = split(path)
  if (headers['if-none-match'] === '*' && (await store.existsObject(bucket, key))) return false
  const expected = headers['x-amz-copy-source-if-match']
  const source = headers['x-amz-copy-source']
  if (typeof expected !== 'string' || typeof source !== 'string') return true
  const from = split(`/${source.replace(/^\//, '')}`)
  if (!(await store.existsObject(from.bucket, from.key))) return true
  const { etag = '' } = await store.getMetadata(from.bucket, from.key)
  return unquoted(etag) === unquoted(expected)
}

/** `bytes=-10` means the last ten bytes; s3rver reads the first eleven. */
async function readSuffix(store: S3rver.Store, { path, headers }: Context): Promise<void> {
  const length = headers.range?.match(/^bytes=-(\d+)$/)?.[1]
  const { bucket, key } = split(path)
  if (length === undefined || !(await store.existsObject(bucket, key))) return
  const size = Number((await store.getMetadata(bucket, key))['content-length'])
  headers.range = `bytes=${Math.max(0, size - Number(length))}-`
}

function split(path: string): { readonly bucket: string; readonly key: string } {
  const [, bucket = '', ...key] = decodeURIComponent(path).split('/')
  return { bucket, key: key.join('/') }
}

function unquoted(etag: string): string {
  return etag.replaceAll('"', '')
}

/** Answers as S3 does when it refuses. */
export async function refuse(context: Context, status: number, code: string, message: string): Promise<void> {
  context.status = status
  context.type = 'application/xml'
  context.body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
}

/** Of two that write under one key at the same moment, the second sees what the first wrote. */
function lockByKey() {
  const last = new Map<string, Promise<unknown>>()
  return async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, turn)
    try {
      return await turn
    } finally {
      if (last.get(key) === turn) last.delete(key)
    }
  }
}
