import type { Text } from '../../engine/text.ts'
import type { Order } from '../../store/orders.ts'

/** How an order looks to whoever waits for it. */
export type Standing =
  | { readonly status: 'waiting' | 'ready' }
  | { readonly status: 'failed'; readonly failure: Text }

const hourMs = 3_600_000
/** The job may take fifteen minutes, three times over; whoever still waits then waits for nothing. */
const patienceMs = hourMs
/** The exports bucket forgets archives after 30 days. */
const keptMs = 29 * 24 * hourMs

/** Where an order stands at a moment; one that can be ordered anew counts as failed. */
export const standingOf = ({ status, failure, at }: Order, now: number): Standing => {
  const age = now - Date.parse(at)
  if (status === 'failed') return { status, failure: failed(failure ?? '') }
  if (status === 'ready') return age < keptMs ? { status } : { status: 'failed', failure: expired }
  return age < patienceMs ? { status } : { status: 'failed', failure: stuck }
}

/** Why an archive was not built. The job names `signatures/` where no time stamp was to be had. */
export const failed = (what: string): Text => (what === 'signatures/' ? unstamped : spoiled(what))

const unstamped: Text = {
  zh: '没有生成：时间戳服务暂时没有应答，而没有时间戳的档案包不予出具。请稍后重新生成。',
  en: 'It was not built: no time stamp authority answered, and no archive is issued without a time stamp. Order it again later.',
}

const spoiled = (what: string): Text => ({
  zh: `没有生成：${what} 缺失，或与登记的摘要值不符。请报告平台管理员核查，查明后再重新生成。`,
  en: `It was not built: ${what} is missing, or does not have the digest on record. Tell the administrator, and order it again once that is cleared up.`,
})

const expired: Text = {
  zh: '档案包保存 30 天，现已删除。请重新生成，内容与原来完全相同。',
  en: 'Archives are kept for 30 days; this one is gone. Order it again: it will be the same, byte for byte.',
}

const stuck: Text = {
  zh: '一小时内没有生成成功。请重新生成；再次失败请联系平台管理员。',
  en: 'It was not built within an hour. Order it again; tell the administrator if it fails once more.',
}
