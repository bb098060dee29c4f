import { newestForm } from '../../../forms/registry.ts'
import { tracks } from '../../../forms/tracks/all.ts'
import type { Track } from '../../engine/track.ts'
import { Failure } from '../../web/failure.ts'
import { formsOn, ruleSetView, trackLine, trackView } from '../../web/models/track.ts'
import type { SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { trackPage, tracksPage } from '../../web/views/pages/tracks.tsx'
import type { TrackView } from '../../web/views/track/track-view.ts'
import type { Visit } from '../../web/visit.ts'

const base = '/help/tracks'

/** The newest version of every track; older ones are of cases that still run. */
const newest = tracks.filter(({ id }, at) => tracks.findIndex((one) => one.id === id) === at)

const views = new Map<Track, Promise<TrackView>>()

const madeView = async (track: Track): Promise<TrackView> => {
  const forms = await Promise.all(formsOn(track).map(newestForm))
  return trackView(
    track,
    forms.flatMap((form) => form ?? []),
  )
}

/** Made when it is first asked for: a track is the same until the next release, and its layout is kept with its view. */
const viewOf = (track: Track): Promise<TrackView> => {
  const view = views.get(track) ?? madeView(track)
  views.set(track, view)
  return view
}

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
  return show(visit, trackPage({ ruleSet: ruleSetView, track: await viewOf(track), back: base }))
}
