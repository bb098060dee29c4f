import type { Page } from '../../engine/form.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import type { Visit } from '../visit.ts'
import type { Filling } from './filling.ts'
import { evidenceAddress } from './pages.ts'

const patienceMs = 6000
const pauseMs = 250

/** The browser comes back from the store: waits a little for intake's finding, and changes nothing. */
export const arrived = async (filling: Filling, page: Page, upload: string): Promise<SiteResponse> => {
  const status = await findingOf(filling, upload)
  return seeOther(`${evidenceAddress(filling, page)}?done=${status}`)
}

const findingOf = async (
  { draft }: Filling,
  upload: string,
): Promise<'uploaded' | 'refused' | 'checking'> => {
  for (let waited = 0; waited < patienceMs; waited += pauseMs) {
    const found = await services().drafts.upload(draft.case, draft.id, upload)
    if (found) return found.status === 'accepted' ? 'uploaded' : 'refused'
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return 'checking'
}

/** Takes a file out of the draft; the stored object stays, as evidence is never overwritten. */
export const removeUpload = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const { draft } = filling
  await services().drafts.removeUpload(draft.case, draft.id, visit.params.upload ?? '')
  return seeOther(`${evidenceAddress(filling, page)}?done=removed`)
}
