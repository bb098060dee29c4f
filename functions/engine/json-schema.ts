import { fieldsOf } from './answers.ts'
import type { Field, FieldKind, Form } from './form.ts'
import { longest } from './schema.ts'
import type { Lang } from './text.ts'

/** A schema of JSON Schema draft 2020-12, as far as answers need it. */
export type JsonSchema = {
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly type: 'string' | 'array' | 'object'
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  /** An annotation of ours, which validators pass over: what the field is, and whether an answer must be there. */
  readonly 'x-field'?: Asked
}

type Asked = {
  readonly kind: FieldKind
  readonly required: boolean
  readonly public: boolean
  readonly values?: readonly string[]
  readonly units?: readonly string[]
}

const draft = 'https://json-schema.org/draft/2020-12/schema'
const line: JsonSchema = { type: 'string', maxLength: longest }

/**
 * The shape of a form's answers, the same that `shapeOf` reads. What is right beyond its shape depends on the
 * case and on other answers, so no schema can say it: fields are never required here, and choices are not closed.
 */
export const jsonSchemaOf = (form: Form, address: string, lang: Lang = 'zh'): JsonSchema => ({
  $schema: draft,
  $id: address,
  title: form.title[lang],
  description: `${form.id} ${form.version}: ${form.intro[lang]}`,
  ...ofFields(fieldsOf(form), lang),
})

const ofFields = (fields: readonly Field[], lang: Lang): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.id, annotated(field, lang)])),
})

const annotated = (field: Field, lang: Lang): JsonSchema => ({
  title: field.label[lang],
  ...(field.hint && { description: field.hint[lang] }),
  ...shape(field, lang),
  'x-field': asked(field),
})

const asked = (field: Field): Asked => ({
  kind: field.kind,
  required: !field.optional && !field.when && field.kind !== 'known' && field.kind !== 'computed',
  public: field.public === true,
  ...('options' in field && { values: field.options.map(({ value }) => value) }),
  ...('units' in field && { units: field.units.map(({ value }) => value) }),
})

const shape = (field: Field, lang: Lang): JsonSchema => {
  switch (field.kind) {
    case 'text':
    case 'longtext':
    case 'phone':
    case 'email':
    case 'credit-code':
    case 'date':
    case 'decimal':
    case 'whole':
    case 'choice':
    case 'declaration':
    case 'known':
    case 'computed':
      return line
    case 'choices':
      return { type: 'array', items: line, maxItems: field.options.length + 1 }
    case 'quantity':
      return { type: 'object', properties: { amount: line, unit: line }, required: ['amount', 'unit'] }
    case 'group':
      return { type: 'array', items: ofFields(field.fields, lang), maxItems: field.max + 1 }
  }
}
