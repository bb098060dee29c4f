import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inCity } from '../../infra/local/demo/city.ts'
import { officials } from '../../infra/local/demo/officials.ts'
import { type Demonstration, loadDemonstration } from '../../infra/local/demonstration.ts'
import type { Stack } from '../../infra/local/running.ts'
import { startStack } from '../../infra/local/stack.ts'
import { launch } from '../support/chromium.ts'

export type Play = { readonly stack: Stack; readonly browser: Browser; readonly stop: () => Promise<void> }

/** A city of officials alone, in which nothing has happened yet. */
export const officialsAlone: Demonstration = {
  seed: (stack) =>
    inCity(stack, async ({ people }) => {
      for (const person of officials) await people.save(person)
    }),
}

/** The whole product on this machine and a browser to use it with; in the demonstration's city unless in another. */
export const play = async (city?: Demonstration): Promise<Play> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tuichu-'))
  const demonstration = city ?? (await loadDemonstration())
  const [stack, browser] = await Promise.all([
    startStack({ port: 0, dataDir, seed: 'demo', demonstration }),
    launch(),
  ])
  const stop = async () => {
    await browser.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { stack, browser, stop }
}

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** A person's own browser: their cookies, their window; pages scroll at once, as no one waits here. */
export const windowOf = async ({ browser }: Play, viewport = desk, scripts = true): Promise<BrowserContext> =>
  browser.newContext({ viewport, javaScriptEnabled: scripts, locale: 'zh-CN', reducedMotion: 'reduce' })

/** The newest mail to a mailbox whose subject has these words. */
export const mailTo = async ({ stack }: Play, email: string, words: string) => {
  await stack.settled()
  for (let tries = 0; tries < 100; tries++) {
    const mail = stack.mails().find(({ to, subject }) => to.includes(email) && subject.includes(words))
    if (mail) return mail
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(
    `No mail “${words}” to ${email}; there are: ${stack
      .mails()
      .map(({ to, subject }) => `${to} ${subject}`)
      .join(' | ')}`,
  )
}

/** The link of a mail to a path of the site, its secret included. */
export const linkIn = (text: string, path: string): string => {
  const link = text.match(new RegExp(`https?://\\S+${path}#\\S+`))?.[0]
  if (!link) throw new Error(`No link to ${path} in ${text}`)
  return link
}

/** Signs in as a mailbox's owner, the way they do: ask, read the mail, follow the link, press the button. */
export const signIn = async (playing: Play, context: BrowserContext, email: string): Promise<Page> => {
  const page = await context.newPage()
  const before = playing.stack.mails().length
  await page.goto(`${playing.stack.url}/sign-in`)
  await page.fill('input[name=email]', email)
  await page.click('main button[type=submit], main button')
  await newMail(playing, before)
  const mail = await mailTo(playing, email, '登录链接')
  await page.goto(linkIn(mail.text, '/sign-in/open'))
  await page.click('#open button')
  await page.waitForLoadState()
  return page
}

const newMail = async ({ stack }: Play, before: number): Promise<void> => {
  for (let tries = 0; tries < 100 && stack.mails().length <= before; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Opens the task link of the newest mail on a device that was never seen, with the code that is mailed. */
export const openTask = async (
  playing: Play,
  context: BrowserContext,
  email: string,
  words: string,
): Promise<Page> => {
  const mail = await mailTo(playing, email, words)
  const page = await context.newPage()
  await page.goto(linkIn(mail.text, '/a'))
  const before = playing.stack.mails().length
  await page.click('#open button')
  await page.waitForLoadState()
  if (page.url().endsWith('/a/device')) {
    await newMail(playing, before)
    const code = (await mailTo(playing, email, '设备验证码')).text.match(/\b\d{8}\b/)?.[0] ?? ''
    await page.fill('input[name=digits]', code)
    await page.click('main form button')
    await page.waitForLoadState()
  }
  return page
}
