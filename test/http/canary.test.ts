import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extensionRequest } from '../../forms/extension-request/form.ts'
import type { FormContext } from '../../functions/engine/form.ts'
import { startStack } from '../../infra/local/stack.ts'
import { jpeg } from '../evidence/samples.ts'
import { type Example, extensionExample } from '../forms/examples.ts'
import { cases, contextNow, mailboxOf, type Seat, seed } from '../support/city.ts'
import type { Fields } from '../support/html-form.ts'
import { codeIn, linkIn, waitForMail } from '../support/mail.ts'
import { eightDigits, type Visitor, visitor } from '../support/visitor.ts'
import { type OwnProcess, ownProcess } from './own-process.ts'

/** Things that must never be in a log, by what they are; planted on the way. */
const canaries = new Map<string, string>([
  ['a phone number', '13912347788'],
  ['a reason', '金丝雀理由QX7731'],
  ['a remark of an approver', '金丝雀意见ZK8842'],
  ['the name of a file', '金丝雀照片JW9953.jpg'],
  ['a mailbox that nobody has', 'canary-unknown@city.example'],
  ['digits typed wrong', '90817263'],
  ['a query', 'canary-query-5521'],
  ['a referrer', 'canary-referrer-6632'],
  ['a body that is no form', 'canary-json-7743'],
])

const dataDir = mkdtempSync(join(tmpdir(), 'tuichu-canary-'))
let site: OwnProcess
let log = ''
let printed = ''

const plant = (what: string, canary: string): string => {
  canaries.set(what, canary)
  return canary
}

const planted = (what: string): string => canaries.get(what) ?? ''

/** The example, with canaries in what is typed. */
const example: Example = {
  ...extensionExample,
  answers: (context) => ({
    ...extensionExample.answers(context),
    phone: planted('a phone number'),
    reason: planted('a reason'),
  }),
}

/** Signs in once by the link and once by the typed code. */
const signIn = async (): Promise<Visitor> => {
  const mailbox = plant('a mailbox', mailboxOf('contact'))
  const browser = visitor(site)
  await browser.signIn(mailbox)
  plant('a session cookie', browser.cookies.get('__Host-session') ?? '')
  const { text } = await waitForMail(site, mailbox, '/sign-in/open#')
  plant('a sign-in token', linkIn(text, '/sign-in/open'))
  const other = visitor(site)
  await other.post('/sign-in', { email: mailbox })
  const second = await waitForMail(site, mailbox, '/sign-in/open#', 1)
  await other.post('/sign-in/open', { code: plant('a typed code', codeIn(second.text)).toLowerCase() })
  expect((await other.get('/my')).status).toBe(200)
  return browser
}

const file = async (contact: Visitor, context: FormContext): Promise<void> => {
  const { id, pages } = extensionRequest
  await contact.fill(cases.energy, id, example, context)
  const slot = pages.flatMap(({ evidence = [] }) => evidence).find((one) => one.id === 'photos')
  if (!slot) throw new Error('The form asks for no photographs')
  const name = planted('the name of a file')
  await contact.upload(`/my/cases/${cases.energy}/forms/${id}/pages/evidence`, slot, { name, bytes: jpeg() })
  expect((await contact.submit(cases.energy, id)).status).toBe(303)
}

/** Opens a task by its typed code on a new device, gets the digits wrong once, looks at a file and approves. */
const approve = async (seat: Seat): Promise<void> => {
  const browser = visitor(site)
  const { text } = await waitForMail(site, mailboxOf(seat), '/a#')
  plant(`a task token of ${seat}`, linkIn(text, '/a'))
  await browser.post('/a', { code: plant(`a task code of ${seat}`, codeIn(text)) })
  plant(`a task cookie of ${seat}`, browser.cookies.get('__Host-task') ?? '')
  await browser.post('/a/device', { digits: planted('digits typed wrong') })
  const mail = await waitForMail(site, mailboxOf(seat), '设备验证码')
  const digits = plant(`the digits of ${seat}`, mail.text.match(eightDigits)?.[0] ?? '')
  await browser.post('/a/device', { digits })
  plant(`a device cookie of ${seat}`, browser.cookies.get('__Host-device') ?? '')
  const task = await browser.get('/a/task')
  await browser.get(task.text.match(/\/a\/evidence\/[^"?]+/)?.[0] ?? '')
  const decision = { decision: 'approve', reason: planted('a remark of an approver') }
  const decided = await browser.sendForm('/a/task', '/a/task', decision)
  expect(seat === 'cityApprover' ? await confirm(browser, decision) : decided.status).toBe(303)
}

/** Types the digits of a high-stakes decision. */
const confirm = async (browser: Visitor, decision: Fields): Promise<number> => {
  const { text } = await waitForMail(site, mailboxOf('cityApprover'), '决定确认码')
  const digits = plant('the digits of a decision', text.match(eightDigits)?.[0] ?? '')
  return (await browser.sendForm('/a/task', '/a/task', { ...decision, digits })).status
}

/** What people do by mistake, and strangers on purpose. */
const stumble = async (contact: Visitor): Promise<void> => {
  const token = planted('a task token of approver')
  const nobody = visitor(site)
  await nobody.post('/sign-in', { email: planted('a mailbox that nobody has') })
  for (const path of [
    '/a/',
    '/a?token=',
    '/sign-in/open/',
    '/',
    '/my/',
    '/register/commitments/',
    '/a/evidence/',
  ])
    await nobody.get(`${path}${token}`)
  await nobody.get(`/sign-in?next=/my?q=${planted('a query')}`, {
    referer: `${site.url}/${planted('a referrer')}`,
  })
  await contact.send('/my', {
    method: 'DELETE',
    headers: { 'x-debug': encodeURIComponent(planted('a reason')) },
  })
  const headers = { 'content-type': 'application/json' }
  await contact.send('/sign-in', {
    method: 'POST',
    headers,
    body: `{"${planted('a body that is no form')}":`,
  })
  const page = `/my/cases/${cases.technology}/forms/public-commitment/pages/cuts`
  await contact.post(page, { driveDestination: planted('a reason') }, { 'sec-fetch-site': 'cross-site' })
  await nobody.post(page, { driveDestination: planted('a reason') })
  await contact.post('/sign-out')
}

beforeAll(async () => {
  const stack = await startStack({ port: 0, dataDir, seed: 'demo', demonstration: { seed } })
  const context = contextNow(stack)
  await stack.stop()
  site = await ownProcess(dataDir)
  const contact = await signIn()
  await file(contact, context)
  for (const seat of ['approver', 'drc', 'ecology', 'emergency', 'market', 'cityApprover'] as const)
    await approve(seat)
  await waitForMail(site, mailboxOf('contact'), '已获同意')
  await stumble(contact)
  await site.stop()
  log = readFileSync(join(dataDir, 'log.txt'), 'utf8')
  printed = site.printed()
}, 170_000)

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('after a whole story, with mistakes', () => {
  test('the log has a line for every request', () => {
    for (const path of [
      '/sign-in/open',
      '/a/device',
      '/a/task',
      `/my/cases/${cases.energy}/forms/extension-request/submit`,
    ])
      expect(log).toContain(`"path":"${path}"`)
    expect(log).toContain('"status":404')
  })

  test('there is something of each kind to look for', () => {
    expect(canaries.size).toBe(9 + 4 + 6 * 5 + 1)
    for (const [what, canary] of canaries) expect(canary.length, what).toBeGreaterThanOrEqual(8)
  })

  test('nothing secret and nothing personal is in the log', () => {
    expect(
      [...canaries].filter(([, canary]) => log.includes(canary) || log.includes(encodeURIComponent(canary))),
    ).toEqual([])
  })

  test('nothing of it is in the public log', () => {
    const folder = join(dataDir, 'storage', 'log')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(files.length).toBeGreaterThan(1)
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name), 'latin1')
      const found = [...canaries].filter(([, canary]) =>
        bytes.includes(Buffer.from(canary).toString('latin1')),
      )
      expect(found, name).toEqual([])
      expect(bytes, name).not.toMatch(/C-[0-9a-z-]{6,40}|LC-\d{8}/)
    }
  })

  test('nothing but its address was printed', () => {
    expect(printed).toBe(`Tuichu is ready: ${site.url}\n`)
  })

  test('no name, mailbox or digest of a secret is there either', () => {
    expect(log).not.toMatch(/@city\.example|李敏|陈静|13806350001/)
  })
})
