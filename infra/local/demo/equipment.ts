import type { EquipmentItem } from '../../../functions/engine/form.ts'

type Row = readonly [
  catalogue: string,
  name: string,
  model: string,
  quantity: string,
  capacity: string,
  unit: string,
  serial: string,
]

/** The machines that a notice lists. */
export function machines(...rows: readonly Row[]): EquipmentItem[] {
  return rows.map(([catalogue, name, model, quantity, amount, unit, serial], place) => ({
    id: String(place + 1),
    catalogue: `2024:${catalogue}`,
    name,
    model,
    quantity,
    capacity: { amount, unit },
    serial,
  }))
}
