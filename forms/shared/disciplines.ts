import type { Option } from '../../functions/engine/form.ts'

/** The nine fields of joint discipline, in the order of the plan, 三(三) (DOMAIN rows 57–60). */
export const disciplines: readonly Option[] = [
  { value: 'land', label: { zh: '土地供应', en: 'Land supply' } },
  { value: 'funds', label: { zh: '资金支持', en: 'Funding' } },
  { value: 'tax', label: { zh: '税收管理', en: 'Tax administration' } },
  { value: 'production-licence', label: { zh: '生产许可', en: 'Production licence' } },
  { value: 'safety-licence', label: { zh: '安全许可', en: 'Safety licence' } },
  { value: 'bonds', label: { zh: '债券发行', en: 'Bond issues' } },
  { value: 'credit', label: { zh: '融资授信', en: 'Credit lines' } },
  { value: 'procurement', label: { zh: '政府采购', en: 'Government procurement' } },
  { value: 'public-works', label: { zh: '公共工程建设项目投标', en: 'Bids for public works' } },
]
