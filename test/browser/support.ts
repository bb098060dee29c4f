import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type Page, chromium as player } from 'playwright-core'
import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { isShown, settle } from '../../functions/engine/answers.ts'
import type { Answers, EvidenceKind, Form } from '../../functions/engine/form.ts'
import { hasTyping } from '../../functions/web/views/form/scope.ts'
import { loadDemonstration } from '../../infra/local/demonstration.ts'
import type { Stack } from '../../infra/local/running.ts'
import { startStack } from '../../infra/local/stack.ts'
import { jpeg, mp4, pdf } from '../evidence/samples.ts'
import { typedOf } from '../forms/typed.ts'

export type Play = { readonly stack: Stack; readonly browser: Browser; readonly stop: () => Promise<void> }

/**
 * Chromium as a person's: the package's own switches are for a Lambda and would turn off web
 * security and run all tabs in one process.
 */
const launch = async (): Promise<Browser> =>
  player.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    headless: true,
  })

/** The whole product on this machine and a browser to use it with. */
export const play = async (): Promise<Play> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tuichu-'))
  const stack = await startStack({ port: 0, dataDir, seed: 'demo', demonstration: await loadDemonstration() })
  const browser = await launch()
  const stop = async () => {
    await browser.close()
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { stack, browser, stop }
}

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** A person's own browser: their cookies, their window. */
export const windowOf = async ({ browser }: Play, viewport = desk, scripts = true): Promise<BrowserContext> =>
  browser.newContext({ viewport, javaScriptEnabled: scripts, locale: 'zh-CN' })

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

const linkIn = (text: string, path: string): string => {
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

/** Types answers into whatever of them the page asks for. */
const type = async (
  page: Page,
  typed: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> => {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`main [name="${name}"]`)
    if ((await field.count()) === 0) continue
    const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type)
    const values = Array.isArray(value) ? value : [value]
    if (kind === 'radio' || kind === 'checkbox') {
      for (const one of values) await page.locator(`main [name="${name}"][value="${one}"]`).check()
    } else if (kind.startsWith('select')) await field.first().selectOption(String(values[0]))
    else await field.first().fill(String(values[0]))
  }
}

/** As many rows as the answers have, by the page's own button. */
const addRows = async (page: Page, answers: Answers): Promise<void> => {
  for (const [group, answer] of Object.entries(answers)) {
    for (let row = 1; row < rowsOf(answer).length; row++) {
      if ((await page.locator(`main [name^="${group}.${row}."]`).count()) > 0) continue
      const add = page.locator(`main button[value="add:${group}"]`)
      if ((await add.count()) === 0) break
      await add.click()
      await page.waitForLoadState()
    }
  }
}

const samples: Record<EvidenceKind, () => { name: string; mimeType: string; buffer: Buffer }> = {
  photo: () => ({ name: '现场照片.jpg', mimeType: 'image/jpeg', buffer: jpeg({}) }),
  document: () => ({ name: '监测报告.pdf', mimeType: 'application/pdf', buffer: pdf() }),
  video: () => ({ name: '现场视频.mp4', mimeType: 'video/mp4', buffer: mp4({}) }),
}

/** Fills in every page of a form whose task list is shown, evidence included, up to check-your-answers. */
export const fillIn = async (
  page: Page,
  base: string,
  form: Form,
  answers: Answers,
  files: Readonly<Record<string, number>>,
): Promise<void> => {
  for (const part of form.pages) {
    await page.goto(`${base}/pages/${part.id}`)
    // Fields that depend on an answer are asked for once it is saved: then once more.
    for (let rounds = 0; rounds < 2 && (rounds === 0 || isStillOn(page, part.id)); rounds++) {
      await addRows(page, Object.fromEntries(part.fields.map(({ id }) => [id, answers[id]])))
      await type(page, typedOf(part, answers))
      await page.click('main button[value=continue]:not(.app-first-button)')
      await page.waitForLoadState()
    }
    if (isStillOn(page, part.id) && hasTyping(part)) {
      throw new Error(`Page ${part.id}: ${await page.locator('.govuk-error-summary').innerText()}`)
    }
    const settled = settle(form, answers)
    for (const slot of (part.evidence ?? []).filter((one) => isShown(one, settled))) {
      await page.goto(`${base}/pages/${part.id}${hasTyping(part) ? '/evidence' : ''}`)
      for (let sent = 0; sent < (files[slot.id] ?? 0); sent++) {
        const kind = slot.accepts[0] ?? 'photo'
        await page.locator(`[id="evidence.${slot.id}"]`).setInputFiles(samples[kind]())
        await page.locator(`form:has([id="evidence.${slot.id}"]) button`).click()
        await page.waitForURL(/done=uploaded/)
      }
    }
  }
}

const isStillOn = (page: Page, part: string): boolean => page.url().endsWith(`/pages/${part}`)
