import * as z from 'zod/mini'
import { key } from './keys.ts'
import type { Table } from './table.ts'

/** A page of a form as it was sent when nobody was signed in any more. */
const Typing = z.object({
  path: z.string(),
  /** Whose page of which draft it was; shown to nobody else. */
  for: z.string(),
  /** As the browser encoded it. */
  form: z.string(),
  /** Epoch seconds. */
  expires: z.int(),
})
export type Typing = z.infer<typeof Typing>

/** What was typed, by the hash of a secret that only the browser has that sent it. */
export class Typings {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async keep(hash: string, typing: Typing): Promise<void> {
    await this.table.put({ ...key.typing(hash), ...typing })
  }

  async typing(hash: string, nowSeconds: number): Promise<Typing | undefined> {
    const item = await this.table.get(key.typing(hash))
    const typing = item && Typing.parse(item)
    return typing && typing.expires > nowSeconds ? typing : undefined
  }

  async forget(hash: string): Promise<void> {
    await this.table.remove(key.typing(hash))
  }
}
