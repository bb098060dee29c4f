import { custodyView } from '../../web/models/custody.ts'
import type { SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { custodyPage } from '../../web/views/pages/custody.tsx'
import type { Visit } from '../../web/visit.ts'
import { ownDivisions } from './query.ts'

/** The log of custody, as far as the auditor's divisions go. */
export const records = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, custodyPage(await custodyView(visit, '/audit/records', ownDivisions(visit))))
