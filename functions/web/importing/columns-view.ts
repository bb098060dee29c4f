import type { Field } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import { columnsOf, isRequired, optionsOf } from '../../importing/columns.ts'
import { limitsOf } from '../models/field-words.ts'
import type { ColumnView } from '../views/pages/import-new.tsx'

/** The columns of a table as its page explains them. */
export const columnViews = (fields: readonly Field[]): ColumnView[] =>
  columnsOf(fields).map((column) => ({
    head: column.head,
    isRequired: isRequired(column),
    says: joined([
      ...(column.half === 'unit' ? [] : limitsOf(column.field)),
      ...listed(optionsOf(column).map(({ label }) => label)),
      ...(column.field.kind === 'date' ? [day] : []),
      ...(column.field.kind === 'declaration' ? [column.field.statement] : []),
      ...(column.field.when ? [ifAsked] : []),
    ]),
  }))

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh.replace(/。$/u, '')).join('；') || '文字',
  en: texts.map(({ en }) => en.replace(/\.$/u, '')).join('. ') || 'Text',
})

const listed = (labels: readonly Text[]): Text[] =>
  labels.length === 0
    ? []
    : [
        {
          zh: labels.map(({ zh }) => zh).join('、'),
          en: labels.map(({ en }) => en).join(', '),
        },
      ]

const day: Text = { zh: '如 2026-02-24 或者 2026年2月24日', en: 'Like 2026-02-24' }
const ifAsked: Text = { zh: '按情况填写', en: 'Where it applies' }
