import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { SiteResponse } from './response.ts'

/** What fits into one packet gains nothing. */
const fewestBytes = 1400

/**
 * Compresses what a function answers, for an HTTP API does not. It stands around the whole stack: whatever made the
 * answer, a page, a file or a failure, it is compressed last, and once.
 */
export const compressed = (): MiddlewareObj<APIGatewayProxyEventV2, SiteResponse> => {
  const press = (request: {
    readonly event: APIGatewayProxyEventV2
    response?: SiteResponse | null | undefined
  }): void => {
    const { event, response } = request
    if (!response || !isText(response)) return
    const headers = { ...response.headers, vary: withEncoding(response.headers?.vary) }
    const coding = codingFor(event.headers['accept-encoding'])
    const body = Buffer.from(response.body ?? '', 'utf8')
    if (!coding || body.length < fewestBytes || mayBeProbed(event, response.statusCode)) {
      request.response = { ...response, headers }
      return
    }
    request.response = {
      ...response,
      headers: { ...headers, 'content-encoding': coding },
      body: pressed[coding](body).toString('base64'),
      isBase64Encoded: true,
    }
  }
  return { after: press, onError: press }
}

/**
 * Whether somebody who watches the line could put words of their own beside a person's and learn theirs by the length
 * (BREACH). Other sites can make a browser send a GET with its cookies and any query, and no POST: `sameOriginOnly`
 * refuses that. So what a query or a wrong address may have put into a page is not compressed where a cookie came too.
 */
const mayBeProbed = (
  { requestContext, rawQueryString, cookies = [] }: APIGatewayProxyEventV2,
  status = 200,
) => requestContext.http.method !== 'POST' && cookies.length > 0 && (rawQueryString !== '' || status >= 400)

/** Text that nobody has encoded yet. */
const isText = ({ headers = {}, isBase64Encoded, statusCode = 200 }: SiteResponse): boolean =>
  !isBase64Encoded &&
  headers['content-encoding'] === undefined &&
  statusCode !== 304 &&
  /^(?:text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml)\b)/.test(
    String(headers['content-type'] ?? ''),
  )

const withEncoding = (vary: string | number | boolean | undefined): string =>
  vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`

type Coding = 'br' | 'gzip'

/** At the levels where a page of 40 KB takes a millisecond or two. */
const pressed: { readonly [One in Coding]: (body: Buffer) => Buffer } = {
  br: (body) =>
    brotliCompressSync(body, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: 5,
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => gzipSync(body, { level: 6 }),
}

/** The better one that is taken; a weight of nothing refuses it (RFC 9110, 12.5.3). */
export const codingFor = (accepted = ''): Coding | undefined => {
  const refused = /^q=0(?:\.0{0,3})?$/
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((one) => one.split(';').map((part) => part.trim()))
    .filter(([, ...weights]) => !weights.some((weight) => refused.test(weight)))
    .map(([name]) => name)
  return (['br', 'gzip'] as const).find((coding) => taken.includes(coding))
}
