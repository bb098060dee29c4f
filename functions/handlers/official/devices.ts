import { devicesView, forgetNamed } from '../../web/models/devices.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { devicesPage } from '../../web/views/pages/devices.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

/** An official's own devices, which open approval links without digits. */
export const devices = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, devicesPage({ ...(await devicesView(visit, personOf(visit), '/work/devices')), back: '/work' }))

export const forget = async (visit: Visit): Promise<SiteResponse> => {
  await forgetNamed(visit, personOf(visit))
  return seeOther('/work/devices?done=removed')
}
