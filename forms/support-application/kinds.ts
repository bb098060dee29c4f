import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** The six measures of the plan, 三(一) (DOMAIN row 53). */
export const supportKinds: readonly Option[] = [
  { value: 'funds', label: { zh: '资金扶持', en: 'Funds' } },
  { value: 'technology', label: { zh: '技术扶持', en: 'Technology' } },
  { value: 'tariff', label: { zh: '差别电价', en: 'Differential tariff' } },
  { value: 'finance', label: { zh: '绿色金融', en: 'Green finance' } },
  { value: 'land', label: { zh: '土地政策', en: 'Land' } },
  { value: 'staff', label: { zh: '职工安置', en: 'Settlement of staff' } },
]

export const aboutMoney = where('kind', 'funds', 'finance')
export const aboutFinance = where('kind', 'finance')
export const aboutTechnology = where('kind', 'technology')
export const aboutTariff = where('kind', 'tariff')
export const aboutLand = where('kind', 'land')
export const aboutStaff = where('kind', 'staff')
