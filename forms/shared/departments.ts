import type { Option } from '../../functions/engine/form.ts'
import { offices } from '../organs.ts'

/** Every office that may sit at the table, as options. */
export const officeOptions: readonly Option[] = offices.map(({ id, name }) => ({ value: id, label: name }))

/** The five departments that the plan makes responsible, in its order (四(一); DOMAIN rows 63–64). */
export const departments: readonly Option[] = Object.entries({
  miit: ['工信局', '工信部门', '工业和信息化局', '工信'],
  drc: ['发改委', '发改局', '发改部门', '发展和改革委员会', '发展和改革局', '发展改革局', '发改'],
  ecology: ['生态环境局', '生态环境分局', '环保局', '环保部门', '生态环境'],
  emergency: ['应急局', '应急管理局', '应急部门', '应急管理'],
  market: ['市场监管局', '市场监督管理局', '市场监督管理部门', '市场监管'],
}).flatMap(([id, also]) =>
  officeOptions.filter(({ value }) => value === id).map((option) => ({ ...option, also })),
)
