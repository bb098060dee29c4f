import type { Route } from '../../web/visit.ts'
import { caseRoutes } from './cases.ts'
import { linkRoutes } from './link.ts'
import { openingRoutes } from './opening.ts'
import { queueRoutes } from './queue.ts'

/** What officers and approvers do: the queue, cases, opening one, and deciding from a mailed link. */
export const officialRoutes: readonly Route[] = [
  ...linkRoutes,
  ...queueRoutes,
  ...openingRoutes,
  ...caseRoutes,
]
