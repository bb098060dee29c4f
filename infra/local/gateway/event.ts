import { STATUS_CODES } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Match } from './match.ts'

/** A request as it came over the wire. */
export interface Received {
  readonly method: string
  /** Path and query as sent, still encoded. */
  readonly target: string
  readonly httpVersion: string
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
  readonly sourceIp: string
  readonly requestId: string
}

/**
 * Splits the target as an HTTP API does: the path decoded, the query left encoded; undefined where
 * the path cannot be decoded, which is answered 400.
 *
 * A decoded `?` ends the path, as it does in AWS (seen in captures of live APIs; the guide is silent).
 */
export function splitTarget(target: string): { readonly path: string; readonly query: string } | undefined {
  const [encoded = '/', ...rest] = target.split('?')
  try {
    const [path = '/'] = decodeURIComponent(encoded).split('?')
    return { path, query: rest.join('?') }
  } catch {
    return undefined
  }
}

/** The event of payload format 2.0 for a request whose path and route are known. */
export function eventOf(
  received: Received,
  { path, query }: { readonly path: string; readonly query: string },
  { routeKey, pathParameters }: Match,
  moment: number,
): APIGatewayProxyEventV2 {
  const parameters = queryParameters(query)
  const cookies = cookiesOf(received.rawHeaders)
  const headers = headersOf(received)
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(parameters).length > 0 && { queryStringParameters: parameters }),
    requestContext: contextOf(received, headers, path, routeKey, moment),
    ...bodyOf(received.body, headers['content-type']),
    ...(pathParameters && { pathParameters }),
  }
}

function contextOf(
  { method, httpVersion, sourceIp, requestId }: Received,
  headers: Readonly<Record<string, string>>,
  path: string,
  routeKey: string,
  moment: number,
): APIGatewayProxyEventV2['requestContext'] {
  const domainName = (headers.host ?? 'localhost').replace(/:\d+$/, '')
  const userAgent = headers['user-agent'] ?? ''
  return {
    accountId: '123456789012',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? domainName,
    http: { method, path, protocol: `HTTP/${httpVersion}`, sourceIp, userAgent },
    requestId,
    routeKey,
    stage: '$default',
    time: commonLogTime(moment),
    timeEpoch: Math.floor(moment),
  }
}

/** About one connection, not about the request: they end at the gateway. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Names in lower case, repeated headers joined by a comma; cookies have a field of their own. */
function headersOf({ rawHeaders, body, sourceIp }: Received): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of pairsOf(rawHeaders)) {
    if (name === 'cookie' || hopByHop.includes(name)) continue
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`
  }
  const forwardedFor = headers['x-forwarded-for']
  return {
    ...headers,
    'content-length': String(body.length),
    'x-forwarded-for': forwardedFor === undefined ? sourceIp : `${forwardedFor}, ${sourceIp}`,
    'x-forwarded-port': headers.host?.match(/:(\d+)$/)?.[1] ?? '80',
    'x-forwarded-proto': 'http',
  }
}

function cookiesOf(rawHeaders: readonly string[]): string[] {
  return pairsOf(rawHeaders)
    .filter(([name]) => name === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '')
}

function pairsOf(rawHeaders: readonly string[]): (readonly [string, string])[] {
  return rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), (rawHeaders[at + 1] ?? '').trim()] as const] : [],
  )
}

/** Decoded, and repeated parameters joined by a comma. */
function queryParameters(query: string): Record<string, string> {
  const parameters: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`
  }
  return parameters
}

const textTypes = ['application/json', 'application/xml', 'application/javascript']

/**
 * Text arrives as it is, all else in base64: a form (`application/x-www-form-urlencoded`) and a body
 * without a type too, as measured on live HTTP APIs; the guide does not list the types.
 */
function bodyOf(body: Buffer, contentType = ''): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> {
  if (body.length === 0) return { isBase64Encoded: false }
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const isText = type.startsWith('text/') || textTypes.includes(type)
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
}

/** `12/Mar/2020:19:03:58 +0000` */
function commonLogTime(moment: number): string {
  const [, day, month, year, time] = new Date(moment).toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}

/** The gateway's own answers: `{"message":"Not Found"}`. */
export function gatewayMessage(status: number, message = names[status] ?? STATUS_CODES[status]): string {
  return JSON.stringify({ message })
}

/** Where AWS keeps the older name. */
const names: Readonly<Record<number, string>> = { 413: 'Request Entity Too Large' }
