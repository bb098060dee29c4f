import type { Case } from './case.ts'

/** A case that lists a machine, by id and number, with what became of it there; empty where nothing has. */
export type Listing = { readonly case: string; readonly number: string; readonly mark: string }

/** A machine of an enterprise as its cases know it, under its key. */
export type Machine = { readonly key: string; readonly serial: string; readonly cases: readonly Listing[] }

/** One serial number however it was typed: width, case, spaces and kinds of dash do not tell machines apart. */
export const serialKey = (serial: string): string =>
  serial
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s/gu, '')
    .replaceAll(/[\p{Dash}_]/gu, '-')

/** The machine of a serial number, where any case lists it. */
export const machineIn = (machines: readonly Machine[], serial: string): Machine | undefined =>
  machines.find(({ key }) => key === serialKey(serial))

/** The machines as all cases but one know them. */
export const machinesBeside = (machines: readonly Machine[], id: string): readonly Machine[] =>
  machines
    .map((machine) => ({ ...machine, cases: machine.cases.filter((listing) => listing.case !== id) }))
    .filter(({ cases }) => cases.length > 0)

/** The machines of an enterprise once a case has the items that its state says. */
export const listedBy = (
  machines: readonly Machine[],
  id: string,
  { number, items }: Pick<Case, 'number' | 'items'>,
): readonly Machine[] =>
  Object.entries(items).reduce((all, [serial, mark]) => {
    const key = serialKey(serial)
    const before = all.find((machine) => machine.key === key) ?? { key, serial, cases: [] }
    const others = before.cases.filter((listing) => listing.case !== id)
    const machine = { ...before, cases: [...others, { case: id, number, mark }] }
    return [...all.filter((one) => one.key !== key), machine]
  }, machines)
