import type { Field } from './form.ts'
import type { Text } from './text.ts'

/** How a sentence names a field: its subject, or its label made part of a sentence. */
export const subjectOf = ({ subject, label }: Pick<Field, 'subject' | 'label'>): Text =>
  subject ?? { zh: label.zh, en: `${standsAlone.test(label.en) ? '' : 'the '}${lowerFirst(label.en)}` }

/** Labels that take no article: “Why”, “What is wrong”, “Your name”. */
const standsAlone = /^(?:what|why|when|where|which|who|whose|how|whether|the|your|their|its)\b/iu

/** Lower case for the first letter, unless the word is an abbreviation. */
export const lowerFirst = (text: string): string =>
  /^[A-Z](?![A-Z])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A sentence that begins with the field. */
export const about = (field: Field, zh: string, en: string): Text => {
  const subject = subjectOf(field)
  return { zh: `${subject.zh}${zh}`, en: `${upperFirst(subject.en)} ${en}` }
}

/** What to do about a required field that is blank. */
export const missing = (field: Field): Text => {
  const { zh, en } = subjectOf(field)
  switch (field.kind) {
    case 'text':
    case 'longtext':
    case 'phone':
    case 'email':
    case 'credit-code':
    case 'date':
    case 'decimal':
    case 'quantity':
    case 'whole':
    case 'known':
    case 'computed':
      return { zh: `请填写${zh}`, en: `Enter ${en}` }
    case 'choice':
    case 'choices':
      return { zh: `请选择${zh}`, en: `Select ${en}` }
    case 'declaration':
      return { zh: `请阅读并勾选：${field.label.zh}`, en: `Read the statement and tick: ${field.label.en}` }
    case 'group':
      return { zh: `请至少填写 1 项${field.item.zh}`, en: `Add at least one ${lowerFirst(field.item.en)}` }
  }
}

/** The same fault, said of one row of a group. */
export const inRow = (item: Text, row: number, message: Text): Text => ({
  zh: `${item.zh} ${row}：${message.zh}`,
  en: `${item.en} ${row}: ${lowerFirst(message.en)}`,
})
