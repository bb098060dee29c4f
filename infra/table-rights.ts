import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { index, key, type tableShape } from '../functions/store/keys.ts'
import { allow, useKey } from './rights.ts'

/** Names of the table's indexes. */
export type IndexName = (typeof tableShape.indexes)[number]['name']

/** Partitions, as patterns of their keys; `everything` where a function's work has no such bound. */
export type Partitions = readonly string[] | 'everything'

/** What one function does with the table. */
export interface TableUse {
  readonly reads: Partitions
  readonly writes: Partitions
  /** The lists that it pages through, by index. */
  readonly lists: Partial<Record<IndexName, Partitions>>
}

/** Partitions of the table by what they hold. */
export const items = {
  person: startOf(key.person('*').pk),
  mailbox: startOf(key.mailbox('*').pk),
  enterprise: startOf(key.enterprise('*').pk),
  link: startOf(key.link('*').pk),
  session: startOf(key.session('*').pk),
  attempts: startOf(key.attempts('*', 0).pk),
  mail: startOf(key.mail('*').pk),
  entry: startOf(key.entry('*').pk),
  order: startOf(key.order('*', 0).pk),
} as const

/** Partitions of the indexes by what they list. */
export const lists = {
  waiting: startOf(index.queue('*', '', '', 0).queuePk),
  unsent: anyShard(index.unsent('', '').queuePk),
  wake: anyShard(index.wake('', '').wakePk),
  digests: anyShard(index.digest('', '').wakePk),
  provisional: anyShard(index.provisional('', 0).wakePk),
  casesOfCounty: startOf(index.casesOf('*', '', '').countyPk),
  openings: startOf(index.openings('*', '').countyPk),
  organPeople: startOf(index.organPeople('*', '').countyPk),
  allPeople: index.allPeople('', '').countyPk,
  register: startOf(index.register('*', '', '').countyPk),
  ordersOf: startOf(index.orders('*', '').enterprisePk),
  ofEnterprise: startOf(index.enterpriseCase('*', '', '').enterprisePk),
} as const

/** Items by key and pages of the named lists: never a scan. */
export function useTable(table: ITable, use: TableUse): PolicyStatement[] {
  const pages = Object.entries(use.lists).map(([name, partitions]) =>
    within(partitions, ['dynamodb:Query'], `${table.tableArn}/index/${name}`),
  )
  return [
    within(use.reads, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], table.tableArn),
    within(use.writes, ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], table.tableArn),
    ...pages,
    // What DynamoDB does with the key on the caller's behalf; the grants that it keeps itself need no right here.
    ...useKey(table.encryptionKey, ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey']),
  ]
}

/** Follow the table's stream. */
export function readStream(table: ITable, streamArn: string): PolicyStatement[] {
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']
  return [
    allow(
      actions.map((action) => `dynamodb:${action}`),
      [streamArn],
    ),
    ...useKey(table.encryptionKey, ['kms:Decrypt']),
  ]
}

/** `Null` because ForAllValues alone also holds for a request that names no key. */
function within(partitions: Partitions, actions: readonly string[], resource: string): PolicyStatement {
  const statement = allow(actions, [resource])
  if (partitions === 'everything') return statement
  statement.addCondition('ForAllValues:StringLike', { 'dynamodb:LeadingKeys': [...partitions] })
  statement.addCondition('Null', { 'dynamodb:LeadingKeys': 'false' })
  return statement
}

function anyShard(partition: string): string {
  return partition.replace(/\d+$/, '*')
}

function startOf(pattern: string): string {
  return pattern.slice(0, pattern.indexOf('*') + 1)
}
