import type { Route } from '../../web/visit.ts'
import { auditedCaseRoutes } from './cases.ts'
import { orderRoutes } from './orders.ts'
import { searchRoutes } from './search.ts'

/** What auditors do: find cases, read them, order their archives and fetch them. */
export const auditorRoutes: readonly Route[] = [...searchRoutes, ...auditedCaseRoutes, ...orderRoutes]
