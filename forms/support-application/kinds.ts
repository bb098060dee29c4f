import type { Answers, Option } from '../../functions/engine/form.ts'

/** The six measures of the plan, 三(一) (DOMAIN row 53). */
export const supportKinds: readonly Option[] = [
  { value: 'funds', label: { zh: '资金扶持', en: 'Funds' } },
  { value: 'technology', label: { zh: '技术扶持', en: 'Technology' } },
  { value: 'tariff', label: { zh: '差别电价', en: 'Differential tariff' } },
  { value: 'finance', label: { zh: '绿色金融', en: 'Green finance' } },
  { value: 'land', label: { zh: '土地政策', en: 'Land' } },
  { value: 'staff', label: { zh: '职工安置', en: 'Settlement of staff' } },
]

const about =
  (...kinds: readonly string[]) =>
  ({ kind }: Answers): boolean =>
    kinds.some((one) => one === kind)

export const aboutMoney = about('funds', 'finance')
export const aboutFinance = about('finance')
export const aboutTechnology = about('technology')
export const aboutTariff = about('tariff')
export const aboutLand = about('land')
export const aboutStaff = about('staff')
