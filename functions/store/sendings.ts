import * as z from 'zod/mini'
import { CaseId, PersonId } from '../engine/ids.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

const Sending = z.object({
  case: CaseId,
  draft: z.string(),
  slot: z.string(),
  person: PersonId,
  /** As the device reckoned it. */
  sha256: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Id of the upload that it becomes, and S3's name for its parts. */
  upload: z.string(),
  parts: z.string(),
  /** Id of the upload that it takes the place of. */
  replaces: z.optional(z.string()),
  /** Epoch seconds after which S3 may have forgotten the parts. */
  expires: z.int(),
})
export type Sending = z.infer<typeof Sending>

export type SendingOf = Pick<Sending, 'case' | 'draft' | 'slot' | 'person' | 'sha256'>

const keyOf = (of: SendingOf) => key.sending(of.case, of.draft, of.slot, of.person, of.sha256)

/** Large files on their way in parts: whoever picks the same file again for the same slot goes on where they were. */
export class Sendings {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async sending(of: SendingOf, nowSeconds: number): Promise<Sending | undefined> {
    const item = await this.table.get(keyOf(of))
    const sending = item && Sending.parse(item)
    return sending && sending.expires > nowSeconds ? sending : undefined
  }

  /** Remembers what was begun; the newest stands, as of an earlier one the parts may be gone. */
  async begun(sending: Sending): Promise<void> {
    await this.table.put({ ...keyOf(sending), ...sending })
  }
}
