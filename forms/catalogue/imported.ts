import type { MoreOptions } from '../../functions/engine/form.ts'
import { isEntryValue, longestEntryValue } from './entry.ts'
import { catalogueOptions, notInCatalogue, otherEntry } from './options.ts'

/** Under which name a context carries the entries of editions that were imported. */
export const catalogueList = 'catalogue'

/** Entries of imported editions in force, and those under which the case's own items were named, whatever became of them. */
export const importedEntries: MoreOptions = {
  of: ({ lists, equipment }) => [
    ...(lists?.[catalogueList] ?? []),
    ...equipment.flatMap(({ catalogue }) =>
      isEntryValue(catalogue) ? [{ value: catalogue, label: { zh: catalogue, en: catalogue } }] : [],
    ),
  ],
  longest: longestEntryValue,
  keeps: [otherEntry, notInCatalogue],
  hasOwnList: ({ lists }) => (lists?.[catalogueList] ?? []).length > 0,
}

/** Whether a kept value names an entry, of the sample or of an edition that was imported. */
export const isCatalogueEntry = (value: string): boolean =>
  isEntryValue(value) || catalogueOptions.some((option) => option.value === value)
