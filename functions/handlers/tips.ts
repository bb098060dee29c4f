import { site } from '../web/site.ts'
import { tipRoutes } from './tips/routes.ts'

/** What anybody may tell, without signing in: no session is looked up here. */
export const handler = site(tipRoutes, { nameless: true })
