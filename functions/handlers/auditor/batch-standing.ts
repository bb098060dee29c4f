import type { Text } from '../../engine/text.ts'
import type { Batch } from '../../store/batches.ts'
import { auditServices } from '../../web/audit-services.ts'
import { mostCases } from './query.ts'
import { failed } from './standing.ts'

/** How an order of many cases looks to whoever waits for it. */
export type BatchStanding = {
  readonly status: 'building' | 'ready' | 'failed'
  /** Cases that were built, or could not be. */
  readonly done: number
  readonly missing: readonly { readonly number: string; readonly failure: Text }[]
  readonly failure?: Text
}

const hourMs = 3_600_000
/** A thousand cases are built ten at a time; whoever still waits after half a day waits for nothing. */
const patienceMs = 12 * hourMs
/** The exports bucket forgets archives after 30 days. */
const keptMs = 29 * 24 * hourMs

/** Where an order stands; one that can be ordered anew counts as failed. */
export const batchStanding = async (batch: Batch, now: number): Promise<BatchStanding> => {
  const told = { done: await doneOf(batch), missing: await missingIn(batch) }
  const failure = failureOf(batch, now - Date.parse(batch.at))
  if (failure) return { ...told, status: 'failed', failure }
  return { ...told, status: batch.status === 'ready' ? 'ready' : 'building' }
}

const failureOf = ({ status, failure = '' }: Batch, age: number): Text | undefined => {
  if (status === 'failed') return failure === 'all' ? none : failed(failure)
  if (status === 'ready') return age < keptMs ? undefined : gone
  return age < patienceMs ? undefined : stuck
}

const doneOf = async ({ id, status, spread, cases }: Batch): Promise<number> => {
  if (status !== 'building') return cases.length
  return spread ? cases.length - (await auditServices().batches.waiting(id, 'line', mostCases)) : 0
}

/** What could not be built, with the reason; known once all was tried. */
const missingIn = async ({ id, status, cases }: Batch): Promise<BatchStanding['missing']> => {
  if (status === 'building') return []
  const lines = await auditServices().batches.lines(
    id,
    cases.map((_, at) => at + 1),
  )
  return lines.flatMap(({ case: one, failure }) =>
    failure === undefined ? [] : [{ number: `L${one.toUpperCase()}`, failure: reasonOf(failure) }],
  )
}

const reasonOf = (failure: string): Text => (failure === 'fault' ? fault : failed(failure))

const fault: Text = {
  zh: '没有生成：系统故障，已记录。请重新申请；再次失败请联系平台管理员。',
  en: 'It was not built for a fault of ours, which is on record. Order it again; tell the administrator if it fails once more.',
}

const none: Text = {
  zh: '没有一件生成成功，原因见下表。',
  en: 'None of the cases could be archived; the table below says why.',
}

const gone: Text = {
  zh: '档案包保存 30 天，现已删除。请重新生成，内容与原来相同。',
  en: 'Archives are kept for 30 days; these are gone. Order them again: they will be the same.',
}

const stuck: Text = {
  zh: '十二小时内没有全部生成。请重新生成，已生成的案件不会重做；再次失败请联系平台管理员。',
  en: 'It was not finished within twelve hours. Order it again: what was built is not built anew. Tell the administrator if it fails once more.',
}
