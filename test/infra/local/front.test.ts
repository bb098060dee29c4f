import { expect, test } from 'vitest'
import { createFront } from '../../../infra/local/front.ts'
import type { Received } from '../../../infra/local/gateway/event.ts'
import type { Outgoing } from '../../../infra/local/gateway/response.ts'

const request: Received = {
  method: 'GET',
  target: '/healthz',
  httpVersion: '1.1',
  rawHeaders: [],
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  requestId: 'request-1',
}

const fine: Outgoing = { status: 200, headers: [], body: Buffer.from('fine') }

test('nothing is answered before the stack is ready, nor after it goes down', async () => {
  const { answer, open, shut } = createFront()
  expect((await answer(request)).status).toBe(503)
  open(async () => fine)
  expect(await answer(request)).toBe(fine)
  await shut()
  expect((await answer(request)).status).toBe(503)
})

test('going down waits for the answers under way', async () => {
  const { answer, open, shut } = createFront()
  const slow = Promise.withResolvers<Outgoing>()
  open(() => slow.promise)
  const answered = answer(request)
  let isShut = false
  const shutting = shut().then(() => {
    isShut = true
  })
  await Promise.resolve()
  expect(isShut).toBe(false)
  slow.resolve(fine)
  expect(await answered).toBe(fine)
  await shutting
})
