import type { Leaf } from '../engine/field-faults.ts'
import type { Field, FieldOf, Option } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import type { Grid, GridLine, Unreadable } from './grid.ts'

/** A column of a table that is imported: a field of a form, or one half of a quantity. */
export type Column = {
  readonly head: Text
  readonly field: Typable
  /** Where the field's answer is typed: `capacity.amount`. */
  readonly path: string
  readonly half?: 'amount' | 'unit'
}

/** A field that somebody types, in one cell or two. */
export type Typable = Exclude<Leaf, { kind: 'known' | 'computed' }>

/** The columns in which the fields of a row are imported, in the order of the form. */
export const columnsOf = (fields: readonly Field[]): readonly Column[] =>
  fields.flatMap((field): Column[] => {
    if (field.kind === 'known' || field.kind === 'computed' || field.kind === 'group') return []
    if (field.kind !== 'quantity') return [{ head: field.label, field, path: field.id }]
    const unit = { zh: `${field.label.zh}单位`, en: `Unit of ${field.label.en}` }
    return [
      { head: field.label, field, path: `${field.id}.amount`, half: 'amount' },
      { head: unit, field, path: `${field.id}.unit`, half: 'unit' },
    ]
  })

/** Without which column nothing can be read; one that hangs on a condition may be missing. */
export const isRequired = ({ field, half }: Column): boolean =>
  !field.optional && !field.when && !(half === 'unit' && (field as FieldOf<'quantity'>).units.length === 1)

/** What a cell of the column may say, where that is a list. */
export const optionsOf = ({ field, half }: Column): readonly Option[] => {
  if (field.kind === 'quantity') return half === 'unit' ? field.units : []
  return field.kind === 'choice' || field.kind === 'choices' ? field.options : []
}

/** Which column stands where, and the lines below the heading. */
export type Headed = {
  readonly places: readonly (Column | undefined)[]
  readonly lines: readonly GridLine[]
}

/** A title, notes and a blank line may stand above the heading. */
const headWithin = 15

/**
 * Finds the one sheet that has the heading, wherever in it that stands.
 *
 * Headings are compared without blanks, stars and what stands in brackets: 企业名称（必填） is 企业名称.
 */
export const headedIn = (grids: readonly Grid[], columns: readonly Column[]): Headed | Unreadable => {
  const found = grids.flatMap((grid) => {
    const headed = headedOf(grid, columns)
    return headed ? [headed] : []
  })
  const whole = found.filter(({ missing }) => missing.length === 0)
  if (whole.length > 1) return { unreadable: severalSheets }
  const [one] = whole
  if (one) return one.repeated ? { unreadable: twice(one.repeated) } : one
  const best = found.reduce<Found | undefined>(
    (so, next) => (so && so.missing.length <= next.missing.length ? so : next),
    undefined,
  )
  return { unreadable: missingColumns(best?.missing ?? columns.filter(isRequired)) }
}

type Found = Headed & { readonly missing: readonly Column[]; readonly repeated?: Column | undefined }

const headedOf = ({ lines }: Grid, columns: readonly Column[]): Found | undefined => {
  const rows = lines.slice(0, headWithin).map((line, at) => ({ at, places: placesIn(line, columns) }))
  const matches = ({ places }: { places: readonly unknown[] }) => places.filter(Boolean).length
  const best = rows.reduce((so, next) => (matches(next) > matches(so) ? next : so), rows[0] ?? none)
  if (matches(best) === 0) return undefined
  const { places, at } = best
  return {
    places,
    lines: lines.slice(at + 1),
    missing: columns.filter((column) => isRequired(column) && !places.includes(column)),
    repeated: places.find((column, place) => column && places.indexOf(column) < place),
  }
}

const none: { readonly at: number; readonly places: readonly (Column | undefined)[] } = { at: 0, places: [] }

const placesIn = ({ cells }: GridLine, columns: readonly Column[]): (Column | undefined)[] =>
  cells.map(({ text }) => {
    const said = bare(text)
    return said === '' ? undefined : columns.find(({ head }) => [bare(head.zh), bare(head.en)].includes(said))
  })

const bare = (heading: string): string =>
  heading
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/\(.*?\)/gu, '')
    .replace(/[\s*:：]/gu, '')
    .toLowerCase()

const named = (columns: readonly Column[], lang: 'zh' | 'en'): string =>
  columns
    .map(({ head }) => (lang === 'zh' ? `“${head.zh}”` : `“${head.en}” (${head.zh})`))
    .join(lang === 'zh' ? '、' : ', ')

const missingColumns = (columns: readonly Column[]): Text => ({
  zh: `没有找到完整的表头，缺少：${named(columns, 'zh')}。请使用模板，保留表头一行。`,
  en: `No whole heading was found; missing: ${named(columns, 'en')}. Use the template and keep its heading.`,
})

const twice = (column: Column): Text => ({
  zh: `表头“${column.head.zh}”出现两次，无法确定以哪一列为准。请删去一列。`,
  en: `The heading “${column.head.en}” (${column.head.zh}) is there twice. Delete one of the columns.`,
})

const severalSheets: Text = {
  zh: '有几个工作表都带有这张表的表头，无法确定导入哪一个。请只保留一个。',
  en: 'Several sheets have this heading, so it cannot be told which one is meant. Keep one of them.',
}
