import { site } from '../web/site.ts'
import { administrationRoutes } from './administration/routes.ts'

/** What administrators do: keep the people, their roles and their sessions. */
export const handler = site(administrationRoutes)
