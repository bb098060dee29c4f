import { site } from '../web/site.ts'
import { officialRoutes } from './official/routes.ts'

/** What officers and approvers do: the queue, cases, opening one, and deciding from a mailed link. */
export const handler = site(officialRoutes)
