import { site } from '../web/site.ts'
import { filingRoutes } from './enterprise/filing.ts'
import { homeRoutes } from './enterprise/home.ts'

/** What an enterprise's contacts do: see their cases, fill in forms, follow and withdraw filings. */
export const handler = site([...homeRoutes, ...filingRoutes])
