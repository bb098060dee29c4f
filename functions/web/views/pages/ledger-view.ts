import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'

/** A question of the filter; what has but one choice is not asked. */
export type Asked = {
  readonly name: string
  readonly label: Text
  readonly value: string
  readonly choices: readonly Option[]
  /** There is a choice of all. */
  readonly all: boolean
}

/** Further conditions that an address brings: in words, as the filter keeps them, and the list without them. */
export type Conditions = {
  readonly words: readonly Text[]
  readonly kept: Readonly<Record<string, string>>
  readonly clear: string
}

export type LedgerView = {
  readonly county: Text
  readonly asked: readonly Asked[]
  readonly conditions?: Conditions | undefined
  readonly columns: readonly { readonly head: Text; readonly kind: 'text' | 'number' | 'date' }[]
  /** Cases that the rows are of. */
  readonly cases: number
  readonly rows: readonly { readonly href: string; readonly cells: readonly string[] }[]
  /** Which column leads to the case. */
  readonly linked: number
  readonly xlsx: string
  readonly csv: string
  readonly print: string
  /** All that there is to print, or a part. */
  readonly isCut: boolean
  readonly isPrint: boolean
  readonly first?: string | undefined
  readonly next?: string | undefined
}
