import { beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '../../functions/engine/form.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { Enterprises } from '../../functions/store/enterprises.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { commitmentExample, extensionExample } from '../forms/examples.ts'
import { expectStatus, sameOrigin } from '../support/browsing.ts'
import { cases, contextNow, mailboxOf, openCase, people, type Seat } from '../support/city.ts'
import { byAdministrator } from '../support/confirming.ts'
import { formIn } from '../support/html-form.ts'
import { waitForMail } from '../support/mail.ts'
import { wholeNotice } from '../support/notice.ts'
import { formPath, type Visitor, visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'

const now = running()
const extension = extensionExample.form.id

const signedIn = async (seat: Seat): Promise<Visitor> => {
  const browser = visitor(now().stack)
  await browser.signIn(mailboxOf(seat))
  return browser
}

const eventsOf = (id: CaseId): Promise<string[]> =>
  inCity(now().stack, async (city) => (await city.cases.history(id)).map(({ event }) => event.type))

/** One more case of the enterprise. */
const newCase = async (name: string): Promise<CaseId> => {
  const { stack } = now()
  const id = CaseId.parse(`C-20250101-${name}`)
  await inCity(stack, (city) => openCase(city, id, stack.now()))
  return id
}

let contact: Visitor
let colleague: Visitor
let officer: Visitor
let administrator: Visitor
beforeAll(async () => {
  contact = await signedIn('contact')
  colleague = await signedIn('colleague')
  officer = await signedIn('officer')
  administrator = await signedIn('administrator')
})

/** The form of a page as it was shown: sent later, it may be stale. */
const shownAt = async (browser: Visitor, page: string) => {
  const found = formIn((await browser.get(page)).text, page)
  if (!found) throw new Error(`${page} has no form`)
  return found.hidden
}

describe('a page that a colleague saved meanwhile', () => {
  const base = formPath(cases.technology, commitmentExample.form.id)
  const page = `${base}/pages/cuts`

  test('is not saved over, and keeps what was typed', async () => {
    await contact.sendForm(base, base)
    const stale = await shownAt(contact, page)
    await colleague.sendForm(page, page, { driveDestination: '同事填写的去向', _action: 'save' })
    const answer = await contact.post(page, { ...stale, driveDestination: '本人填写的去向', _action: 'save' })
    expectRefusal(answer, 409)
    for (const words of ['本人填写的去向', '同事填写的去向', `${people.colleague.name}刚刚也作了修改`])
      expect(answer.text).toContain(words)
    expect((await colleague.get(page)).text).toContain('同事填写的去向')
  })

  test('is saved once the person has chosen, and not before', async () => {
    const stale = await shownAt(contact, page)
    await colleague.sendForm(page, page, { driveDestination: '同事再填', _action: 'save' })
    const refused = await contact.post(page, { ...stale, driveDestination: '本人再填', _action: 'save' })
    const again = {
      ...formIn(refused.text, page)?.hidden,
      driveDestination: '本人再填',
      _action: 'save',
    }
    expectRefusal(await contact.post(page, again), 409)
    const mine = refused.text.match(/value="(mine:[0-9a-f]+)"/)?.[1] ?? ''
    await colleague.sendForm(page, page, { driveDestination: '同事又填', _action: 'save' })
    const chosen = { ...again, '_choose.driveDestination': mine }
    expectRefusal(await contact.post(page, chosen), 409)
    const newer = (await contact.post(page, again)).text.match(/value="(mine:[0-9a-f]+)"/)?.[1] ?? ''
    expect((await contact.post(page, { ...again, '_choose.driveDestination': newer })).status).toBe(303)
    expect((await colleague.get(page)).text).toContain('本人再填')
  })

  test('is merged where each changed something else, and says so', async () => {
    const stale = await shownAt(contact, page)
    const both = { driveDestination: '本人再填', finalConsumption: '1200' }
    await colleague.sendForm(page, page, { ...both, driveDestination: '只有同事改', _action: 'save' })
    const mine = {
      ...stale,
      ...both,
      driveDestination: '本人再填',
      finalConsumption: '1300',
      _action: 'save',
    }
    const saved = await contact.post(page, mine)
    expect([saved.status, saved.location]).toEqual([303, `${base}?done=saved&also=driveDestination`])
    const next = (await contact.get(saved.location ?? '')).text
    expect(next).toContain(`${people.colleague.name}也修改了`)
    expect((await contact.get(page)).text).toContain('只有同事改')
  })

  test('goes on from its own earlier save, as after the back button', async () => {
    const shown = await shownAt(contact, page)
    const send = (driveDestination: string) =>
      contact.post(page, { ...shown, driveDestination, _action: 'save' })
    expect((await send('第一次')).status).toBe(303)
    expect((await send('第一次')).status).toBe(303)
    expect((await send('返回后再改')).status).toBe(303)
    expect((await contact.get(page)).text).toContain('返回后再改')
  })

  test('is refused to all but one of many who save at the same moment', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `第 ${index} 人填写`)
    const pages = await Promise.all(
      texts.map(async (text, index) => {
        const browser = index % 2 ? contact : colleague
        const shown = await shownAt(browser, page)
        return () => browser.post(page, { ...shown, driveDestination: text, _action: 'save' })
      }),
    )
    const answers = await Promise.all(pages.map((send) => send()))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    for (const [index, answer] of answers.entries()) {
      if (answer.status === 303) expect((await contact.get(page)).text).toContain(texts[index])
      else {
        expectRefusal(answer, 409)
        expect(answer.text).toContain(texts[index])
      }
    }
  })

  test('of which the version is missing or no number is not taken', async () => {
    for (const _version of ['', 'x', '-1', '1e400'])
      expectRefusal(await contact.post(page, { driveDestination: '覆盖', _version, _action: 'save' }), 409)
    expect((await contact.get(page)).text).not.toContain('覆盖')
  })
})

describe('a table that a colleague changed meanwhile', () => {
  const base = formPath(cases.technology, commitmentExample.form.id)
  const page = `${base}/pages/cuts`
  const seals = (...numbers: readonly string[]) =>
    Object.fromEntries(numbers.map((number, at) => [`seals.${at}.sealNumber`, number]))
  const saved = async () => {
    const { text } = await contact.get(page)
    return [...text.matchAll(/name="seals\.\d+\.sealNumber"[^>]*value="([^"]*)"/g)].map(([, value]) => value)
  }
  beforeAll(async () => {
    await contact.sendForm(base, base)
  })
  const save = (browser: Visitor, shown: object, ...numbers: readonly string[]) =>
    browser.post(page, { ...shown, ...seals(...numbers), _action: 'save' })

  test('has the rows that both added, and says whose they are', async () => {
    await save(contact, await shownAt(contact, page), 'A-1', 'A-2')
    const stale = await shownAt(contact, page)
    await save(colleague, await shownAt(colleague, page), 'A-1', 'A-2', '同事加的')
    const answer = await save(contact, stale, 'A-1', 'A-2', '本人加的')
    expect([answer.status, answer.location]).toEqual([303, `${base}?done=saved&also=seals`])
    expect((await contact.get(answer.location ?? '')).text).toContain(`${people.colleague.name}也修改了`)
    expect(await saved()).toEqual(['A-1', 'A-2', '同事加的', '本人加的'])
    await save(contact, stale, 'A-1', 'A-2', '本人加的')
    expect(await saved(), 'sent twice, added once').toEqual(['A-1', 'A-2', '同事加的', '本人加的'])
  })

  test('has the row that each changed or removed, and asks only of one that both changed', async () => {
    await save(contact, await shownAt(contact, page), 'B-1', 'B-2', 'B-3')
    const stale = await shownAt(contact, page)
    await save(colleague, await shownAt(colleague, page), 'B-1', '同事改的', 'B-3')
    const refused = await save(contact, stale, '', '本人改的', '只有本人改')
    expectRefusal(refused, 409)
    for (const words of ['本人改的', '同事改的', '封条 1', `${people.colleague.name}刚刚也作了修改`])
      expect(refused.text).toContain(words)
    expect(await saved(), 'what nobody else changed is saved').toEqual(['同事改的', '只有本人改'])
    const again = formIn(refused.text, page)?.hidden ?? {}
    const choose = refused.text.match(/name="(_choose\.seals\.[a-z0-9-]+)"/)?.[1] ?? ''
    const mine = refused.text.match(/value="(mine:[0-9a-f]+)"/)?.[1] ?? ''
    expect((await save(contact, { ...again, [choose]: mine }, '本人改的', '只有本人改')).status).toBe(303)
    expect(await saved()).toEqual(['本人改的', '只有本人改'])
  })

  test('is merged while it is typed, and goes on from there', async () => {
    await save(contact, await shownAt(contact, page), 'C-1')
    const shown = await shownAt(contact, page)
    const keep = async (words: object, ...numbers: readonly string[]) =>
      JSON.parse((await contact.post(page, { ...words, ...seals(...numbers), _action: 'keep' })).text)
    const first = await keep(shown, 'C-1', '', '新')
    await save(colleague, await shownAt(colleague, page), 'C-1', '新', '同事')
    const second = await keep({ ...shown, _shown: first.shown }, 'C-1', '补', '新的')
    expect(await saved()).toEqual(['C-1', '新的', '同事', '补'])
    await save(contact, { ...shown, _shown: second.shown }, 'C-1', '', '新的')
    expect(await saved()).toEqual(['C-1', '新的', '同事'])
  })
})

describe('a filing that is submitted again', () => {
  const receiptOf = (id: CaseId) => `/my/cases/${id}/filings/1/receipt`

  const filled = async (name: string) => {
    const id = await newCase(name)
    await contact.fill(id, extension, extensionExample, contextNow(now().stack))
    const base = formPath(id, extension)
    const found = formIn((await contact.get(`${base}/check`)).text, `${base}/submit`)
    return { id, send: (browser: Visitor) => browser.post(`${base}/submit`, found?.hidden) }
  }

  test('one press after the other leads to the same receipt', async () => {
    const { id, send } = await filled('submit1')
    const answers = [await send(contact), await send(contact), await send(colleague)]
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      answers.map(() => [303, receiptOf(id)]),
    )
    expect((await contact.get(receiptOf(id))).status).toBe(200)
    expect((await eventsOf(id)).filter((type) => type === 'FilingSubmitted')).toHaveLength(1)
  })

  test('many presses at the same moment lead to the same receipt', async () => {
    const { id, send } = await filled('submit2')
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => send(index % 2 ? contact : colleague)),
    )
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      answers.map(() => [303, receiptOf(id)]),
    )
    expect((await eventsOf(id)).filter((type) => type === 'FilingSubmitted')).toHaveLength(1)
    await now().stack.settled()
    const received = now()
      .stack.mails()
      .filter(
        ({ to, subject, text }) =>
          to === mailboxOf('contact') && subject.includes('已收到') && text.includes(id.toUpperCase()),
      )
    expect(received).toHaveLength(1)
  })

  test('begun anew while it is being decided is refused, and nothing is lost', async () => {
    const { id, send } = await filled('submit3')
    await send(contact)
    const base = formPath(id, extension)
    expectRefusal(await contact.post(base), 409)
    expectRefusal(await contact.get(base), 409)
    expect((await contact.get(`${base}/check`)).location).toBe(`/my/cases/${id}/filings/1`)
    expectRefusal(await contact.post(`${base}/pages/extension`, { reason: '再来一次' }), 404)
    expect((await eventsOf(id)).filter((type) => type === 'FilingSubmitted')).toHaveLength(1)
  })

  test('and withdrawn twice is withdrawn once', async () => {
    const { id, send } = await filled('withdraw1')
    await send(contact)
    const page = `/my/cases/${id}/filings/1`
    const found = formIn((await contact.get(page)).text, `${page}/withdraw`)
    // A character outside the basic plane at the very place where a long reason is cut.
    const reason = `${'长'.repeat(999)}😀`
    const press = () => contact.post(`${page}/withdraw`, { ...found?.hidden, reason })
    const answers = [await press(), await press()]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await eventsOf(id)).filter((type) => type === 'FilingWithdrawn')).toHaveLength(1)
    // All of it is gone on with, files too; what was declared is declared again.
    const base = formPath(id, extension)
    expect((await contact.get(page)).text).toContain(`href="${base}"`)
    await contact.sendForm(base, base, { copy: 'yes' })
    const again = (await contact.get(`${base}/check`)).text
    expect([...again.matchAll(/#([\w.-]+)">请/g)].map(([, field]) => field)).toEqual(['truth'])
  })
})

describe('a notice that an officer submits twice', () => {
  const notice = (servedOn: string): Answers => ({
    code: '91371500YYYY001940',
    name: '阳谷县新立建材厂',
    legalRepresentative: '常青',
    county: '371521',
    address: '阳谷县工业路9号',
    sector: 'building-materials',
    industry: 'C3011',
    contact: '田禾',
    contactEmail: 'new-plant@city.example',
    track: 'energy',
    noticeBy: 'paper',
    grounds: ['energy'],
    basis: ['plan-2025', 'energy-law'],
    noticeNumber: '阳工信〔2026〕31号',
    servedOn,
    method: 'direct',
    items: contextNow(now().stack).equipment.map(({ id: _, quantity, ...item }) => ({
      ...item,
      quantity: { amount: quantity, unit: '台' },
      sameMachine: 'same',
    })),
  })

  test('opens one case, and enrols its contact once', async () => {
    const base = (await officer.get('/work/opening')).location ?? ''
    const { servedOn } = contextNow(now().stack).notice
    await officer.fillAt(base, { form: wholeNotice, answers: notice(servedOn), files: { proof: 1 } })
    const found = formIn((await officer.get(`${base}/check`)).text, `${base}/submit`)
    const press = () => officer.post(`${base}/submit`, found?.hidden)
    const answers = [...(await Promise.all([press(), press(), press()])), await press()]
    const id = CaseId.parse(base.split('/').at(-1))
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      answers.map(() => [303, `/work/cases/${id}?done=opened`]),
    )
    expect((await eventsOf(id)).filter((type) => type === 'CaseOpened')).toHaveLength(1)
    const signer = visitor(now().stack)
    expect((await signer.signIn('new-plant@city.example')).location).toBe('/my')
    const contacts = await inCity(now().stack, (city) => city.people.ofEnterprise('91371500YYYY001940'))
    expect(contacts).toHaveLength(1)
  })
})

describe('a person whom an administrator adds twice', () => {
  const typed = (name: string, email: string) => ({
    name,
    email,
    title: '科员',
    active: 'yes',
    'roles.0.role': 'officer',
    'roles.0.organ': '371521-drc',
  })

  test('is added once, by the key of the form', async () => {
    const hidden = await shownAt(administrator, '/admin/people/new')
    const send = () =>
      byAdministrator(administrator, () =>
        administrator.post('/admin/people/new', { ...hidden, ...typed('乔一', 'once@city.example') }),
      )
    const answers = [await send(), await send()]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await administrator.get('/admin')).text.split('once@city.example')).toHaveLength(2)
  })

  test('with other words under the same key is refused, and the words are kept', async () => {
    const hidden = await shownAt(administrator, '/admin/people/new')
    const one = { ...hidden, ...typed('乔二', 'twice@city.example') }
    await byAdministrator(administrator, () => administrator.post('/admin/people/new', one))
    const other = { ...hidden, ...typed('乔三', 'thrice@city.example') }
    const answer = await byAdministrator(administrator, () => administrator.post('/admin/people/new', other))
    expectRefusal(answer, 409)
    for (const word of ['乔三', 'thrice@city.example']) expect(answer.text).toContain(word)
    expect((await administrator.get('/admin')).text).not.toContain('thrice@city.example')
  })

  test('is not added before what they may do is confirmed, and is told where their mailbox is changed', async () => {
    const hidden = await shownAt(administrator, '/admin/people/new')
    const fields = { ...hidden, ...typed('乔五', 'five@city.example') }
    const asked = await administrator.post('/admin/people/new', fields)
    expect([asked.status, asked.text.includes('新增权限：')]).toEqual([200, true])
    await now().stack.settled()
    expect((await administrator.get('/admin')).text).not.toContain('five@city.example')
    await byAdministrator(administrator, () => administrator.post('/admin/people/new', fields))
    const page =
      (await administrator.get('/admin')).text.match(/\/admin\/people\/p-[0-9a-z]{10}(?=[^>]*>乔五)/)?.[0] ??
      ''
    const moved = { ...(await shownAt(administrator, page)), ...typed('乔五', 'new-five@city.example') }
    await byAdministrator(administrator, () => administrator.post(page, moved))
    const told = await waitForMail(now().stack, 'five@city.example', '您的登录邮箱已被更换')
    expect(told.text).toContain('请立即电话联系平台管理员')
  })

  test('under a mailbox that is somebody else’s is refused', async () => {
    const hidden = await shownAt(administrator, '/admin/people/new')
    const taken = typed('乔四', mailboxOf('officer').toUpperCase())
    const answer = await byAdministrator(administrator, () =>
      administrator.post('/admin/people/new', { ...hidden, ...taken }),
    )
    expectRefusal(answer, 422)
    expect(answer.text).toContain('这个邮箱已属于另一位人员')
  })

  test('and changed from two windows is changed by one, the other is told', async () => {
    const page = `/admin/people/${people.market.id}`
    const stale = await shownAt(administrator, page)
    const { email } = people.market
    const change = (title: string) => ({
      ...typed('何洁', email),
      title,
      'roles.0.role': 'approver',
      'roles.0.organ': '371521-market',
    })
    const first = await administrator.post(page, { ...stale, ...change('科长') })
    const second = await administrator.post(page, { ...stale, ...change('主任') })
    expect(first.status).toBe(303)
    expectRefusal(second, 409)
    expect(second.text).toContain('主任')
    expect((await administrator.get(page)).text).toContain('科长')
  })
})

describe('a file that an administrator imports', () => {
  const heading = '统一社会信用代码,企业名称,所属县区,所属行业'
  const file = (...lines: readonly string[]) => [heading, ...lines].join('\r\n')
  const good = '91371526YYYY14457G,导入一公司,高唐县,有色'

  /** Tries a file, and gives the page that says what it would do. */
  const tried = async (text: string): Promise<string> => {
    const body = new FormData()
    body.set('file', new Blob([text]), '名录.csv')
    const sent = { method: 'POST', headers: sameOrigin(now().stack), body }
    const answer = expectStatus(await administrator.send('/admin/imports/enterprises', sent), 303)
    return answer.location ?? ''
  }

  const registered = (code: string) =>
    inCity(now().stack, async ({ table }) => (await new Enterprises(table).byCode(code))?.name)

  test('changes nothing until it is pressed, then once, and stays with its lines', async () => {
    const page = await tried(file(good, '9.13715E+17,导入二公司,高唐县,有色'))
    const shown = await administrator.get(page)
    for (const words of ['新增 1', '不导入 1', '后面几位已经丢失']) expect(shown.text).toContain(words)
    expect(await registered('91371526YYYY14457G')).toBeUndefined()
    const hidden = await shownAt(administrator, page)
    const pressed = await Promise.all([0, 1].map(() => administrator.post(page, hidden)))
    expect(pressed.map(({ status }) => status)).toEqual([303, 303])
    expect(await registered('91371526YYYY14457G')).toBe('导入一公司')
    expect((await administrator.get(page)).text).toContain('已导入')
    const kept = await fetch((await administrator.get(`${page}/file`)).location ?? '')
    expect(await kept.text()).toBe(file(good, '9.13715E+17,导入二公司,高唐县,有色'))
    expect((await administrator.get(`${page}/lines`)).text).toContain('导入一公司 91371526YYYY14457G')
  })

  test('is shown again where the registry has moved since, and where it cannot be read', async () => {
    const changed = good.replace('导入一公司', '导入新公司')
    const first = await tried(file(changed))
    const second = await tried(file(changed.replace('有色', '钢铁')))
    const hidden = await shownAt(administrator, second)
    expectStatus(await administrator.post(first, await shownAt(administrator, first)), 303)
    const answer = await administrator.post(second, hidden)
    expect([answer.status, answer.text.includes('已登记的内容有变化')]).toEqual([409, true])
    const body = new FormData()
    body.set('file', new Blob(['PK\x03\x04']), '坏.xlsx')
    const sent = { method: 'POST', headers: sameOrigin(now().stack), body }
    const broken = await administrator.send('/admin/imports/enterprises', sent)
    expect([broken.status, broken.text.includes('已损坏')]).toEqual([422, true])
  })
})
