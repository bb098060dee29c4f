import * as z from 'zod/mini'
import { EnterpriseOnCase } from '../engine/events.ts'
import { index, key } from './keys.ts'
import type { Range } from './range.ts'
import type { Item, Table } from './table.ts'

export const Enterprise = z.extend(EnterpriseOnCase, { county: z.string() })
export type Enterprise = z.infer<typeof Enterprise>

/** The registry of enterprises by unified social credit code. */
export class Enterprises {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async byCode(code: string): Promise<Enterprise | undefined> {
    const item = await this.table.get(key.enterprise(code))
    return item && Enterprise.parse(item)
  }

  /** Those of many codes that are in it. */
  async byCodes(codes: readonly string[]): Promise<Enterprise[]> {
    return (await this.table.getAll(codes.map(key.enterprise))).map((item) => Enterprise.parse(item))
  }

  /** One page of a division's, by name, or of those whose names begin so. */
  async ofDivision(division: string, page: Range): Promise<{ items: Enterprise[]; next?: string }> {
    const { countyPk } = index.enterprises(division, '', '')
    const { items, next } = await this.table.list('county', countyPk, page)
    const found = items.map((item) => Enterprise.parse(item))
    return next ? { items: found, next } : { items: found }
  }

  async save(enterprise: Enterprise): Promise<void> {
    await this.table.put(itemOf(enterprise))
  }
}

/** An enterprise as the table keeps it. */
export const itemOf = (enterprise: Enterprise): Item => ({
  ...key.enterprise(enterprise.code),
  ...enterprise,
  ...index.enterprises(enterprise.county, enterprise.name, enterprise.code),
})
