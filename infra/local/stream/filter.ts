/**
 * A filter of Lambda's: fields to look into, and at the leaves the values that pass.
 *
 * Of Lambda's comparisons only equality, which is all that our filters use.
 */
export interface Filter {
  readonly [field: string]: Filter | readonly string[]
}

/** Whether every field of the filter is in the record with one of its values. */
export function passes(filter: Filter, record: unknown): boolean {
  return Object.entries(filter).every(([field, expected]) => {
    const value = fieldOf(record, field)
    return isValues(expected) ? expected.some((one) => one === value) : passes(expected, value)
  })
}

function fieldOf(record: unknown, field: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, field) : undefined
}

function isValues(expected: Filter | readonly string[]): expected is readonly string[] {
  return Array.isArray(expected)
}
