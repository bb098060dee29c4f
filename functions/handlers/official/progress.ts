import { base, progressView } from '../../web/models/progress.ts'
import { cellsFor, progressQueryOf } from '../../web/progress.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { briefingPage } from '../../web/views/pages/briefing.tsx'
import { progressPage } from '../../web/views/pages/progress.tsx'
import type { Visit } from '../../web/visit.ts'

/** How far a county, or the city, has come in a year. */
export const progress = async (visit: Visit): Promise<SiteResponse> => {
  const query = progressQueryOf(visit)
  return show(visit, progressPage(progressView(query, await cellsFor(services(), query))))
}

/** The same on a sheet for the joint meeting. */
export const briefing = async (visit: Visit): Promise<SiteResponse> => {
  const query = progressQueryOf(visit)
  const view = progressView(query, await cellsFor(services(), query))
  const back = `${base}?${new URLSearchParams({ county: query.county, year: query.year })}`
  return show(visit, briefingPage(view, back))
}
