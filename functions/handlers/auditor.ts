import { site } from '../web/site.ts'
import { auditorRoutes } from './auditor/routes.ts'

/** What auditors do: find cases, read them, order their archives and fetch them. */
export const handler = site(auditorRoutes)
