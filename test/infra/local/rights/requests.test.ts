import { describe, expect, test } from 'vitest'
import { firstRequest } from '../../../../infra/local/rights/requests.ts'

const sent = (body: string): Buffer =>
  Buffer.from(
    `POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: DynamoDB_20120810.GetItem\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )

describe('of what came over a connection, the first request', () => {
  const first = sent('{"名":"企业"}')

  test('is found once its last byte has come, and not before', () => {
    for (let length = 0; length < first.length; length += 1)
      expect(firstRequest(first.subarray(0, length))).toBeUndefined()
    expect(firstRequest(first)).toMatchObject({ bytes: first, body: Buffer.from('{"名":"企业"}') })
  })

  test('ends where the next begins', () => {
    const both = Buffer.concat([first, sent('{}')])
    expect(firstRequest(both)?.bytes).toEqual(first)
    expect(firstRequest(both.subarray(first.length))?.body.toString()).toBe('{}')
  })

  test('has its headers by their names in small letters', () => {
    expect(firstRequest(first)?.headers).toMatchObject({
      host: 'localhost',
      'x-amz-target': 'DynamoDB_20120810.GetItem',
    })
  })
})
