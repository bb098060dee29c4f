import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, shanghaiDate } from '../../functions/engine/day.ts'
import type { Answers, FormContext } from '../../functions/engine/form.ts'
import {
  certificationExample,
  commitmentExample,
  type Example,
  exampleContext,
  extensionExample,
} from '../forms/examples.ts'
import { wholeNotice } from '../support/notice.ts'
import { barriersOn } from './barriers.ts'
import { fillIn } from './filling.ts'
import { mailTo, openTask, type Play, phone, play, signIn, windowOf } from './support.ts'

const at = 'demo.tuichu.example'
const officer = `chiping-miit-1@${at}`
const contact = 'story@enterprise.example'
const auditor = `liaocheng-audit-1@${at}`

let playing: Play
beforeAll(async () => {
  playing = await play()
})
afterAll(async () => {
  await playing.stop()
})

const today = () => shanghaiDate(playing.stack.now())

/** A notice served a month ago to an enterprise that was not in the registry. */
const notice = (track: 'energy' | 'technology'): Answers => ({
  code: exampleContext.enterprise.code,
  name: exampleContext.enterprise.name,
  legalRepresentative: exampleContext.enterprise.legalRepresentative,
  county: '371503',
  address: exampleContext.enterprise.address,
  sector: 'building-materials',
  industry: 'C3011',
  contact: '李敏',
  contactEmail: contact,
  track,
  ...(track === 'energy' && { noticeBy: 'paper' }),
  grounds: track === 'energy' ? ['energy'] : ['technology', 'eliminated'],
  basis: ['plan-2025', 'energy-law'],
  noticeNumber: '茌工信〔2026〕7号',
  servedOn: addDays(today(), -30),
  method: 'direct',
  items: exampleContext.equipment.map(({ id: _, quantity, ...item }) => ({
    ...item,
    quantity: { amount: quantity, unit: '台' },
    sameMachine: 'same',
  })),
})

type Fetched = { readonly archive: Buffer; readonly redacted: Buffer; readonly proof: Buffer }

/**
 * Anybody verifies the archive, and the log's proof of a notice, on a telephone: as it is, and with one byte of it
 * changed; and the redacted archive by itself, beside the whole one, and beside the one that was changed.
 */
const verifyOnPhone = async ({ archive, redacted, proof }: Fetched): Promise<void> => {
  const window = await windowOf(playing, phone)
  const page = await window.newPage()
  await page.goto(`${playing.stack.url}/verify`)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  const found = async (buffer: Buffer, verdict: string, input = 'archive'): Promise<string> => {
    await page.setInputFiles(`input[name=${input}]`, { name: 'a.zip', mimeType: 'application/zip', buffer })
    await page.locator(`[data-verdict=${verdict}]`).waitFor()
    return page.locator('[data-verify=result]').innerText()
  }
  const report = await found(archive, 'whole')
  expect(report).toContain('核验通过')
  expect(report).toMatch(/公开日志：localhost:\d+\/log 第 \d+ 条/)
  expect(await found(proof, 'whole')).toContain('下列公告在公开日志中')
  expect(await found(Buffer.from(String(proof).replace('水泥', '水坭')), 'wrong')).toContain(
    '不能说明这条公告',
  )
  const spoiled = Buffer.from(archive)
  const at = spoiled.indexOf('<h1>')
  spoiled[at] = (spoiled[at] ?? 0) ^ 1
  expect(await found(spoiled, 'wrong')).toContain('已被改动：data/record/case.html')
  expect(await found(redacted, 'whole')).toContain('隐去的内容须与完整档案包核对')
  expect(await found(archive, 'whole', 'full')).toContain('隐去的内容已与所给的完整档案包逐处核对')
  expect(await found(spoiled, 'wrong', 'full')).toContain('所给的完整档案包未通过核验')
  expect(sent).toEqual([])
  expect(await barriersOn(page)).toEqual([])
  await window.close()
}

/** The officer opens a case in the browser; its address below `/work/cases`. */
const openCase = async (window: BrowserContext, track: 'energy' | 'technology'): Promise<string> => {
  const page = await signIn(playing, window, officer)
  await page.goto(`${playing.stack.url}/work/opening`)
  const base = page.url()
  await fillIn(page, base, wholeNotice, notice(track), { proof: 1 })
  await page.goto(`${base}/check`)
  await submit(page)
  await page.waitForURL(/\/work\/cases\/C-/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const submit = async (page: Page) => {
  await page.click('form[action$="/submit"] button')
  await page.waitForLoadState()
}

const contextNow = (): FormContext => {
  const servedOn = addDays(today(), -30)
  const nominal = addMonths(servedOn, 6)
  return {
    ...exampleContext,
    today: today(),
    county: '371503',
    notice: { number: '茌工信〔2026〕7号', servedOn },
    due: { nominal, effective: nominal, latestExtension: addMonths(nominal, 3) },
  }
}

/** The contact fills in a form of the case and submits it; the receipt's page. */
const file = async (window: BrowserContext, id: string, example: Example): Promise<Page> => {
  const page = await signIn(playing, window, contact)
  const base = `${playing.stack.url}/my/cases/${id}/forms/${example.form.id}`
  await page.goto(base)
  await page.click('main form button')
  await page.waitForLoadState()
  await fillIn(page, base, example.form, example.answers(contextNow()), example.files)
  await page.goto(`${base}/check`)
  expect(await page.locator('.govuk-error-summary').allInnerTexts()).toEqual([])
  await submit(page)
  await page.waitForURL(/receipt/)
  return page
}

/** An approver opens the newest task mail on a phone and decides. */
const decide = async (
  email: string,
  form: string,
  decision: string,
  more: (page: Page) => Promise<void> = async () => undefined,
) => {
  const window = await windowOf(playing, phone)
  const page = await openTask(playing, window, email, `请审批：${form}`)
  await page.locator(`input[name=decision][value=${decision}]`).check()
  await more(page)
  await page.locator('form:has(input[name=decision]) button').last().click()
  await page.waitForLoadState()
  const digits = page.locator('input[name=digits]')
  if ((await digits.count()) > 0) {
    await digits.fill((await mailTo(playing, email, '决定确认码')).text.match(/\b\d{8}\b/)?.[0] ?? '')
    await page.locator('form:has(input[name=decision]) button').last().click()
    await page.waitForLoadState()
  }
  const heading = await page.locator('.govuk-panel__title').innerText()
  await mailTo(playing, email, '回执')
  await window.close()
  return heading
}

const approvers = (...desks: string[]) => desks.map((desk) => `${desk}@${at}`)

const approveAll = async (form: string, emails: readonly string[]) => {
  for (const email of emails) expect(await decide(email, form, 'approve')).toBe('已同意')
}

describe('an energy case', () => {
  test('is opened, its extension asked for, returned, corrected, signed by six organs, and the deadline moves', async () => {
    const [work, home] = [await windowOf(playing), await windowOf(playing)]
    const id = await openCase(work, 'energy')
    await mailTo(playing, contact, '茌工信')
    const page = await file(home, id, extensionExample)
    expect(await page.locator('.govuk-panel').innerText()).toContain(`LC-`)
    await mailTo(playing, contact, '已收到')

    const returned = await decide(
      `chiping-miit-2@${at}`,
      extensionExample.form.title.zh,
      'return',
      async (task) => {
        await task.locator('input[name=correct][value=reason]').check()
        await task.locator('textarea[name=reason]').fill('请补充供货商的书面通知。')
      },
    )
    expect(returned).toBe('已退回补正')
    await mailTo(playing, contact, '请补正')

    const base = `${playing.stack.url}/my/cases/${id}/forms/extension-request`
    await page.goto(base)
    await page.click('main form button')
    await page.waitForLoadState()
    await page.goto(`${base}/pages/extension`)
    await page.fill('textarea[name=reason]', '供货商已书面通知新的交货日期，见附件。')
    await page.click('main button[value=continue]:not(.app-first-button)')
    await page.waitForLoadState()
    await page.goto(`${base}/check`)
    await submit(page)
    await mailTo(playing, contact, '已收到补正')

    await approveAll(
      extensionExample.form.title.zh,
      approvers(
        'chiping-miit-2',
        'chiping-drc-1',
        'chiping-ecology-1',
        'chiping-emergency-1',
        'chiping-market-1',
        'liaocheng-miit-2',
      ),
    )
    await mailTo(playing, contact, '已获同意')
    await page.goto(`${playing.stack.url}/my/cases/${id}`)
    expect(await page.locator('.app-clock').innerText()).toContain('已延期')
    await work.close()
    await home.close()
  })
})

describe('a technology case', () => {
  test('is committed in public, dismantled, accepted and archived', async () => {
    const [work, home] = [await windowOf(playing), await windowOf(playing)]
    const id = await openCase(work, 'technology')
    const page = await file(home, id, commitmentExample)
    await approveAll(
      commitmentExample.form.title.zh,
      approvers(
        'chiping-miit-2',
        'chiping-power-1',
        'chiping-water-1',
        'chiping-ecology-1',
        'chiping-emergency-1',
        'liaocheng-miit-2',
      ),
    )
    await mailTo(playing, contact, '已获同意')

    await playing.stack.settled()
    const everyone = await windowOf(playing)
    const register = await everyone.newPage()
    await register.goto(`${playing.stack.url}/register/commitments`)
    await register.getByText(exampleContext.enterprise.name).first().click()
    const entry = await register.locator('main').innerText()
    expect(entry).toContain('水泥球磨机')
    expect(entry).not.toContain('13806350001')
    expect(entry).not.toContain('李敏')
    expect(entry).toMatch(/本条目是公开日志的第 \d+ 条（现共 \d+ 条）/)
    const proof = await register.locator('a[href^="/log/proof/"]').getAttribute('href')
    const proven = Buffer.from(await (await fetch(`${playing.stack.url}${proof}`)).arrayBuffer())
    await register.goto(`${playing.stack.url}/log`)
    expect(await register.locator('main').innerText()).toMatch(/localhost:\d+\/log\+[0-9a-f]{8}\+/)
    await everyone.close()

    await file(home, id, certificationExample)
    await approveAll(
      certificationExample.form.title.zh,
      approvers(
        'chiping-miit-2',
        'chiping-drc-1',
        'chiping-ecology-1',
        'chiping-emergency-1',
        'chiping-government-1',
        'liaocheng-miit-2',
      ),
    )
    await mailTo(playing, contact, '案件办结')
    await page.goto(`${playing.stack.url}/my/cases/${id}`)
    expect(await page.locator('main').innerText()).toContain('拆除验收合格，办结')

    const office = await windowOf(playing)
    const audit = await signIn(playing, office, auditor)
    await audit.goto(`${playing.stack.url}/audit/cases/${id}`)
    await audit.locator('form[action$="/archive"] button').click()
    await audit.waitForLoadState()
    await playing.stack.settled()
    await audit.reload()
    await audit.locator('form[action$="/redacted"] button').click()
    await audit.waitForLoadState()
    await playing.stack.settled()
    await audit.reload()
    const fetched = async (name: string): Promise<Buffer> => {
      const link = await audit.locator(`a[href$="/${name}.zip"]`).getAttribute('href')
      return (await audit.request.get(new URL(link ?? '', audit.url()).href)).body()
    }
    const [archive, redacted] = [await fetched('archive'), await fetched('redacted')]
    await verifyOnPhone({ archive, redacted, proof: proven })
    for (const window of [work, home, office]) await window.close()
  })
})
