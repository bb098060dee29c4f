import type { JsonSchema } from '../../functions/engine/json-schema.ts'

/** Whether a value is as a schema says, by the words of draft 2020-12 that ours use; any other word is a fault. */
export const isValid = (schema: JsonSchema, value: unknown): boolean => {
  const strange = Object.keys(schema).filter((word) => !known.includes(word))
  if (strange.length > 0) throw new Error(`Not checked: ${strange}`)
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' && [...value].length <= (schema.maxLength ?? Number.POSITIVE_INFINITY)
    case 'array':
      return Array.isArray(value) && isValidArray(schema, value)
    case 'object':
      return (
        typeof value === 'object' && value !== null && !Array.isArray(value) && isValidObject(schema, value)
      )
  }
}

const known = [
  ...['$schema', '$id', 'title', 'description', 'x-field'],
  ...['type', 'maxLength', 'maxItems', 'items', 'required', 'properties'],
]

const isValidArray = (
  { items, maxItems = Number.POSITIVE_INFINITY }: JsonSchema,
  value: unknown[],
): boolean => value.length <= maxItems && value.every((one) => items === undefined || isValid(items, one))

const isValidObject = ({ properties = {}, required = [] }: JsonSchema, value: object): boolean =>
  required.every((name) => Object.hasOwn(value, name)) &&
  Object.entries(properties).every(
    ([name, schema]) => !Object.hasOwn(value, name) || isValid(schema, Reflect.get(value, name)),
  )
