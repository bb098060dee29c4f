import { type RegisterDefinition, registers } from '../../../forms/registers.ts'
import { pictureLink } from '../../evidence/download.ts'
import { storeOfEnvironment } from '../../evidence/presign.ts'
import type { Entry } from '../../register/entries.ts'
import { find, registersWith } from '../../register/find.ts'
import { entriesBeside } from '../../register/history.ts'
import { registerHref } from '../../web/addresses.ts'
import { Failure } from '../../web/failure.ts'
import { keptForAMoment } from '../../web/kept.ts'
import { isStruck, loggedView } from '../../web/models/logged.ts'
import { entryView } from '../../web/models/register.ts'
import { listView, perPage } from '../../web/models/register-list.ts'
import { askedOf, queryOf, registerOf } from '../../web/register-query.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { registerEntryPage } from '../../web/views/pages/register-entry.tsx'
import { registerListPage } from '../../web/views/pages/register-list.tsx'
import type { Visit } from '../../web/visit.ts'

export const first = async (): Promise<SiteResponse> => {
  const [register] = registers
  if (!register) throw new Failure(404)
  return seeOther(registerHref(register.id))
}

/** One page of a register, the newest entry first, of what is asked for. */
export const list = async (visit: Visit): Promise<SiteResponse> => {
  const register = registerOf(visit)
  const query = queryOf(visit, register.id)
  const after = visit.query.get('after') ?? undefined
  const asked = askedOf(register.id, query)
  const found = await find(services().table, asked, { limit: perPage, after })
  const others =
    query.q && found.entries.length === 0 && !found.next ? await registersWith(services().table, asked) : []
  const view = await listView(register, query, found, { today: visit.today, after, others })
  return keptForAMoment(visit, show(visit, registerListPage(view)))
}

export const entry = async (visit: Visit): Promise<SiteResponse> => {
  const register = registerOf(visit)
  const found = await entryOf(visit, register)
  const address = `${settings().BASE_URL}${registerHref(register.id, found.id)}`
  const place = { address, back: registerHref(register.id) }
  const beside = await entriesBeside(services().table, found)
  const whole = isStruck(found) ? await services().register.asPublished(found.id) : found
  const logged = await loggedView(services().log, whole ?? found)
  const view = { ...(await entryView(register, found, place, { today: visit.today, beside })), logged }
  return keptForAMoment(visit, show(visit, registerEntryPage(view)))
}

/** The small picture that was made of a published photograph; never the file that came, nor what a device wrote into it. */
export const picture = async (visit: Visit): Promise<SiteResponse> => {
  const { pictures = [], removedAt } = await entryOf(visit, registerOf(visit))
  const shown = pictures.find((_, at) => String(at + 1) === visit.params.no)
  if (!shown || removedAt !== undefined) throw new Failure(404)
  const order = { bucket: settings().EVIDENCE_BUCKET, sha256: shown.sha256, secondsToLive: 300 }
  return seeOther(await pictureLink(storeOfEnvironment(), order, 'small'))
}

const longestEntry = 100

/** An entry has one permanent address: that of its own register. */
const entryOf = async ({ params }: Visit, { id }: RegisterDefinition): Promise<Entry> => {
  const { entry: asked = '' } = params
  const found = asked.length <= longestEntry ? await services().register.entry(asked) : undefined
  if (found?.register !== id) throw new Failure(404)
  return found
}
