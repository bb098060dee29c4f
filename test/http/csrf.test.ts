import { beforeAll, describe, expect, test } from 'vitest'
import { formType } from '../support/browsing.ts'
import { mailboxOf } from '../support/city.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { addressAt, allRoutes } from './all-routes.ts'
import { type Contents, changedBetween, contentsOf } from './contents.ts'
import { running } from './running.ts'

const now = running()
let administrator: Visitor
let before: Contents
beforeAll(async () => {
  administrator = visitor(now().stack)
  await administrator.signIn(mailboxOf('administrator'))
  await now().stack.settled()
  before = await contentsOf(now().stack)
})

const foreign: readonly Readonly<Record<string, string>>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  { 'sec-fetch-site': '' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://localhost' },
  { origin: 'not an address' },
]

const own = (): readonly Readonly<Record<string, string>>[] => [
  { 'sec-fetch-site': 'same-origin', origin: now().stack.url },
  { origin: now().stack.url },
  {},
]

const posts = allRoutes.filter(({ method }) => method === 'POST').map(({ path }) => path)

const send = async (path: string, headers: Readonly<Record<string, string>>, method = 'POST') =>
  administrator.send(addressAt(path), {
    method,
    headers: { ...headers, 'content-type': formType },
    body: 'email=administrator%40city.example&reason=typed+by+somebody',
  })

describe('a form that another site sends', () => {
  test.each(posts)('is refused at %s', async (path) => {
    for (const headers of foreign) {
      const { status, text } = await send(path, headers)
      expect([headers, status]).toEqual([headers, 403])
      expect(text).toContain('这个请求来自其他网站，没有执行')
    }
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is refused by %s too', async (method) => {
    const { status } = await send('/sign-in', { 'sec-fetch-site': 'cross-site' }, method)
    expect(status).toBe(403)
  })

  test('changes nothing, signs nobody out and sends no mail', async () => {
    await now().stack.settled()
    expect(changedBetween(before, await contentsOf(now().stack))).toEqual([])
    expect((await administrator.get('/admin')).status).toBe(200)
  })

  test('is told so in English to those who read it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'accept-language': 'en' }
    expect((await send('/sign-in', headers)).text).toContain('This request came from another site')
  })
})

describe('a form of our own', () => {
  test.each(posts)('is let through to %s', async (path) => {
    for (const headers of own()) {
      const { text } = await send(path === '/sign-out' ? '/sign-in' : path, headers)
      expect(text).not.toContain('这个请求来自其他网站')
    }
  })
})

describe('following a link from elsewhere', () => {
  test.each(['cross-site', 'same-site', 'none'])('is let through from %s', async (site) => {
    const answer = await administrator.get('/admin', {
      'sec-fetch-site': site,
      origin: 'https://mail.example',
    })
    expect(answer.status).toBe(200)
  })
})
