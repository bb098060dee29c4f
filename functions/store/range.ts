import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'

/** A part of an index: by prefix of the sort key or below it, a page at a time. */
export type Range = {
  readonly prefix?: string
  readonly until?: string
  readonly limit: number
  readonly after?: string | undefined
  readonly newestFirst?: boolean
}

/** What a range asks of the sort key, after the condition on the partition. */
export const rangeOf = (sortKey: string, { prefix, until }: Range) => {
  if (prefix) return { expression: ` AND begins_with(${sortKey}, :prefix)`, values: { ':prefix': prefix } }
  if (until) return { expression: ` AND ${sortKey} < :until`, values: { ':until': until } }
  return { expression: '', values: {} }
}

type IndexKeys = { readonly partitionKey: string; readonly sortKey: string }

/** Where a page ended, for the next to go on from; the list itself is not in it. */
export const encodeCursor = ({ sortKey }: IndexKeys, end: Record<string, AttributeValue>): string => {
  const { pk, sk, [sortKey]: sort } = unmarshall(end)
  return Buffer.from(JSON.stringify([pk, sk, sort])).toString('base64url')
}

/** The key to go on from in the list `of`; none for a cursor that we did not make, so the list begins anew. */
export const decodeCursor = (
  { partitionKey, sortKey }: IndexKeys,
  of: string,
  { after, prefix, until }: Range,
): Record<string, AttributeValue> | undefined => {
  const end = Cursor.safeParse(after).data
  if (!end) return undefined
  const [pk, sk, sort] = end
  const inRange = sort.startsWith(prefix ?? '') && (!until || sort < until)
  return inRange ? marshall({ pk, sk, [partitionKey]: of, [sortKey]: sort }) : undefined
}

/** DynamoDB takes sort keys of 1,024 bytes; ours are far shorter. */
const filled = z.string().min(1).max(300)
const Cursor = z
  .string()
  .transform((cursor, context) => {
    try {
      return JSON.parse(Buffer.from(cursor, 'base64url').toString())
    } catch {
      return context.addIssue('not a cursor')
    }
  })
  .pipe(z.tuple([filled, filled, filled]))
