import * as z from 'zod/mini'
import type { CaseEvent } from '../engine/events.ts'
import { listedBy, type Machine } from '../engine/machine.ts'
import { atVersion, notThereYet } from './expressions.ts'
import type { Head } from './head.ts'
import { key } from './keys.ts'
import { packForGood, unpackForGood } from './packed.ts'
import type { Table, Write } from './table.ts'

const Machines = z.array(
  z.object({
    key: z.string(),
    serial: z.string(),
    cases: z.array(z.object({ case: z.string(), number: z.string(), mark: z.string() })),
  }),
)

/** The machines of an enterprise in the version that a save expects; version 0 before its first case lists any. */
export type Inventory = { readonly version: number; readonly machines: readonly Machine[] }

export const inventoryOf = async (table: Table, enterprise: string): Promise<Inventory> => {
  const item = await table.get(key.machines(enterprise))
  if (!item) return { version: 0, machines: [] }
  const packed = z.instanceof(Uint8Array).parse(item.machines)
  return { version: z.int().parse(item.version), machines: Machines.parse(unpackForGood(packed)) }
}

/** Whether what happened changes what is known of machines. */
export const changesMachines = (events: readonly CaseEvent[]): boolean =>
  events.some(
    (event) => event.type === 'ItemsMarked' || (event.type === 'CaseOpened' && event.equipment.length > 0),
  )

/** Brings the enterprise's machines up to the case: one item however many machines and cases there are. */
export const machineWrite = ({ version, machines }: Inventory, { id, state }: Head): Write => ({
  put: {
    ...key.machines(state.enterprise.code),
    version: version + 1,
    machines: packForGood(listedBy(machines, id, state)),
  },
  only: [version === 0 ? notThereYet : atVersion(version)],
})
