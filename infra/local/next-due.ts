import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { organs } from '../../forms/organs.ts'
import { addDays } from '../../functions/engine/day.ts'
import { shards } from '../../functions/store/keys.ts'
import { type IndexName, type Item, Table } from '../../functions/store/table.ts'

/** Looks from when on the sweep has something to find. */
export interface NextDue {
  /** A moment, of those before `at` any; 0 for as soon as possible, or Infinity where nothing waits. */
  read(at: number): Promise<number>
  close(): void
}

/** Reads the beginnings of the lists that the sweep reads, whatever their day. */
export function openNextDue(tableName: string): NextDue {
  const client = new DynamoDBClient({})
  const table = new Table(client, tableName)
  // What was late at the last stop most often is at the next: one list says so.
  let late: List | undefined
  return {
    read: async (at) => {
      const before = late ? await firstIn(table, late) : Number.POSITIVE_INFINITY
      if (before <= at) return before
      const firsts = await Promise.all(lists.map((list) => firstIn(table, list)))
      const soonest = Math.min(...firsts)
      late = lists[firsts.indexOf(soonest)]
      return soonest
    },
    close: () => client.destroy(),
  }
}

type List = {
  readonly name: IndexName
  readonly pk: string
  /** The moment at which the sweep takes its first entry. */
  readonly from: (first: Item) => number
}

const midnight = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
const dayIn = (sortKey: unknown): string => String(sortKey).slice(0, 10)

const lists: readonly List[] = [
  ...shards.flatMap((shard): List[] => [
    // A period lasts until the end of its day.
    { name: 'wake', pk: `WAKE#${shard}`, from: ({ wakeSk }) => midnight(addDays(dayIn(wakeSk), 1)) },
    { name: 'wake', pk: `DIGEST#${shard}`, from: () => 0 },
    { name: 'queue', pk: `UNSENT#${shard}`, from: () => 0 },
  ]),
  // Of a step the last day itself is spoken of.
  ...organs.map(
    ({ id }): List => ({
      name: 'queue',
      pk: `Q#${id}`,
      from: ({ queueSk }) => midnight(dayIn(queueSk)),
    }),
  ),
]

async function firstIn(table: Table, { name, pk, from }: List): Promise<number> {
  const { items } = await table.keys(name, pk, { limit: 1 })
  const [first] = items
  return first ? from(first) : Number.POSITIVE_INFINITY
}
