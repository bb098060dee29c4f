import * as z from 'zod/mini'
import { fieldsOf } from './answers.ts'
import { checkAnswers } from './check.ts'
import type { Answers, Field, Form, FormContext } from './form.ts'

/** Longest text that a stored or posted answer may have, whatever its field allows, in characters (code points). */
export const longest = 10_000

/** Counted as JSON Schema counts: a character outside the basic plane is one, and not two. */
const isShortEnough = (text: string): boolean => text.length <= longest || [...text].length <= longest

const line = z.string().check(z.refine(isShortEnough))

/** The shape of a form's answers, right or wrong: parses stored drafts and drops what no field asks for. */
export const shapeOf = (form: Form): z.ZodMiniType<Answers> => shapeOfFields(fieldsOf(form))

/** The shape and every check of the answers; each issue carries its bilingual message as `params.text`. */
export const schemaOf = (form: Form, context: FormContext): z.ZodMiniType<Answers> =>
  shapeOf(form).check(
    z.superRefine((answers, refinement) => {
      for (const { field, message } of checkAnswers(form, answers, context)) {
        const path = field.split('.').map((part) => (/^\d+$/u.test(part) ? Number(part) : part))
        refinement.addIssue({ code: 'custom', path, message: message.zh, params: { text: message } })
      }
    }),
  )

const shapeOfFields = (fields: readonly Field[]): z.ZodMiniType<Answers> =>
  z.object(Object.fromEntries(fields.map((field) => [field.id, z.optional(shapeOfField(field))])))

const shapeOfField = (field: Field) => {
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
      return z.array(line).check(z.maxLength(field.options.length + 1))
    case 'quantity':
      return z.object({ amount: line, unit: line })
    case 'group':
      return z.array(shapeOfFields(field.fields)).check(z.maxLength(field.max + 1))
  }
}
