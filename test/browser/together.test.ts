import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed as city, mailboxOf } from '../support/city.ts'
import { fileExtension, returnAndCorrect } from '../support/filed.ts'
import { codeIn } from '../support/mail.ts'
import { barriersOn } from './barriers.ts'
import { desk, mailTo, type Play, phone, play, signIn, windowOf } from './support.ts'

const approver = mailboxOf('approver')

let playing: Play
beforeAll(async () => {
  playing = await play({ seed: city })
  for (let at = 0; at < 5; at += 1) await fileExtension(playing.stack, `window${at}`)
})
afterAll(async () => {
  await playing.stop()
})

/** Without scripts the code of the mail is typed. */
const signInByCode = async (window: BrowserContext): Promise<Page> => {
  const page = await window.newPage()
  await page.goto(`${playing.stack.url}/sign-in`)
  await page.fill('input[name=email]', approver)
  await page.click('main button')
  const { text } = await mailTo(playing, approver, '登录链接')
  await page.goto(`${playing.stack.url}/sign-in/open`)
  await page.fill('input[name=code]', codeIn(text))
  await page.click('#open button')
  await page.waitForURL(/\/work$/)
  return page
}

const headingOf = (page: Page): Promise<string> => page.locator('h1').innerText()

test('on a phone without scripts, three are ticked, one is unticked on reading, and two are approved', async () => {
  const window = await windowOf(playing, phone, false)
  const page = await signInByCode(window)
  await page.selectOption('select[name=form]', 'extension-request')
  await page.getByRole('button', { name: '筛选' }).click()
  await page.waitForURL(/form=extension-request/)
  const boxes = page.locator('input[name=task]')
  expect(await boxes.count()).toBe(5)
  for (const at of [1, 2, 3]) await boxes.nth(at).check()
  await page.getByRole('button', { name: '批量同意' }).click()
  await page.waitForURL(/\/work\/together/)
  expect(await page.locator('main').innerText()).toContain('共 3 件')
  await page.locator('input[name=task]').nth(1).uncheck()
  await page.fill('textarea[name=reason]', '情况属实')
  await page.getByRole('button', { name: '同意勾选的事项' }).click()
  await page.waitForLoadState()
  expect(await headingOf(page)).toBe('已同意 2 件')
  await page.getByRole('link', { name: '返回待办' }).click()
  await page.waitForURL(/\/work$/)
  expect(await page.locator('input[name=task]').count()).toBe(3)
  await window.close()
})

test('the pages have no barrier and no scroll to the side, on a desk and on a phone', async () => {
  const window = await windowOf(playing, desk)
  const page = await signIn(playing, window, approver)
  const look = async () =>
    expect({ at: page.url(), faults: await barriersOn(page) }).toEqual({ at: page.url(), faults: [] })
  await page.goto(`${playing.stack.url}/work`)
  await look()
  const boxes = page.locator('input[name=task]')
  for (const at of [0, 1]) await boxes.nth(at).check()
  await page.getByRole('button', { name: '批量同意' }).click()
  await page.waitForURL(/\/work\/together/)
  await look()
  await page.getByRole('button', { name: '同意勾选的事项' }).click()
  await page.waitForLoadState()
  expect(await headingOf(page)).toBe('已同意 2 件')
  await look()
  for (const path of ['/work?late=yes', '/work/together?organ=371521-miit', '/work/calendar']) {
    await page.goto(`${playing.stack.url}${path}`)
    await look()
  }
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  await page.waitForLoadState()
  expect(await page.locator('main').innerText()).toContain('/calendar/tasks.ics?key=')
  await look()
  const corrected = await fileExtension(playing.stack, 'windowa')
  await returnAndCorrect(playing.stack, corrected)
  await page.goto(`${playing.stack.url}/work/cases/${corrected}/tasks/1?organ=371521-miit`)
  expect(await page.locator('main').innerText()).toContain('补正对照')
  await look()
  await window.close()
})
