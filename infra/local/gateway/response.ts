/** A response ready for the wire. */
export interface Outgoing {
  readonly status: number
  /** Repeated names are sent as repeated headers. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

/**
 * What a function returned, as an HTTP API of payload format 2.0 understands it; undefined where it
 * makes no sense, which is answered 500.
 *
 * Without a `statusCode` everything is the body: 200 and JSON. Text comes through as it is.
 */
export function outgoingOf(result: unknown): Outgoing | undefined {
  if (!isRecord(result) || result.statusCode === undefined) return inferred(result)
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result
  const status = Number(statusCode)
  if (!isStatus(status) || !isRecord(headers) || typeof body !== 'string' || !isTexts(cookies))
    return undefined
  const bytes = Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8')
  return { status, headers: [...typed(headers, bytes), ...setCookies(cookies)], body: bytes }
}

function inferred(result: unknown): Outgoing {
  const body = typeof result === 'string' ? result : JSON.stringify(result)
  return { status: 200, headers: [['content-type', 'application/json']], body: Buffer.from(body) }
}

function typed(headers: Readonly<Record<string, unknown>>, body: Buffer): [string, string][] {
  const given = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ])
  const own = given.filter(([name]) => !['content-length', 'transfer-encoding', 'connection'].includes(name))
  const isTyped = own.some(([name]) => name === 'content-type')
  return isTyped || body.length === 0 ? own : [['content-type', 'text/plain;charset=UTF-8'], ...own]
}

function setCookies(cookies: readonly string[]): [string, string][] {
  return cookies.map((cookie) => ['set-cookie', cookie])
}

function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status <= 599
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
