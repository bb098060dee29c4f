import { request } from 'node:http'
import { beforeAll, describe, expect, test } from 'vitest'
import { extensionExample } from '../forms/examples.ts'
import { cases, contextNow, mailboxOf, ours, type Seat } from '../support/city.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { addressAt, allRoutes } from './all-routes.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'

const now = running()
const seats = [
  'contact',
  'officer',
  'approver',
  'auditor',
  'administrator',
] as const satisfies readonly Seat[]
type Who = (typeof seats)[number] | 'nobody'
let by: Record<Who, Visitor>

beforeAll(async () => {
  const { stack } = now()
  const signedIn = seats.map(async (seat): Promise<[Who, Visitor]> => {
    const browser = visitor(stack)
    await browser.signIn(mailboxOf(seat))
    return [seat, browser]
  })
  by = Object.fromEntries([...(await Promise.all(signedIn)), ['nobody', visitor(stack)]]) as typeof by
  const { id } = extensionExample.form
  await by.contact.fill(cases.energy, id, extensionExample, contextNow(stack))
  await by.contact.submit(cases.energy, id)
})

/** Names of things that do not exist; the last ones cannot even be read. */
const unknown = [
  'none',
  '0',
  '-1',
  '1.5',
  '__proto__',
  'constructor',
  'C-20250101-nowhere',
  '%00',
  '%0D%0Aset-cookie:%20a=b',
  '%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '%F0%9F%92%A9',
  '%2525%2532%2546',
  'a'.repeat(3000),
]

const my = `/my/cases/${cases.energy}`
const work = `/work/cases/${cases.energy}`
const audit = `/audit/cases/${cases.energy}`

const addresses: readonly (readonly [Who, string])[] = [
  ['nobody', '/UNKNOWN'],
  ['nobody', '/assets/UNKNOWN'],
  ['nobody', '/help/UNKNOWN'],
  ['nobody', '/help/tracks/UNKNOWN'],
  ['nobody', '/help/forms/UNKNOWN'],
  ['nobody', '/help/forms/UNKNOWN/blank'],
  ['nobody', '/help/forms/__proto__/schema.json'],
  ['nobody', '/register/UNKNOWN'],
  ['nobody', '/register/commitments/UNKNOWN'],
  ['nobody', '/sign-in/UNKNOWN'],
  ['nobody', '/a/UNKNOWN'],
  ['nobody', '/a/evidence/UNKNOWN'],
  ['nobody', '/calendar/UNKNOWN'],
  ['contact', '/my/UNKNOWN'],
  ['contact', '/my/cases/UNKNOWN'],
  ['contact', `${my}/UNKNOWN`],
  ['contact', `${my}/filings/UNKNOWN`],
  ['contact', `${my}/filings/UNKNOWN/receipt`],
  ['contact', `${my}/evidence/UNKNOWN`],
  ['contact', `${my}/letters/UNKNOWN`],
  ['contact', `${my}/forms/UNKNOWN`],
  ['contact', `${my}/forms/UNKNOWN/check`],
  ['contact', `/my/cases/${cases.technology}/forms/public-commitment/pages/UNKNOWN`],
  ['officer', '/work/opening/UNKNOWN'],
  ['officer', '/work/opening/UNKNOWN/check'],
  ['officer', '/work/opening/C-20250101-abcdef/pages/UNKNOWN'],
  ['officer', '/work/cases/UNKNOWN'],
  ['officer', `${work}/filings/UNKNOWN`],
  ['officer', `${work}/filings/UNKNOWN/receipt`],
  ['officer', `${work}/evidence/UNKNOWN`],
  ['officer', `${work}/letters/UNKNOWN`],
  ['officer', `${work}/forms/UNKNOWN`],
  ['officer', `${work}/forms/UNKNOWN/letter`],
  ['officer', `${work}/forms/UNKNOWN/check`],
  ['officer', `${work}/forms/inspection-record/pages/UNKNOWN`],
  ['officer', `${work}/forms/inspection-record/pages/inspection/evidence/arrived/UNKNOWN`],
  ['approver', `${work}/tasks/UNKNOWN?organ=371521-miit`],
  ['auditor', '/audit/cases/UNKNOWN'],
  ['auditor', `${audit}/filings/UNKNOWN`],
  ['auditor', `${audit}/letters/UNKNOWN`],
  ['auditor', '/audit/batches/UNKNOWN'],
  ['auditor', '/audit/batches/UNKNOWN/files/0'],
  ['auditor', '/audit/orders/UNKNOWN/1'],
  ['auditor', `/audit/orders/${cases.energy}/UNKNOWN`],
  ['administrator', '/admin/UNKNOWN'],
  ['administrator', '/admin/people/UNKNOWN'],
]

describe('what does not exist', () => {
  test.each(addresses)('is not found by %s at %s', async (who, address) => {
    for (const name of unknown) {
      if (address.startsWith('/work/opening/UNKNOWN') && name === 'C-20250101-nowhere') continue
      const answer = await by[who].get(address.replace('UNKNOWN', name))
      expectRefusal(answer, 404)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  test.each([
    ['contact', `${my}/forms/public-commitment`],
    ['contact', `${my}/forms/dismantling-certification`],
  ] as const)('is refused to %s at %s, with the reason', async (who, address) => {
    const answer = await by[who].get(address)
    expectRefusal(answer, 409)
    expect(answer.text).toContain('案件目前的阶段不接受这份表单')
  })
})

describe('a path that cannot be decoded', () => {
  test.each(['/%FF', '/my/%E0%A4', '/a/%', '/register/%C0%AF'])('%s is a bad request', async (path) => {
    const answer = await by.nobody.get(path)
    expect([answer.status, JSON.parse(answer.text)]).toEqual([400, { message: 'Bad Request' }])
  })
})

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const lists: readonly (readonly [Who, string])[] = [
  ['contact', `/my?enterprise=${ours.code}`],
  ['approver', '/work?organ=371521-miit'],
  ['officer', `/work/cases?county=${ours.county}`],
  ['auditor', '/audit?county=371521'],
  ['auditor', `/audit?q=${ours.code}`],
  ['administrator', '/admin?'],
  ['nobody', '/register/commitments?'],
]

const cursors = [
  '',
  'garbage',
  '%00',
  '%FF%FE',
  '!!!!',
  'a'.repeat(8000),
  cursor(null),
  cursor([]),
  cursor(['C#C-20250101-energy1', 'HEAD', '']),
  cursor([1, 2, 3]),
  cursor({ pk: 'C#x', sk: 'HEAD' }),
  cursor(['C#x'.repeat(700), 'HEAD', 'x']),
  cursor(['P#p-contact', 'PERSON', 'x']),
  cursor(['\u0000', '\u0000', '\u0000']),
  cursor(['C#x', 'HEAD', '\uffff'.repeat(200)]),
  cursor(['__proto__', 'constructor', 'toString']),
]

describe('a list that is asked to go on from nowhere', () => {
  test.each(lists)('for %s at %s begins somewhere, without a fault', async (who, path) => {
    for (const after of cursors) {
      const { status, text } = await by[who].get(`${path}&after=${after}`)
      expect([after, status]).toEqual([after, 200])
      expect(text).toContain('<h1')
    }
  })
})

describe('a query that is absurd', () => {
  const queries = [
    `q=${'x'.repeat(8000)}`,
    `q=${'%E5'.repeat(2500)}`,
    'q=%00%01%FF',
    `county=${'9'.repeat(5000)}`,
    'county=__proto__&organ=constructor&q=toString&enterprise=hasOwnProperty',
    'done=__proto__&lang=__proto__',
    'seen=&organ=',
    Array.from({ length: 1500 }, (_, index) => `a${index}`).join('&'),
    '=&&&=;?#',
  ]

  test.each([...lists, ['nobody', '/?'] as const, ['nobody', '/sign-in?'] as const])(
    'for %s at %s changes nothing about the page',
    async (who, path) => {
      for (const query of queries) {
        const { status, text } = await by[who].get(`${path}&${query}`)
        expect([query.slice(0, 40), status]).toEqual([query.slice(0, 40), 200])
        expect(text).toContain('<html lang="zh-CN"')
      }
    },
  )

  test('that is longer than the gateway takes is refused by it', async () => {
    const { status } = await by.nobody.get(`/?q=${'x'.repeat(20_000)}`)
    expect(status).toBe(431)
  })

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%09/evil.example',
  ])('that leads to %s after signing in leads home instead', async (next) => {
    const browser = visitor(now().stack)
    const { text } = await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)
    expect(text).not.toContain('name="next"')
    const asked = await browser.post('/sign-in', { email: mailboxOf('officer'), next })
    expect(asked.status).toBe(200)
  })
})

describe('a method that a path does not have', () => {
  const paths = [...new Set(allRoutes.map(({ path }) => path))]

  test.each(paths)('is refused at %s, which says what it has', async (path) => {
    const methods = allRoutes.filter((route) => route.path === path).map(({ method }) => method)
    const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
      (one) => !allowed.includes(one),
    )) {
      const answer = await by.nobody.send(addressAt(path), { method })
      expectRefusal(answer, 405)
      expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(allowed.toSorted())
    }
  })

  test.each(paths)('HEAD of %s is its headers alone', async (path) => {
    const answer = await by.nobody.send(addressAt(path), { method: 'HEAD' })
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).toBe('')
  })
})

describe('the language of a refusal', () => {
  const english = [
    ['/none?lang=en', {}],
    ['/none', { 'accept-language': 'en-GB,zh;q=0.5' }],
    ['/none', { cookie: 'lang=en' }],
    ['/none?lang=fr', { cookie: 'lang=en' }],
    ['/none', { 'accept-language': 'de-DE,de;q=0.9,en;q=0.8,zh;q=0.1' }],
  ] as const
  const chinese = [
    ['/none', {}],
    ['/none?lang=zh', { 'accept-language': 'en' }],
    ['/none?lang=fr', {}],
    ['/none', { 'accept-language': 'zh-CN,en;q=0.5' }],
    ['/none', { 'accept-language': 'ug-CN,zh;q=0.5,en;q=0.3' }],
    ['/none', { 'accept-language': '\u00ff,,;;q=' }],
    ['/none', { cookie: 'lang=__proto__' }],
  ] as const

  test.each(english)('of %s with %o is English', async (path, headers) => {
    const answer = await visitor(now().stack).get(path, headers)
    expectRefusal(answer, 404, 'en')
    expect(answer.text).toContain('Page not found')
  })

  test.each(chinese)('of %s with %o is Chinese', async (path, headers) => {
    const answer = await visitor(now().stack).get(path, headers)
    expectRefusal(answer, 404, 'zh')
    expect(answer.text).toContain('没有找到这个页面')
  })

  test.each([
    ['nobody', '/my', 401, 'Please sign in'],
    ['contact', '/work', 403, 'You may not do this'],
    ['contact', '/sign-out', 405, 'This page cannot be used like that'],
    ['contact', `${my}/forms/public-commitment`, 409, 'Nothing was done: something has changed'],
    ['nobody', '/a/task', 404, 'link'],
  ] as const)('is chosen for %s at %s too', async (who, path, status, words) => {
    const answer = await (who === 'nobody' ? visitor(now().stack) : by[who]).get(path, {
      'accept-language': 'en',
    })
    expectRefusal(answer, status, 'en')
    expect(answer.text).toContain(words)
  })
})

/** A request as it is, without what `fetch` would mend. */
const raw = (path: string, headers: Readonly<Record<string, string | readonly string[]>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(now().stack.url)
    const sent = request(
      { hostname, port, path, headers: headers as Record<string, string[]> },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    sent.on('error', reject).end()
  })

describe('cookies that make no sense', () => {
  test.each([
    '__Host-session=',
    `__Host-session=${'x'.repeat(5000)}`,
    '__Host-session=%00%FF; __Host-task=__proto__; __Host-device=;;;',
    '=; ;; a; =b',
    '__proto__=polluted; constructor=x',
  ])('%s are nobody’s', async (cookie) => {
    expect(await raw('/my', { cookie })).toBe(401)
    expect(await raw('/a/task', { cookie })).toBe(404)
    expect(await raw('/', { cookie })).toBe(200)
  })
})
