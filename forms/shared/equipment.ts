import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { EquipmentItem, Field, Quantity, Rule } from '../../functions/engine/form.ts'
import { serialKey } from '../../functions/engine/machine.ts'
import type { Text } from '../../functions/engine/text.ts'
import { importedEntries, isCatalogueEntry } from '../catalogue/imported.ts'
import { catalogueOptions, otherEntry } from '../catalogue/options.ts'
import { choice, quantity, text } from '../define.ts'
import { capacityUnits, countUnits } from './units.ts'
import { fault, inEachRow, repeated } from './values.ts'

/** What one row of equipment is called. */
export const equipmentItem: Text = { zh: '设备', en: 'Equipment item' }

/** Which machine it is; the same in every form that lists equipment. */
export const equipmentIdentity: readonly Field[] = [
  choice(
    'catalogue',
    { zh: '目录条目', en: 'Catalogue entry' },
    {
      public: true,
      options: catalogueOptions,
      more: importedEntries,
      hint: {
        zh: '《产业结构调整指导目录》淘汰类条目。已导入目录的，输入行业或者设备名称，从列表中选择；未导入时所列为2024年本样例，文字待与公布文本核对',
        en: 'From the eliminated category of the catalogue. Where an edition was imported, type a sector or a machine and choose from the list; else the entries are a sample of the 2024 edition, to be checked against the published text',
      },
    },
  ),
  text(
    'name',
    { zh: '设备名称', en: 'Name of the equipment' },
    { public: true, max: 60, hint: { zh: '例如：水泥球磨机', en: 'Like: cement ball mill' } },
  ),
  text(
    'model',
    { zh: '型号规格', en: 'Model' },
    {
      public: true,
      max: 60,
      hint: { zh: '见设备铭牌，例如 Φ2.2×7m', en: 'On the name plate, like Φ2.2×7m' },
    },
  ),
  text(
    'serial',
    { zh: '出厂编号', en: 'Serial number' },
    {
      max: 40,
      hint: {
        zh: '见设备铭牌；铭牌缺失的填写企业内部编号',
        en: "On the name plate; without one, the enterprise's own number",
      },
    },
  ),
]

/** Capacity that goes out with the item. */
export const equipmentCapacity: Field = quantity(
  'capacity',
  { zh: '产能', en: 'Capacity' },
  {
    public: true,
    places: 4,
    min: '0.0001',
    units: capacityUnits,
    hint: { zh: '例如 30 万吨/年', en: 'Like 30 × 10,000 t a year' },
  },
)

/** How many of it; whole numbers with a unit of count. */
export const equipmentCount = (
  id: string,
  label: Text,
  settings: { readonly public?: true; readonly min?: string; readonly hint?: Text } = {},
): Field => quantity(id, label, { places: 0, min: '1', units: countUnits, ...settings })

/** Equipment of the case as first rows; an entry that the list lacks counts as another. */
export const identityOf = ({ catalogue, name, model, serial, capacity }: EquipmentItem) => ({
  catalogue: isCatalogueEntry(catalogue) ? catalogue : otherEntry,
  name,
  model,
  serial,
  capacity: { ...capacity },
})

/** A count as the case has it, such as `2` or `2台`. */
export const countOf = ({ quantity: count }: EquipmentItem): Quantity => {
  const [, amount = '', unit = ''] = /^(\d*)\s*(.*)$/u.exec(count) ?? []
  return { amount, unit: countUnits.some(({ value }) => value === unit) ? unit : '台' }
}

/** A machine is counted once, whatever the grounds (DOMAIN §6.8). */
export const eachMachineOnce: Rule = (answers) =>
  repeated(
    answers,
    'items',
    'serial',
    (serial) => ({
      zh: `出厂编号 ${serial} 重复，同一设备只列一次`,
      en: `Serial number ${serial} is there twice: list a machine once`,
    }),
    serialKey,
  )

/** What the case does not hold cannot be sealed, promised or dismantled in it: no later step would see it. */
export const onlyOfTheCase: Rule = (answers, { equipment }) =>
  inEachRow(answers, 'items', equipmentItem, ({ serial }, path) =>
    textOf(serial) === '' || equipment.some((item) => item.serial === serial)
      ? []
      : [
          fault(
            `${path}serial`,
            `本案没有出厂编号为 ${textOf(serial)} 的设备，请核对编号`,
            `the case has no equipment with serial number ${textOf(serial)}: compare the number`,
          ),
        ],
  )
