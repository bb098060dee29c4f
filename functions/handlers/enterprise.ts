import { site } from '../web/site.ts'
import { enterpriseRoutes } from './enterprise/routes.ts'

/** What an enterprise's contacts do: see their cases, fill in forms, follow and withdraw filings. */
export const handler = site(enterpriseRoutes)
