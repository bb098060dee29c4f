import { Failure } from '../../web/failure.ts'
import type { SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { helpPage, isHelpTopic } from '../../web/views/pages/help.tsx'
import type { Visit } from '../../web/visit.ts'

export const help = async (visit: Visit): Promise<SiteResponse> => {
  const topic = visit.params.topic ?? ''
  if (!isHelpTopic(topic)) throw new Failure(404)
  return show(visit, helpPage(topic))
}
