import { describe, expect, test } from 'vitest'
import { eventOf, type Received, splitTarget } from '../../../../infra/local/gateway/event.ts'

const moment = Date.parse('2026-02-24T00:00:00.250+08:00')

const received = (changes: Partial<Received> = {}): Received => ({
  method: 'GET',
  target: '/my/cases',
  httpVersion: '1.1',
  rawHeaders: ['Host', 'localhost:3000', 'User-Agent', 'test/1'],
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  requestId: 'request-1',
  ...changes,
})

const match = { functionName: 'enterprise', routeKey: 'ANY /my/{proxy+}', pathParameters: { proxy: 'cases' } }

const event = (changes: Partial<Received> = {}) => {
  const request = received(changes)
  const target = splitTarget(request.target)
  if (!target) throw new Error('The target cannot be split')
  return eventOf(request, target, match, moment)
}

describe('an event of payload format 2.0', () => {
  test('carries the whole request', () => {
    expect(event()).toEqual({
      version: '2.0',
      routeKey: 'ANY /my/{proxy+}',
      rawPath: '/my/cases',
      rawQueryString: '',
      headers: {
        host: 'localhost:3000',
        'user-agent': 'test/1',
        'content-length': '0',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-port': '3000',
        'x-forwarded-proto': 'http',
      },
      requestContext: {
        accountId: '123456789012',
        apiId: 'local',
        domainName: 'localhost',
        domainPrefix: 'localhost',
        http: {
          method: 'GET',
          path: '/my/cases',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test/1',
        },
        requestId: 'request-1',
        routeKey: 'ANY /my/{proxy+}',
        stage: '$default',
        time: '23/Feb/2026:16:00:00 +0000',
        timeEpoch: moment,
      },
      pathParameters: { proxy: 'cases' },
      isBase64Encoded: false,
    })
  })

  test('joins repeated headers by a comma, in lower case, and leaves out what concerns the connection', () => {
    const rawHeaders = [
      'X-Tag',
      'one',
      'x-tag',
      ' two ',
      'Connection',
      'keep-alive',
      'Transfer-Encoding',
      'chunked',
    ]
    const { headers } = event({ rawHeaders })
    expect(headers).toMatchObject({ 'x-tag': 'one,two' })
    expect(Object.keys(headers)).not.toContain('connection')
    expect(Object.keys(headers)).not.toContain('transfer-encoding')
  })

  test('keeps cookies in their own field', () => {
    const { cookies, headers } = event({ rawHeaders: ['Cookie', 'a=1; b="2, 3"', 'cookie', 'c=4;'] })
    expect(cookies).toEqual(['a=1', 'b="2, 3"', 'c=4'])
    expect(headers).not.toHaveProperty('cookie')
  })

  test('has no field for cookies or a query where there are none', () => {
    expect(Object.keys(event())).not.toContain('cookies')
    expect(Object.keys(event())).not.toContain('queryStringParameters')
    expect(Object.keys(event())).not.toContain('body')
  })

  test('gives the query as sent, and decoded with repeated names joined', () => {
    const { rawQueryString, queryStringParameters } = event({
      target: '/my?q=%E8%81%8A+x&tag=1&tag=2&empty&a?b=c',
    })
    expect(rawQueryString).toBe('q=%E8%81%8A+x&tag=1&tag=2&empty&a?b=c')
    expect(queryStringParameters).toEqual({ q: '聊 x', tag: '1,2', empty: '', 'a?b': 'c' })
  })

  test('appends the caller to those the request came through', () => {
    const { headers } = event({ rawHeaders: ['X-Forwarded-For', '10.0.0.1'], sourceIp: '::1' })
    expect(headers['x-forwarded-for']).toBe('10.0.0.1, ::1')
  })
})

describe('the path', () => {
  test.each([
    ['/register/%E8%81%8A%E5%B7%A5%E4%BF%A1%E3%80%942025%E3%80%951%E5%8F%B7', '/register/聊工信〔2025〕1号'],
    ['/a%20b+c', '/a b+c'],
    ['/a/%2e%2e/b', '/a/../b'],
    ['/a%3Fb', '/a'],
    ['?x=1', ''],
  ])('%s arrives decoded', (target, path) => {
    expect(splitTarget(target)?.path).toBe(path)
  })

  test.each(['/%', '/%E8', '/%zz'])('%s cannot be decoded', (target) => {
    expect(splitTarget(target)).toBeUndefined()
  })
})

describe('the body', () => {
  const bodyOf = (type: string | undefined, bytes: Buffer) => {
    const { body, isBase64Encoded } = event({
      rawHeaders: type === undefined ? [] : ['Content-Type', type],
      body: bytes,
    })
    return { body, isBase64Encoded }
  }

  test.each([
    'text/plain',
    'text/csv; charset=utf-8',
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/xml',
    'application/javascript',
  ])('of %s is text', (type) => {
    expect(bodyOf(type, Buffer.from('产能'))).toEqual({ body: '产能', isBase64Encoded: false })
  })

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'image/svg+xml',
    'application/problem+json',
    undefined,
  ])('of %s is base64', (type) => {
    expect(bodyOf(type, Buffer.from('a=1'))).toEqual({ body: 'YT0x', isBase64Encoded: true })
  })

  test('that is empty is none, whatever its type', () => {
    expect(bodyOf('application/octet-stream', Buffer.alloc(0))).toEqual({ isBase64Encoded: false })
  })

  test('is counted in the content-length, even where it came in chunks', () => {
    const { headers } = event({ rawHeaders: ['Transfer-Encoding', 'chunked'], body: Buffer.from('产能') })
    expect(headers['content-length']).toBe('6')
  })
})
