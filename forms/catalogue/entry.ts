import type { Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

/** Parts of the eliminated category. */
export const parts: readonly Text[] = [
  { zh: '落后生产工艺装备', en: 'Outdated processes and equipment' },
  { zh: '落后产品', en: 'Outdated products' },
]

/** An entry of an edition that was brought in. */
export type EditionEntry = {
  readonly part: string
  readonly path: string
  readonly code: string
  readonly name: string
  readonly unit?: string | undefined
  readonly deadline?: string | undefined
  readonly english?: string | undefined
}

/** Between the words of an entry; none of them has it. */
const mark = '·'

/**
 * An entry as a case keeps it: edition, part, sector, number and wording, in words. So the case says for good under
 * what its items were named, whatever is imported later.
 */
export const entryValue = (edition: string, { part, path, code, name }: EditionEntry): string =>
  [edition, part, path, code, name].map((word) => word.replaceAll(mark, '•').replace(/\s+/gu, ' ')).join(mark)

/** Whether a kept value is such an entry, not one of the sample. */
export const isEntryValue = (value: string): boolean => value.split(mark).length === 5

/** The longest value: an edition of 20 characters, a part, a sector, a number, a wording of 500. */
export const longestEntryValue = 600

export const entryOption = (edition: string, entry: EditionEntry): Option => {
  const value = entryValue(edition, entry)
  const { deadline, english } = entry
  return {
    value,
    label: {
      zh: deadline ? `${value}（${deadline}）` : value,
      en: english ? `${value} (${english})` : value,
    },
  }
}
