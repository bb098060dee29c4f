import type { Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { divisions } from '../organs.ts'

/** The two rounds of a year (the plan, 四(三); DOMAIN row 67), and the month of each. */
export const rounds: readonly (Option & { readonly month: number })[] = [
  { value: 'july', month: 7, label: { zh: '7月督导检查', en: 'July' } },
  { value: 'december', month: 12, label: { zh: '12月督导检查', en: 'December' } },
]

/** Counties, districts and zones, as options. */
export const divisionOptions: readonly Option[] = divisions.map(({ id, name }) => ({
  value: id,
  label: name,
}))

export const member: Text = { zh: '成员', en: 'Member' }
