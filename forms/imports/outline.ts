import type { Field, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

/** A table that administrators bring in: what is asked of it as a whole, and the columns of its lines. */
export type ImportOutline = {
  readonly id: 'enterprises' | 'catalogue'
  readonly title: Text
  readonly intro: Text
  /** Asked beside the file. */
  readonly about: readonly Field[]
  readonly fields: readonly Field[]
  /** What several columns of a line must keep to together. */
  readonly rules?: readonly Rule[]
}
