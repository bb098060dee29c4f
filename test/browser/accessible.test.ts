import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extensionRequest } from '../../forms/extension-request/form.ts'
import { isShown, settle } from '../../functions/engine/answers.ts'
import { addMonths, shanghaiDate } from '../../functions/engine/day.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { hasTyping } from '../../functions/web/views/form/scope.ts'
import { pdf } from '../evidence/samples.ts'
import { exampleContext, extensionExample } from '../forms/examples.ts'
import { typedOf } from '../forms/typed.ts'
import { codeIn } from '../support/mail.ts'
import { barriersOn, violations } from './barriers.ts'
import { fillIn, samples } from './filling.ts'
import { fillByKeyboard, pressOn, sendByKeyboard, tabTo } from './keyboard.ts'
import { desk, linkIn, mailTo, openTask, type Play, phone, play, signIn, windowOf } from './support.ts'

const mailbox = (name: string): string => `${name}@demo.tuichu.example`

let playing: Play
beforeAll(async () => {
  playing = await play()
})
afterAll(async () => {
  await playing.stop()
})

/** The page that is open, on a desk and on a phone. */
const look = async (page: Page, name = new URL(page.url()).pathname) => {
  expect({ name, faults: await barriersOn(page) }).toEqual({ name, faults: [] })
}

const visit = async (page: Page, ...paths: readonly string[]) => {
  for (const path of paths) {
    const answer = await page.goto(new URL(path, playing.stack.url).href)
    expect({ path, status: answer?.status() }).toEqual({ path, status: path === missing ? 404 : 200 })
    await look(page)
  }
}

const missing = '/no-such-page'

/** Address of the first link of the page that begins so. */
const linkTo = async (page: Page, start: string): Promise<string> => {
  const href = await page.locator(`main a[href^="${start}"]`).first().getAttribute('href')
  if (!href) throw new Error(`${page.url()} has no link to ${start}`)
  return href
}

const within = async (work: (window: BrowserContext) => Promise<void>, scripts = true) => {
  const window = await windowOf(playing, desk, scripts)
  await work(window)
  await window.close()
}

/** The case of the contact in which an extension may be asked for. */
const caseToExtend = async (page: Page): Promise<string> => {
  await page.goto(`${playing.stack.url}/my`)
  const links = await page
    .locator('main a[href^="/my/cases/"]')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
  for (const link of new Set(links.filter((one) => /\/my\/cases\/[^/]+$/.test(one)))) {
    await page.goto(link)
    if ((await page.locator('a[href$="/forms/extension-request"]').count()) > 0) return link
  }
  throw new Error('No case of theirs can be extended')
}

describe('without a barrier (WCAG 2.2 AA) and without a scroll to the side on a phone', () => {
  test('would not be a page with a picture that nobody describes', () =>
    within(async (window) => {
      const page = await window.newPage()
      await page.setContent('<html lang="zh"><title>图</title><img src="data:," /></html>')
      expect(await violations(page)).toEqual(['image-alt img'])
    }))

  test('is what everybody sees', () =>
    within(async (window) => {
      const page = await window.newPage()
      await visit(page, '/', '/sign-in', '/sign-in/open', '/a', '/register', missing)
      await visit(page, '/a/not-me', '/a/not-me/done')
      await visit(page, '/register/hazard-references', '/register/commitments')
      await visit(page, await linkTo(page, '/register/commitments/'))
      await visit(page, '/help/tracks', '/help/tracks/energy')
      await visit(page, '/?lang=en')
    }))

  test('is what an enterprise sees', () =>
    within(async (window) => {
      const page = await signIn(playing, window, mailbox('lanxin-1'))
      await visit(page, '/my', '/my/applications')
      const base = await caseToExtend(page)
      const form = `${base}/forms/${extensionRequest.id}`
      await visit(page, base, form)
      await visit(page, ...extensionRequest.pages.map(({ id }) => `${form}/pages/${id}`), `${form}/check`)
      await page.goto(`${form}/pages/extension`)
      await page.fill('textarea[name=reason]', '')
      await page.click('main button[value=continue]:not(.app-first-button)')
      await page.locator('.govuk-error-summary').waitFor()
      await look(page, 'a page with errors')
    }))

  test('is what an official sees', () =>
    within(async (window) => {
      const page = await signIn(playing, window, mailbox('yanggu-miit-1'))
      await visit(page, '/work/cases', '/work/opening')
      await visit(page, '/work')
      const task = await linkTo(page, '/work/cases/')
      await visit(page, task, task.replace(/\/tasks\/.*/, ''))
    }))

  test('is what an approver sees who follows the link of a mail', () =>
    within(async (window) => {
      const page = await openTask(playing, window, mailbox('yanggu-miit-2'), '请审批')
      await look(page)
      const acts = ['transfer', 'opinion', 'opinion?from=371521-drc', 'signer', 'recuse']
      await visit(page, ...acts.map((act) => `/a/task/acts/${act}`), '/a/task')
      await page.locator('form:has(input[name=decision]) button').last().click()
      await page.locator('.govuk-error-summary').waitFor()
      await look(page, 'a task with errors')
      const signedIn = await signIn(playing, window, mailbox('yanggu-miit-2'))
      await visit(signedIn, '/work/devices', '/work/absence')
    }))

  test('is what auditors see', () =>
    within(async (window) => {
      const page = await signIn(playing, window, mailbox('liaocheng-audit-1'))
      await visit(page, '/audit')
      await visit(page, await linkTo(page, '/audit/cases/'))
    }))

  test('is what administrators see', () =>
    within(async (window) => {
      const page = await signIn(playing, window, mailbox('admin-1'))
      await visit(page, '/admin', '/admin/people/new')
      await page.goto(`${playing.stack.url}/admin`)
      await visit(page, await linkTo(page, '/admin/people/p-'))
      const leaves = '/work/people/p-yanggu-miit-2/replacement'
      await visit(page, '/admin/people/p-yanggu-miit-2/absence', leaves)
      await visit(page, `${leaves}?successor=${encodeURIComponent(mailbox('yanggu-miit-1'))}`)
    }))
})

/** Answers of today with one row of each list: what more rows ask is the same again. */
const shortAnswers = (): Answers => {
  const today = shanghaiDate(playing.stack.now())
  const due = { nominal: today, effective: today, latestExtension: addMonths(today, 1) }
  return Object.fromEntries(
    Object.entries(extensionExample.answers({ ...exampleContext, today, due })).map(([id, answer]) => [
      id,
      Array.isArray(answer) ? answer.slice(0, 1) : answer,
    ]),
  ) as Answers
}

/** Every page of the form whose task list is at this address, its files included. */
const fillAllByKeyboard = async (page: Page, base: string): Promise<void> => {
  const settled = settle(extensionRequest, shortAnswers())
  for (const part of extensionRequest.pages) {
    const address = `${base}/pages/${part.id}`
    const typed = typedOf(part, shortAnswers())
    if (hasTyping(part)) {
      await page.goto(address)
      await fillByKeyboard(page, typed)
    }
    for (const { id, accepts } of (part.evidence ?? []).filter((slot) => isShown(slot, settled))) {
      await page.goto(hasTyping(part) ? `${address}/evidence` : address)
      await sendByKeyboard(page, `evidence.${id}`, samples[accepts[0] ?? 'photo']())
    }
    if (!hasTyping(part)) {
      await page.goto(address)
      await fillByKeyboard(page, typed)
    }
  }
}

/** A PDF that is sent in three parts. */
const largePdf = (): Buffer => Buffer.concat([pdf(), Buffer.alloc(20_000_000, '% padding\n'), pdf('large')])

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

test('several files go at once; a large one goes on after a broken connection and a closed tab', () =>
  within(async (window) => {
    const signedIn = await signIn(playing, window, mailbox('lanxin-1'))
    const address = `${await caseToExtend(signedIn)}/forms/${extensionRequest.id}/pages/evidence/evidence`
    const parts: string[] = []
    const open = async (isBroken: boolean) => {
      const page = await window.newPage()
      await page.route(/partNumber=\d/, (route) => {
        const part = new URL(route.request().url()).searchParams.get('partNumber') ?? ''
        if (isBroken && part === '2') return route.abort()
        parts.push(part)
        return route.continue()
      })
      await page.goto(address)
      await page.locator('[id="evidence.monitoring-report"][multiple]').waitFor()
      return page
    }
    const large = asFile('大报告.pdf', largePdf())
    const first = await open(true)
    await first.setInputFiles('[id="evidence.monitoring-report"]', [
      large,
      asFile('小报告.pdf', pdf('small')),
    ])
    await first.locator('[data-sending]').getByText('上传中断').waitFor()
    await first.locator('[data-sending] >> text=已接收').waitFor()
    await look(first, 'evidence that broke off')
    await first.close({ runBeforeUnload: false })

    const second = await open(false)
    await second.setInputFiles('[id="evidence.monitoring-report"]', [large])
    await second.waitForURL(/done=uploaded/)
    expect(parts).toEqual(['1', '2', '3'])
    const files = await second.locator('.app-slot').first().locator('.app-file__name').allInnerTexts()
    expect(files.map((name) => name.split(' ')[0]).toSorted()).toEqual(
      ['大报告.pdf', '小报告.pdf'].toSorted(),
    )
  }))

/** An approver on a new device. */
const approveByKeyboard = async (page: Page, email: string): Promise<void> => {
  await page.goto(linkIn((await mailTo(playing, email, '请审批：整改延期申请')).text, '/a'))
  await pressOn(page, ({ type }) => type === 'submit')
  const { text } = await mailTo(playing, email, '设备验证码')
  await tabTo(page, ({ name }) => name === 'digits')
  await page.keyboard.type(text.match(/\b\d{8}\b/)?.[0] ?? '')
  await pressOn(page, ({ type }) => type === 'submit')
  await tabTo(page, ({ name }) => name === 'decision')
  await page.keyboard.press('Space')
  await pressOn(page, ({ type, text }) => type === 'submit' && /决定/.test(text))
}

/** Bytes of every answer as they come over the wire, head and body, until nothing more is asked for. */
const weigh = async (page: Page, address: string): Promise<{ readonly [path: string]: number }> => {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  const paths = new Map<string, string>()
  const bytes: Record<string, number> = {}
  network.on('Network.requestWillBeSent', ({ requestId, request }) =>
    paths.set(requestId, new URL(request.url).pathname),
  )
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[paths.get(requestId) ?? requestId] = encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  return bytes
}

test('the first page of a form weighs at most 100 KB with all that it loads, from a cold cache', () =>
  within(async (window) => {
    const page = await signIn(playing, window, mailbox('lanxin-1'))
    const form = `${await caseToExtend(page)}/forms/${extensionRequest.id}`
    const bytes = await weigh(page, `${form}/pages/${extensionRequest.pages[0]?.id}`)
    const all = Object.values(bytes).reduce((sum, one) => sum + one, 0)
    console.log(`The first page of a form: ${all} bytes in ${Object.keys(bytes).length} answers`)
    expect(Object.keys(bytes).some((path) => path.endsWith('.css'))).toBe(true)
    expect(all).toBeGreaterThan(10_000)
    expect(all).toBeLessThan(100_000)
  }))

describe('a form on a phone whose connection is lost', () => {
  const typed = '断网时填写的理由：余热锅炉到货延迟，安装调试需要时间。'
  const other = '关闭页面以前填写的理由'
  const patient = { timeout: 15_000 }

  test('keeps what is typed, says so, and goes on by itself once the connection is back', async () => {
    const window = await windowOf(playing, phone)
    const page = await signIn(playing, window, mailbox('lanxin-1'))
    const address = `${await caseToExtend(page)}/forms/${extensionRequest.id}/pages/extension`
    await page.goto(address)
    const reason = page.locator('textarea[name=reason]')
    const state = page.locator('form .app-kept')
    await reason.fill('有网络时填写的理由')
    await expect.poll(() => state.innerText(), patient).toMatch(/已于 \d\d:\d\d 自动保存/)
    await window.setOffline(true)
    await reason.fill(typed)
    await expect.poll(() => state.innerText(), patient).toContain('未保存：没有网络连接')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('reason')
    await page.locator('main button[value=save]').click()
    await expect.poll(() => state.innerText(), patient).toContain('还没有提交这一页')
    await look(page)
    await window.setOffline(false)
    await page.waitForURL(/done=saved/)
    await page.goto(address)
    expect(await reason.inputValue()).toBe(typed)
    expect(await page.locator('.app-kept-before').isVisible()).toBe(false)

    await window.setOffline(true)
    await reason.fill(other)
    await page.close()
    await window.setOffline(false)
    const again = await window.newPage()
    await again.goto(address)
    const before = again.locator('.app-kept-before')
    expect(await before.isVisible()).toBe(true)
    await before.locator('button[value=restore]').click()
    expect(await again.locator('textarea[name=reason]').inputValue()).toBe(other)
    await expect
      .poll(() => again.locator('form .app-kept').innerText(), patient)
      .toMatch(/已于 \d\d:\d\d 自动保存/)
    await again.goto(address)
    expect(await again.locator('.app-kept-before').isVisible()).toBe(false)
    await window.close()
  })

  test('is saved by its buttons without scripts, with nothing that needs them in sight', () =>
    within(async (window) => {
      const page = await signInByCode(window, mailbox('lanxin-1'))
      const address = `${await caseToExtend(page)}/forms/${extensionRequest.id}/pages/extension`
      await page.goto(address)
      await page.fill('textarea[name=reason]', typed)
      for (const hidden of ['form .app-kept', '.app-kept-before'])
        expect(await page.locator(hidden).isVisible()).toBe(false)
      await page.locator('main button[value=save]').click()
      await page.goto(address)
      expect(await page.locator('textarea[name=reason]').inputValue()).toBe(typed)
    }, false))
})

/** Without scripts the link's secret stays in the address, so the code beside it is typed. */
const signInByCode = async (window: BrowserContext, email: string): Promise<Page> => {
  const page = await window.newPage()
  await page.goto(`${playing.stack.url}/sign-in`)
  await page.fill('input[name=email]', email)
  await page.click('main button')
  const { text } = await mailTo(playing, email, '登录链接')
  await page.goto(`${playing.stack.url}/sign-in/open`)
  await page.fill('input[name=code]', codeIn(text))
  await page.click('#open button')
  await page.waitForURL(/\/my$/)
  return page
}

/** The plain form of an item, as it was before any script. */
const sendPlainly = async (page: Page, slot: string, name: string): Promise<void> => {
  const here = page.url()
  await page.setInputFiles(`[id="evidence.${slot}"]`, { ...samples.photo(), name })
  await page.locator(`form:has([id="evidence.${slot}"]) button`).click()
  await page.waitForURL((url) => url.href !== here && /done=uploaded/.test(url.href))
}

test('with scripts off, an enterprise signs in, fills in a page, sends files, orders and replaces them', () =>
  within(async (window) => {
    const page = await signInByCode(window, mailbox('junbo-1'))
    const base = `${await caseToExtend(page)}/forms/${extensionRequest.id}`
    await page.goto(base)
    await page.click('main form button')
    const pages = extensionRequest.pages.filter(({ id }) => id === 'standard')
    await fillIn(page, base, { ...extensionRequest, pages }, extensionExample.answers(exampleContext), {})
    await page.goto(`${base}/pages/standard`)
    expect(await page.inputValue('input[name=standard]')).toBe('GB 16780-2021')
    const evidence = (extensionRequest.pages ?? []).find(({ id }) => id === 'evidence')
    const address = `${base}/pages/evidence${evidence && hasTyping(evidence) ? '/evidence' : ''}`
    for (const name of ['一.jpg', '二.jpg']) {
      await page.goto(address)
      await sendPlainly(page, 'photos', name)
    }
    const section = page.locator('.app-slot:has([id="evidence.photos-title"])')
    const names = async () =>
      (await section.locator('.app-file__name').allInnerTexts()).map((text) => text.split(/\s/)[0])
    const [first = '', second = ''] = await names()
    expect([first, second].toSorted()).toEqual(['一.jpg', '二.jpg'].toSorted())
    await section.locator('button[value=down]').first().click()
    await page.waitForURL(/done=saved/)
    expect(await names()).toEqual([second, first])
    await section.locator('input[name=caption]').first().fill('回转窑北侧')
    await section.locator('button[value=caption]').first().click()
    await section.locator('a[href*="replace="]').first().click()
    await sendPlainly(page, 'photos', '三.jpg')
    expect(await names()).toEqual([first, '三.jpg'])
    expect(await section.innerText()).toContain(`替换了：${second}`)
    await page.goto(`${base}/check`)
    const checked = await page.locator('main').innerText()
    expect([checked.includes(first), checked.includes('三.jpg'), checked.includes(second)]).toEqual([
      true,
      true,
      false,
    ])
  }, false))

// It submits the only request that the others may fill in, so it comes last.
test('by keyboard alone an enterprise fills in a form, sends files and submits, and an approver approves', () =>
  within(async (window) => {
    const page = await signIn(playing, window, mailbox('lanxin-1'))
    const base = `${await caseToExtend(page)}/forms/${extensionRequest.id}`
    await fillAllByKeyboard(page, base)
    await page.goto(`${base}/check`)
    await pressOn(page, ({ text }) => text === '确认无误，提交')
    expect(await page.locator('.govuk-panel__title').innerText()).toContain('已提交')
    const approver = await windowOf(playing, desk)
    const task = await approver.newPage()
    await approveByKeyboard(task, mailbox('chiping-miit-2'))
    expect(await task.locator('main h1').innerText()).toBe('已同意')
    await approver.close()
  }))
