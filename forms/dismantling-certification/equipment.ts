import { told } from '../../functions/engine/condition.ts'
import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Answers, Field, FormContext, Option } from '../../functions/engine/form.ts'
import { choice, date, longtext, text } from '../define.ts'
import {
  countOf,
  equipmentCapacity,
  equipmentCount,
  equipmentIdentity,
  identityOf,
} from '../shared/equipment.ts'
import { quantityOf } from '../shared/values.ts'

/** Whether less was removed than planned, in the same unit. */
const isShort = told(
  { zh: '实际拆除数量少于计划', en: 'less was removed than planned' },
  ({ planned, removed }) => {
    const [plan, done] = [quantityOf(planned), quantityOf(removed)]
    return (
      plan !== undefined &&
      done !== undefined &&
      plan.unit === done.unit &&
      compareDecimals(done.amount, plan.amount) < 0
    )
  },
)

/** Where equipment may go; there is no entry for resale, since eliminated equipment may not be passed on (DOMAIN §6.6). */
const destinations: readonly Option[] = [
  {
    value: 'recycled',
    label: { zh: '交由回收企业回炉或拆解', en: 'Handed to a recycler to be melted or taken apart' },
  },
  { value: 'destroyed', label: { zh: '就地破坏解体', en: 'Destroyed on site' } },
  { value: 'hazardous', label: { zh: '按危险废物处置', en: 'Disposed of as hazardous waste' } },
]

/** One item: what it is, what was planned and removed, when, and where it went. */
export const equipmentFields: readonly Field[] = [
  ...equipmentIdentity,
  equipmentCapacity,
  equipmentCount('planned', { zh: '计划拆除数量', en: 'Planned for removal' }),
  equipmentCount('removed', { zh: '实际拆除数量', en: 'Removed' }, { public: true, min: '0' }),
  longtext(
    'shortfall',
    { zh: '未全部拆除的原因和后续安排', en: 'Why less was removed, and what follows' },
    { max: 500, rows: 3, when: isShort },
  ),
  date(
    'startedOn',
    { zh: '开始拆除日期', en: 'Removal began' },
    { max: 'today', subject: { zh: '开始拆除的日期', en: 'the date removal began' } },
  ),
  date(
    'finishedOn',
    { zh: '完成拆除日期', en: 'Removal finished' },
    { public: true, max: 'today', subject: { zh: '完成拆除的日期', en: 'the date removal finished' } },
  ),
  choice('destination', { zh: '设备去向', en: 'Where the equipment went' }, { options: destinations }),
  text(
    'destinationNote',
    { zh: '去向说明', en: 'More on where it went' },
    { max: 200, optional: true, hint: { zh: '接收单位、地点', en: 'Who received it, and where' } },
  ),
]

/** The case's equipment, all of it planned for removal. */
export const equipmentRows = ({ equipment }: FormContext): readonly Answers[] =>
  equipment.map((item) => ({ ...identityOf(item), planned: countOf(item) }))
