import { textOf } from '../functions/engine/answer-kinds.ts'
import type { Answers } from '../functions/engine/form.ts'
import type { Text } from '../functions/engine/text.ts'
import { divisionOf } from './organs.ts'
import { kinds as referenceKinds } from './reference-list/kinds.ts'
import { labelOf } from './shared/chosen.ts'
import { ways } from './shared/exit-ways.ts'

/** How a column is filled: from public answers alone, those of the filing and those of the row's item. */
type Cell = (answers: Answers, item: Answers) => string

/** A public register: its name, the form whose accepted filings enter it, and which fields are its columns. */
export type RegisterDefinition = {
  readonly id: string
  readonly title: Text
  readonly form: string
  /** Quantity of an item, where the entry has a row for each; without it the entry has one row. */
  readonly quantity?: string
  /** The entry has a row for each item, which has no quantity. */
  readonly rows?: true
  /** Whose a row is, where the entry lists others than whom its case is about. */
  readonly enterprise?: Cell
  readonly county?: Cell
  /** What an entry without rows of items rests on; an item rests on its entry of the catalogue. */
  readonly basis?: Cell
  readonly method: Cell
  readonly deadline: Cell
  /** Anybody may object to what it publishes, within the period of the track of notices. */
  readonly objections?: true
  /** What the deadline ends, where it is a day to come; it is then shown as a picture. */
  readonly period?: Text
  /** Absent means the remark of the filing. */
  readonly remark?: Cell
  /** What these are called where the register is not of equipment. */
  readonly heads?: {
    readonly enterprise?: Text
    readonly equipment?: Text
    readonly model?: Text
    readonly basis?: Text
    readonly method: Text
    readonly deadline: Text
  }
}

export const registers: readonly RegisterDefinition[] = [
  {
    id: 'commitments',
    title: { zh: '不再恢复生产公开承诺', en: 'Public commitments' },
    form: 'public-commitment',
    quantity: 'quantity',
    method: ({ exitMethod }) => textOf(exitMethod),
    deadline: ({ dismantleBy }) => textOf(dismantleBy),
    period: { zh: '承诺的拆除期限', en: 'Promised to be dismantled' },
  },
  {
    id: 'dismantled',
    objections: true,
    title: { zh: '已拆除设备', en: 'Dismantled equipment' },
    form: 'dismantling-certification',
    quantity: 'removed',
    method: () => '拆除主体设备',
    deadline: (_, { finishedOn }) => textOf(finishedOn),
  },
  {
    id: 'closures',
    title: { zh: '依法关停退出企业', en: 'Closures' },
    form: 'closure-service',
    basis: ({ decisionNumber }) => textOf(decisionNumber),
    method: ({ decision }) => textOf(decision),
    deadline: ({ dismantleBy }) => textOf(dismantleBy),
    period: { zh: '拆除期限', en: 'To be dismantled' },
    heads: {
      basis: { zh: '政府决定文号', en: 'Decision of the government' },
      method: { zh: '决定', en: 'Decision' },
      deadline: { zh: '拆除期限', en: 'Dismantled by' },
    },
  },
  {
    id: 'environmental-credit',
    title: { zh: '环境信用评价结果', en: 'Environmental credit ratings' },
    form: 'environmental-credit-rating',
    method: ({ colour }) => colours[textOf(colour)] ?? textOf(colour),
    deadline: ({ publishedUntil }) => textOf(publishedUntil),
    period: { zh: '公开期限', en: 'Published' },
    heads: {
      method: { zh: '颜色标识', en: 'Colour' },
      deadline: { zh: '公开截止日期', en: 'Published until' },
    },
  },
  {
    id: 'production-licences',
    title: { zh: '生产许可登记', en: 'Production licences' },
    form: 'licence-decision',
    method: () => '准予生产许可',
    deadline: ({ validUntil }) => textOf(validUntil),
    period: { zh: '许可有效期', en: 'Licence in force' },
  },
  {
    id: 'credit',
    title: { zh: '失信惩戒公示', en: 'Credit discipline' },
    form: 'credit-publication',
    method: () => '列入失信惩戒',
    deadline: ({ disclosureUntil }) => textOf(disclosureUntil),
    period: { zh: '披露期限', en: 'Disclosed' },
    heads: {
      method: { zh: '措施', en: 'Measure' },
      deadline: { zh: '披露截止日期', en: 'Disclosed until' },
    },
  },
  {
    id: 'frontrunners',
    objections: true,
    title: { zh: '行业能效领跑者', en: 'Energy frontrunners' },
    form: 'frontrunner-decision',
    basis: ({ product }) => textOf(product),
    method: ({ indicator }) => textOf(indicator),
    deadline: ({ validUntil }) => textOf(validUntil),
    period: { zh: '有效期', en: 'Valid' },
    heads: {
      basis: { zh: '产品或者工序', en: 'Product or process' },
      method: { zh: '能效指标', en: 'Indicator' },
      deadline: { zh: '有效期至', en: 'Valid until' },
    },
  },
  {
    id: 'annual-notices',
    objections: true,
    title: { zh: '年度退出情况公示', en: 'Annual notices' },
    form: 'annual-notice',
    quantity: 'quantity',
    county: (_, { county }) => divisionOf(textOf(county))?.name.zh ?? '',
    enterprise: (_, { enterpriseName }) => textOf(enterpriseName),
    basis: (_, { basis }) => textOf(basis),
    method: (_, { way }) => labelOf(ways, way),
    deadline: (_, { leftOn }) => textOf(leftOn),
  },
  {
    id: 'hazard-references',
    title: { zh: '重大隐患政策资料', en: 'References on major hazards' },
    form: 'reference-list',
    rows: true,
    basis: (_, { issuer }) => textOf(issuer),
    method: (_, { kind }) => labelOf(referenceKinds, kind),
    deadline: (_, { inForce }) => textOf(inForce),
    remark: (_, { link }) => textOf(link),
    heads: {
      enterprise: { zh: '编制单位', en: 'Compiled by' },
      equipment: { zh: '名称', en: 'Title' },
      model: { zh: '文号、编号', en: 'Number' },
      basis: { zh: '发布机关', en: 'Issued by' },
      method: { zh: '类别', en: 'Kind' },
      deadline: { zh: '施行日期', en: 'In force from' },
    },
  },
]

const colours: Readonly<Record<string, string>> = {
  green: '绿色标识',
  blue: '蓝色标识',
  yellow: '黄色标识',
  black: '黑色标识',
}
