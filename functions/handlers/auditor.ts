import { site } from '../web/site.ts'
import { auditedCaseRoutes } from './auditor/cases.ts'
import { orderRoutes } from './auditor/orders.ts'
import { searchRoutes } from './auditor/search.ts'

/** What auditors do: find cases, read them, order their archives and fetch them. */
export const handler = site([...searchRoutes, ...auditedCaseRoutes, ...orderRoutes])
