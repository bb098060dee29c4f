import { site } from '../web/site.ts'
import { publicRoutes } from './public/routes.ts'

/** What anybody may open: home, sign-in, the register, help, and the pages' styles and scripts. */
export const handler = site(publicRoutes)
