import * as z from 'zod/mini'
import { EnterpriseOnCase } from '../engine/events.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

const Enterprise = z.extend(EnterpriseOnCase, { county: z.string() })
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

  async save(enterprise: Enterprise): Promise<void> {
    await this.table.put({ ...key.enterprise(enterprise.code), ...enterprise })
  }
}
