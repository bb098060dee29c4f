import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { expect, test } from 'vitest'
import { Failure } from '../../functions/web/failure.ts'
import { failurePages } from '../../functions/web/failure-pages.ts'
import type { SiteResponse } from '../../functions/web/response.ts'

const event = {
  rawPath: '/objections/new',
  rawQueryString: '',
  headers: {},
  requestContext: { timeEpoch: 0, requestId: 'r', http: { method: 'GET', sourceIp: '127.0.0.1' } },
} as unknown as APIGatewayProxyEventV2

const shown = async (error: Error): Promise<string> => {
  const request: { event: typeof event; error: Error; response: SiteResponse | null } = {
    ...{ event, error, response: null },
  }
  await failurePages().onError?.(request as never)
  return request.response?.body ?? ''
}

test('a refusal leads to where it can be done instead, and else home', async () => {
  const words = { zh: '公示期已经结束', en: 'Over' }
  const elsewhere = new Failure(409, words, { href: '/tip-offs/new', text: { zh: '举报', en: 'Tell' } })
  expect(await shown(elsewhere)).toMatch(/href="\/tip-offs\/new"[^>]*>\s*举报/)
  expect(await shown(new Failure(409, words))).toContain('返回首页')
})
