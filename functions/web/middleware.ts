import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Failure } from './failure.ts'
import type { SiteResponse } from './response.ts'

type Middleware = MiddlewareObj<APIGatewayProxyEventV2, SiteResponse>

/**
 * Refuses forms that other sites send: by `Sec-Fetch-Site` where the browser tells, else by `Origin`.
 * A request with neither is no browser's form, so no cookie rides on it against a person's will.
 */
export const sameOriginOnly = (): Middleware => ({
  before: ({ event }) => {
    const { method } = event.requestContext.http
    if (method === 'GET' || method === 'HEAD') return
    if (!isOwnForm(event.headers)) throw new Failure(403, foreignForm)
  },
})

const foreignForm = {
  zh: '这个请求来自其他网站，没有执行。请回到本平台的页面再提交。',
  en: 'This request came from another site and was not carried out. Go back to the page on this site and submit again.',
}

const isOwnForm = (headers: Readonly<Record<string, string | undefined>>): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === headers.host)
}

/** Headers of every answer; pages add the nonce of their own script. */
export const safeHeaders = (sources: { readonly storage: string }): Middleware => {
  const set = ({ response }: { response?: SiteResponse | null | undefined }) => {
    if (!response) return
    const { 'x-nonce': nonce, ...headers } = response.headers ?? {}
    response.headers = {
      'cache-control': 'no-store',
      'content-security-policy': policy(sources.storage, typeof nonce === 'string' ? nonce : undefined),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      ...headers,
    }
  }
  return { after: set, onError: set }
}

/** Forms go to ourselves and to the evidence store; nothing is framed, nothing foreign is loaded. */
const policy = (storage: string, nonce: string | undefined): string =>
  [
    `default-src 'none'`,
    `style-src 'self'`,
    `script-src ${nonce ? `'self' 'nonce-${nonce}'` : `'none'`}`,
    `img-src 'self' data: ${storage}`,
    `media-src ${storage}`,
    `connect-src 'self' ${storage}`,
    `form-action 'self' ${storage}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** One line a request: never a query, a body, a cookie or a token. */
export const logged = (): Middleware => {
  const write = ({
    event,
    response,
  }: {
    event: APIGatewayProxyEventV2
    response?: SiteResponse | null | undefined
  }) => {
    const { requestId, http } = event.requestContext
    console.log(
      JSON.stringify({
        request: requestId,
        method: http.method,
        path: http.path,
        status: response?.statusCode,
      }),
    )
  }
  return { after: write, onError: write }
}
