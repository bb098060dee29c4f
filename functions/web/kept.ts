import { createHash } from 'node:crypto'
import type { SiteResponse } from './response.ts'
import type { Visit } from './visit.ts'

/**
 * What a stranger sees may be kept for half a minute: what is taken off the register is then gone everywhere
 * within a minute, with what the database's index takes. The page of a person, or one that sets a cookie,
 * is not kept.
 */
export const keptForAMoment = ({ person }: Visit, response: SiteResponse): SiteResponse =>
  person || (response.cookies ?? []).length > 0
    ? response
    : {
        ...response,
        headers: {
          ...response.headers,
          'cache-control': 'public, max-age=30',
          vary: 'accept-language, cookie',
        },
      }

/** A file that its reader has already is not sent again; its mark is the digest of its bytes, weak as they may be compressed. */
export const unlessKept = ({ headers: asked }: Visit, response: SiteResponse): SiteResponse => {
  const etag = `W/"${createHash('sha256')
    .update(response.body ?? '')
    .digest('base64url')}"`
  const headers = { ...response.headers, etag }
  return asked['if-none-match'] === etag ? { statusCode: 304, headers, body: '' } : { ...response, headers }
}
