import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { shanghaiDate } from '../engine/day.ts'
import type { Lang } from '../engine/text.ts'
import { cookiesOf } from './cookies.ts'
import { type Appearance, appearanceOf } from './views/appearance.ts'

/** An HTTP request as our pages see it; its time is the gateway's, never the process's. */
export type SiteRequest = {
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  /** A form with a file, as it was sent; `multipart.ts` reads it. */
  readonly multipart?: { readonly type: string; readonly body: Buffer }
  readonly cookies: ReadonlyMap<string, string>
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly lang: Lang
  readonly appearance: Appearance
  /** Epoch milliseconds. */
  readonly now: number
  /** The same moment, ISO 8601 in UTC. */
  readonly at: string
  /** The same moment's day in Shanghai. */
  readonly today: string
  /** Fresh for this response's content security policy. */
  readonly nonce: string
  readonly id: string
  readonly ip: string
}

export const requestOf = (event: APIGatewayProxyEventV2, nonce: string): SiteRequest => {
  const cookies = cookiesOf(event.cookies ?? [])
  const query = new URLSearchParams(event.rawQueryString)
  const now = event.requestContext.timeEpoch
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params: present(event.pathParameters ?? {}),
    query,
    form: formOf(event),
    ...multipartOf(event),
    cookies,
    headers: event.headers,
    lang: langOf([query.get('lang'), cookies.get('lang')], event.headers['accept-language']),
    appearance: appearanceOf((name) => query.get(name) ?? cookies.get(name)),
    now,
    at: new Date(now).toISOString(),
    today: shanghaiDate(now),
    nonce,
    id: event.requestContext.requestId,
    ip: event.requestContext.http.sourceIp,
  }
}

export const secondsOf = ({ now }: SiteRequest): number => Math.floor(now / 1000)

/** As the person chose; else the first of both that their browser names, and Chinese where it names neither. */
const langOf = (chosen: readonly (string | null | undefined)[], accepted = ''): Lang => {
  const choice = chosen.find((one) => one === 'en' || one === 'zh')
  return choice ?? (/(?:^|[,\s])(zh|en)\b/i.exec(accepted)?.[1]?.toLowerCase() === 'en' ? 'en' : 'zh')
}

/** The one type in which forms arrive, in whatever case. */
export const isForm = (type: string | undefined): boolean =>
  type?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded'

const formOf = (event: APIGatewayProxyEventV2): URLSearchParams => {
  if (!event.body || !isForm(event.headers['content-type'])) return new URLSearchParams()
  return new URLSearchParams(
    event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body,
  )
}

/** The type in which a form with a file arrives (RFC 7578). */
export const isMultipart = (type: string | undefined): boolean =>
  type?.split(';')[0]?.trim().toLowerCase() === 'multipart/form-data'

const multipartOf = ({ body, headers, isBase64Encoded }: APIGatewayProxyEventV2) => {
  const type = headers['content-type']
  if (!body || !type || !isMultipart(type)) return {}
  return { multipart: { type, body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') } }
}

/** The gateway has decoded them; decoding again would read a literal `%` wrongly. */
const present = (params: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? '']))
