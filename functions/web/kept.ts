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
