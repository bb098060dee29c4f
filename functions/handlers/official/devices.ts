import { devicesView, forgetNamed } from '../../web/models/devices.ts'
import { rowsOf } from '../../web/models/passkeys.ts'
import { passkeys } from '../../web/passkeys.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { devicesPage } from '../../web/views/pages/devices.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

/** An official's own devices, which open approval links without digits, and passkeys, which confirm decisions. */
export const devices = async (visit: Visit): Promise<SiteResponse> => {
  const person = personOf(visit)
  const own = await passkeys().of(person)
  return show(
    visit,
    devicesPage({
      ...(await devicesView(visit, person, '/work/devices')),
      passkeys: { rows: rowsOf(own, '/work/passkeys'), add: '/work/passkeys/new' },
      back: '/work',
    }),
  )
}

export const forget = async (visit: Visit): Promise<SiteResponse> => {
  await forgetNamed(visit, personOf(visit))
  return seeOther('/work/devices?done=removed')
}
