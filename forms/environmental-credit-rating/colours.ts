import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** The four colours, best first (DOMAIN §2, environmental credit). */
export const colours: readonly Option[] = [
  { value: 'green', label: { zh: '绿色', en: 'Green' } },
  { value: 'blue', label: { zh: '蓝色', en: 'Blue' } },
  { value: 'yellow', label: { zh: '黄色', en: 'Yellow' } },
  { value: 'black', label: { zh: '黑色', en: 'Black' } },
]

/** The colour before, which a first rating lacks. */
export const previousColours: readonly Option[] = [
  ...colours,
  { value: 'none', label: { zh: '首次评价', en: 'First rating' } },
]

/** Yellow and black bring joint discipline (the plan, 二(二)3). */
export const isDisciplined = where('colour', 'yellow', 'black')
