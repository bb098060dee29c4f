import * as z from 'zod/mini'
import { CaseId } from '../engine/ids.ts'
import { type Clause, stillThere } from './expressions.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

/** A form of the public, as its code leads to it. */
const Follow = z.object({
  case: CaseId,
  /** Its form, and the case that it is filed in where that is another's. */
  form: z.string(),
  target: z.optional(CaseId),
  /** The public entry that it is about. */
  entry: z.string(),
  /** Who sent it stands sealed elsewhere, or nowhere. */
  named: z.boolean(),
  /** What speaks for its being spam. */
  doubts: z.array(z.string()),
  /** Epoch seconds after which it is forgotten, until it is submitted. */
  expires: z.optional(z.int()),
})
export type Follow = z.infer<typeof Follow>

const notFiledYet: Clause = { expression: '(attribute_not_exists(pk) OR attribute_exists(expires))' }

/** Forms of the public by the hash of their code, and who sent them, sealed. */
export class Follows {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async byHash(hash: string, nowSeconds: number): Promise<Follow | undefined> {
    const item = await this.table.get(key.follow(hash))
    const found = item && Follow.parse(item)
    return found && (found.expires ?? nowSeconds) >= nowSeconds ? found : undefined
  }

  async keep(hash: string, follow: Follow): Promise<void> {
    await this.table.put({ ...key.follow(hash), ...follow })
  }

  /**
   * Keeps who sends a form, or that nobody says so. Until it is filed the newest word counts, and the table forgets
   * it after `expires`, in epoch seconds; from then on what is sent again changes nothing of it.
   */
  async seal(about: string, sealed: Uint8Array | undefined, expires: number): Promise<void> {
    if (sealed) await this.table.put({ ...key.informant(about), sealed, expires }, [notFiledYet])
    else await this.table.remove(key.informant(about), [notFiledYet])
  }

  /** It is filed: whoever sent it is kept, to be answered. */
  async keepSealed(about: string): Promise<void> {
    await this.table.update(key.informant(about), { remove: ['expires'] }, [stillThere])
  }

  async sealed(about: string): Promise<Uint8Array | undefined> {
    const item = await this.table.get(key.informant(about))
    return item && z.instanceof(Uint8Array).parse(item.sealed)
  }

  /** Writes down that it was opened, when and what for. */
  async opened(about: string, moment: string, purpose: string): Promise<void> {
    await this.table.put({ ...key.opened(about, moment), purpose })
  }
}
