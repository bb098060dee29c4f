import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'

export type QueueRow = {
  readonly form: Text
  readonly step: Text
  readonly enterprise: string
  /** Of the filing: a case may have several of one form at one step. */
  readonly reference: string
  readonly county: Text
  readonly due: string
  readonly href: string
  /** Mails a fresh link to the task; posts `organ`. */
  readonly link: { readonly action: string; readonly organ: string }
  /** Sent as `task` to approve it together with others, or why it is decided by itself. */
  readonly together: { readonly pick: string } | { readonly why: Text }
}

/** What waits for one organ, as far as it was read. */
export type QueuePart = {
  readonly organ: string
  readonly name: Text
  readonly rows: readonly QueueRow[]
  readonly counts: { readonly waiting: number; readonly late: number; readonly soon: number }
  /** There is more, which is not counted. */
  readonly next?: string | undefined
}

export type QueueFilter = {
  /** Where the filter is sent (GET): `organ`, `form`, `late`. */
  readonly action: string
  readonly organ: string
  readonly organs: readonly Option[]
  readonly form: string
  readonly forms: readonly Option[]
  readonly late: boolean
}

export type QueueView = {
  readonly parts: readonly QueuePart[]
  readonly filter: QueueFilter
  readonly today: string
  readonly first?: string | undefined
  /** For approvers: where due dates are subscribed to. */
  readonly calendar?: string | undefined
  /** Where duties of the person's organs are listed. */
  readonly duties?: string | undefined
  /** Where known devices are listed. */
  readonly devices: string
  /** For approvers: chooses one mail a task, or one a day. */
  readonly mail?: string | undefined
  /** For approvers: enters who stands in. */
  readonly absence?: string | undefined
  /** For officers: opens a case. */
  readonly open?: string | undefined
}
