import { Failure } from '../../web/failure.ts'
import { findTile } from '../../web/log-files.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import type { Visit } from '../../web/visit.ts'

/** The log as it was last signed (C2SP tlog-tiles): a new one may come every minute. */
export const checkpoint = async (): Promise<SiteResponse> => {
  const published = await services().log.published()
  if (!published) throw new Failure(404)
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=5',
      ...forEverybody,
    },
    body: published.note,
  }
}

/** Monitors in other people's browsers may read all of it: there is nothing else in it. */
const forEverybody = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

/** A level, or the entries; then an index in groups of three digits, perhaps partial. */
const tile = /^\/log\/tile\/(?:\d|[1-5]\d|6[0-3]|entries)\/(?:x\d{3}\/)*\d{3}(?:\.p\/(?:[1-9]\d{0,2}))?$/

/** A tile or a bundle of entries: one read whatever the size of the log, and never another content. */
export const file = async ({ path }: Visit): Promise<SiteResponse> => {
  const bytes = path.length <= 60 && tile.test(path) ? await findTile(path.slice('/log/'.length)) : undefined
  if (!bytes) throw new Failure(404)
  return {
    statusCode: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      ...forEverybody,
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  }
}
