import { expect, test } from 'vitest'
import { entryOption, entryValue, longestEntryValue } from '../../forms/catalogue/entry.ts'
import { isCatalogueEntry } from '../../forms/catalogue/imported.ts'
import { catalogueTitle, notInCatalogue } from '../../forms/catalogue/options.ts'
import { equipmentIdentity, identityOf } from '../../forms/shared/equipment.ts'
import { display } from '../../functions/engine/display.ts'
import { faultOf, type Leaf } from '../../functions/engine/field-faults.ts'
import { readFields } from '../../functions/engine/field-read.ts'
import type { FormContext } from '../../functions/engine/form.ts'
import { nowhere } from '../../functions/web/views/pages/people.tsx'

const entry = {
  part: '落后生产工艺装备',
  path: '钢铁',
  code: '3',
  name: '400立方米及以下\n炼铁高炉（含·铸造）',
  deadline: '2025年',
  english: 'Blast furnaces',
}
const value = entryValue('2024年本', entry)
const field = equipmentIdentity[0] as Leaf
const item = {
  id: '1',
  catalogue: value,
  name: '高炉',
  model: 'x',
  quantity: '1座',
  capacity: { amount: '1', unit: '吨' },
  serial: '1',
}
const imported: FormContext = { ...nowhere, lists: { catalogue: [entryOption('2024年本', entry)] } }
const fault = (answer: string, context: FormContext) => faultOf(field, answer, { answers: {}, context })?.zh

test('an imported entry is one line of words, which says edition, category, sector and number', () => {
  expect(value).toBe('2024年本·落后生产工艺装备·钢铁·3·400立方米及以下 炼铁高炉（含•铸造）')
  expect(entryOption('2024年本', entry).label).toEqual({
    zh: `${value}（2025年）`,
    en: `${value} (Blast furnaces)`,
  })
  expect(isCatalogueEntry(value)).toBe(true)
  expect(isCatalogueEntry('2024年本·钢铁')).toBe(false)
  expect(
    entryValue('版'.repeat(20), {
      ...entry,
      path: '业'.repeat(30),
      code: '1'.repeat(20),
      name: '炉'.repeat(500),
    }).length,
  ).toBeLessThan(longestEntryValue)
})

test('is taken where it is in force, and in a case whose items were named by it; nowhere else', () => {
  expect(fault(value, imported)).toBeUndefined()
  expect(fault(value, nowhere)).toMatch('请从列表中选择')
  expect(fault(value, { ...nowhere, equipment: [item] })).toBeUndefined()
  expect(fault(`${value}。`, imported)).toMatch('请从列表中选择')
})

test('is typed as it stands on the list, and the form’s own options by their words', () => {
  const typed = (catalogue: string) => readFields([field], { catalogue }).catalogue
  expect(typed(` ${value} `)).toBe(value)
  expect(typed(catalogueTitle(notInCatalogue).zh)).toBe(notInCatalogue)
  expect(typed(catalogueTitle(notInCatalogue).en)).toBe(notInCatalogue)
  expect(typed('炉'.repeat(5000))).toHaveLength(2 * longestEntryValue)
})

test('is shown and handed on in the same words, whatever is imported later', () => {
  expect([display(field, value, 'zh'), catalogueTitle(value).zh, identityOf(item).catalogue]).toEqual([
    value,
    value,
    value,
  ])
  expect(identityOf({ ...item, catalogue: '2011:x' }).catalogue).toBe('2024:其他')
})
