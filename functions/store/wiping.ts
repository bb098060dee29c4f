import type { Case } from '../engine/case.ts'
import type { LoggedEvent } from '../engine/events.ts'
import { stays } from '../engine/retention.ts'
import { commitIn, isCommit, type Link } from './commit.ts'
import { Copies } from './copies.ts'
import { Upload } from './drafts.ts'
import { atVersion } from './expressions.ts'
import type { Head } from './head.ts'
import { key } from './keys.ts'
import { Messages } from './messages.ts'
import { packForGood, packSnapshot } from './packed.ts'
import type { Table } from './table.ts'

export const linkOf = ({ sequence, at, previous, hash }: LoggedEvent): Link => ({
  sequence,
  at,
  previous,
  hash,
})

/**
 * Takes out of the table what a record said, once its certificate is in its log. Of its events their hashes stay,
 * and their places in the public log; its entries on the register, figures and numbers are no part of it.
 * Each step may be done again.
 */
export const wipe = async (table: Table, head: Head): Promise<void> => {
  await wipeCommits(table, head)
  await wipeOrders(table, head)
  await wipeMessages(table, head)
  await wipePlaces(table, head)
  await removeAll(table, key.informant(head.id).pk, '')
  for (const prefix of ['D#', 'U#', 'B#', 'Q#', 'Y#', 'PROVISIONAL', 'DELETION'])
    await removeAll(table, key.head(head.id).pk, prefix)
  await table.put(tombstone(head), [atVersion(head.version)])
}

const wipeCommits = async (table: Table, { id }: Head): Promise<void> => {
  for (const item of await table.partition(key.head(id).pk, 'E#')) {
    if (!isCommit(item)) continue
    const { log } = commitIn(item)
    if (log.every(stays)) continue
    const { pk, sk, key: sent } = item
    await table.put({ pk, sk, type: 'links', key: sent, links: packForGood(log.map(linkOf)) })
  }
}

/** What archives of it were signed with, and the orders themselves. */
const wipeOrders = async (table: Table, { id, version }: Head): Promise<void> => {
  for (let from = 1; from <= version; from += 50) {
    const sequences = Array.from({ length: Math.min(50, version - from + 1) }, (_, at) => from + at)
    const keys = sequences.flatMap((sequence) => [key.order(id, sequence), key.redacted(id, sequence)])
    for (const { pk, sk } of await table.getAll(keys)) await table.remove({ pk, sk })
  }
}

/** What its enterprise was told of it by mail. */
const wipeMessages = async (table: Table, { id, state }: Head): Promise<void> => {
  const told = new Messages(table)
  let after: string | undefined
  do {
    const page = await told.ofEnterprise(state.enterprise.code, { limit: 100, after })
    for (const one of page.messages) if (one.case === id) await table.remove(key.message(one.id))
    after = page.next
  } while (after !== undefined)
}

/** That its files stand in it, as others of their digests are told. */
const wipePlaces = async (table: Table, { id }: Head): Promise<void> => {
  const copies = new Copies(table)
  for (const item of await table.partition(key.head(id).pk, 'U#')) {
    const { id: upload, evidence } = Upload.parse(item)
    if (evidence) await copies.leaves(evidence.sha256, upload)
  }
}

const removeAll = async (table: Table, pk: string, prefix: string): Promise<void> => {
  for (const item of await table.partition(pk, prefix)) await table.remove({ pk: item.pk, sk: item.sk })
}

/** In no list any more: what the record was, and that it is gone. */
const tombstone = ({ id, version, hash, opened, state }: Head) => ({
  ...key.head(id),
  version,
  snapshot: packSnapshot({ state: emptied(state), hash, opened, used: '' }),
})

const emptied = (state: Case): Case => {
  const { barred: _, duties: __, notice: ___, servedOn: ____, ...rest } = state
  return { ...rest, clocks: [], filings: [], published: [] }
}
