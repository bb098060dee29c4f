import { site } from '../web/site.ts'
import { peopleRoutes } from './administration/people.ts'
import { personRoutes } from './administration/person.ts'

/** What administrators do: keep the people, their roles and their sessions. */
export const handler = site([...peopleRoutes, ...personRoutes])
