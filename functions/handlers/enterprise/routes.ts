import type { Route } from '../../web/visit.ts'
import { filingRoutes } from './filing.ts'
import { homeRoutes } from './home.ts'

/** What an enterprise's contacts do: see their cases, fill in forms, follow and withdraw filings. */
export const enterpriseRoutes: readonly Route[] = [...homeRoutes, ...filingRoutes]
