import { randomBytes } from 'node:crypto'
import middy from '@middy/core'
import httpRouterHandler from '@middy/http-router'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { CaseId } from '../engine/ids.ts'
import { may } from './access.ts'
import { compressed } from './compressed.ts'
import { Failure, WrongMethod } from './failure.ts'
import { failurePages } from './failure-pages.ts'
import { formsOnly, logged, safeHeaders, sameOriginOnly } from './middleware.ts'
import { requestOf } from './request.ts'
import type { SiteResponse } from './response.ts'
import { services } from './services.ts'
import { signedIn } from './session.ts'
import { storageOrigins } from './settings.ts'
import type { Route, Visit } from './visit.ts'

/** One HTTP function: its routes behind the stack that all of them share; a nameless one never asks who somebody is. */
export const site = (routes: readonly Route[], { nameless }: { readonly nameless?: true } = {}) =>
  middy<APIGatewayProxyEventV2, SiteResponse>()
    .use(compressed())
    .use(logged())
    .use(
      safeHeaders({
        get storage() {
          return storageOrigins()
        },
      }),
    )
    .use(failurePages())
    .use(sameOriginOnly())
    .use(formsOnly((path) => routes.some((route) => route.takesFile === true && patternOf(route).test(path))))
    .handler(
      httpRouterHandler<APIGatewayProxyEventV2, SiteResponse>({
        routes: routes.flatMap((route) =>
          methodsOf(route).map((method) => ({
            method,
            path: route.path,
            handler: (event: APIGatewayProxyEventV2) => answer(route, event, nameless),
          })),
        ),
        notFoundResponse: ({ path }) => {
          const allowed = methodsAt(routes, path)
          throw allowed.length > 0 ? new WrongMethod(allowed) : new Failure(404)
        },
      }),
    )

/** HEAD answers what GET would; neither changes anything. */
const methodsOf = ({ method }: Route) => (method === 'GET' ? (['GET', 'HEAD'] as const) : ([method] as const))

/** What may be sent to a path; nothing where no route has it. */
const methodsAt = (routes: readonly Route[], path: string): string[] => [
  ...new Set(routes.filter((route) => patternOf(route).test(path)).flatMap(methodsOf)),
]

const patternOf = ({ path }: Route): RegExp =>
  new RegExp(`^${path.replace(/\{[a-z]+\}/g, '[^/]+').replace('{proxy+}', '.+')}/?$`)

/** Whoever may not see a case is told no more than of one that does not exist; a stranger, nothing at all. */
const answer = async (
  route: Route,
  event: APIGatewayProxyEventV2,
  nameless: true | undefined,
): Promise<SiteResponse> => {
  const request = requestOf(event, randomBytes(16).toString('base64'))
  const isStranger = nameless || (route.action === 'anyone' && !request.cookies.size)
  const who = isStranger ? undefined : await signedIn(request)
  if (!who && route.action !== 'anyone') throw new Failure(401)
  const head = await subjectOf(request.params)
  if (!may(who?.person, route.action, head?.state)) throw new Failure(head ? 404 : 403)
  if (head?.state.deletion?.certificate !== undefined && !route.ofGone) throw new Failure(404, isGone)
  const response = await route.page({ ...request, ...who, ...(head && { head }) } satisfies Visit)
  return request.method === 'HEAD' ? { ...response, body: '' } : response
}

const isGone = {
  zh: '这个案件的档案保管期限已满，已依规定销毁。销毁证明由审计人员保管。',
  en: 'The record of this case was kept for its time and has been deleted. Auditors have the certificate.',
}

const subjectOf = async ({ case: id }: Readonly<Record<string, string>>) => {
  if (id === undefined) return undefined
  const parsed = CaseId.safeParse(id)
  const head = parsed.success ? await services().cases.head(parsed.data) : undefined
  if (!head) throw new Failure(404)
  return head
}
