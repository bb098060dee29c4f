import type { Doubt } from '../../../engine/claims.ts'
import type { EvidenceSlot } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import type { Copy } from '../case/doubts.tsx'

export type UploadStatus = 'checking' | 'received' | 'refused'

export type UploadView = {
  readonly id: string
  readonly name: string
  /** Bytes, once they are known. */
  readonly size?: number | undefined
  readonly status: UploadStatus
  /** A small picture of it, which leads to what is to be seen of it; or why there is none. */
  readonly small?: { readonly src: string; readonly href: string } | undefined
  readonly noPicture?: Text | undefined
  /** When the device claims to have taken it, and what in its claims does not fit. */
  readonly takenAt?: string | undefined
  readonly doubts?: readonly Doubt[] | undefined
  /** Where else the very same file stands. */
  readonly copies?: readonly Copy[] | undefined
  /** Why it was refused, and what to do. */
  readonly reason?: Text | undefined
  readonly caption?: string | undefined
  /** Names of the files that it took the place of. */
  readonly earlier?: readonly string[] | undefined
  /** Where caption and place are posted, and where another file is chosen in its stead; none where it is closed. */
  readonly arrange?: string | undefined
  readonly replace?: string | undefined
  /** Where "remove" is posted; none where it may not be removed. */
  readonly remove?: string | undefined
}

export type SlotView = {
  readonly slot: EvidenceSlot
  readonly uploads: readonly UploadView[]
  /** A presigned POST; none where the slot is full or closed. */
  readonly post?: { readonly url: string; readonly fields: { readonly [name: string]: string } } | undefined
  /** Where a script asks for a place for each file, and where it reads what became of them. */
  readonly send?: { readonly to: string; readonly here: string } | undefined
  /** What it still wants; nothing where it has enough. */
  readonly missing?: Text | undefined
  /** The file that the next one takes the place of. */
  readonly replacing?: { readonly id: string; readonly name: string } | undefined
  /** A return named others. */
  readonly closed?: boolean | undefined
}
