import { createHash } from 'node:crypto'
import { type AttributeValue, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Stack } from '../../infra/local/running.ts'

export type Contents = Readonly<Record<string, string>>

/**
 * Every item of the table by its key, as a digest: what is the same after as before was left alone.
 * Counted tries are left out: they are what limits count, and no effect of what was tried. So is when the public
 * log was last looked through: the sweep does that, whoever asks for what.
 */
export async function contentsOf(stack: Stack): Promise<Contents> {
  const all = await itemsOf(stack)
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => !isTry(key) && !key.startsWith('LOG#MONITOR')),
  )
}

/** How many items count tries. */
export const triesIn = async (stack: Stack): Promise<number> =>
  Object.keys(await itemsOf(stack)).filter(isTry).length

const isTry = (key: string): boolean => key.startsWith('T#')

async function itemsOf({ env }: Stack): Promise<Contents> {
  const client = new DynamoDBClient({
    endpoint: env.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: env.AWS_REGION ?? '',
    credentials: {
      accessKeyId: env.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '',
    },
  })
  try {
    const found: Record<string, string> = {}
    for await (const { Items = [] } of paginateScan(
      { client },
      { TableName: env.TABLE_NAME, ConsistentRead: true },
    ))
      for (const item of Items) found[`${item.pk?.S} ${item.sk?.S}`] = digest(item)
    return found
  } finally {
    client.destroy()
  }
}

/** The database gives the members of an object in any order. */
function digest(item: Record<string, AttributeValue>): string {
  const text = JSON.stringify(unmarshall(item), (_, value) => plain(value))
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Keys of what is not as it was. */
export function changedBetween(before: Contents, after: Contents): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => before[key] !== after[key])
}
