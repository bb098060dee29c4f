import { custodyView } from '../../web/models/custody.ts'
import type { SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { custodyPage } from '../../web/views/pages/custody.tsx'
import type { Visit } from '../../web/visit.ts'

/** The whole log of custody. */
export const records = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, custodyPage(await custodyView(visit, '/admin/records', undefined)))
