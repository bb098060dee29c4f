import type { Official } from '../engine/events.ts'
import type { OrganId } from '../engine/ids.ts'
import { asOfficial, type Capacity, own, type Person } from '../engine/people.ts'
import { kindOf } from './devices.ts'
import type { SiteRequest } from './request.ts'

type As = { readonly capacity?: Capacity | undefined; readonly confirmed?: Official['confirmed'] }

/** An official who acts on a task: as what, how it was confirmed, and on what kind of device. */
export const officialActor = (
  { headers }: SiteRequest,
  person: Person,
  organ: OrganId,
  { capacity = own, confirmed }: As,
): Official => {
  const userAgent = headers['user-agent']
  return {
    ...asOfficial(person, organ, capacity),
    ...(confirmed && { confirmed }),
    ...(userAgent && { device: kindOf(userAgent).form }),
  }
}
