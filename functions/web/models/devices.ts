import type { Person } from '../../engine/people.ts'
import { deviceCookie } from '../cookies.ts'
import { devices } from '../devices.ts'
import { secondsOf } from '../request.ts'
import { hashOf } from '../secrets.ts'
import type { DeviceRow, DevicesView } from '../views/pages/devices.tsx'
import type { Visit } from '../visit.ts'

/** The devices of a person, to be forgotten at an address. */
export const devicesView = async (visit: Visit, person: Person, action: string): Promise<DevicesView> => {
  const known = await devices().of(person, secondsOf(visit))
  const here = hashOf(visit.cookies.get(deviceCookie) ?? '')
  return {
    sending: { action, requestKey: `devices-${person.id}` },
    rows: known.map(
      ({ hash, expires, ...device }): DeviceRow => ({
        ...device,
        id: hash,
        expires: new Date(expires * 1000).toISOString(),
        isThis: hash === here,
      }),
    ),
  }
}

/** Forgets the device that a form names, or all; one that is gone already is as good as forgotten. */
export const forgetNamed = async ({ form }: Visit, person: Person): Promise<void> => {
  const named = form.get('device') ?? ''
  if (named === 'all') return devices().forgetAll(person.id)
  if (/^[0-9a-f]{64}$/.test(named)) await devices().forget(person.id, named)
}
