import { type RegisterDefinition, registers } from '../../../forms/registers.ts'
import { newestTrack } from '../../../forms/registry.ts'
import { sectors } from '../../../forms/sectors.ts'
import { digestOf } from '../../engine/digest.ts'
import type { RegisterRow } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'
import type { Entry } from '../../register/entries.ts'
import { stateOf } from '../../register/find.ts'
import { contentOf } from '../../register/publishing.ts'
import { divisionName } from '../names.ts'
import type { RegisterQuery } from '../register-query.ts'

/** One value of the data: what it is called in JSON and CSV, and what it means. */
export type DataField = {
  readonly name: string
  readonly label: Text
  readonly note: Text
  readonly format?: 'date-time' | 'uri' | 'sha256'
  /** What a value may be, where it is one of a few. */
  readonly among?: readonly string[]
}

type EntryField = DataField & { readonly of: (entry: Entry, address: string) => string }

/** What is said of an entry. This list is the schema, its page, the JSON and the CSV. */
export const entryFields: readonly EntryField[] = [
  {
    name: 'id',
    label: { zh: '条目编号', en: 'Entry' },
    note: { zh: '永久不变，不重复使用', en: 'Permanent, never used again' },
    of: ({ id }) => id,
  },
  {
    name: 'register',
    label: { zh: '登记簿', en: 'Register' },
    note: { zh: '登记簿的代号，见网址', en: 'The register by its name in the address' },
    among: registers.map(({ id }) => id),
    of: ({ register }) => register,
  },
  {
    name: 'address',
    label: { zh: '永久地址', en: 'Permanent address' },
    note: { zh: '条目移出后，该地址仍说明已移出', en: 'It stays, and says so when the entry was taken off' },
    format: 'uri',
    of: (_, address) => address,
  },
  {
    name: 'state',
    label: { zh: '状态', en: 'State' },
    note: {
      zh: 'current 公开中；replaced 已被更新；removed 已移出',
      en: 'current: published; replaced: another entry took its place; removed: taken off',
    },
    among: ['current', 'replaced', 'removed'],
    of: stateOf,
  },
  {
    name: 'publishedAt',
    label: { zh: '公开时间', en: 'Published' },
    note: { zh: '协调世界时（UTC）；已移出的条目为空', en: 'UTC; empty of what was taken off' },
    format: 'date-time',
    of: ({ publishedAt }) => publishedAt,
  },
  {
    name: 'removedAt',
    label: { zh: '移出时间', en: 'Taken off' },
    note: { zh: '公开中的条目为空', en: 'Empty of what is published' },
    format: 'date-time',
    of: ({ removedAt = '' }) => removedAt,
  },
  {
    name: 'replacedBy',
    label: { zh: '更新后的条目', en: 'Entry in its place' },
    note: { zh: '没有则为空', en: 'Empty where there is none' },
    of: ({ replacedBy = '' }) => replacedBy,
  },
  {
    name: 'division',
    label: { zh: '行政区划代码', en: 'Division' },
    note: { zh: '六位代码；三个市属开发区另加后缀', en: 'Six digits; the three zones have a suffix of ours' },
    of: ({ county }) => county,
  },
  {
    name: 'track',
    label: { zh: '退出类型', en: 'Track' },
    note: { zh: '案件类型的代号', en: 'The track of its case by its name in addresses' },
    of: ({ track }) => track.id,
  },
  {
    name: 'digest',
    label: { zh: '内容摘要', en: 'Digest' },
    note: {
      zh: '对 id、register、publishedAt、rows 按 RFC 8785 规范化的 JSON 计算的 SHA-256；已移出的条目为空',
      en: 'SHA-256 over canonical JSON (RFC 8785) of id, register, publishedAt and rows; empty of what was taken off',
    },
    format: 'sha256',
    of: (entry) => (stateOf(entry) === 'current' ? digestOf(contentOf(entry)) : ''),
  },
]

type RowField = DataField & { readonly name: keyof RegisterRow }

const asAnnounced: Text = { zh: '按公告原文', en: 'As announced' }
const noSum: Text = {
  zh: '数字和单位，按公告原文；不同单位不可相加',
  en: 'Number and unit, as announced; different units are never added up',
}

/** The columns of the notice (DOMAIN §5); of several machines an entry has several rows. */
export const rowFields: readonly RowField[] = [
  { name: 'county', label: { zh: '县区', en: 'County' }, note: asAnnounced },
  { name: 'enterprise', label: { zh: '企业名称', en: 'Enterprise' }, note: asAnnounced },
  {
    name: 'sector',
    label: { zh: '行业', en: 'Sector' },
    note: {
      zh: `${sectors.map(({ label }) => label.zh).join('、')}，或者空`,
      en: `${sectors.map(({ label }) => `${label.zh} (${label.en})`).join(', ')}, or empty`,
    },
  },
  { name: 'equipment', label: { zh: '落后工艺/设备', en: 'Process or equipment' }, note: asAnnounced },
  { name: 'model', label: { zh: '型号规格', en: 'Model' }, note: asAnnounced },
  { name: 'quantity', label: { zh: '数量', en: 'Quantity' }, note: noSum },
  { name: 'capacity', label: { zh: '产能（单位）', en: 'Capacity (unit)' }, note: noSum },
  { name: 'basis', label: { zh: '退出依据', en: 'Basis' }, note: asAnnounced },
  { name: 'method', label: { zh: '退出方式', en: 'Way of exit' }, note: asAnnounced },
  {
    name: 'deadline',
    label: { zh: '完成时间', en: 'Done by' },
    note: { zh: '日期 YYYY-MM-DD，或者空', en: 'A day, YYYY-MM-DD, or empty' },
  },
  { name: 'remark', label: { zh: '备注', en: 'Remark' }, note: asAnnounced },
]

/** An entry as data: its fields in order, and its rows. */
export const dataOf = (entry: Entry, address: string) => ({
  ...Object.fromEntries(entryFields.map(({ name, of }) => [name, of(entry, address)])),
  rows: entry.rows.map((row) => Object.fromEntries(rowFields.map(({ name }) => [name, row[name]]))),
})

/** A line for each row; what has none, as what was taken off, has one line. */
export const linesOf = (entry: Entry, address: string): string[][] => {
  const before = entryFields.map(({ of }) => of(entry, address))
  const rows = entry.rows.length > 0 ? entry.rows : [undefined]
  return rows.map((row) => [...before, ...rowFields.map(({ name }) => row?.[name] ?? '')])
}

/** When an entry was published, or an objection last took a row off it. */
export const updatedAt = ({ publishedAt, struck = [] }: Entry): string =>
  struck.reduce((latest, { at }) => (at > latest ? at : latest), publishedAt)

/** What a feed says of an entry beside its title: the columns that have something, by their register's names. */
export const summaryOf = ({ heads }: Pick<RegisterDefinition, 'heads'>, { rows }: Entry): string => {
  const named: Readonly<Record<string, Text | undefined>> = heads ?? {}
  const said = (row: RegisterRow) =>
    rowFields
      .filter(({ name }) => row[name] !== '')
      .map(({ name, label }) => `${(named[name] ?? label).zh}：${row[name]}`)
  return rows.map((row) => said(row).join('；')).join('\n')
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

const schemaOf = ({ label, note, format, among }: DataField) => ({
  type: 'string',
  title: `${label.zh} / ${label.en}`,
  description: `${note.zh} / ${note.en}`,
  ...(format === 'sha256' && { pattern: '^([0-9a-f]{64})?$' }),
  ...(among && { enum: among }),
})

const objectOf = (fields: readonly DataField[], more: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: [...fields.map(({ name }) => name), ...Object.keys(more)],
  properties: { ...Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])), ...more },
})

/** JSON Schema of a page of entries. */
export const dataSchema = (address: string) => ({
  $schema: draft,
  $id: address,
  title: '公开登记簿 / Public register',
  type: 'object',
  additionalProperties: false,
  required: ['self', 'title', 'entries'],
  properties: {
    self: { type: 'string', description: '本页地址 / Address of this page' },
    title: { type: 'string', description: '登记簿名称 / Name of the register' },
    next: {
      type: 'string',
      description: '下一页地址；没有则到末页 / Address of the next page; absent on the last',
    },
    looked: {
      type: 'integer',
      description: '为本页逐条查看了多少条 / Entries that were looked through for this page',
    },
    entries: {
      type: 'array',
      items: objectOf(entryFields, { rows: { type: 'array', items: objectOf(rowFields) } }),
    },
  },
})

const stateTitles = { replaced: '已被更新', removed: '已移出' }

/** What a file of a list is called, with what it is narrowed to. */
export const listTitle = (
  { title }: RegisterDefinition,
  { q, county, sector, track, year, state }: RegisterQuery,
): string =>
  [
    title.zh,
    q,
    county && divisionName(county).zh,
    sectors.find(({ value }) => value === sector)?.label.zh,
    track && newestTrack(track)?.title.zh,
    year && `${year}年`,
    state && stateTitles[state],
  ]
    .filter(Boolean)
    .join(' · ')
