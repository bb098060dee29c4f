import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/browsing.ts'
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

describe('caching', () => {
  test.each(reading)('of $route keeps a person’s pages to themselves', async (row) => {
    const kept = (await read(row)).headers.get('cache-control')
    expect(kept).toBe(row.route === 'GET /assets/{file}' ? 'public, max-age=31536000, immutable' : 'no-store')
  })

  test('of the register lets a stranger’s page be kept for half a minute', async () => {
    const { headers } = await by.nobody.get('/register/commitments')
    expect(headers.get('cache-control')).toBe('public, max-age=30')
  })
})
