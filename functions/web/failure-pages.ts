import { randomBytes } from 'node:crypto'
import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Failure } from './failure.ts'
import { requestOf, type SiteRequest } from './request.ts'
import type { SiteResponse } from './response.ts'
import { show } from './show.ts'
import { type FailureStatus, failurePage } from './views/pages/failure.tsx'

/** Turns what pages throw into a page: a failure in its words, a fault without any of its own. */
export const failurePages = (): MiddlewareObj<APIGatewayProxyEventV2, SiteResponse> => ({
  onError: (request) => {
    const { event, error } = request
    const status = statusOf(error)
    if (status === 500)
      console.error(JSON.stringify({ request: event.requestContext.requestId, fault: faultOf(error) }))
    request.response = shown(requestOf(event, randomBytes(16).toString('base64')), status, error)
  },
})

const shown = (request: SiteRequest, status: FailureStatus, error: unknown): SiteResponse => {
  const words = error instanceof Failure ? error.words : undefined
  const view = failurePage({
    status,
    ...(words && { words }),
    ...(status === 500 && { request: request.id }),
    typed: typedIn(request),
    ...(status === 401 && { link: signInLink(request) }),
  })
  return show(request, view, { status })
}

const statusOf = (error: unknown): FailureStatus => (error instanceof Failure ? error.status : 500)

/** Name and place alone: messages of parsers and of the database may quote what people typed. */
const faultOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        at: error.stack
          ?.split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 6),
      }
    : { name: typeof error }

/** What was typed is shown back to be copied, but never a secret or a hidden field. */
const typedIn = ({ form }: SiteRequest) =>
  [...form.entries()]
    .filter(([name, value]) => value && !/^_|token|code|digits/.test(name))
    .map(([label, value]) => ({ label, value }))

const signInLink = ({ method, path }: SiteRequest) => ({
  href: method === 'GET' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in',
  text: { zh: '登录', en: 'Sign in' },
})
