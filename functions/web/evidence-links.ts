import type { Evidence } from '../engine/form.ts'
import { downloadLink, pictureLink, viewLink } from '../evidence/download.ts'
import { storeOfEnvironment } from '../evidence/presign.ts'
import { Failure } from './failure.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import type { Visit } from './visit.ts'

const secondsToLive = 300

/** Leads to a short-lived address of one file of a case. */
export const sendEvidence = async (visit: Visit, among: readonly Evidence[]): Promise<SiteResponse> => {
  const evidence = among.find(({ id }) => id === visit.params.file)
  if (!evidence) throw new Failure(404)
  return sendFile(visit, evidence)
}

/**
 * Leads to a file: to look at with `?view=1` where browsers show it, else to save. With `?view=small` or `large` it
 * leads to a picture that was made of it; `soon` waits for the small one, as a page just after an upload does.
 */
export const sendFile = async (visit: Visit, evidence: Evidence): Promise<SiteResponse> => {
  const order = { bucket: settings().EVIDENCE_BUCKET, evidence, secondsToLive }
  const store = storeOfEnvironment()
  const { sha256 } = evidence
  const asked = visit.query.get('view')
  if (asked === 'soon' && !(await isMadeSoon(sha256))) throw new Failure(404)
  if (asked === 'small' || asked === 'large' || asked === 'soon')
    return seeOther(await pictureLink(store, { ...order, sha256 }, asked === 'large' ? 'large' : 'small'))
  const view = asked === null ? undefined : await viewLink(store, order)
  return seeOther(view ?? (await downloadLink(store, order)))
}

const pausesMs = [0, 100, 200, 400, 800, 1600]

/** What gave out may be under way: it is written down as such before it begins. */
const isMadeSoon = async (sha256: string): Promise<boolean> => {
  for (const pauseMs of pausesMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const picture = await services().pictures.picture(sha256)
    if (picture?.state === 'made') return true
    if (picture && picture.why !== 'gave-out') return false
  }
  return false
}
