import { both, where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

export const applications: readonly Option[] = [
  { value: 'first', label: { zh: '首次申请', en: 'First licence' } },
  { value: 'renewal', label: { zh: '延续', en: 'Renewal' } },
  { value: 'change', label: { zh: '变更', en: 'Change' } },
]

export const outcomes: readonly Option[] = [
  { value: 'grant', label: { zh: '准予许可', en: 'Granted' } },
  { value: 'refuse', label: { zh: '不予许可', en: 'Refused' } },
]

/** What the plan refuses without exception, 二(三)1 (DOMAIN rows 23–24), and the other lawful refusal. */
export const refusalGrounds: readonly Option[] = [
  {
    value: 'eliminated-process',
    label: {
      zh: '采用国家明令淘汰的落后生产工艺、装备',
      en: 'Uses a process or equipment that the state has eliminated',
    },
  },
  {
    value: 'forbidden-product',
    label: {
      zh: '属于国家明令淘汰、禁止生产的产品',
      en: 'The product is one that the state has eliminated or forbidden',
    },
  },
  {
    value: 'below-standard',
    label: { zh: '产品质量达不到强制性标准', en: 'The product is below a mandatory standard' },
  },
  { value: 'conditions', label: { zh: '其他法定条件不具备', en: 'Another condition of the law is not met' } },
]

export const isGranted = where('outcome', 'grant')

export const isRefused = where('outcome', 'refuse')

/** Whether the application is about a licence already held. */
export const holdsLicence = where('application', 'renewal', 'change')

/** Whether the ground is an entry of the catalogue. */
export const isEliminated = both(isRefused, where('ground', 'eliminated-process', 'forbidden-product'))
