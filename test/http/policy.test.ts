import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/browsing.ts'
import { cases } from '../support/city.ts'
import { actionsIn } from '../support/html-form.ts'
import { addressOf, everybody, places, type Visitors } from './access-city.ts'
import { known, type Places, type Row, table } from './access-table.ts'
import { running } from './running.ts'

const now = running()
let by: Visitors
let at: Places
beforeAll(async () => {
  by = await everybody(now().stack)
  at = await places(now().stack, by)
})

/** The first who may read it. */
const read = (row: Row): Promise<Answer> => {
  const reader = known.find((who) => (row.may[who] ?? row.others) < 400) ?? 'contact'
  return by[reader].get(addressOf(row, at))
}

/** Directives of a policy by name, with their sources. */
const policyOf = ({ headers }: Answer): Record<string, string[]> =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )

const nonceOf = (answer: Answer): string | undefined =>
  policyOf(answer)
    ['script-src']?.find((source) => source.startsWith("'nonce-"))
    ?.slice(7, -1)

/** A record that is saved as a file is no page of the site: it has no script. */
const isPage = ({ headers }: Answer) =>
  headers.get('content-type')?.startsWith('text/html') === true && headers.get('content-disposition') === null

/** What a browser would not do on this page, for its policy. */
const hindered = (answer: Answer): string[] => {
  const { text } = answer
  const nonce = nonceOf(answer)
  const targets = policyOf(answer)['form-action'] ?? []
  return [
    ...(text.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    ...(text.match(/<[^>]*\s(on[a-z]+|style)="[^>]*>/g) ?? []),
    ...(text.match(/javascript:/gi) ?? []),
    ...actionsIn(text).filter(
      (action) => !action.startsWith('/') && !targets.includes(new URL(action).origin),
    ),
    ...(text.match(/<link rel="stylesheet" href="[^/][^>]*>/g) ?? []),
  ]
}

const expectSafe = (answer: Answer) => {
  const policy = policyOf(answer)
  expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/)
  expect(policy['default-src']).toEqual(["'none'"])
  expect(policy['base-uri']).toEqual(["'none'"])
  expect(policy['frame-ancestors']).toEqual(["'none'"])
  expect(policy['form-action']).toContain("'self'")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-nonce')).toBeNull()
}

const expectSafePage = (answer: Answer) => {
  expectSafe(answer)
  expect(nonceOf(answer)).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(answer.text).toContain('<script ')
  expect(hindered(answer)).toEqual([])
}

const reading = table.filter(({ route }) => route.startsWith('GET'))

describe('the content security policy', () => {
  test.each(reading)('of $route is safe and lets its own page work', async (row) => {
    const answer = await read(row)
    if (isPage(answer)) expectSafePage(answer)
    else expectSafe(answer)
  })

  test.each([
    ['nobody', '/no/such/page', 404],
    ['nobody', '/my', 401],
    ['contact', '/work', 403],
    ['contact', '/sign-out', 405],
    ['contact', '/my/cases/C-20250101-nowhere', 404],
  ] as const)('of the failure that %s meets at %s is the same', async (who, path, status) => {
    const answer = await by[who].get(path)
    expect(answer.status).toBe(status)
    expectSafePage(answer)
  })

  test.each([
    ['nobody', '/sign-in', { email: '' }, 422],
    ['nobody', '/a', {}, 422],
    ['contact', '/my/cases/{draftCase}/forms/public-commitment/pages/cuts', {}, 422],
  ] as const)('of what is shown to %s again after %s is the same', async (who, path, fields, status) => {
    const answer = await by[who].post(path.replace('{draftCase}', at.draftCase), fields)
    expect(answer.status).toBe(status)
    expectSafePage(answer)
  })

  test('names another nonce every time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => by.nobody.get('/')))
    expect(new Set(answers.map(nonceOf)).size).toBe(20)
  })

  test('lets evidence go to the store, and come from it', async () => {
    const answer = await by.contact.get(
      `/my/cases/${at.draftCase}/forms/public-commitment/pages/cuts/evidence`,
    )
    const store = actionsIn(answer.text).find((action) => action.startsWith('http'))
    expect(store).toBeDefined()
    const { origin } = new URL(store ?? '')
    for (const name of ['form-action', 'img-src', 'media-src', 'connect-src'])
      expect(policyOf(answer)[name]).toContain(origin)
  })
})

/** What the published commitment says, and its case and its people, that no stranger may read. */
const secrets = [
  ...['李敏', '13806350001', '张立国', '0635-8240000', 'LX-2009-017', '祥光路', '91371500YYYY00012U'],
  ...['鲁P12345', '阳工信封', '@city.example', cases.published, 'p-contact'],
]

/** Every address of the register that a stranger can come to by links, and some that lead nowhere. */
const crawled = async (): Promise<ReadonlyMap<string, Answer>> => {
  const seen = new Map<string, Answer>()
  const next = ['/register/commitments', '/register/none', '/register/commitments/none', '/register?q=x']
  for (let path = next.pop(); path !== undefined && seen.size < 200; path = next.pop()) {
    if (seen.has(path)) continue
    const answer = await by.nobody.get(path)
    seen.set(path, answer)
    const links = [...answer.text.matchAll(/(?:href|ref)="(?:https?:\/\/[^/"]+)?(\/register[^"#]*)"/g)]
    const paths = links.map(([, to = '']) => to.replaceAll('&amp;', '&'))
    // Each page again in other colours says nothing else.
    next.push(...paths.filter((to) => !/[?&](lang|theme|size)=/.test(to)))
  }
  return seen
}

describe('what a stranger can reach of the register', () => {
  test('has nothing private in pages, feeds, files, refusals or headers', async () => {
    const all = await crawled()
    const kinds = [...all.values()].flatMap(({ headers }) => headers.get('content-type')?.split(';')[0] ?? [])
    expect([...new Set(kinds)].sort()).toEqual([
      'application/atom+xml',
      'application/json',
      'application/schema+json',
      'text/csv',
      'text/html',
    ])
    expect([...all.keys()]).toContain(`/register/commitments/${at.entry}`)
    for (const [path, { text, headers }] of all) {
      const told = `${text} ${JSON.stringify([...headers])}`
      expect(
        secrets.filter((secret) => told.includes(secret)),
        path,
      ).toEqual([])
    }
  })

  test('is found by the credit code, which no answer repeats but in what was typed', async () => {
    const { text } = await by.nobody.get('/register/commitments/entries.json?q=91371500YYYY00012U')
    const { self, entries } = JSON.parse(text)
    expect(entries.map(({ id }: { id: string }) => id)).toContain(at.entry)
    expect(JSON.stringify(entries)).not.toContain('91371500YYYY00012U')
    expect(self).toMatch(/entries\.json\?q=91371500YYYY00012U$/)
  })

  test('is not sent again to a reader that has it', async () => {
    const first = await by.nobody.get('/register/commitments/feed.atom')
    const etag = first.headers.get('etag') ?? ''
    const again = await by.nobody.get('/register/commitments/feed.atom', { 'if-none-match': etag })
    expect([first.status, again.status, again.text]).toEqual([200, 304, ''])
  })
})

/** What is the same whoever asks for it. */
const everybodysOwn: Readonly<Record<string, string>> = {
  'GET /assets/{file}': 'public, max-age=31536000, immutable',
  'GET /log/checkpoint': 'public, max-age=5',
}

describe('caching', () => {
  test.each(reading)('of $route keeps a person’s pages to themselves', async (row) => {
    const kept = (await read(row)).headers.get('cache-control')
    expect(kept).toBe(everybodysOwn[row.route] ?? 'no-store')
  })

  test('of the register lets a stranger’s page be kept for half a minute', async () => {
    for (const part of ['', '/feed.atom', '/entries.json', '/entries.csv', '/on', `/${at.entry}`]) {
      const { headers } = await by.nobody.get(`/register/commitments${part}`)
      expect(headers.get('cache-control'), part).toBe('public, max-age=30')
    }
  })
})
