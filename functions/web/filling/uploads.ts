import type { Page } from '../../engine/form.ts'
import { closedFaults } from '../correction.ts'
import { Failure } from '../failure.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import type { Visit } from '../visit.ts'
import type { Filling } from './filling.ts'
import { evidenceAddress, isRemovable } from './pages.ts'

/** Small files are found at once, large ones take seconds: each look waits twice as long as the one before. */
const pausesMs = [0, 50, 100, 200, 400, 800, 1600, 3200]

/** The browser comes back from the store: waits a little for intake's finding, and changes nothing. */
export const arrived = async (filling: Filling, page: Page, upload: string): Promise<SiteResponse> => {
  const status = await findingOf(filling, upload)
  return seeOther(`${evidenceAddress(filling, page)}?done=${status}`)
}

const findingOf = async (
  { draft }: Filling,
  upload: string,
): Promise<'uploaded' | 'refused' | 'checking'> => {
  for (const pauseMs of pausesMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const found = await services().drafts.upload(draft.case, draft.id, upload)
    if (found) return found.status === 'accepted' ? 'uploaded' : 'refused'
  }
  return 'checking'
}

/** Takes a file out of the draft; the stored object stays, as evidence is never overwritten. */
export const removeUpload = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const { draft, form } = filling
  const upload = await services().drafts.upload(draft.case, draft.id, visit.params.upload ?? '')
  if (upload && !isRemovable(filling, upload))
    throw new Failure(409, closedFaults(form, [`evidence.${upload.slot}`])[0]?.message)
  await services().drafts.removeUpload(draft.case, draft.id, visit.params.upload ?? '')
  return seeOther(`${evidenceAddress(filling, page)}?done=removed`)
}
