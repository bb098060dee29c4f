import { Failure } from '../../web/failure.ts'
import type { SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { helpPage, isHelpTopic } from '../../web/views/pages/help.tsx'
import type { Route, Visit } from '../../web/visit.ts'

const help = async (visit: Visit): Promise<SiteResponse> => {
  const topic = visit.params.topic ?? ''
  if (!isHelpTopic(topic)) throw new Failure(404)
  return show(visit, helpPage(topic))
}

/** Help, privacy and accessibility. */
export const helpRoutes: Route[] = [{ method: 'GET', path: '/help/{topic}', action: 'anyone', page: help }]
