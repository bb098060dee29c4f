import type { CustodyEvent } from '../store/custody.ts'
import { auditServices } from './audit-services.ts'
import { personOf, type Visit } from './visit.ts'

/** Records in the log of custody what this visitor is about to get. */
export const recordActOf = async (
  visit: Visit,
  counties: readonly string[],
  event: CustodyEvent,
): Promise<void> => {
  const { id, name, title } = personOf(visit)
  await auditServices().custody.record({
    at: visit.at,
    person: id,
    name,
    title,
    counties: [...counties],
    event,
  })
}
