import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { codingFor, compressed } from '../../functions/web/compressed.ts'
import type { SiteResponse } from '../../functions/web/response.ts'

const words = '<p>聊城市落后产能退出平台</p>\n'.repeat(100)
const page = (change: SiteResponse = {}): SiteResponse => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: words,
  ...change,
})

type Asked = {
  readonly accepts?: string
  readonly method?: string
  readonly query?: string
  readonly cookies?: string[]
}
const asked = ({ accepts = 'gzip, deflate, br', method = 'GET', query = '', cookies }: Asked) =>
  ({
    headers: { 'accept-encoding': accepts },
    requestContext: { http: { method } },
    rawQueryString: query,
    ...(cookies && { cookies }),
  }) as unknown as APIGatewayProxyEventV2

const send = (answer: () => SiteResponse, given: Asked = {}): Promise<SiteResponse> =>
  middy<APIGatewayProxyEventV2, SiteResponse>()
    .use(compressed())
    .use({
      onError: (request) => {
        request.response = page({ statusCode: 404 })
      },
    })
    .handler(async () => answer())(asked(given), {} as never)

const codingOf = async (answer: SiteResponse, given: Asked = {}) =>
  (await send(() => answer, given)).headers?.['content-encoding']

const bytesOf = ({ body = '' }: SiteResponse) => Buffer.from(body, 'base64')

describe('an answer', () => {
  test('is compressed as the browser takes it, and reads the same', async () => {
    const best = await send(() => page())
    expect(best).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: { 'content-encoding': 'br' },
    })
    expect(brotliDecompressSync(bytesOf(best)).toString()).toBe(words)
    const older = await send(() => page(), { accepts: 'gzip' })
    expect(gunzipSync(bytesOf(older)).toString()).toBe(words)
    expect(bytesOf(best).length).toBeLessThan(words.length / 10)
  })

  test('says that it hangs on what the browser takes, compressed or not', async () => {
    for (const accepts of ['br', ''])
      expect((await send(() => page(), { accepts })).headers?.vary).toBe('accept-encoding')
    const kept = page({ headers: { 'content-type': 'text/html', vary: 'cookie' } })
    expect((await send(() => kept)).headers?.vary).toBe('cookie, accept-encoding')
  })

  test('that failed is compressed too', async () => {
    const failed = await send(() => {
      throw new Error('no such page')
    })
    expect([failed.statusCode, failed.headers?.['content-encoding']]).toEqual([404, 'br'])
  })

  test.each<[string, SiteResponse]>([
    ['is small', page({ body: 'x'.repeat(1399) })],
    ['is a file of its own kind', page({ headers: { 'content-type': 'application/zip' } })],
    ['is base64 already', page({ isBase64Encoded: true })],
    ['is compressed already', page({ headers: { 'content-type': 'text/css', 'content-encoding': 'gzip' } })],
    ['is kept by the browser', page({ statusCode: 304 })],
    ['has nothing to say of its kind', page({ headers: {} })],
  ])('is left as it is where it %s', async (_, answer) => {
    const { headers, ...sent } = await send(() => answer)
    expect(sent).toEqual({
      statusCode: answer.statusCode,
      body: answer.body,
      ...(answer.isBase64Encoded && { isBase64Encoded: true }),
    })
    expect(headers?.['content-encoding']).toBe(answer.headers?.['content-encoding'])
  })

  test.each(['application/json; charset=utf-8', 'application/atom+xml', 'text/csv', 'image/svg+xml'])(
    'of %s is compressed',
    async (type) => {
      expect(await codingOf(page({ headers: { 'content-type': type } }))).toBe('br')
    },
  )
})

describe('a page of a person, which others might probe by its length', () => {
  const cookies = ['__Host-session=secret']

  test.each<[string, Asked, SiteResponse, string | undefined]>([
    ['asked for plainly', { cookies }, page(), 'br'],
    ['with a query, which another site may have chosen', { cookies, query: 'q=guess' }, page(), undefined],
    ['at a wrong address, which it may show', { cookies }, page({ statusCode: 404 }), undefined],
    ['sent by a form of our own', { cookies, method: 'POST', query: 'q=1' }, page({ statusCode: 422 }), 'br'],
    ['of nobody', { query: 'q=guess' }, page(), 'br'],
  ])('%s', async (_, given, answer, coding) => {
    expect(await codingOf(answer, given)).toBe(coding)
  })
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.000, gzip;q=0.0', undefined],
  ['identity', undefined],
  ['', undefined],
])('of “%s” it is %s', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding)
})
