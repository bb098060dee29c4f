import { beforeAll, describe, expect, test } from 'vitest'
import { extensionRequest1 } from '../../forms/extension-request/form.ts'
import { settle } from '../../functions/engine/answers.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { namedPage } from '../../functions/web/filling/save.ts'
import { slotsOf } from '../../functions/web/slots.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { jpeg } from '../evidence/samples.ts'
import { commitmentExample, evidenceOf, extensionExample } from '../forms/examples.ts'
import { typedOf } from '../forms/typed.ts'
import { cases, contextNow, mailboxOf, openCase, people } from '../support/city.ts'
import { seeded } from '../support/cutting.ts'
import { formIn } from '../support/html-form.ts'
import { linkIn, waitForMail } from '../support/mail.ts'
import { formPath, type Visitor, visitor } from '../support/visitor.ts'
import { overBrokenLine } from './cuts.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'

const now = running()
const base = formPath(cases.technology, commitmentExample.form.id)
const page = `${base}/pages/cuts`

let contact: Visitor
let colleague: Visitor
beforeAll(async () => {
  contact = visitor(now().stack)
  colleague = visitor(now().stack)
  await contact.signIn(mailboxOf('contact'))
  await colleague.signIn(mailboxOf('colleague'))
  await contact.sendForm(base, base)
})

const shownTo = async (browser: Visitor, at = page) => formIn((await browser.get(at)).text, page)?.hidden

describe('a page that is saved while it is typed', () => {
  test('says when, and goes on from there', async () => {
    const shown = await shownTo(contact)
    const send = async (driveDestination: string, _shown = shown?._shown ?? '') =>
      contact.post(page, { ...shown, driveDestination, _shown, _action: 'keep' })
    const first = await send('打字')
    expect([first.status, first.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ])
    const answer = JSON.parse(first.text)
    expect(answer.at).toMatch(/^\d\d:\d\d$/)
    expect(Object.keys(answer)).toEqual(['at', 'shown'])
    expect((await send('打字打完了', answer.shown)).status).toBe(200)
    expect((await contact.get(page)).text).toContain('打字打完了')
  })

  test('says what a colleague changed, and overwrites none of it', async () => {
    const shown = await shownTo(contact)
    await colleague.sendForm(page, page, { driveDestination: '同事的', _action: 'keep' })
    const answer = await contact.post(page, { ...shown, driveDestination: '本人的', _action: 'keep' })
    expect(answer.status).toBe(409)
    expect(JSON.parse(answer.text).said).toContain(`${people.colleague.name}也修改了`)
    expect((await contact.get(page)).text).toContain('同事的')
  })
})

describe('a page that is sent after the session has ended', () => {
  const sentTooLate = async () => {
    const shown = await shownTo(contact)
    const stranger = visitor(now().stack)
    const fields = { ...shown, driveDestination: '登录过期时填写的', _action: 'continue' }
    return { stranger, answer: await stranger.post(page, fields) }
  }
  const nextOf = (text: string) =>
    decodeURIComponent(text.match(/\/sign-in\?next=([^"]+)/)?.[1] ?? '').replaceAll('&amp;', '&')

  test('is back in its form once its person has signed in, and goes once it is saved', async () => {
    const { stranger, answer } = await sentTooLate()
    expectRefusal(answer, 401)
    expect(nextOf(answer.text)).toBe(`${page}?done=typed`)
    await stranger.signIn(mailboxOf('contact'))
    const again = await stranger.get(nextOf(answer.text))
    for (const words of ['登录过期时填写的', '还没有保存']) expect(again.text).toContain(words)
    const hidden = formIn(again.text, page)?.hidden
    const saved = await stranger.post(page, { ...hidden, driveDestination: '改好后保存', _action: 'save' })
    expect(saved.status).toBe(303)
    expect((await stranger.get(nextOf(answer.text))).text).not.toContain('登录过期时填写的')
    expect((await contact.get(page)).text).toContain('改好后保存')
  })

  test('is shown to nobody else: not to a colleague, nor in another browser', async () => {
    const { stranger, answer } = await sentTooLate()
    await stranger.signIn(mailboxOf('colleague'))
    expect((await stranger.get(nextOf(answer.text))).text).not.toContain('登录过期时填写的')
    expect((await contact.get(nextOf(answer.text))).text).not.toContain('登录过期时填写的')
  })

  test('is kept for an address of a form alone', async () => {
    const shown = await shownTo(contact)
    const answer = await visitor(now().stack).post(`${base}/submit`, { ...shown })
    expectRefusal(answer, 401)
    expect(answer.headers.getSetCookie().join()).not.toContain('typing')
  })
})

describe('a form that the enterprise has filed before', () => {
  const extension = extensionExample.form.id

  test('begins with what was entered then, marked until it is changed', async () => {
    const { stack } = now()
    await contact.fill(cases.energy, extension, extensionExample, contextNow(stack))
    const receipt = await contact.submit(cases.energy, extension)
    expect(receipt.location).toContain('/receipt')
    const id = CaseId.parse('C-20250101-copy1')
    await inCity(stack, (city) => openCase(city, id, stack.now()))
    const at = formPath(id, extension)
    const offered = (await contact.get(at)).text
    expect(offered).toContain('沿用上次内容，开始填写')
    expect((await contact.sendForm(at, at, { copy: 'yes' })).status).toBe(303)
    const copied = await contact.get(`${at}/pages/enterprise`)
    expect(copied.text).toContain('沿用自')
    expect((await contact.get(at)).text).toContain('请逐项核对是否符合现在的情况')
    const { contact: name, phone } = extensionExample.answers(contextNow(stack))
    for (const words of [String(name), String(phone)]) expect(copied.text).toContain(words)
    const again = `${at}/pages/enterprise`
    const before = copied.text.split('沿用自').length
    await contact.sendForm(again, again, { contact: '新联系人', phone: String(phone), _action: 'save' })
    expect((await contact.get(again)).text.split('沿用自').length).toBeLessThan(before)
  })

  test('is not offered to another enterprise', async () => {
    const other = visitor(now().stack)
    await other.signIn(mailboxOf('otherContact'))
    expect((await other.get(formPath(cases.theirs, extension))).text).not.toContain('沿用上次内容')
  })
})

test('the very same file in two cases of an enterprise is pointed out, until it is taken out of one', async () => {
  const { stack } = now()
  const [one, other] = ['C-20250101-same1', 'C-20250101-same2'].map((id) => CaseId.parse(id))
  if (!one || !other) throw new Error('There are two')
  const { form } = extensionExample
  const slot = slotsOf(form).find(({ id }) => id === 'photos')
  if (!slot) throw new Error('The form asks for no photographs')
  const file = { name: '现场.jpg', bytes: jpeg({ width: 321, height: 123 }) }
  const evidence = (id: CaseId) => `${formPath(id, form.id)}/pages/evidence`
  for (const id of [one, other]) {
    await inCity(stack, (city) => openCase(city, id, stack.now()))
    await contact.sendForm(formPath(id, form.id), formPath(id, form.id))
    await contact.upload(evidence(id), slot, file)
  }
  const named = `案件L${one.toUpperCase()}的“${form.title.zh}”草稿中也上传了同一文件`
  expect((await contact.get(evidence(other))).text).toContain(named)
  const first = (await contact.get(evidence(one))).text
  const remove = first.match(/action="([^"]+\/remove\/[^"]+)"/)?.[1] ?? ''
  expect((await contact.sendForm(evidence(one), remove)).status).toBe(303)
  expect((await contact.get(evidence(other))).text).not.toContain('同一文件')
})

describe('a draft of the extension request as it was before its second version', () => {
  const { form, answers } = extensionExample
  const cause = '不能按期完成的主要原因'

  /** Finished on version 1 by somebody who had not submitted it when version 2 came. */
  const begunBefore = async (name: string) => {
    const { stack } = now()
    const id = CaseId.parse(`C-20250101-${name}`)
    await inCity(stack, async (city) => {
      await openCase(city, id, stack.now())
      const { cause: _, ...before } = settle(extensionRequest1, answers(contextNow(stack)))
      const at = new Date(stack.now()).toISOString()
      const draft = { id: `d-${name}`, case: id, form: { id: form.id, version: '1' }, answers: before }
      const visited = extensionRequest1.pages.map((one) => one.id)
      const { id: savedBy, name: savedByName } = people.contact
      await city.drafts.save({ ...draft, visited, savedBy, savedByName, savedAt: at, version: 0 })
      for (const evidence of evidenceOf(extensionExample)) {
        const { id: upload, slot, name: named } = evidence
        const about = { id: upload, slot, name: named, at, status: 'accepted' as const }
        await city.drafts.found({ ...about, case: id, draft: draft.id, evidence })
      }
    })
    return { id, base: formPath(id, form.id) }
  }
  const filedIn = (id: CaseId) =>
    inCity(now().stack, async ({ cases: all }) =>
      (await all.history(id)).flatMap(({ event }) => (event.type === 'FilingSubmitted' ? [event] : [])),
    )

  test('says what the newest asks otherwise, and is finished as it was begun by whoever wants that', async () => {
    const { id, base } = await begunBefore('staying1')
    const list = (await contact.get(base)).text
    for (const words of ['这份表单有了新版本', cause, '按原版本完成']) expect(list).toContain(words)
    expect((await contact.sendForm(base, `${base}/version`, { _action: 'stay' })).status).toBe(303)
    expect((await contact.get(base)).text).toContain('这份草稿按原版本完成')
    expect((await contact.get(`${base}/pages/extension`)).text).not.toContain(cause)
    expect((await contact.sendForm(`${base}/check`, `${base}/submit`)).location).toContain('/receipt')
    expect(await filedIn(id)).toMatchObject([{ form: { version: '1' } }])
    expect((await contact.get(`/my/cases/${id}/filings/1`)).text).not.toContain(cause)
  })

  test('moved, keeps what both ask and is submitted once the new question is answered', async () => {
    const { id, base } = await begunBefore('moving1')
    expect((await contact.sendForm(base, `${base}/version`, { _action: 'move' })).status).toBe(303)
    expect((await contact.get(base)).text).not.toContain('这份表单有了新版本')
    const check = (await contact.get(`${base}/check`)).text
    expect(check).toContain('供货商书面通知交货推迟')
    expect(formIn(check, `${base}/submit`), 'not before it is answered').toBeUndefined()
    const page = `${base}/pages/extension`
    const typed = typedOf(namedPage({ form }, 'extension'), answers(contextNow(now().stack)))
    expect(
      (await contact.sendForm(page, page, { ...typed, cause: 'delivery', _action: 'continue' })).status,
    ).toBe(303)
    expect((await contact.sendForm(`${base}/check`, `${base}/submit`)).location).toContain('/receipt')
    expect(await filedIn(id)).toMatchObject([{ form: { version: '2' }, answers: { cause: 'delivery' } }])
    expect((await contact.get(`/my/cases/${id}/filings/1`)).text).toContain('设备或者材料交货推迟')
  })
})

test('a link to the draft is mailed to whoever asks, and leads there on another device', async () => {
  const before = now().stack.mails().length
  const asked = await contact.sendForm(base, `${base}/resume`)
  expect(asked.location).toBe(`${base}?done=linked`)
  const mail = await waitForMail(now().stack, mailboxOf('contact'), '您正在填写的')
  expect(now().stack.mails().length).toBeGreaterThan(before)
  const phone = visitor(now().stack)
  const opened = await phone.post('/sign-in/open', { token: linkIn(mail.text, '/sign-in/open') })
  expect(opened.location).toBe(base)
  expect((await phone.get(base)).status).toBe(200)
})

/** `CUTS=500` by hand; `CUTS_SEED` for others than these. */
const wanted = Number(process.env.CUTS ?? 40)
const seed = Number(process.env.CUTS_SEED ?? 20261126)

test(`a connection that breaks ${wanted} times loses nothing and doubles nothing`, {
  timeout: 60_000 + wanted * 1000,
}, async () => {
  console.log(`cuts: ${wanted}, seed ${seed}`)
  const { stack } = now()
  const line = overBrokenLine(contact, seeded(seed))
  for (let turn = 1; line.cuts() < wanted; turn++) {
    const id = CaseId.parse(`C-20250101-broken${turn}`)
    await inCity(stack, (city) => openCase(city, id, stack.now()))
    const { form, answers, files } = extensionExample
    const base = formPath(id, form.id)
    await contact.sendForm(base, base)
    const context = contextNow(stack)
    await line.fill(base, { form, answers: answers(context), files })
    expect((await line.submit(base)).location).toBe(`/my/cases/${id}/filings/1/receipt`)
    const log = await inCity(stack, (city) => city.cases.history(id))
    const submitted = log.flatMap(({ event }) => (event.type === 'FilingSubmitted' ? [event] : []))
    expect(submitted).toHaveLength(1)
    expect(submitted[0]?.answers).toMatchObject(settle(form, answers(context)))
    const kept = Map.groupBy(submitted[0]?.evidence ?? [], ({ slot }) => slot)
    expect(Object.fromEntries([...kept].map(([slot, all]) => [slot, all.length]))).toEqual(files)
  }
})
