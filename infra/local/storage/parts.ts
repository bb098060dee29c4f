import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type S3rver from '@20minutes/s3rver'
import { refuse } from './conditions.ts'

/** Lists the parts of an upload that have arrived, and gives an upload up: s3rver (4.0.4) does neither. */
export function answerOfParts(store: S3rver.Store, origin: string): S3rver.Middleware {
  return async (context, next) => {
    const { uploadId } = context.query
    if (typeof uploadId !== 'string' || !['GET', 'DELETE'].includes(context.method)) return next()
    const [, bucket = ''] = context.path.split('/')
    const folder = join(store.getResourcePath(bucket, undefined, 'uploads'), uploadId.replace(/\W/g, ''))
    context.set('Access-Control-Allow-Origin', origin)
    const files = await readdir(folder).catch(() => undefined)
    if (!files) return refuse(context, 404, 'NoSuchUpload', 'The specified upload does not exist')
    if (context.method === 'DELETE') {
      await rm(folder, { recursive: true })
      context.status = 204
      return
    }
    context.status = 200
    context.type = 'application/xml'
    context.body = await listOf(folder, files)
  }
}

/** A part's digest is written after the part, so one that broke off half-way is not in the list. */
async function listOf(folder: string, files: readonly string[]): Promise<string> {
  const numbers = files.flatMap((name) => /^(\d+)\.md5$/.exec(name)?.[1] ?? []).sort((a, b) => +a - +b)
  const parts = numbers.map(async (number) => {
    const etag = await readFile(join(folder, `${number}.md5`), 'utf8')
    return `<Part><PartNumber>${number}</PartNumber><ETag>&quot;${etag}&quot;</ETag></Part>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ListPartsResult>${(await Promise.all(parts)).join('')}</ListPartsResult>`
}
