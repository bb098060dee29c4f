import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shanghaiDate } from '../../functions/engine/day.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { extensionExample } from '../forms/examples.ts'
import { contextNow, mailboxOf, openCase, people, type Seat, seed } from '../support/city.ts'
import { visitor } from '../support/visitor.ts'
import { press } from './filling.ts'
import { mailTo, openTask, type Play, phone, play, signIn, windowOf } from './support.ts'

let playing: Play
const id = CaseId.parse('C-20250101-seven')
beforeAll(async () => {
  playing = await play({ seed })
  const filer = visitor(playing.stack)
  await filer.signIn(mailboxOf('contact'))
  await inCity(playing.stack, (city) => openCase(city, id, playing.stack.now()))
  await filer.fill(id, extensionExample.form.id, extensionExample, contextNow(playing.stack))
  await filer.submit(id, extensionExample.form.id)
})
afterAll(async () => {
  await playing.stop()
})

const windows = new Map<Seat, BrowserContext>()
const windowFor = async (seat: Seat): Promise<BrowserContext> => {
  const window = windows.get(seat) ?? (await windowOf(playing, phone))
  windows.set(seat, window)
  return window
}

/** The newest mail with these words opened on the phone of whoever sits there. */
const open = async (seat: Seat, words = '请审批'): Promise<Page> =>
  openTask(playing, await windowFor(seat), mailboxOf(seat), words)

const headingOf = (page: Page): Promise<string> => page.locator('main h1').innerText()

/** Fills in the page of an act as it is shown: choices by name, and the words. */
const act = async (
  page: Page,
  name: string,
  chosen: Readonly<Record<string, string>>,
  words: string,
  task = `${playing.stack.url}/a/task`,
) => {
  await page.goto(task)
  await page.goto(await page.locator(`a[href*="/acts/${name}"]`).first().evaluate(hrefOf))
  for (const [field, value] of Object.entries(chosen)) await choose(page, field, value)
  if ((await page.locator('textarea[name=words]').count()) === 0) throw new Error(`${name} asks for no words`)
  await page.fill('textarea[name=words]', words)
  await press(page, 'main form button')
}

const hrefOf = (link: Element): string => (link as HTMLAnchorElement).href

/** What a high-stakes step asks for, from the newest mail. */
const confirm = async (page: Page, seat: Seat, words: string, button: string) => {
  const { text } = await mailTo(playing, mailboxOf(seat), words)
  await page.fill('input[name=digits]', text.match(/\b\d{8}\b/)?.[0] ?? '')
  await press(page, button)
}

/** An opinion is asked of an organ first, then of one of its people. */
const choose = async (page: Page, field: string, value: string) => {
  const radio = page.locator(`input[name="${field}"][value="${value}"]`)
  if ((await radio.count()) > 0) return void (await radio.check())
  await page.selectOption(`select[name="${field}"]`, value)
  if (field === 'from') await press(page, 'main form button')
}

const decide = async (page: Page, decision: string, reason = '') => {
  await page.check(`input[name=decision][value=${decision}]`)
  if (reason) await page.fill('textarea[name=reason]', reason)
  await press(page, 'form:has(input[name=decision]) button')
}

const approve = async (seat: Seat, words?: string): Promise<Page> => {
  const page = await open(seat, words)
  await decide(page, 'approve')
  expect(await headingOf(page), seat).toBe('已同意')
  return page
}

const countersigned = ['371500-tax', '371521-drc', '371521-ecology', '371521-emergency', '371521-market']

/** What has become of the filing, by the case's log; those who signed side by side in the order of their names. */
const log = async (): Promise<string[]> => {
  await playing.stack.settled()
  const all = await inCity(playing.stack, async (city) =>
    (await city.cases.history(id)).map(({ event, actor }) => {
      const organ = 'organ' in event ? ` ${event.organ}` : ''
      const place = actor.kind === 'official' && actor.capacity !== 'own' ? ` (${actor.capacity})` : ''
      return `${event.type}${organ}${place}`
    }),
  )
  const side = new Set(countersigned.map((organ) => `StepApproved ${organ}`))
  const first = all.findIndex((one) => side.has(one))
  const end = first + countersigned.length
  return [...all.slice(0, first), ...all.slice(first, end).sort(), ...all.slice(end)]
}

test('one of two is given the task, asks an opinion, and has another organ sign before', async () => {
  const given = await open('approver')
  await act(given, 'transfer', { to: people.approver2.id }, '出差在外')
  const page = await open('approver2', '请审批（转交）')
  await act(page, 'opinion', { from: '371521-drc', of: people.drc.id }, '延期是否影响能耗目标？')
  const asked = await open('drc', '意见')
  await asked.fill('textarea[name=words]', '不影响年度能耗目标。')
  await press(asked, 'main form button')
  await act(page, 'signer', { place: 'before', signer: '371521-power' }, '涉及用电')
  await approve('power')
})

test('returned for one named field, the filing is open there alone, and comes back corrected', async () => {
  const page = await open('approver2')
  expect(await page.locator('main').innerText()).toContain('不影响年度能耗目标')
  await page.check('input[name=decision][value=return]')
  await page.check('input[name=correct][value=reason]')
  await page.fill('[name="remark.reason"]', '请写明供货商的通知日期')
  await page.fill('textarea[name=reason]', '理由不充分')
  await press(page, 'form:has(input[name=decision]) button')
  const filer = await signIn(playing, await windowFor('contact'), mailboxOf('contact'))
  const base = `${playing.stack.url}/my/cases/${id}/forms/extension-request`
  await filer.goto(base)
  if (await filer.locator('main form[action$="/extension-request"] button').count())
    await press(filer, 'main form[action$="/extension-request"] button')
  await filer.goto(`${base}/pages/extension`)
  expect(await filer.locator('main').innerText()).toContain('请写明供货商的通知日期')
  expect(await filer.locator('[name="requestedOn-year"]').count()).toBe(0)
  await filer.fill('textarea[name=reason]', '供货商于2026年1月5日书面通知推迟交货。')
  await press(filer, 'main button[value=continue]:not(.app-first-button)')
  await filer.goto(`${base}/check`)
  await press(filer, 'form[action$="/submit"] button')
  expect(filer.url()).toMatch(/receipt$/)
})

test('approved, taken back, and approved again with one more organ to sign after', async () => {
  const page = await open('approver2')
  expect(await page.locator('main').innerText()).toContain('补正对照')
  await decide(page, 'approve')
  await act(page, 'take-back', {}, '还应由水务部门签署')
  const again = await open('approver2')
  await act(again, 'signer', { place: 'after', signer: '371521-water' }, '涉及取水')
  await again.goto(`${playing.stack.url}/a/task`)
  await decide(again, 'approve')
  expect(await headingOf(again)).toBe('已同意')
  await approve('water')
})

test('departments countersign side by side, one with another beside and one after it', async () => {
  const drc = await open('drc')
  await act(drc, 'signer', { place: 'beside', signer: '371500-tax' }, '涉及税收')
  await act(await open('market'), 'signer', { place: 'after', signer: '371521-government' }, '请政府知悉')
  await Promise.all((['drc', 'ecology', 'emergency', 'market', 'tax'] as const).map((seat) => approve(seat)))
  await approve('government')
})

test('a substitute decides the last step, in whose place, and the record says all of it', async () => {
  const away = await signIn(playing, await windowFor('cityApprover'), mailboxOf('cityApprover'))
  await away.goto(`${playing.stack.url}/work/absence`)
  const today = shanghaiDate(playing.stack.now())
  await choose(away, 'standIn', `371500-miit/${people.cityOfficer.id}`)
  await choose(away, 'kind', 'substitute')
  for (const name of ['from', 'until'])
    for (const [at, part] of ['year', 'month', 'day'].entries())
      await away.fill(`[name="${name}-${part}"]`, today.split('-')[at] ?? '')
  await away.fill('textarea[name=reason], input[name=reason]', '外出培训')
  await press(away, 'form:has([name=standIn]) button')
  const queue = await signIn(playing, await windowFor('cityOfficer'), mailboxOf('cityOfficer'))
  await queue.goto(`${playing.stack.url}/work`)
  await queue.locator(`a[href*="/work/cases/${id}/tasks/"]`).first().click()
  await queue.waitForLoadState('domcontentloaded')
  expect(await queue.locator('main').innerText()).toContain(people.cityApprover.name)
  const task = queue.url()
  await act(queue, 'signer', { place: 'before', signer: '371500-justice' }, '请作法律审查', task)
  await confirm(queue, 'cityOfficer', '确认码', 'main form button')
  const justice = await open('justice')
  await decide(justice, 'approve')
  await confirm(justice, 'justice', '决定确认码', 'form:has(input[name=decision]) button')
  await queue.goto(task)
  await decide(queue, 'approve')
  await confirm(queue, 'cityOfficer', '决定确认码', 'form:has(input[name=decision]) button')
  expect(await headingOf(queue)).toBe('已同意')
  expect(await log()).toEqual([
    'CaseOpened',
    'FilingSubmitted',
    'StepEntered',
    'CaseMoved',
    'TaskTransferred 371521-miit',
    'OpinionAsked 371521-miit',
    'OpinionGiven 371521-drc',
    'SignerAdded 371521-miit',
    'StepEntered',
    'StepApproved 371521-power',
    'StepEntered',
    'FilingReturned 371521-miit',
    'FilingResubmitted',
    'StepEntered',
    'StepApproved 371521-miit',
    'StepEntered',
    'DecisionTakenBack 371521-miit',
    'StepEntered',
    'SignerAdded 371521-miit',
    'StepApproved 371521-miit',
    'StepEntered',
    'StepApproved 371521-water',
    'StepEntered',
    'SignerAdded 371521-drc',
    'SignerAdded 371521-market',
    ...countersigned.map((organ) => `StepApproved ${organ}`),
    'StepEntered',
    'StepApproved 371521-government',
    'StepEntered',
    'SignerAdded 371500-miit (substitute)',
    'StepEntered (substitute)',
    'StepApproved 371500-justice',
    'StepEntered',
    'StepApproved 371500-miit (substitute)',
    'FilingAccepted (substitute)',
    'DeadlineExtended (substitute)',
    'CaseMoved (substitute)',
  ])
})
