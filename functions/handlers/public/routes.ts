import type { Route } from '../../web/visit.ts'
import { helpRoutes } from './help.ts'
import { homeRoutes } from './home.ts'
import { registerRoutes } from './register.ts'
import { signInRoutes } from './sign-in.ts'

/** What anybody may open: home, sign-in, the register, help, and the pages' styles and scripts. */
export const publicRoutes: readonly Route[] = [
  ...homeRoutes,
  ...signInRoutes,
  ...registerRoutes,
  ...helpRoutes,
]
