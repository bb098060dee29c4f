import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** Licences that may fall with the capacity (the plan, 二(二)2, 二(三)1, 二(四)2 and 二(五)4). */
export const licences: readonly Option[] = [
  { value: 'business', label: { zh: '营业执照', en: 'Business licence' } },
  { value: 'production', label: { zh: '工业产品生产许可证', en: 'Industrial production licence' } },
  { value: 'safety', label: { zh: '安全生产许可证', en: 'Work safety licence' } },
  { value: 'discharge', label: { zh: '排污许可证', en: 'Pollutant discharge permit' } },
  { value: 'water', label: { zh: '取水许可证', en: 'Water abstraction permit' } },
  { value: 'other', label: { zh: '其他证照', en: 'Another licence' } },
]

/** 吊销 is a penalty; 注销 only ends what no longer has a holder. */
export const manners: readonly Option[] = [
  { value: 'revoke', label: { zh: '吊销', en: 'Revoked' } },
  { value: 'cancel', label: { zh: '注销', en: 'Cancelled' } },
]

/** Whose level takes it; what a higher authority issued is reported to that by the office of the city. */
export const issuerLevels: readonly Option[] = [
  { value: 'county', label: { zh: '县级机关', en: 'Authority of the county' } },
  {
    value: 'municipal',
    label: { zh: '市级机关', en: 'Authority of the city' },
    hint: {
      zh: '省级以上机关发证的也选此项，由市级部门依法报请办理',
      en: 'Also what the province or the state issued: the office of the city reports it to them',
    },
  },
]

export const isOther = where('licence', 'other')
