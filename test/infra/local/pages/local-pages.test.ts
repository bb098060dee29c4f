import { describe, expect, test } from 'vitest'
import type { Received } from '../../../../infra/local/gateway/event.ts'
import { createLocalPages, type LocalPagesOptions } from '../../../../infra/local/pages/local-pages.ts'

const start = Date.parse('2026-02-24T00:00:00+08:00')

const mail = {
  to: 'zhang@example.org',
  subject: '<通知> & "附件"',
  text: '请打开 http://localhost:3000/a#T&x=1 ，谢谢',
  html: '<p class="a">请<script>alert(1)</script></p>',
  sentAt: '2026-02-24T09:30:00.000+08:00',
}

const ask = async (
  method: string,
  target: string,
  more: Partial<Received> = {},
  changes: Partial<LocalPagesOptions> = {},
) => {
  let now = start
  const pages = createLocalPages({
    mails: () => [mail],
    people: async () => [],
    now: () => now,
    moveClock: async (moment) => {
      if (moment < now) return false
      now = moment
      return true
    },
    ...changes,
  })
  const received = {
    method,
    target,
    httpVersion: '1.1',
    rawHeaders: [],
    body: Buffer.alloc(0),
    sourceIp: '',
    requestId: '',
  }
  const outgoing = await pages({ ...received, ...more })
  return (
    outgoing && { ...outgoing, headers: Object.fromEntries(outgoing.headers), body: outgoing.body.toString() }
  )
}

const post = (body: string, rawHeaders: string[] = [], changes = {}) =>
  ask('POST', '/local/clock', { body: Buffer.from(body), rawHeaders }, changes)

describe('the clock', () => {
  test('is shown', async () => {
    expect(await ask('GET', '/local/clock')).toMatchObject({
      status: 200,
      body: '{"now":"2026-02-24T00:00:00.000+08:00"}',
    })
  })

  test('is moved forward', async () => {
    const answer = await post('{"now":"2026-05-28T00:00:00+08:00"}')
    expect(answer).toMatchObject({ status: 200, body: '{"now":"2026-05-28T00:00:00.000+08:00"}' })
  })

  test.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
    'is moved by JSON, called %s',
    async (type) => {
      const answer = await post('{"now":"2026-05-28T00:00:00+08:00"}', ['Content-Type', type])
      expect(answer).toMatchObject({ status: 200, body: '{"now":"2026-05-28T00:00:00.000+08:00"}' })
    },
  )

  test('is not moved backward, and says so in both languages', async () => {
    const answer = await post('{"now":"2026-02-23T23:59:59+08:00"}')
    expect(answer?.status).toBe(400)
    expect(JSON.parse(answer?.body ?? '')).toEqual({
      message: '时钟只能向前拨，不能向后拨。 / The clock can only be moved forward, not backward.',
      now: '2026-02-24T00:00:00.000+08:00',
    })
  })

  test.each(['', '{', '[]', 'null', '{}', '{"now":1}', '{"now":"2026-05-28"}'])(
    'does not understand %j',
    async (body) => {
      const answer = await post(body)
      expect(answer?.status).toBe(400)
      expect(answer?.body).toMatch(/请给出.* \/ Give an ISO 8601 moment/)
    },
  )

  test('is moved by the form of the people page too, in the city’s time', async () => {
    const moves: number[] = []
    const moveClock = async (moment: number) => moves.push(moment) > 0
    const form = ['Content-Type', 'application/x-www-form-urlencoded']
    const answer = await post('now=2026-05-28T09%3A00', form, { moveClock })
    expect(answer).toMatchObject({ status: 303, headers: { location: '/local/people' } })
    expect(moves).toEqual([Date.parse('2026-05-28T09:00:00+08:00')])
  })

  test('is not moved by another site', async () => {
    expect(
      (await post('{"now":"2026-05-28T00:00:00+08:00"}', ['Sec-Fetch-Site', 'cross-site']))?.status,
    ).toBe(403)
  })

  test('tells when the sweep fails', async () => {
    const moveClock = () => Promise.reject(new Error('as asked'))
    expect(await post('{"now":"2026-05-28T00:00:00+08:00"}', [], { moveClock })).toMatchObject({
      status: 500,
      body: expect.stringMatching(/到期检查失败：as asked \/ .*the sweep failed: as asked/),
    })
  })
})

describe('the mailbox', () => {
  test('is read as JSON', async () => {
    const answer = await ask('GET', '/local/mail.json')
    expect(answer?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(answer?.body ?? '')).toEqual([mail])
  })

  test('is read as a page, with links to follow and nothing of a letter that could act', async () => {
    const body = (await ask('GET', '/local/mail'))?.body ?? ''
    expect(body).toContain('&#60;通知&#62; &#38; &#34;附件&#34;')
    expect(body).toContain('<a href="http://localhost:3000/a#T&#38;x=1">')
    expect(body).not.toContain('<script>')
    expect(body).toMatch(/<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  })

  test('may be empty', async () => {
    expect((await ask('GET', '/local/mail', {}, { mails: () => [] }))?.body).toContain('还没有邮件')
  })
})

describe('the people', () => {
  const person = {
    name: '张三',
    title: { zh: '科长', en: 'Section chief' },
    organ: { zh: '莘县工信局', en: 'Shen County MIIT' },
    roles: ['officer', { zh: '审批人', en: 'approver' }],
    email: 'zhang+1@example.org"><script>',
  }

  test('have a button each that asks for their sign-in link', async () => {
    const body = (await ask('GET', '/local/people', {}, { people: async () => [person] }))?.body ?? ''
    expect(body).toContain('莘县工信局 Shen County MIIT · 科长 Section chief · officer、审批人 approver')
    expect(body).toContain('<form method="post" action="/sign-in">')
    expect(body).toContain('name="email" value="zhang+1@example.org&#34;&#62;&#60;script&#62;"')
    expect(body).not.toContain('<script>')
  })

  test('may be none', async () => {
    expect((await ask('GET', '/local/people'))?.body).toContain('没有演示人员')
  })
})

describe('other requests', () => {
  test('below /local/ are answered here', async () => {
    expect((await ask('GET', '/local/nothing'))?.status).toBe(404)
    expect((await ask('POST', '/local/mail'))?.status).toBe(405)
    expect((await ask('DELETE', '/local/clock'))?.status).toBe(405)
    expect((await ask('GET', '/local/clock?x=1'))?.status).toBe(200)
  })

  test.each(['/', '/my', '/localx', '/sign-in'])('%s is left to the functions', async (target) => {
    expect(await ask('GET', target)).toBeUndefined()
  })
})
