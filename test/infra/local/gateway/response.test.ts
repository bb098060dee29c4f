import { describe, expect, test } from 'vitest'
import { outgoingOf } from '../../../../infra/local/gateway/response.ts'

const sent = (result: unknown) => {
  const outgoing = outgoingOf(result)
  return outgoing && { ...outgoing, body: outgoing.body.toString() }
}

describe('what a function returns', () => {
  test('with a status is sent as it says', () => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Count': 3 }
    expect(sent({ statusCode: 422, headers, body: '<p>错误' })).toEqual({
      status: 422,
      headers: [
        ['content-type', 'text/html; charset=utf-8'],
        ['x-count', '3'],
      ],
      body: '<p>错误',
    })
  })

  test('sets each cookie by a header of its own', () => {
    const cookies = ['a=1; Secure', 'b=2']
    expect(sent({ statusCode: 303, headers: { location: '/my' }, cookies })?.headers).toEqual([
      ['location', '/my'],
      ['set-cookie', 'a=1; Secure'],
      ['set-cookie', 'b=2'],
    ])
  })

  test('in base64 is sent as bytes', () => {
    const body = Buffer.from([0, 255]).toString('base64')
    const headers = { 'content-type': 'image/png' }
    expect(outgoingOf({ statusCode: 200, headers, body, isBase64Encoded: true })?.body).toEqual(
      Buffer.from([0, 255]),
    )
  })

  test('without a type is plain text', () => {
    expect(sent({ statusCode: 200, body: 'x' })?.headers).toEqual([
      ['content-type', 'text/plain;charset=UTF-8'],
    ])
  })

  test('leaves the length and the connection to the gateway', () => {
    const headers = { 'Content-Length': '99', Connection: 'close', 'Transfer-Encoding': 'chunked' }
    expect(sent({ statusCode: 204, headers })?.headers).toEqual([])
  })

  test.each([
    [{ id: 7 }, '{"id":7}'],
    [[1, 2], '[1,2]'],
    ['done', 'done'],
    [null, 'null'],
    [{ body: 'no status' }, '{"body":"no status"}'],
  ])('without a status, as %j, is the body of a 200 in JSON', (result, body) => {
    expect(sent(result)).toEqual({ status: 200, headers: [['content-type', 'application/json']], body })
  })

  test.each([
    { statusCode: 'ok' },
    { statusCode: 99 },
    { statusCode: 600 },
    { statusCode: 200.5 },
    { statusCode: 200, body: { a: 1 } },
    { statusCode: 200, headers: 'x: y' },
    { statusCode: 200, cookies: 'a=1' },
    { statusCode: 200, cookies: [1] },
  ])('as %j makes no sense', (result) => {
    expect(sent(result)).toBeUndefined()
  })

  test('may give the status as text', () => {
    expect(sent({ statusCode: '404' })?.status).toBe(404)
  })
})
