import { randomBytes } from 'node:crypto'
import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Text } from '../engine/text.ts'
import { Failure, Limited, WrongMethod } from './failure.ts'
import { faultOf } from './fault.ts'
import { requestOf, type SiteRequest } from './request.ts'
import type { SiteResponse } from './response.ts'
import { show } from './show.ts'
import { type FailureStatus, failurePage } from './views/pages/failure.tsx'

/** Turns what pages throw into a page: a failure in its words, a fault without any of its own. */
export const failurePages = (): MiddlewareObj<APIGatewayProxyEventV2, SiteResponse> => ({
  onError: async (request) => {
    const { event, error } = request
    const status = statusOf(error)
    if (status === 500)
      console.error(JSON.stringify({ request: event.requestContext.requestId, fault: faultOf(error) }))
    const asked = requestOf(event, randomBytes(16).toString('base64'))
    request.response = shown(asked, status, error, status === 401 ? await keptFor(asked) : undefined)
  },
})

type Kept = { readonly cookie: string; readonly next: string }

/** A form that came too late is kept until its person is back; a failure of that is none of theirs. */
const keptFor = async (request: SiteRequest): Promise<Kept | undefined> => {
  if (request.method !== 'POST' || !request.form.has('_for')) return undefined
  const { keepTyping } = await import('./kept-typing.ts')
  return keepTyping(request).catch(() => undefined)
}

const keptWords = {
  zh: '您填写的内容已为您保留一小时：在这个浏览器登录后回到原来的页面，核对后保存即可。',
  en: 'What you typed is kept for an hour: sign in with this browser and you are back on the page with it, to check and save.',
}

const shown = (request: SiteRequest, status: FailureStatus, error: unknown, kept?: Kept): SiteResponse => {
  const words = kept ? keptWords : error instanceof Failure ? error.words : undefined
  const view = failurePage({
    status,
    ...(words && { words }),
    ...(status === 500 && { request: request.id }),
    typed: typedIn(request),
    ...(error instanceof Failure && error.link && { link: error.link }),
    ...(status === 401 && { link: signInLink(request, kept) }),
  })
  const response = show(request, view, { status, ...(kept && { cookies: [kept.cookie] }) })
  return { ...response, headers: { ...response.headers, ...headersOf(error) } }
}

/** RFC 9110, 15.5.6 and 10.2.3: which methods are allowed, and when to come again. */
const headersOf = (error: unknown): Record<string, string> => {
  if (error instanceof WrongMethod) return { allow: error.allowed.join(', ') }
  return error instanceof Limited ? { 'retry-after': String(error.retryAfter) } : {}
}

const statusOf = (error: unknown): FailureStatus => (error instanceof Failure ? error.status : 500)

/** No more than a page can show: a person's own words have room in it. */
const most = { fields: 100, characters: 4000 }

/** Of a task: what was ticked or chosen names fields and people in letters of ours, and is soon chosen anew. */
const chosen = /^(?:decision|correct|organ|task|to|of|from|place|signer)$/

const names: Readonly<Record<string, Text>> = {
  reason: { zh: '意见和理由', en: 'Opinion and reason' },
  words: { zh: '内容', en: 'What was said' },
}

/** What was typed is shown back to be copied, but never a secret or a hidden field. */
export const typedIn = ({ form, lang }: SiteRequest) =>
  [...form.entries()]
    .filter(([name, value]) => value && !/^_|token|code|digits|assertion|attestation/.test(name))
    .filter(([name]) => !chosen.test(name))
    .slice(0, most.fields)
    .map(([name, value]) => ({
      label: names[name]?.[lang] ?? name.slice(0, most.characters),
      value: value.slice(0, most.characters),
    }))

/** A task's address names its organ in the query. */
const signInLink = ({ method, path, query }: SiteRequest, kept?: Kept) => {
  const asked = method === 'GET' ? (query.size > 0 ? `${path}?${query}` : path) : kept?.next
  return {
    href: asked ? `/sign-in?next=${encodeURIComponent(asked)}` : '/sign-in',
    text: { zh: '登录', en: 'Sign in' },
  }
}
