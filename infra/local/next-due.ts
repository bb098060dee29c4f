import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { organs } from '../../forms/organs.ts'
import { rules } from '../../forms/rules.ts'
import { addDays, shanghaiDate } from '../../functions/engine/day.ts'
import { daysOfStep } from '../../functions/engine/step-due.ts'
import { shards } from '../../functions/store/keys.ts'
import { type IndexName, type Item, Table } from '../../functions/store/table.ts'

/** Looks from when on the sweep has something to find. */
export interface NextDue {
  /** The first such moment after `since`, up to which it has looked; one before it for as soon as possible, Infinity where nothing waits. */
  read(since: number): Promise<number>
  /** Whether files of a record have to follow what was done to it. */
  hasRecords(): Promise<boolean>
  close(): void
}

/** Reads the beginnings of the lists that the sweep reads, whatever their day. */
export function openNextDue(tableName: string): NextDue {
  const client = new DynamoDBClient({})
  const table = new Table(client, tableName)
  return {
    read: async (since) => {
      const firsts = [
        ...lists.map((list) => firstIn(table, list)),
        ...organs.map(({ id }) => firstStep(table, id, since)),
      ]
      return Math.min(...(await Promise.all(firsts)))
    },
    hasRecords: async () => {
      const firsts = shards.map((shard) => table.keys('wake', `KEEPING#${shard}`, { limit: 1 }))
      return (await Promise.all(firsts)).some(({ items }) => items.length > 0)
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
]

/** A step that was due earlier has been spoken of for the last time: three working days are never a month. */
const longestDays = 30

async function firstStep(table: Table, organ: string, since: number): Promise<number> {
  const from = addDays(shanghaiDate(since), -longestDays)
  const { items, next } = await table.keys('queue', `Q#${organ}`, { from, until: '9999', limit: 1000 })
  if (next) return 0
  const days = items.flatMap(({ queueSk }) => daysOfStep(rules, dayIn(queueSk)))
  return Math.min(...days.map(midnight).filter((moment) => moment > since))
}

async function firstIn(table: Table, { name, pk, from }: List): Promise<number> {
  const { items } = await table.keys(name, pk, { limit: 1 })
  const [first] = items
  return first ? from(first) : Number.POSITIVE_INFINITY
}
