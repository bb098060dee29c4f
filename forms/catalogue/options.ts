import type { Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { catalogue2024 } from './2024.ts'

/** Equipment of a case on other grounds, which no edition eliminates. */
export const notInCatalogue = '2024:未列入'
/** An entry that the list lacks. */
export const otherEntry = '2024:其他'

/** Entries of the catalogue with their edition, and one for what the sample lacks. */
export const catalogueOptions: readonly Option[] = [
  ...catalogue2024.map(({ id, edition, part, title }) => ({
    value: id,
    label: {
      zh: `${edition}年本·${part}·${title.zh}`,
      en: `${edition} edition, ${part === '落后产品' ? 'products' : 'processes and equipment'}: ${title.en}`,
    },
  })),
  {
    value: otherEntry,
    label: {
      zh: '2024年本·其他条目（在备注中写明）',
      en: '2024 edition, another entry (name it in the remarks)',
    },
  },
  {
    value: notInCatalogue,
    label: {
      zh: '不属于2024年本淘汰类（按强制性标准或者法律法规退出）',
      en: 'Not eliminated by the 2024 edition (exits under a mandatory standard or a law)',
    },
  },
]

/** What an entry says; one that the list lacks, by its place in the catalogue. */
export const catalogueTitle = (id: string): Text =>
  catalogueOptions.find(({ value }) => value === id)?.label ?? { zh: id, en: id }
