import { beforeAll, describe, expect, test } from 'vitest'
import { shanghaiDate } from '../../functions/engine/day.ts'
import { type CaseId, OrganId } from '../../functions/engine/ids.ts'
import { mailboxOf, people } from '../support/city.ts'
import { fileExtension, firstReason, returnAndCorrect, withdraw } from '../support/filed.ts'
import { linkIn, waitForMail } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { type Contents, changedBetween, contentsOf } from './contents.ts'
import { bytesOf, change, codeFor, decisionsOf, inTask, openOn, taskMail, tokenFor, wait } from './links.ts'
import { running } from './running.ts'

const now = running()
const file = (name: string): Promise<CaseId> => fileExtension(now().stack, name)
const open = (token: string, browser = visitor(now().stack)) => browser.post('/a', { token })

// Before the others: a day that passes costs by what waits, and here little does yet.
describe('a link that works', () => {
  test('is good for sixty days', async () => {
    const { stack } = now()
    const token = await tokenFor(stack, 'approver', await file('days60'))
    await wait(stack, 60 * 24 * 60 - 5)
    expect((await open(token)).status).toBe(303)
    await wait(stack, 10)
    expect((await open(token)).status).toBe(404)
  })

  test('carries its secret where no log and no referrer sees it', async () => {
    const { text, html } = await taskMail(now().stack, 'approver', await file('mailed'))
    const links = [text, html].flatMap((part) => part.match(/https?:\/\/[^\s"<]+/g) ?? [])
    expect(links.filter((link) => link.includes('/a#'))).toHaveLength(4)
    expect(links.filter((link) => link.includes('?'))).toEqual([])
  })

  test('is the same as its code, in whatever case and spacing it is typed', async () => {
    const { stack } = now()
    const code = await codeFor(stack, 'approver', await file('typed1'))
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')} `,
    ])
      expect((await visitor(stack).post('/a', { code: typed })).location).toBe('/a/device')
  })

  test('opens a session for two hours', async () => {
    const { stack } = now()
    const browser = await inTask(stack, 'approver', await file('hours1'))
    await wait(stack, 119)
    expect((await browser.get('/a/task')).status).toBe(200)
    await wait(stack, 2)
    expect((await browser.get('/a/task')).status).toBe(404)
  })

  test('sets a cookie that scripts, other sites and other paths cannot use', async () => {
    const token = await tokenFor(now().stack, 'approver', await file('cookie'))
    const { headers } = await open(token)
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-task=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=7200$/),
    ])
  })
})

describe('a scanner that follows a mailed link', () => {
  test('changes nothing by GET and HEAD, whatever it follows and however often', async () => {
    const { stack } = now()
    const id = await file('scanned')
    const token = await tokenFor(stack, 'approver', id)
    const code = await codeFor(stack, 'approver', id)
    await stack.settled()
    const before = await contentsOf(stack)
    const mails = stack.mails().length
    const paths = [
      '/a',
      `/a?token=${token}`,
      `/a?code=${code}`,
      `/a/${token}`,
      '/a/device',
      '/a/task',
      '/a/evidence/x',
    ]
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      for (const path of paths) await visitor(stack).send(path, { method })
    }
    await stack.settled()
    expect(changedBetween(before, await contentsOf(stack))).toEqual([])
    expect(stack.mails()).toHaveLength(mails)
  })

  test('changes nothing by GET and HEAD even inside a task', async () => {
    const { stack } = now()
    const browser = await inTask(stack, 'approver', await file('scanned2'))
    await stack.settled()
    const before = await contentsOf(stack)
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
      for (const path of ['/a', '/a/device', '/a/task', '/a/task?decision=approve'])
        await browser.send(path, { method })
    }
    await stack.settled()
    expect(changedBetween(before, await contentsOf(stack))).toEqual([])
  })

  test('finds no secret in the page, and a form that only a person sends', async () => {
    const { text } = await visitor(now().stack).get('/a')
    expect(text).toContain('<input type="hidden" name="token" value')
    expect(text).not.toMatch(/\.submit\(|\.click\(|requestSubmit|http-equiv="refresh"/)
  })
})

describe('a link that does not work', () => {
  /** Links that died in every way there is. */
  let dead: Readonly<Record<string, string>>
  let before: Contents

  beforeAll(async () => {
    dead = { ...neverAlive, ...(await expired()), ...(await overtaken()), ...(await ofSomebodyGone()) }
    await now().stack.settled()
    before = await contentsOf(now().stack)
  })

  const neverAlive = {
    unknown: 'A'.repeat(43),
    malformed: '\u0000"><script>',
    long: 'x'.repeat(100_000),
  }

  const tokenIn = async (name: string): Promise<[CaseId, string]> => {
    const id = await file(name)
    return [id, await tokenFor(now().stack, 'approver', id)]
  }

  const expired = async () => {
    const [, token] = await tokenIn('expire')
    await wait(now().stack, 61 * 24 * 60)
    return { expired: token, shortened: (await tokenIn('cut001'))[1].slice(0, -1) }
  }

  /** Of steps that ended, or began anew. */
  const overtaken = async () => {
    const { stack } = now()
    const [refusedIn, refused] = await tokenIn('refuse')
    await (await inTask(stack, 'approver', refusedIn)).decide({ decision: 'refuse', reason: '不同意' })
    const [withdrawnIn, withdrawn] = await tokenIn('withdr')
    await withdraw(stack, withdrawnIn)
    const [correctedIn, corrected] = await tokenIn('corrct')
    await returnAndCorrect(stack, correctedIn)
    const [movedIn] = await tokenIn('moved1')
    const colleagues = await tokenFor(stack, 'approver2', movedIn)
    await (await inTask(stack, 'approver', movedIn)).decide({ decision: 'approve', reason: '' })
    return { used: refused, withdrawn, corrected, 'decided by a colleague': colleagues }
  }

  const ofSomebodyGone = async () => {
    const { stack } = now()
    const [id] = await tokenIn('gone01')
    await (await inTask(stack, 'approver', id)).decide({ decision: 'approve', reason: '' })
    const gone = {
      'of somebody deactivated': await tokenFor(stack, 'drc', id),
      'of somebody with another role': await tokenFor(stack, 'ecology', id),
      'for signing in': await signInToken(),
    }
    await change(stack, 'drc', { active: false })
    await change(stack, 'ecology', { roles: people.market.roles })
    return { ...gone, 'of a stand-in, once that has ended': await ofStandIn() }
  }

  const ofStandIn = async (): Promise<string> => {
    const { stack } = now()
    const today = shanghaiDate(stack.now())
    const { officer, approver } = people
    const standsIn = [
      {
        id: 'a-1',
        organ: OrganId.parse('371521-miit'),
        kind: 'substitute' as const,
        away: { person: approver.id, name: approver.name },
        standIn: { person: officer.id, name: officer.name },
        from: today,
        until: today,
        basis: '',
        reason: '',
      },
    ]
    await change(stack, 'officer', { standsIn })
    const [id] = await tokenIn('stood1')
    const token = await tokenFor(stack, 'officer', id)
    expect((await open(token)).status).toBe(303)
    await change(stack, 'officer', { standsIn: [] })
    return token
  }

  const signInToken = async (): Promise<string> => {
    const { stack } = now()
    await visitor(stack).post('/sign-in', { email: mailboxOf('officer') })
    return linkIn((await waitForMail(stack, mailboxOf('officer'), '/sign-in/open#')).text, '/sign-in/open')
  }

  test('looks the same, byte for byte, whatever it died of', async () => {
    const answers = new Map<string, string>()
    for (const [why, token] of Object.entries(dead)) answers.set(why, bytesOf(await open(token)))
    const unknown = answers.get('unknown') ?? ''
    expect(answers.size).toBe(13)
    expect(unknown).toMatch(/^404\n/)
    expect(unknown).toContain('这个链接不能使用')
    expect([...answers].filter(([, bytes]) => bytes !== unknown).map(([why]) => why)).toEqual([])
  })

  test('looks the same as a code of no mail', async () => {
    const unknown = bytesOf(await open(dead.unknown ?? ''))
    const typed = await visitor(now().stack).post('/a', { code: '7K2M-Q0TX-93FB-ZC4A' })
    expect(bytesOf(typed)).toBe(unknown)
  })

  test('lets nobody in, changes nothing and mails nobody', async () => {
    const { stack } = now()
    const mails = stack.mails().length
    for (const token of Object.values(dead)) {
      const browser = visitor(stack)
      await open(token, browser)
      expect([...browser.cookies.keys()]).toEqual([])
      expect((await browser.get('/a/task')).status).toBe(404)
    }
    await stack.settled()
    expect(changedBetween(before, await contentsOf(stack))).toEqual([])
    expect(stack.mails()).toHaveLength(mails)
  })

  test('for a task does not sign anybody in', async () => {
    const { stack } = now()
    const token = await tokenFor(stack, 'approver', await file('nosign'))
    const browser = visitor(stack)
    const answer = await browser.post('/sign-in/open', { token })
    const unknown = await browser.post('/sign-in/open', { token: dead.unknown ?? '' })
    expect(bytesOf(answer)).toBe(bytesOf(unknown))
    expect([answer.status, browser.cookies.size]).toEqual([422, 0])
    expect((await open(token)).status).toBe(303)
  })
})

describe('a task’s session', () => {
  let browser: Visitor
  let mine: CaseId
  let other: CaseId
  beforeAll(async () => {
    mine = await file('mine01')
    other = await file('other1')
    browser = await inTask(now().stack, 'approver', mine)
  })

  test('reads the evidence of its own filing and of no other', async () => {
    const page = await browser.get('/a/task')
    expect(page.text).toContain('/a/evidence/mine01-photos-1')
    expect(page.text.indexOf('申请延长至')).toBeLessThan(page.text.indexOf('企业基本信息'))
    expect((await browser.get('/a/evidence/mine01-photos-1')).status).toBe(303)
    expect((await browser.get('/a/evidence/other1-photos-1')).status).toBe(404)
    expect((await browser.get('/a/evidence/photos-1')).status).toBe(404)
  })

  test('opens nothing else of the person’s, under any name', async () => {
    const value = browser.cookies.get('__Host-task') ?? ''
    const thief = visitor(now().stack)
    for (const cookie of ['__Host-task', '__Host-session', '__Host-device']) thief.cookies.set(cookie, value)
    for (const path of [
      '/work',
      '/work/cases',
      `/work/cases/${mine}`,
      `/work/cases/${other}`,
      '/my',
      '/audit',
      '/admin',
    ])
      expect([path, (await thief.get(path)).status]).toEqual([path, 401])
  })

  test('cannot be had with the session of somebody signed in', async () => {
    const signedIn = visitor(now().stack)
    await signedIn.signIn(mailboxOf('approver'))
    signedIn.cookies.set('__Host-task', signedIn.cookies.get('__Host-session') ?? '')
    expect((await signedIn.get('/a/task')).status).toBe(404)
  })

  test('decides its own step and names no other case in what it sends', async () => {
    const sent = await browser.sendForm('/a/task', '/a/task', {
      decision: 'approve',
      reason: '',
      case: other,
      filing: '1',
      organ: '371500-miit',
      epoch: '9',
    })
    expect(sent.status).toBe(303)
    expect(await decisionsOf(now().stack, mine)).toEqual([`StepApproved ${people.approver.id}`])
    expect(await decisionsOf(now().stack, other)).toEqual([])
  })

  test('stays that of its page when the browser opens another task', async () => {
    const { stack } = now()
    const [first, second] = [await file('tab001'), await file('tab002')]
    const tabs = await inTask(stack, 'approver', first)
    const shown = await tabs.get('/a/task')
    await tabs.post('/a', { token: await tokenFor(stack, 'approver', second) })
    const [mark = ''] = shown.text.match(/(?<=name="_session" value=")\w+/) ?? []
    const act = await tabs.get(`/a/task/acts/recuse?_session=${mark}`)
    const other = await tabs.get('/a/task/acts/recuse')
    expect([act.text.includes(mark), other.text.includes(mark)]).toEqual([true, false])
    for (const photo of ['tab001-photos-1', 'tab002-photos-1'])
      expect((await tabs.get(`/a/evidence/${photo}`)).status).toBe(303)
    const decision = { decision: 'refuse', reason: '材料不实' }
    const unknown = await tabs.post('/a/task', { _session: 'f'.repeat(12), ...decision })
    expect([unknown.status, unknown.text.includes('材料不实')]).toEqual([404, true])
    expect((await tabs.post('/a/task', { _session: mark, ...decision })).status).toBe(303)
    expect(await decisionsOf(stack, first)).toEqual([`FilingRefused ${people.approver.id}`])
    expect(await decisionsOf(stack, second)).toEqual([])
    expect((await tabs.get('/a/task')).text).toContain('已决定不同意')
  })

  test('ends when the person is deactivated', async () => {
    const { stack } = now()
    const inside = await inTask(stack, 'approver2', await file('inside'))
    expect((await inside.get('/a/task')).status).toBe(200)
    await change(stack, 'approver2', { active: false })
    expect((await inside.get('/a/task')).status).toBe(404)
    expect((await inside.post('/a/task', { decision: 'approve' })).status).toBe(404)
    await change(stack, 'approver2', { active: true })
  })

  test('ends when the person’s sessions are ended', async () => {
    const { stack } = now()
    const inside = await inTask(stack, 'approver2', await file('ended1'))
    await wait(stack, 1)
    await change(stack, 'approver2', { sessionsFrom: new Date(stack.now()).toISOString() })
    expect((await inside.get('/a/task')).status).toBe(404)
  })
})

describe('a step that changes under an open link', () => {
  test('kills every older link, and mails a new one that works', async () => {
    const { stack } = now()
    const id = await file('epoch1')
    const old = await tokenFor(stack, 'approver', id)
    const oldCode = await codeFor(stack, 'approver', id)
    await returnAndCorrect(stack, id)
    const fresh = await tokenFor(stack, 'approver', id, 1)
    expect(fresh).not.toBe(old)
    expect((await open(old)).status).toBe(404)
    expect((await visitor(stack).post('/a', { code: oldCode })).status).toBe(404)
    expect((await open(fresh)).status).toBe(303)
  })

  test('kills older links even where the content is as it was', async () => {
    const { stack } = now()
    const id = await file('epoch0')
    const old = await tokenFor(stack, 'approver', id)
    const browser = await inTask(stack, 'approver2', id)
    await returnAndCorrect(stack, id, firstReason)
    expect((await open(old)).status).toBe(404)
    expect((await browser.get('/a/task')).text).not.toContain('name="decision"')
    expect((await open(await tokenFor(stack, 'approver', id, 1))).status).toBe(303)
  })

  test('is not decided from a page that was read before', async () => {
    const { stack } = now()
    const id = await file('epoch2')
    const browser = await inTask(stack, 'approver2', id)
    await returnAndCorrect(stack, id)
    const before = await decisionsOf(stack, id)
    const answer = await browser.post('/a/task', { decision: 'approve', reason: '' })
    expect(answer.status).toBe(409)
    expect(await decisionsOf(stack, id)).toEqual(before)
    expect((await browser.get('/a/task')).text).not.toContain('name="decision"')
  })

  test('and was withdrawn says so, and takes no decision', async () => {
    const { stack } = now()
    const id = await file('epoch3')
    const browser = await inTask(stack, 'approver', id)
    await withdraw(stack, id)
    expect((await browser.get('/a/task')).status).toBe(409)
    expect((await browser.post('/a/task', { decision: 'approve', reason: '' })).status).toBe(409)
    expect(await decisionsOf(stack, id)).toEqual([])
  })
})

describe('a link that somebody forwards', () => {
  test('has its digits sent to the mailbox of record, and to nobody else', async () => {
    const { stack } = now()
    const token = await tokenFor(stack, 'approver', await file('forwrd'))
    await stack.settled()
    const mails = stack.mails().length
    const thief = visitor(stack)
    await openOn(thief, 'approver', token)
    await stack.settled()
    const sent = stack.mails().slice(0, stack.mails().length - mails)
    expect(sent.map(({ to }) => to)).toEqual([mailboxOf('approver')])
    expect((await thief.get('/a/device')).text).not.toContain(mailboxOf('approver'))
  })
})
