import { describe, expect, test } from 'vitest'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Answer } from '../support/browsing.ts'
import { mailboxOf, people, type Seat, signUntil } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { formIn } from '../support/html-form.ts'
import { mailsTo, waitForMail } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { change, decisionsOf, inTask, openOn, taskMail, tokenFor } from './links.ts'
import { running } from './running.ts'

const now = running()
let count = 0
const file = (): Promise<CaseId> => {
  count += 1
  return fileExtension(now().stack, `others${count}`)
}

const address = (act: string): string => `/a/task/acts/${act}`
const act = (browser: Visitor, name: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
  browser.sendForm(address(name), address(name), fields)

const aboutCase = (id: CaseId) => new RegExp(`L${id.toUpperCase()}`)
const mailsAbout = async (seat: Seat, id: CaseId) => {
  await now().stack.settled()
  return (await mailsTo(now().stack, mailboxOf(seat), aboutCase(id))).map(({ subject }) => subject)
}
const eventsOf = (id: CaseId): Promise<string[]> =>
  inCity(now().stack, async (city) => (await city.cases.history(id)).map(({ event }) => event.type))

/** A person let in by a mail that came after so many others. */
const letIn = async (seat: Seat, id: CaseId, before: number): Promise<Visitor> => {
  const token = await tokenFor(now().stack, seat, id, before)
  const { browser, digits } = await openOn(visitor(now().stack), seat, token)
  await browser.post('/a/device', { digits })
  return browser
}

const isDead = async (token: string): Promise<boolean> =>
  (await visitor(now().stack).post('/a', { token })).status === 404

describe('the page of a task', () => {
  test('leads to the other acts from one closed disclosure', async () => {
    const browser = await inTask(now().stack, 'approver', await file())
    const { text } = await browser.get('/a/task')
    expect(text).toContain('其他处理')
    for (const name of ['transfer', 'opinion', 'signer', 'recuse']) expect(text).toContain(address(name))
    for (const name of ['transfer', 'opinion', 'signer', 'recuse'])
      expect((await browser.get(address(name))).status).toBe(200)
    expect((await browser.get(address('take-back'))).status).toBe(409)
    expect((await browser.get(address('bribe'))).status).toBe(404)
  })

  test('acts on no other task that was opened in the same browser since', async () => {
    const { stack } = now()
    const [read, since] = [await file(), await file()]
    const browser = await inTask(stack, 'approver', read)
    const page = await browser.get(address('recuse'))
    await browser.post('/a', { token: await tokenFor(stack, 'approver', since) })
    const { hidden } = formIn(page.text, address('recuse')) ?? {}
    expect((await browser.post(address('recuse'), { ...hidden, words: '亲属' })).status).toBe(303)
    expect(await eventsOf(read)).toContain('PersonRecused')
    expect(await eventsOf(since)).not.toContain('PersonRecused')
  })

  test('says what is missing, and keeps what was typed', async () => {
    const browser = await inTask(now().stack, 'approver', await file())
    const answer = await act(browser, 'transfer', { to: '', words: '出差在外' })
    expect(answer.status).toBe(422)
    for (const words of ['请选择一项', '出差在外']) expect(answer.text).toContain(words)
    expect((await act(browser, 'recuse', { words: ' ' })).status).toBe(422)
    expect((await act(browser, 'transfer', { to: people.drc.id, words: '不是本单位' })).status).toBe(422)
  })
})

describe('a transfer', () => {
  test('ends the links of the others and mails the one', async () => {
    const { stack } = now()
    const id = await file()
    const browser = await inTask(stack, 'approver', id)
    const own = await tokenFor(stack, 'approver', id)
    const before = (await mailsTo(stack, mailboxOf('approver2'), aboutCase(id))).length
    const done = await act(browser, 'transfer', { to: people.approver2.id, words: '出差在外' })
    expect(done.status).toBe(303)
    expect((await browser.get(done.location ?? '')).text).toContain('已转交')
    expect(await isDead(own)).toBe(true)
    const mail = await waitForMail(stack, mailboxOf('approver2'), /请审批（转交）/, 0)
    expect(mail.text).toContain('出差在外')
    const other = await letIn('approver2', id, before)
    expect((await other.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })).status).toBe(303)
    expect(await decisionsOf(stack, id)).toEqual([`StepApproved ${people.approver2.id}`])
    expect(await mailsAbout('approver', id)).toContainEqual(expect.stringContaining('回执：您已转交'))
  })

  test('sent twice is recorded once', async () => {
    const id = await file()
    const browser = await inTask(now().stack, 'approver', id)
    const shown = await browser.get(address('transfer'))
    const key = shown.text.match(/name="_key" value="(\w+)"/)?.[1] ?? ''
    const fields = { _key: key, to: people.approver2.id, words: '出差' }
    const answers = [
      await browser.post(address('transfer'), fields),
      await browser.post(address('transfer'), fields),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await eventsOf(id)).filter((type) => type === 'TaskTransferred')).toHaveLength(1)
    expect((await browser.post(address('transfer'), { ...fields, to: '<nobody>' })).status).toBe(400)
    expect((await browser.post(address('transfer'), { ...fields, words: '改变主意' })).status).toBe(409)
  })

  test('may be taken over by whoever gave it away, who is led there', async () => {
    const id = await file()
    const browser = await inTask(now().stack, 'approver', id)
    await act(browser, 'transfer', { to: people.approver2.id, words: '出差' })
    const refused = await browser.post('/a/task', { decision: 'approve', reason: '' })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('已转交')
    expect((await browser.get('/a/task')).location).toBe(address('transfer'))
    expect((await act(browser, 'transfer', { to: people.approver.id, words: '已返回' })).status).toBe(303)
    expect((await browser.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })).status).toBe(
      303,
    )
    expect(await decisionsOf(now().stack, id)).toEqual([`StepApproved ${people.approver.id}`])
  })
})

describe('a recusal', () => {
  test('bars the person, ends their link, and mails the colleagues anew', async () => {
    const { stack } = now()
    const id = await file()
    const browser = await inTask(stack, 'approver', id)
    const own = await tokenFor(stack, 'approver', id)
    expect((await act(browser, 'recuse', { words: '亲属在该企业任职' })).status).toBe(303)
    expect(await isDead(own)).toBe(true)
    const refused = await browser.post('/a/task', { decision: 'approve', reason: '' })
    expect([refused.status, refused.text.includes('您已申请回避')]).toEqual([403, true])
    expect(await mailsAbout('approver2', id)).toContainEqual(expect.stringContaining('同事回避'))
    expect(await mailsAbout('approver', id)).not.toContainEqual(expect.stringContaining('同事回避'))
    const signedIn = visitor(stack)
    await signedIn.signIn(mailboxOf('approver'))
    expect((await signedIn.get('/work')).text).not.toContain(`/work/cases/${id}/tasks`)
    expect((await signedIn.get(`/work/cases/${id}`)).text).toContain('亲属在该企业任职')
  })

  test('of the last who could decide is told at once to the officers and the administrators, and the page says what to do', async () => {
    const { stack } = now()
    const id = await file()
    await inCity(stack, (city) => signUntil(city, id, stack.now(), 'county-countersign'))
    await act(await inTask(stack, 'drc', id), 'recuse', { words: '亲属在该企业任职' })
    for (const seat of ['officer', 'administrator'] as const)
      expect(await mailsAbout(seat, id)).toContainEqual(expect.stringContaining('无人可以办理'))
    expect(await mailsAbout('contact', id)).not.toContainEqual(expect.stringContaining('无人可以办理'))
    const officer = visitor(stack)
    await officer.signIn(mailboxOf('officer'))
    const { text } = await officer.get(`/work/cases/${id}/filings/1`)
    expect(text).toContain('阳谷县发展和改革局现在没有可以办理这一步的审批人')
  })

  test('is not told to the enterprise', async () => {
    const id = await file()
    await act(await inTask(now().stack, 'approver', id), 'recuse', { words: '亲属在该企业任职' })
    const contact = visitor(now().stack)
    await contact.signIn(mailboxOf('contact'))
    const { status, text } = await contact.get(`/my/cases/${id}`)
    expect([status, text.includes('亲属')]).toEqual([200, false])
  })
})

describe('an opinion', () => {
  const ask = async (id: CaseId): Promise<Visitor> => {
    const browser = await inTask(now().stack, 'approver', id)
    const chosen = `${address('opinion')}?from=371521-drc`
    const answer = await browser.sendForm(chosen, address('opinion'), {
      of: people.drc.id,
      words: '立项是否属实？',
    })
    expect(answer.status).toBe(303)
    return browser
  }

  test('is given on a page with the filing and one box, and comes back; nothing else changes', async () => {
    const { stack } = now()
    const id = await file()
    const approver = await ask(id)
    const expert = await letIn('drc', id, 0)
    const shown = await expert.get('/a/task')
    for (const words of ['立项是否属实？', '您的意见', people.approver.name])
      expect(shown.text).toContain(words)
    expect(shown.text).not.toContain('name="decision"')
    expect((await expert.sendForm('/a/task', '/a/task', { words: '' })).status).toBe(422)
    expect((await expert.get(address('recuse'))).status).toBe(404)
    expect((await expert.sendForm('/a/task', '/a/task', { words: '立项属实' })).status).toBe(303)
    expect((await expert.get('/a/task')).text).toContain('意见已记录')
    const back = await waitForMail(stack, mailboxOf('approver'), /意见已答复/)
    for (const words of ['立项属实', '这一件仍待您办理', '/a#']) expect(back.text).toContain(words)
    expect((await approver.get('/a/task')).text).toContain('立项属实')
    expect(await decisionsOf(stack, id)).toEqual([])
    const decided = await approver.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })
    expect(decided.status).toBe(303)
  })

  test('is one answer: the link is dead after it, and the same words again change nothing', async () => {
    const { stack } = now()
    const id = await file()
    await ask(id)
    const token = await tokenFor(stack, 'drc', id)
    const expert = await letIn('drc', id, 0)
    await expert.sendForm('/a/task', '/a/task', { words: '立项属实' })
    expect(await isDead(token)).toBe(true)
    expect((await expert.post('/a/task', { words: '立项属实' })).status).toBe(303)
    expect((await expert.post('/a/task', { words: '不属实' })).status).toBe(409)
    expect((await eventsOf(id)).filter((type) => type === 'OpinionGiven')).toHaveLength(1)
  })
})

describe('a signer added', () => {
  test('before signs first, and the task comes back under a new link', async () => {
    const { stack } = now()
    const id = await file()
    const browser = await inTask(stack, 'approver', id)
    const own = await tokenFor(stack, 'approver', id)
    const added = await act(browser, 'signer', { place: 'before', signer: '371521-water', words: '涉及取水' })
    expect(added.status).toBe(303)
    expect(await isDead(own)).toBe(true)
    const before = (await mailsAbout('approver', id)).length
    const water = await letIn('water', id, 0)
    expect((await water.get('/a/task')).text).toContain('前加签')
    expect(
      (await water.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '取水已停' })).status,
    ).toBe(303)
    await taskMail(stack, 'approver', id, before - 1)
    await stack.settled()
    const again = await letIn('approver', id, 0)
    expect((await again.get('/a/task')).text).toContain('取水已停')
    expect((await again.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })).status).toBe(303)
    expect(await decisionsOf(stack, id)).toEqual([
      `StepApproved ${people.water.id}`,
      `StepApproved ${people.approver.id}`,
    ])
  })

  test('beside signs too, and stands in its own queue', async () => {
    const { stack } = now()
    const id = await file()
    const browser = await inTask(stack, 'approver', id)
    await act(browser, 'signer', { place: 'beside', signer: '371521-power', words: '涉及用电' })
    const power = await letIn('power', id, 0)
    const signedIn = visitor(stack)
    await signedIn.signIn(mailboxOf('power'))
    expect((await signedIn.get('/work')).text).toContain(`/work/cases/${id}/tasks/1`)
    await browser.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })
    expect((await eventsOf(id)).filter((type) => type === 'StepEntered')).toHaveLength(1)
    await power.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })
    expect((await eventsOf(id)).filter((type) => type === 'StepEntered')).toHaveLength(2)
  })

  test('needs somebody who can sign', async () => {
    const browser = await inTask(now().stack, 'approver', await file())
    const answer = await act(browser, 'signer', {
      place: 'beside',
      signer: '371500-water',
      words: '涉及取水',
    })
    expect([answer.status, answer.text.includes('该单位还没有审批人')]).toEqual([422, true])
  })
})

describe('a decision taken back', () => {
  test('opens the step again: the next one’s links are dead, and nobody can then undo it twice', async () => {
    const { stack } = now()
    const id = await file()
    const browser = await inTask(stack, 'approver', id)
    const before = (await mailsAbout('approver', id)).length
    await browser.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })
    const next = await tokenFor(stack, 'drc', id)
    expect((await browser.get('/a/task')).text).toContain(address('take-back'))
    expect((await act(browser, 'take-back', { words: '点错了' })).status).toBe(303)
    expect(await isDead(next)).toBe(true)
    expect((await browser.get(address('take-back'))).status).toBe(409)
    expect((await browser.get('/a/task')).status).toBe(409)
    await stack.settled()
    expect((await mailsAbout('approver', id)).length).toBeGreaterThan(before)
    const again = await letIn('approver', id, 0)
    await again.sendForm('/a/task', '/a/task', { decision: 'refuse', reason: '进度不实' })
    expect(await decisionsOf(stack, id)).toEqual([
      `StepApproved ${people.approver.id}`,
      `FilingRefused ${people.approver.id}`,
    ])
  })

  test('is offered on the case to whoever made it, until somebody acts', async () => {
    const { stack } = now()
    const id = await file()
    const browser = visitor(stack)
    await browser.signIn(mailboxOf('approver'))
    const task = `/work/cases/${id}/tasks/1?organ=371521-miit`
    await browser.sendForm(task, 'name="decision"', { decision: 'approve', reason: '' })
    const undo = `/work/cases/${id}/tasks/1/acts/take-back`
    expect((await browser.get(`/work/cases/${id}`)).text).toContain(undo)
    const colleague = visitor(stack)
    await colleague.signIn(mailboxOf('approver2'))
    expect((await colleague.get(`/work/cases/${id}`)).text).not.toContain(undo)
    expect((await colleague.get(`${undo}?organ=371521-miit`)).status).toBe(409)
    const next = await inTask(stack, 'drc', id)
    await next.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })
    expect((await browser.get(`/work/cases/${id}`)).text).not.toContain(undo)
    expect((await browser.get(`${undo}?organ=371521-miit`)).status).toBe(409)
  })
})

test('conditions go to the receipt, the case and the enterprise', async () => {
  const { stack } = now()
  const id = await file()
  const browser = await inTask(stack, 'approver', id)
  expect((await browser.sendForm('/a/task', '/a/task', { decision: 'conditional', reason: '' })).status).toBe(
    422,
  )
  const conditional = { decision: 'conditional', reason: '每月报送进度' }
  expect((await browser.sendForm('/a/task', '/a/task', conditional)).status).toBe(303)
  expect((await browser.get('/a/task')).text).toContain('已附条件同意')
  const receipt = await waitForMail(stack, mailboxOf('approver'), /附条件同意/)
  expect(receipt.text).toContain('每月报送进度')
  await inCity(stack, (city) => signUntil(city, id, stack.now()))
  await stack.settled()
  const [accepted] = await mailsTo(
    stack,
    mailboxOf('contact'),
    new RegExp(`已获同意[\\s\\S]*L${id.toUpperCase()}`),
  )
  expect(accepted?.text).toContain('附条件同意：每月报送进度')
})

describe('officers who watch over a filing', () => {
  const officer = async (seat: Seat): Promise<Visitor> => {
    const browser = visitor(now().stack)
    await browser.signIn(mailboxOf(seat))
    return browser
  }

  test('urge it once a day: whoever is waited for gets a fresh link', async () => {
    const { stack } = now()
    const id = await file()
    const filing = `/work/cases/${id}/filings/1`
    const before = (await mailsAbout('approver', id)).length
    const browser = await officer('officer')
    expect((await browser.get(filing)).text).toContain('督办')
    const urged = await browser.sendForm(`${filing}/urge`, `${filing}/urge`, { words: '请于周五前办理' })
    expect(urged.location).toBe(`${filing}?done=urged`)
    const mail = await waitForMail(
      stack,
      mailboxOf('approver'),
      new RegExp(`催办[\\s\\S]*L${id.toUpperCase()}`),
    )
    expect(mail.text).toContain('请于周五前办理')
    expect((await letIn('approver', id, before)).cookies.size).toBeGreaterThan(0)
    const again = await browser.sendForm(`${filing}/urge`, `${filing}/urge`, { words: '' })
    expect([again.status, again.text.includes('今天已经催办过')]).toEqual([409, true])
  })

  test('reassign it to one approver of the organ', async () => {
    const { stack } = now()
    const id = await file()
    const filing = `/work/cases/${id}/filings/1`
    const own = await tokenFor(stack, 'approver', id)
    const browser = await officer('cityOfficer')
    const page = `${filing}/reassign`
    expect((await browser.sendForm(page, page, { to: people.drc.id, words: '出差' })).status).toBe(422)
    const done = await browser.sendForm(page, page, { to: people.approver2.id, words: '出差' })
    expect(done.location).toBe(`${filing}?done=reassigned`)
    expect(await isDead(own)).toBe(true)
    const other = await inTask(stack, 'approver2', id)
    expect((await other.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })).status).toBe(303)
    expect((await browser.get(page)).status).toBe(200)
    const choosing = await browser.get(page)
    expect(choosing.text).toContain('哪个单位')
  })

  test('are neither the enterprise nor officers of another office', async () => {
    const id = await file()
    const filing = `/work/cases/${id}/filings/1`
    for (const seat of ['marketOfficer', 'approver'] as const) {
      const browser = await officer(seat)
      expect((await browser.get(`${filing}/urge`)).status).toBe(403)
      expect((await browser.get(filing)).text).not.toContain('督办')
    }
  })
})

test('what a leaver held is their colleagues’ from the moment they leave, and again theirs alone if they return', async () => {
  const { stack } = now()
  const id = await file()
  const browser = await inTask(stack, 'approver', id)
  const own = await tokenFor(stack, 'approver', id)
  await act(browser, 'transfer', { to: people.approver2.id, words: '出差' })
  expect(await isDead(own)).toBe(true)
  await change(stack, 'approver2', { active: false })
  expect(await isDead(own)).toBe(false)
  expect((await browser.get('/a/task')).text).toContain('name="decision"')
  await change(stack, 'approver2', { active: true })
  expect(await isDead(own)).toBe(true)
  await change(stack, 'approver2', { roles: [] })
  expect((await browser.sendForm('/a/task', '/a/task', { decision: 'approve', reason: '' })).status).toBe(303)
  expect(await decisionsOf(stack, id)).toEqual([`StepApproved ${people.approver.id}`])
  await change(stack, 'approver2', { roles: people.approver2.roles })
})
