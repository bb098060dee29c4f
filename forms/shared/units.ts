import type { Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

const unit = (value: string, en: string): Option => ({ value, label: { zh: value, en } })

/** Units of capacity; amounts are never added across them (DOMAIN §6.7). */
export const capacityUnits: readonly Option[] = [
  unit('万吨/年', '× 10,000 t a year'),
  unit('吨/年', 't a year'),
  unit('万重量箱/年', '× 10,000 weight cases a year'),
  unit('万平方米/年', '× 10,000 m² a year'),
  unit('万立方米/年', '× 10,000 m³ a year'),
  unit('万米/年', '× 10,000 m a year'),
  unit('万件/年', '× 10,000 pieces a year'),
  unit('万块标砖/年', '× 10,000 standard bricks a year'),
  unit('万台/年', '× 10,000 sets a year'),
  unit('台/年', 'sets a year'),
  unit('千瓦', 'kW'),
  unit('千伏安', 'kVA'),
]

/** Units in which equipment is counted. */
export const countUnits: readonly Option[] = [
  unit('台', 'sets'),
  unit('套', 'systems'),
  unit('座', 'kilns or furnaces'),
  unit('条', 'lines'),
]

/** Units of energy used for a unit of product, as energy limit standards have them. */
export const intensityUnits: readonly Option[] = [
  unit('千克标准煤/吨', 'kgce per t'),
  unit('吨标准煤/吨', 'tce per t'),
  unit('千瓦时/吨', 'kWh per t'),
  unit('千克标准煤/重量箱', 'kgce per weight case'),
  unit('千克标准煤/平方米', 'kgce per m²'),
  unit('千克标准煤/万块标砖', 'kgce per 10,000 standard bricks'),
  unit('克标准煤/千瓦时', 'gce per kWh'),
]

/** Units of what a report measures again, whatever the ground of the case. */
export const measureUnits: readonly Option[] = [
  ...intensityUnits,
  unit('毫克/立方米', 'mg per m³'),
  unit('毫克/升', 'mg per L'),
  unit('毫克/千克', 'mg per kg'),
  unit('千克/小时', 'kg an hour'),
  unit('吨/年', 't a year'),
  unit('分贝', 'dB'),
  unit('兆帕', 'MPa'),
  { value: '%', label: { zh: '%（百分数）', en: '%' } },
]

/** The unit of energy used in all. */
export const standardCoal: Text = { zh: '吨标准煤/年', en: 'tce a year' }

/** The unit of money. */
export const tenThousandYuan: Text = { zh: '万元', en: '× 10,000 yuan' }

/** The unit of waste. */
export const tonnesAYear: Text = { zh: '吨/年', en: 't a year' }
