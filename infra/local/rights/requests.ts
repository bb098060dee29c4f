import type { IncomingHttpHeaders } from 'node:http'

/** A request that has come whole. */
export interface WholeRequest {
  /** All of it, as it came. */
  readonly bytes: Buffer
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const endOfHead = Buffer.from('\r\n\r\n')

/** The first request in what has come over a connection, undefined until it is whole; its length is in its head, as the SDK always says it. */
export function firstRequest(come: Buffer): WholeRequest | undefined {
  const end = come.indexOf(endOfHead)
  if (end < 0) return undefined
  const headers = headersIn(come.toString('latin1', 0, end))
  const from = end + endOfHead.length
  const bytes = come.subarray(0, from + Number(headers['content-length'] ?? 0))
  const isWhole = come.length >= from + Number(headers['content-length'] ?? 0)
  return isWhole ? { bytes, headers, body: bytes.subarray(from) } : undefined
}

function headersIn(head: string): IncomingHttpHeaders {
  const lines = head.split('\r\n').slice(1)
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
}
