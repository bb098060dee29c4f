import * as z from 'zod/mini'
import { atVersion, notThereYet } from './expressions.ts'
import { key } from './keys.ts'
import type { Table, Write } from './table.ts'

/** The last document number that an organ gave in a year; 0 before the first. */
export const lastNumber = async (table: Table, organ: string, year: number): Promise<number> => {
  const item = await table.get(key.numbers(organ, year))
  return item ? z.int().parse(item.version) : 0
}

/** Takes the number after `last`, with what it numbers or not at all: so none is left out or given twice. */
export const takeNumber = (organ: string, year: number, last: number): Write => ({
  put: { ...key.numbers(organ, year), version: last + 1 },
  only: [last === 0 ? notThereYet : atVersion(last)],
})
