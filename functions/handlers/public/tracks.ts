import { newestForm } from '../../../forms/registry.ts'
import { tracks } from '../../../forms/tracks/all.ts'
import { Failure } from '../../web/failure.ts'
import { formsOn, ruleSetView, trackLine, trackView } from '../../web/models/track.ts'
import type { SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { trackPage, tracksPage } from '../../web/views/pages/tracks.tsx'
import type { Visit } from '../../web/visit.ts'

const base = '/help/tracks'

/** The newest version of every track; older ones are of cases that still run. */
const newest = tracks.filter(({ id }, at) => tracks.findIndex((one) => one.id === id) === at)

export const list = async (visit: Visit): Promise<SiteResponse> =>
  show(
    visit,
    tracksPage({
      ruleSet: ruleSetView,
      tracks: newest.map((track) => trackLine(track, `${base}/${encodeURIComponent(track.id)}`)),
    }),
  )

export const one = async (visit: Visit): Promise<SiteResponse> => {
  const track = newest.find(({ id }) => id === visit.params.track)
  if (!track) throw new Failure(404)
  const forms = await Promise.all(formsOn(track).map(newestForm))
  const view = trackView(
    track,
    forms.flatMap((form) => form ?? []),
  )
  return show(visit, trackPage({ ruleSet: ruleSetView, track: view, back: base }))
}
