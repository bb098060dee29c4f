import type { RegisterRow } from '../../../engine/events.ts'
import type { Text } from '../../../engine/text.ts'

/** What an entry of the register is called: its enterprise, or the first of several; nothing where no row is left. */
export const entryName = (rows: readonly Pick<RegisterRow, 'enterprise'>[]): Text | undefined => {
  const [first, ...others] = new Set(rows.map(({ enterprise }) => enterprise))
  if (first === undefined) return undefined
  const count = others.length + 1
  return count === 1
    ? { zh: first, en: first }
    : { zh: `${first}等${count}家企业`, en: `${first} and ${others.length} more` }
}
