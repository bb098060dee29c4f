import { administrationRoutes } from '../../functions/handlers/administration/routes.ts'
import { auditorRoutes } from '../../functions/handlers/auditor/routes.ts'
import { enterpriseRoutes } from '../../functions/handlers/enterprise/routes.ts'
import { officialRoutes } from '../../functions/handlers/official/routes.ts'
import { publicRoutes } from '../../functions/handlers/public/routes.ts'
import { tipRoutes } from '../../functions/handlers/tips/routes.ts'

/** Every route of every function that answers requests. */
export const allRoutes = [
  publicRoutes,
  tipRoutes,
  enterpriseRoutes,
  officialRoutes,
  auditorRoutes,
  administrationRoutes,
].flat()

/** An address of a route that names nothing that exists. */
export const addressAt = (path: string): string => path.replace(/\{[a-z]+\+?\}/g, 'none')
