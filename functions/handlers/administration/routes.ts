import type { Route } from '../../web/visit.ts'
import { peopleRoutes } from './people.ts'
import { personRoutes } from './person.ts'

/** What administrators do: keep the people, their roles and their sessions. */
export const administrationRoutes: readonly Route[] = [...peopleRoutes, ...personRoutes]
