import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

/** A named clause of a condition, joined by AND. */
export type Clause = {
  readonly expression: string
  readonly values?: { readonly [name: string]: unknown }
  /** For attribute names that DynamoDB reserves. */
  readonly names?: { readonly [name: string]: string }
}

export const notThereYet: Clause = { expression: 'attribute_not_exists(pk)' }
export const stillThere: Clause = { expression: 'attribute_exists(pk)' }
export const atVersion = (version: number): Clause => ({
  expression: 'version = :expectedVersion',
  values: { ':expectedVersion': version },
})

/** Who writes later has read no less of the log: an older reading never replaces a newer one. */
export const notOlder = (upTo: number): Clause => ({
  expression: '(attribute_not_exists(pk) OR upTo <= :upTo)',
  values: { ':upTo': upTo },
})

/** An item as DynamoDB takes it; what has no value is left out. */
export const encode = (item: object) => marshall(item, { removeUndefinedValues: true })

type Condition = {
  ConditionExpression?: string
  ExpressionAttributeValues?: Record<string, AttributeValue>
  ExpressionAttributeNames?: Record<string, string>
}

/** The clauses as one condition; nothing where there is none. */
export const conditions = (clauses: readonly Clause[]): Condition => {
  if (clauses.length === 0) return {}
  const values = Object.assign({}, ...clauses.map((clause) => clause.values ?? {}))
  const names = Object.assign({}, ...clauses.map((clause) => clause.names ?? {}))
  return {
    ConditionExpression: clauses.map(({ expression }) => expression).join(' AND '),
    ...withValues(encode(values)),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
  }
}

export const withValues = (values: Record<string, AttributeValue>) =>
  Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}

/** An update expression in which every attribute is named, for any may be reserved. */
export const updateOf = (change: {
  set?: Readonly<Record<string, unknown>>
  remove?: readonly string[]
  add?: Readonly<Record<string, number>>
}) => {
  const set = Object.entries(change.set ?? {}).filter(([, value]) => value !== undefined)
  const add = Object.entries(change.add ?? {})
  const remove = change.remove ?? []
  const expression = [
    set.length > 0 && `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`,
    add.length > 0 && `ADD ${add.map(([name]) => `#${name} :${name}`).join(', ')}`,
    remove.length > 0 && `REMOVE ${remove.map((name) => `#${name}`).join(', ')}`,
  ]
  return {
    expression: expression.filter(Boolean).join(' '),
    names: Object.fromEntries(
      [...set, ...add].map(([name]) => [`#${name}`, name]).concat(remove.map((name) => [`#${name}`, name])),
    ),
    values: encode(Object.fromEntries([...set, ...add].map(([name, value]) => [`:${name}`, value]))),
  }
}
