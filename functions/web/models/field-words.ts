import { farFromSite } from '../../../forms/shared/site.ts'
import type { DateBound, EvidenceKind, EvidenceSlot, Field, FieldKind, Option } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { same } from '../views/text.ts'
import { inARow, quoted } from './track-words.ts'

/** What the kinds of fields are called. */
export const kindWords: Readonly<Record<FieldKind, Text>> = {
  text: { zh: '单行文字', en: 'Text' },
  longtext: { zh: '多行文字', en: 'Long text' },
  phone: { zh: '电话号码', en: 'Telephone number' },
  email: { zh: '邮箱', en: 'Mailbox' },
  'credit-code': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  date: { zh: '日期', en: 'Date' },
  decimal: { zh: '数字', en: 'Number' },
  quantity: { zh: '数量和单位', en: 'Amount with unit' },
  whole: { zh: '整数', en: 'Whole number' },
  choice: { zh: '单选', en: 'One choice' },
  choices: { zh: '多选', en: 'Several choices' },
  declaration: { zh: '声明', en: 'Declaration' },
  known: { zh: '取自案件，不可修改', en: 'From the case, read only' },
  computed: { zh: '自动计算', en: 'Worked out' },
  group: { zh: '表格', en: 'Table' },
}

/** What an answer must keep to, a line each; options and the words of a declaration are told apart. */
export const limitsOf = (field: Field): readonly Text[] => {
  switch (field.kind) {
    case 'text':
      return [
        longestOf(field.max),
        ...(field.pattern
          ? [{ zh: `格式如 ${field.pattern.example}`, en: `In the form of ${field.pattern.example}` }]
          : []),
      ]
    case 'longtext':
      return [longestOf(field.max)]
    case 'date':
      return [...boundOf(field.min, notBefore), ...boundOf(field.max, notAfter)]
    case 'decimal':
    case 'whole':
      return [...numbersOf(field), ...(field.unit ? [unitOf([field.unit])] : [])]
    case 'quantity':
      return [...numbersOf(field), unitOf(field.units.map(({ label }) => label))]
    case 'choices':
      return field.min === undefined ? [] : [{ zh: `至少选 ${field.min} 项`, en: `At least ${field.min}` }]
    case 'computed':
      return field.unit ? [unitOf([field.unit])] : []
    case 'group':
      return [rowsOf(field.min, field.max)]
    case 'credit-code':
      return [{ zh: '18 位，校验码须相符', en: '18 characters whose check digits fit' }]
    case 'phone':
    case 'email':
    case 'choice':
    case 'declaration':
    case 'known':
      return []
  }
}

const longestOf = (max: number): Text => ({ zh: `最多 ${max} 字`, en: `At most ${max} characters` })

const notBefore = ({ zh, en }: Text): Text => ({ zh: `不早于${zh}`, en: `Not before ${en}` })
const notAfter = ({ zh, en }: Text): Text => ({ zh: `不晚于${zh}`, en: `Not after ${en}` })

const boundOf = (bound: DateBound | undefined, say: (words: Text) => Text): Text[] =>
  bound ? [say(bound === 'today' ? { zh: '填写日', en: 'the day it is filled in' } : bound.words)] : []

type Numbers = {
  readonly places?: number
  readonly min?: string | number
  readonly max?: string | number
}

const numbersOf = ({ places, min, max }: Numbers): Text[] => [
  ...(min === undefined ? [] : [{ zh: `不小于 ${min}`, en: `At least ${min}` }]),
  ...(max === undefined ? [] : [{ zh: `不大于 ${max}`, en: `At most ${max}` }]),
  ...(places ? [{ zh: `最多 ${places} 位小数`, en: `At most ${places} decimal places` }] : []),
]

const unitOf = (units: readonly Text[]): Text => {
  const { zh, en } = inARow(units)
  return { zh: `单位：${zh}`, en: `Unit: ${en}` }
}

const rowsOf = (min: number, max: number): Text => ({
  zh: min === max ? `${min} 行` : `${min} 至 ${max} 行`,
  en: min === max ? `${min} rows` : `${min} to ${max} rows`,
})

/** What a person may choose from. */
export const optionsOf = (field: Field): readonly Option[] => ('options' in field ? field.options : [])

/** Whether an answer must be given. */
export const needOf = (field: Field): Text => {
  if (field.kind === 'known' || field.kind === 'computed') return { zh: '不填', en: 'Not asked' }
  return field.optional ? { zh: '选填', en: 'Optional' } : { zh: '必填', en: 'Required' }
}

const fileKinds: Readonly<Record<EvidenceKind, Text>> = {
  photo: { zh: '照片', en: 'photographs' },
  document: { zh: '文件', en: 'documents' },
  video: { zh: '视频', en: 'video' },
}

/** What a slot takes, how many, and what must match it. */
export const slotRules = (
  { accepts, min, max, sameCountAs, onSite }: EvidenceSlot,
  slots: readonly EvidenceSlot[],
): readonly Text[] => {
  const kinds = inARow(accepts.map((kind) => fileKinds[kind]))
  const other = slots.find(({ id }) => id === sameCountAs)
  const count = min === max ? same(`${min}`) : { zh: `${min} 至 ${max}`, en: `${min} to ${max}` }
  return [
    { zh: `${count.zh} 个文件`, en: `${count.en} ${max === 1 ? 'file' : 'files'}` },
    { zh: `接受${kinds.zh}`, en: `Takes ${kinds.en}` },
    ...(other
      ? [
          {
            zh: `与${quoted(other.label).zh}一一对应`,
            en: `As many as ${quoted(other.label).en}, in the same order`,
          },
        ]
      : []),
    ...(onSite ? [takenOnSite] : []),
  ]
}

const takenOnSite: Text = {
  zh: `在厂区拍摄；设备所称位置距登记的厂址超过${farFromSite / 1000}公里的，提示填报人和审批人（距离为本平台设定）`,
  en: `Taken on the site; one that claims to be more than ${farFromSite / 1000} km from it is pointed out to filer and approver (the distance is our policy)`,
}
