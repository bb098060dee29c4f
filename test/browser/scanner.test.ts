import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, readTypedCode } from '../../functions/web/secrets.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { mailboxOf, seed } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { codeIn, linkIn, type Received } from '../support/mail.ts'
import { desk, mailTo, openTask, type Play, phone, play, windowOf } from './support.ts'

const contact = mailboxOf('contact')
const approver = mailboxOf('approver')

let playing: Play
beforeAll(async () => {
  playing = await play({ seed })
  await fileExtension(playing.stack, 'scanned1')
})
afterAll(async () => {
  await playing.stop()
})

/** Every address of the site that a mail names. */
const addressesIn = ({ text, html }: Received): string[] => {
  const all = `${text}\n${html}`.match(/https?:\/\/[^\s"'<>]+/g) ?? []
  return [...new Set(all)].filter((address) => new URL(address).origin === playing.stack.url)
}

/** As gateways rewrite a link: with marks of their own, and with the secret moved to where servers see it. */
const variantsOf = (address: string): string[] => {
  const { origin, pathname, hash } = new URL(address)
  const secret = hash.slice(1)
  const queries = ['', '?', '?utm_source=mail', ...(secret && [`?token=${secret}`, `?code=${secret}`])]
  return queries.map((query) => `${origin}${pathname}${query}${hash}`)
}

interface Trace {
  /** Names of the cookies that were set. */
  readonly cookies: Set<string>
  /** Requests other than to read. */
  readonly writes: string[]
  /** Links of pages that were followed: each once, as they lead to the same wherever they stand. */
  readonly followed: Set<string>
}

/** Asks for an address as a program does. */
const fetchTwice = async (address: string, { cookies }: Trace): Promise<void> => {
  for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
    const { headers } = await fetch(address, { method, redirect: 'manual' })
    for (const set of headers.getSetCookie()) cookies.add(set.split('=')[0] ?? '')
  }
}

/** Opens an address as a sandboxed browser does: scripts run, and every link of the page is followed; the mail's own in two sizes. */
const render = async (address: string, { cookies, writes, followed }: Trace): Promise<void> => {
  for (const viewport of new URL(address).search ? [phone] : [desk, phone]) {
    const window = await windowOf(playing, viewport)
    const page = await window.newPage()
    page.on('request', (request) => {
      if (!['GET', 'HEAD'].includes(request.method())) writes.push(`${request.method()} ${request.url()}`)
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    for (const link of (await linksOn(page)).filter((one) => !followed.has(one))) {
      followed.add(link)
      await page.goto(link)
    }
    for (const { name } of await window.cookies()) cookies.add(name)
    await window.close()
  }
}

const linksOn = async (page: Page): Promise<string[]> => {
  const all = await page
    .locator('a[href]')
    .evaluateAll((found) => found.map((a) => (a as HTMLAnchorElement).href))
  return [...new Set(all)].filter((href) => new URL(href).origin === playing.stack.url)
}

const scan = async (mail: Received): Promise<Trace> => {
  const trace: Trace = { cookies: new Set(), writes: [], followed: new Set() }
  for (const address of addressesIn(mail).flatMap(variantsOf)) {
    await fetchTwice(address, trace)
    await render(address, trace)
  }
  return trace
}

/** What the table holds about the link and code of a mail, and about the case that they open. */
const kept = (secrets: readonly string[]) =>
  inCity(playing.stack, async ({ table, links, cases }) => {
    const hashes = secrets.map(hashOf)
    const items = await table.getAll(hashes.map((hash) => ({ pk: `L#${hash}`, sk: 'LINK' })))
    const found = await Promise.all(hashes.map((hash) => links.link(hash, playing.stack.now() / 1000)))
    const tasks = found.flatMap((link) => (link?.kind === 'task' ? [link.task.case] : []))
    const heads = await cases.heads(tasks)
    return { items, heads: heads.map(({ id, version, hash }) => ({ id, version, hash })) }
  })

const secretsIn = ({ text }: Received, path: string): string[] => [
  linkIn(text, path),
  readTypedCode(codeIn(text)),
  linkIn(text, '/a/not-me'),
]

const nothing = { writes: [], sessions: [] }
const traceOf = ({ cookies, writes }: Trace) => ({
  writes,
  sessions: [...cookies].filter((name) => name.startsWith('__Host-')),
})

describe('a scanner that opens everything in a mail', () => {
  test('leaves the link to sign in unused: its owner signs in with it', async () => {
    const window = await windowOf(playing)
    const page = await window.newPage()
    await page.goto(`${playing.stack.url}/sign-in`)
    await page.fill('input[name=email]', contact)
    await page.click('main button')
    const mail = await mailTo(playing, contact, '登录链接')
    const before = await kept(secretsIn(mail, '/sign-in/open'))
    expect(before.items).toHaveLength(3)

    expect(traceOf(await scan(mail))).toEqual(nothing)
    expect(await kept(secretsIn(mail, '/sign-in/open'))).toEqual(before)

    await page.goto(`${playing.stack.url}/sign-in/open#${linkIn(mail.text, '/sign-in/open')}`)
    await page.click('#open button')
    await page.waitForURL(/\/my$/)
    await window.close()
  })

  test('leaves the task, its links and its case as they were: the approver opens it, and may disown it', async () => {
    const mail = await mailTo(playing, approver, '请审批')
    const before = await kept(secretsIn(mail, '/a'))
    expect(before).toMatchObject({ items: [{}, {}, {}], heads: [{}] })
    const mails = playing.stack.mails().length

    expect(traceOf(await scan(mail))).toEqual(nothing)
    expect(await kept(secretsIn(mail, '/a'))).toEqual(before)
    expect(playing.stack.mails()).toHaveLength(mails)

    const window = await windowOf(playing, phone)
    const page = await openTask(playing, window, approver, '请审批')
    expect(await page.locator('input[name=decision]').count()).toBeGreaterThan(1)

    await page.goto(`${playing.stack.url}/a/not-me#${linkIn(mail.text, '/a/not-me')}`)
    expect(await page.locator('#typed').isHidden()).toBe(true)
    await page.click('#open button')
    await page.waitForURL(/\/a\/not-me\/done$/)
    await page.goto(`${playing.stack.url}/a/task`)
    expect(await page.locator('input[name=decision]').count()).toBe(0)
    await window.close()
  })
})
