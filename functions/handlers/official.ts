import { site } from '../web/site.ts'
import { caseRoutes } from './official/cases.ts'
import { linkRoutes } from './official/link.ts'
import { openingRoutes } from './official/opening.ts'
import { queueRoutes } from './official/queue.ts'

/** What officers and approvers do: the queue, cases, opening one, and deciding from a mailed link. */
export const handler = site([...linkRoutes, ...queueRoutes, ...openingRoutes, ...caseRoutes])
