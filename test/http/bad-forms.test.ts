import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAnswers } from '../../functions/engine/answers.ts'
import { commitmentExample, extensionExample } from '../forms/examples.ts'
import { submissionOf } from '../forms/fuzz.ts'
import { typedOf } from '../forms/typed.ts'
import { actPath } from '../support/acts.ts'
import { type Answer, formType, saidBy, sameOrigin } from '../support/browsing.ts'
import { cases, contextNow, mailboxOf, people, type Seat } from '../support/city.ts'
import { formIn } from '../support/html-form.ts'
import { begin, formPath, type Visitor, visitor } from '../support/visitor.ts'
import { addressAt, allRoutes } from './all-routes.ts'
import { badBodies } from './bad-bodies.ts'
import { type Contents, changedBetween, contentsOf } from './contents.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'

const now = running()
const seats = ['contact', 'officer', 'approver', 'administrator'] as const satisfies readonly Seat[]
type Who = (typeof seats)[number] | 'nobody'
let by: Record<Who, Visitor>
let opening: string
const commitment = formPath(cases.technology, 'public-commitment')
const finding = actPath(cases.technology, 'feasibility-finding')
const task = `/work/cases/${cases.energy}/tasks/1?organ=371521-miit`

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
  await by.contact.sendForm(commitment, commitment)
  await begin(by.officer, finding)
  opening = (await by.officer.get('/work/opening')).location ?? ''
  await stack.settled()
})

const send = (who: Who, path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  by[who].send(path, {
    method: 'POST',
    headers: { ...sameOrigin(now().stack), 'content-type': formType, ...headers },
    body,
  })

/** Where each of them may send a form, and what one that makes no sense gets. */
const targets = (): readonly (readonly [Who, string, readonly number[]])[] => [
  ['nobody', '/sign-in', [422]],
  ['nobody', '/sign-in/open', [422]],
  ['nobody', '/a', [404, 422]],
  ['nobody', '/a/device', [404]],
  ['nobody', '/a/task', [404]],
  // A draft is kept as it was typed, right or wrong; one of an unknown version is refused.
  ...['enterprise', 'equipment', 'cuts', 'commitment'].map(
    (page) => ['contact', `${commitment}/pages/${page}`, [422, 409, 200]] as const,
  ),
  // What is sent with the key or version of another draft was not read on the page that it comes from.
  ['contact', `${commitment}/submit`, [422, 409]],
  ['contact', `/my/cases/${cases.technology}/filings/1/withdraw`, [404]],
  ...['enterprise', 'notice'].map(
    (page) => ['officer', `${opening}/pages/${page}`, [422, 409, 200]] as const,
  ),
  // A notice may be about no equipment at all, so an empty page of it is complete.
  ['officer', `${opening}/pages/equipment`, [422, 409, 200, 303]],
  ['officer', `${opening}/submit`, [422, 409]],
  ...['visit', 'finding', 'remedies'].map(
    (page) => ['officer', `${finding}/pages/${page}`, [422, 409, 200]] as const,
  ),
  ['officer', `${finding}/submit`, [422, 409]],
  ['officer', `/work/cases/${cases.energy}/filings/1/withdraw`, [403]],
  ['officer', `/work/cases/${cases.energy}/filings/2/withdraw`, [404]],
  ['approver', task, [422]],
  ['administrator', '/admin/people/new', [422, 200]],
  ['administrator', `/admin/people/${people.colleague.id}`, [422, 200]],
]

describe('a form of which nothing makes sense', () => {
  test.each(Object.keys(badBodies))('%s is refused on every page that takes forms', async (name) => {
    for (const [who, path, status] of targets()) {
      const answer = await send(who, path, badBodies[name] ?? '')
      expectRefusal(answer, status)
    }
  })

  test('leaves people, cases and decisions as they were', async () => {
    const { stack } = now()
    await stack.settled()
    const log = await by.contact.get(`/my/cases/${cases.energy}`)
    expect(log.text).toContain('县区工信部门初审')
    expect((await by.approver.get(task)).status).toBe(200)
    const colleague = await by.administrator.get(`/admin/people/${people.colleague.id}`)
    expect(colleague.text).toContain(people.colleague.name)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

const postRoutes = allRoutes.filter(({ method }) => method === 'POST').map(({ path }) => path)

const posts = Number(process.env.FUZZ_POSTS ?? 60)

describe(`a form filled in at random, ${posts} times`, () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000)

  test(`is kept as it was typed or refused with its fields named, and never fails (seed ${seed})`, async () => {
    const { form } = commitmentExample
    const context = contextNow(now().stack)
    const submissions = fc.sample(submissionOf(commitmentExample, context), { seed, numRuns: posts })
    for (const [index, { posted }] of submissions.entries()) {
      const page = form.pages[index % form.pages.length]
      if (!page) throw new Error('A form without pages')
      const path = `${commitment}/pages/${page.id}`
      const typed = typedOf(page, readAnswers(page, posted))
      const { hidden = {} } = formIn((await by.contact.get(path)).text, path) ?? {}
      const answer = await by.contact.post(path, { ...hidden, ...typed, _action: 'continue' })
      const linked = [...answer.text.matchAll(/<a href="#([^"]+)"/gu)].map(([, id]) => id ?? '')
      const lost = linked.filter((id) => !answer.text.includes(`id="${id}"`))
      expect(lost).toEqual([])
      // An answer to what the page did not ask is put beside the one that was kept: no browser sends it.
      const asked = linked.filter((id) => hidden._shown?.includes(`${id}:`))
      const statuses = asked.length > 0 ? [422] : [303, 422, 409]
      expect(statuses, `${path}: ${saidBy(answer)}`).toContain(answer.status)
      expect(answer.status !== 303).toBe(answer.text.includes('govuk-error-summary'))
    }
  })
})

describe('a body that is no form', () => {
  let before: Contents
  beforeAll(async () => {
    before = await contentsOf(now().stack)
  })

  const types = ['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'x', '', `${formType}x`]

  test.each(postRoutes)('is refused at %s', async (path) => {
    for (const type of types) {
      const answer = await send('nobody', addressAt(path), '{"email":"a@b.example"}', {
        'content-type': type,
      })
      expectRefusal(answer, 415)
      expect(answer.text).toContain('只接受本平台页面上的表单')
    }
  })

  test('is refused where the same words in a form are taken, and blanks out nothing', async () => {
    const page = `${commitment}/pages/cuts`
    expectRefusal(await send('contact', page, '{}', { 'content-type': 'application/json' }), 415)
    expect(changedBetween(before, await contentsOf(now().stack))).toEqual([])
  })

  test.each([`${formType}; charset=UTF-8`, 'Application/X-WWW-Form-URLEncoded'])(
    'is not what a form of type %s is',
    async (type) => {
      const answer = await send('nobody', '/sign-in', 'email=unknown%40city.example', {
        'content-type': type,
      })
      expect(answer.status).toBe(200)
    },
  )
})

describe('a body that is too long', () => {
  const long = (bytes: number) => `reason=${'x'.repeat(bytes)}`

  test.each(postRoutes)('is refused at %s', async (path) => {
    expectRefusal(await send('nobody', addressAt(path), long(530_000)), 413)
  })

  test('is refused in words to whoever may send there, and nothing is kept of it', async () => {
    const page = `${commitment}/pages/cuts`
    const before = await contentsOf(now().stack)
    const answer = await send('contact', page, long(4_000_000), { 'accept-language': 'en-GB' })
    expectRefusal(answer, 413, 'en')
    expect(answer.text).toContain('Too much text was sent at once')
    expect(answer.text.length).toBeLessThan(100_000)
    expect(changedBetween(before, await contentsOf(now().stack))).toEqual([])
  })

  test.each([7_000_000, 11_000_000])('of %i bytes does not come past the gateway', async (bytes) => {
    const answer = await send('contact', '/sign-in', long(bytes))
    expect([answer.status, JSON.parse(answer.text)]).toEqual([413, { message: 'Request Entity Too Large' }])
  })

  test('from another site is not sent back whole either', async () => {
    const answer = await send('nobody', '/sign-in', `reason=${'%26'.repeat(170_000)}`, {
      'sec-fetch-site': 'cross-site',
    })
    expectRefusal(answer, 403)
    expect(answer.text.length).toBeLessThan(100_000)
  })
})

describe('what was typed', () => {
  const shows = ({ text }: Answer, words: readonly string[]) => {
    for (const word of words) expect(text).toContain(word)
  }

  test('is shown again beside what is wrong with it, on a page of a form', async () => {
    const page = `${commitment}/pages/cuts`
    const typed = {
      'waterOffOn-year': '2026',
      'waterOffOn-month': '13',
      'waterOffOn-day': '77',
      driveDestination: '3 号库 "东侧" & <西侧>',
      'seals.0.sealNumber': '封0012',
      _action: 'continue',
    }
    const answer = await by.contact.sendForm(page, page, typed)
    expectRefusal(answer, 422)
    shows(answer, ['value="13"', 'value="77"', '3 号库 &quot;东侧&quot; &amp; &lt;西侧>', '封0012'])
  })

  test('is shown again when it is kept although it is wrong', async () => {
    shows(await by.contact.get(`${commitment}/pages/cuts`), ['value="13"', 'value="77"', '封0012'])
  })

  test('is shown again to an approver', async () => {
    const typed = { decision: 'return', reason: '', correct: 'reason', 'remark.reason': '请写明原因' }
    const answer = await by.approver.sendForm(task, 'name="decision"', typed)
    expectRefusal(answer, 422)
    shows(answer, ['请写明原因', '请写明理由'])
  })

  test('is shown again to an administrator', async () => {
    const typed = {
      name: '孟小雨',
      email: 'not a mailbox',
      title: '科员',
      active: 'yes',
      'roles.0.role': 'officer',
    }
    const answer = await by.administrator.sendForm('/admin/people/new', '/admin/people/new', typed)
    expectRefusal(answer, 422)
    shows(answer, ['孟小雨', 'not a mailbox', '请选择该角色所属的单位'])
  })

  test('is shown again where the mailbox is not whole', async () => {
    const answer = await by.nobody.post('/sign-in', { email: '王@' })
    expectRefusal(answer, 422)
    shows(answer, ['value="王@"', '请输入完整的邮箱地址'])
  })

  test('can be copied where the session has ended, but no secret can', async () => {
    const answer = await by.nobody.post(`${commitment}/pages/cuts`, {
      whyNotNow: '基础与车间共用',
      token: 'secret-token',
      digits: '87654321',
      _version: '7',
    })
    expectRefusal(answer, 401)
    shows(answer, ['基础与车间共用'])
    for (const secret of ['secret-token', '87654321', '_version']) expect(answer.text).not.toContain(secret)
  })
})
