import type { Option } from '../../functions/engine/form.ts'
import { offices } from '../organs.ts'

/** Every office that may sit at the table, as options. */
export const officeOptions: readonly Option[] = offices.map(({ id, name }) => ({ value: id, label: name }))

/** The five departments that the plan makes responsible, in its order (四(一); DOMAIN rows 63–64). */
export const departments: readonly Option[] = ['miit', 'drc', 'ecology', 'emergency', 'market'].flatMap(
  (id) => officeOptions.filter(({ value }) => value === id),
)
