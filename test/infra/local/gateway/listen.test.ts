import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGateway } from '../../../../infra/local/gateway/gateway.ts'
import { type Listening, listen } from '../../../../infra/local/gateway/listen.ts'
import { EventTooLarge } from '../../../../infra/local/lambda/function.ts'

const silent = { write: () => {}, close: async () => {} }
const now = Date.parse('2026-02-24T00:00:00+08:00')

let listening: Listening
let url: string

const gateway = createGateway({
  routes: {
    echo: ['/', '/echo/{proxy+}'],
    throws: ['/throws'],
    huge: ['/huge'],
    odd: ['/odd'],
    page: ['/page'],
  },
  now: () => now,
  invoke: async (name, event) => {
    if (name === 'throws') throw new Error('secret')
    if (name === 'huge') throw new EventTooLarge('huge')
    if (name === 'odd') return { statusCode: 200, headers: { 'x-name': '聊城' } }
    if (name === 'page')
      return {
        statusCode: 200,
        headers: { 'content-type': 'text/html' },
        body: '<p>一',
        cookies: ['a=1', 'b=2'],
      }
    return event
  },
})

beforeAll(async () => {
  listening = await listen(0, gateway, silent)
  url = `http://localhost:${listening.port}`
})

afterAll(() => listening.close())

const raw = async (text: string): Promise<string> => {
  const socket = connect(listening.port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part
  })
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('the gateway', () => {
  test('hands a request over and its answer back', async () => {
    const response = await fetch(`${url}/echo/a%20b?x=1`, {
      method: 'POST',
      body: 'text',
      headers: { cookie: 'c=1' },
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      rawPath: '/echo/a b',
      rawQueryString: 'x=1',
      cookies: ['c=1'],
      body: 'text',
      pathParameters: { proxy: 'a b' },
      requestContext: {
        timeEpoch: now,
        http: { method: 'POST' },
        requestId: response.headers.get('apigw-requestid'),
      },
    })
  })

  test('is reached by either address of this machine', async () => {
    const { status } = await fetch(`http://127.0.0.1:${listening.port}/page`)
    expect(status).toBe(200)
  })

  test('sends several cookies as several headers', async () => {
    const response = await fetch(`${url}/page`)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await response.text()).toBe('<p>一')
  })

  test('answers HEAD with the length and without the body', async () => {
    const response = await fetch(`${url}/page`, { method: 'HEAD' })
    expect(response.headers.get('content-length')).toBe('6')
    expect(await response.text()).toBe('')
  })

  test.each([
    ['/throws', 500, 'Internal Server Error'],
    ['/odd', 500, 'Internal Server Error'],
    ['/nothing', 404, 'Not Found'],
    ['/%zz', 400, 'Bad Request'],
  ])('answers %s with %i and nothing of what went wrong', async (path, status, message) => {
    const response = await fetch(`${url}${path}`)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ message })
  })

  test('takes a body of 10 MB and no more', async () => {
    const limit = 10 * 1024 * 1024
    const whole = await fetch(`${url}/page`, { method: 'POST', body: new Uint8Array(limit) })
    expect(whole.status).toBe(200)
    const more = await fetch(`${url}/page`, { method: 'POST', body: new Uint8Array(limit + 1) })
    expect(more.status).toBe(413)
    expect(await more.json()).toEqual({ message: 'Request Entity Too Large' })
  })

  test('stops reading a body that turns out too large', async () => {
    const sending = request(`${url}/page`, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } })
    sending.on('error', () => {})
    const answered = once(sending, 'response')
    const part = Buffer.alloc(1024 * 1024)
    for (let megabytes = 0; megabytes < 11; megabytes += 1) sending.write(part)
    const [response] = (await answered) as [IncomingMessage]
    expect(response.statusCode).toBe(413)
    sending.destroy()
  })

  test('answers 413 where the event is more than a function takes', async () => {
    expect((await fetch(`${url}/huge`)).status).toBe(413)
  })

  test.each([
    ['in its headers', () => fetch(`${url}/page`, { headers: { 'x-long': 'x'.repeat(10_240) } })],
    ['in its address', () => fetch(`${url}/page?${'x'.repeat(10_240)}`)],
    ['beyond what a server reads', () => fetch(`${url}/page`, { headers: { 'x-long': 'x'.repeat(70_000) } })],
  ])('refuses a request that is too long %s', async (_, sent) => {
    const response = await sent()
    expect(response.status).toBe(431)
    expect(await response.json()).toEqual({ message: 'Request Header Fields Too Large' })
  })

  test('refuses what is no HTTP', async () => {
    expect(await raw('HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*\{"message":"Bad Request"\}$/s)
  })

  test('says in one line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    await expect(listen(port, gateway, silent)).rejects.toThrow(
      `端口 ${port} 已被占用，请换一个，例如 PORT=${port + 1} npm start。 / Port ${port} is already in use`,
    )
    other.close()
  })
})
