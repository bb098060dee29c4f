import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Failure } from './failure.ts'
import { isForm, isMultipart } from './request.ts'
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

/** Twice what the longest page of a form can hold, in the most wasteful encoding. */
const mostFormBytes = 512 * 1024

/** A file of 3 MB, what is said beside it, and the marks between them; Lambda takes 6 MB, base64 included. */
const mostFileBytes = 4 * 1024 * 1024

/** Refuses what no form of ours sends; an empty body is a button alone. Some addresses take a file in their form. */
export const formsOnly = (takesFile: (path: string) => boolean): Middleware => ({
  before: ({ event: { requestContext, rawPath, headers, body = '', isBase64Encoded } }) => {
    if (requestContext.http.method !== 'POST' || body === '') return
    const isFile =
      isMultipart(headers['content-type']) && beginsPart(body, isBase64Encoded) && takesFile(rawPath)
    const bytes = Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8')
    if (bytes > (isFile ? mostFileBytes : mostFormBytes)) throw new Failure(413, isFile ? tooLarge : tooLong)
    if (!isFile && !isForm(headers['content-type'])) throw new Failure(415, notAForm)
  },
})

/** A form with a file begins with the mark of its first part (RFC 2046, 5.1.1). */
const beginsPart = (body: string, isBase64Encoded: boolean): boolean =>
  (isBase64Encoded ? Buffer.from(body.slice(0, 4), 'base64').toString('latin1') : body).startsWith('--')

const tooLarge = {
  zh: '文件超过 3 MB，没有读取。请删去图片和多余的工作表，或者分成几个文件，再上传。',
  en: 'The file has more than 3 MB and was not read. Delete pictures and other sheets, or divide it, and upload that.',
}

const tooLong = {
  zh: '一次提交的文字太多，没有保存。请精简后再提交；附件请在上传页面单独上传。',
  en: 'Too much text was sent at once; nothing was saved. Shorten it and submit again; files go on the upload page.',
}

const notAForm = {
  zh: '这个地址只接受本平台页面上的表单。请回到页面，用页面上的按钮提交。',
  en: 'This address takes the forms of this site’s own pages only. Go back to the page and use its button.',
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

/**
 * Forms go to ourselves and to the evidence store; nothing foreign is loaded. Evidence is looked at by an address
 * of ours, which leads to the store: for a picture, a video or a frame both must be allowed, and no more.
 */
const policy = (storage: string, nonce: string | undefined): string =>
  [
    `default-src 'none'`,
    `style-src 'self'`,
    `script-src ${nonce ? `'self' 'nonce-${nonce}'` : `'none'`}`,
    `img-src 'self' data: ${storage}`,
    `media-src 'self' ${storage}`,
    `frame-src 'self' ${storage}`,
    `connect-src 'self' ${storage}`,
    `form-action 'self' ${storage}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')

/**
 * One line a request: never a query, a body, a cookie or a token. Of an address that leads nowhere
 * only the beginning is kept, for somebody may have put a link's secret there.
 */
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
        path: response?.statusCode === 404 ? startOf(http.path) : http.path,
        status: response?.statusCode,
      }),
    )
  }
  return { after: write, onError: write }
}

const startOf = (path: string): string => path.replace(/^(\/[a-z-]{0,12}).*$/s, '$1…')
