import { beforeEach, describe, expect, test } from 'vitest'
import { hashOfId } from '../../functions/store/passkeys.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { type Authenticator, authenticator, type Lies } from '../support/authenticator.ts'
import { type Answer, expectStatus } from '../support/browsing.ts'
import { mailboxOf, people, type Seat, signUntil } from '../support/city.ts'
import { byAdministrator } from '../support/confirming.ts'
import { fileExtension } from '../support/filed.ts'
import { linkIn, mailsTo, waitForMail } from '../support/mail.ts'
import { newDigits, type Visitor, visitor } from '../support/visitor.ts'
import { nextHour } from './limits.ts'
import { inTask, otherThan, wait } from './links.ts'
import {
  addFirst,
  adding,
  addNext,
  askedIn,
  beginFirst,
  digitMails,
  mustAsk,
  passkeysOf,
} from './passkeys.ts'
import { running } from './running.ts'
import { seated } from './seats.ts'

const now = running()
const page = `/admin/people/${people.cityApprover.id}`

let by: Record<'cityApprover' | 'approver2' | 'administrator', Visitor>
beforeEach(async () => {
  await nextHour(now().stack)
  by = await seated(now().stack, 'cityApprover', 'approver2', 'administrator')
  for (const { hash } of await passkeysOf(now().stack, 'cityApprover'))
    await byAdministrator(by.administrator, () =>
      by.administrator.post(`${page}/passkeys`, { passkey: hash }),
    )
})

const names = async (seat: Seat = 'cityApprover') =>
  (await passkeysOf(now().stack, seat)).map(({ name }) => name)
const addMine = (name?: string): Promise<Authenticator> =>
  addFirst(now().stack, by.cityApprover, 'cityApprover', name)
const mails = async (words: string) => {
  await now().stack.settled()
  return (await mailsTo(now().stack, mailboxOf('cityApprover'), words)).length
}

describe('the first passkey', () => {
  test('is added with digits to the mailbox, listed, and told of by mail', async () => {
    const receipts = await mails('已添加通行密钥')
    const listed = await by.cityApprover.get('/work/devices')
    for (const words of ['通行密钥', '0 个', `href="${adding}"`]) expect(listed.text).toContain(words)
    await addMine('办公室的安全密钥')
    const { text } = await by.cityApprover.get('/work/devices?done=passkey')
    for (const words of ['通行密钥已添加', '1 个', '办公室的安全密钥', '还没有'])
      expect(text).toContain(words)
    expect(await mails('已添加通行密钥')).toBe(receipts + 1)
    const told = await waitForMail(now().stack, mailboxOf('cityApprover'), '已添加通行密钥')
    for (const words of ['办公室的安全密钥', '/a/not-me#']) expect(told.text).toContain(words)
  })

  test('is asked for on this site, with its owner named and verified', async () => {
    const asked = mustAsk(await beginFirst(now().stack, by.cityApprover, 'cityApprover', '手机'))
    expect(asked).toMatchObject({
      rp: { id: 'localhost' },
      user: {
        id: Buffer.from(people.cityApprover.id).toString('base64url'),
        name: mailboxOf('cityApprover'),
      },
      excludeCredentials: [],
      authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
    })
  })

  test('is not added by a stolen session, which has no digits', async () => {
    const asked = await by.cityApprover.sendForm(adding, adding, { name: '手机' })
    expect([asked.status, askedIn(asked)]).toEqual([200, undefined])
    const before = await digitMails(now().stack, 'cityApprover')
    await by.cityApprover.post(adding, { name: '手机' })
    const digits = await newDigits(now().stack, mailboxOf('cityApprover'), before)
    const wrong = await by.cityApprover.post(adding, { name: '手机', digits: otherThan(digits) })
    expect([wrong.status, askedIn(wrong)]).toEqual([422, undefined])
    const attestation = authenticator(now().stack.url).create({ challenge: 'AAAA', rp: { id: 'localhost' } })
    expect((await by.cityApprover.post(adding, { name: '手机', attestation })).status).toBe(422)
    expect(await names()).toEqual([])
  })

  test('is confirmed in the session, and under the name, that it is made in', async () => {
    const { stack } = now()
    const second = visitor(stack)
    await second.signIn(mailboxOf('cityApprover'))
    const before = await digitMails(stack, 'cityApprover')
    await by.cityApprover.post(adding, { name: '手机' })
    const digits = await newDigits(stack, mailboxOf('cityApprover'), before)
    for (const [browser, name] of [
      [second, '手机'],
      [by.cityApprover, '别的'],
    ] as const)
      expect(askedIn(await browser.post(adding, { name, digits }))).toBeUndefined()
    const made = authenticator(stack.url)
    const asked = mustAsk(await beginFirst(stack, by.cityApprover, 'cityApprover', '手机'))
    const attestation = made.create(asked)
    expect((await second.post(adding, { name: '手机', attestation })).status).toBe(422)
    expect((await by.cityApprover.post(adding, { name: '别的', attestation })).status).toBe(422)
    expect((await by.cityApprover.post(adding, { name: '手机', attestation })).status).toBe(422)
    expect(await names()).toEqual([])
  })

  test.each<readonly [string, Lies]>([
    ['to another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['given to another site', { origin: 'https://evil.example' }],
    ['made for another site', { rpId: 'evil.example' }],
    ['that signs', { type: 'webauthn.get' }],
    ['without somebody verified', { verified: false }],
  ])('is not added by an answer %s', async (_, lies) => {
    const asked = mustAsk(await beginFirst(now().stack, by.cityApprover, 'cityApprover', '手机'))
    const attestation = authenticator(now().stack.url).create(asked, lies)
    const answer = await by.cityApprover.post(adding, { name: '手机', attestation })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('通行密钥没有添加成功')
    expect(await names()).toEqual([])
  })

  test('is not added twice, late, or from two pages at once', async () => {
    const { stack } = now()
    const late = mustAsk(await beginFirst(stack, by.cityApprover, 'cityApprover', '手机'))
    await wait(stack, 5.1)
    const made = authenticator(stack.url)
    const send = (attestation: string) => by.cityApprover.post(adding, { name: '手机', attestation })
    expect((await send(made.create(late))).status).toBe(422)
    const thief = visitor(stack)
    await thief.signIn(mailboxOf('cityApprover'))
    const stale = mustAsk(await beginFirst(stack, thief, 'cityApprover', '偷来的'))
    const attestation = made.create(mustAsk(await beginFirst(stack, by.cityApprover, 'cityApprover', '手机')))
    expect([(await send(attestation)).status, (await send(attestation)).status]).toEqual([303, 422])
    const other = authenticator(stack.url).create(stale)
    expect((await thief.post(adding, { name: '偷来的', attestation: other })).status).toBe(422)
    expect(await names()).toEqual(['手机'])
  })

  test.each(['', ' '.repeat(9), '钥'.repeat(41), '一行\n两行', '手机\u202E'])(
    'needs a name of one line, not %j',
    async (name) => {
      const answer = await by.cityApprover.post(adding, { name })
      expect([answer.status, answer.text.includes('id="name-error"')]).toEqual([422, true])
    },
  )
})

describe('a further passkey', () => {
  test('is confirmed by one that there is, never by the mailbox', async () => {
    const own = await addMine()
    const sent = await digitMails(now().stack, 'cityApprover')
    const second = authenticator(now().stack.url)
    const asked = await by.cityApprover.post(adding, { name: '安全密钥', digits: '12345678' })
    expect(mustAsk(asked).allowCredentials?.map(({ id }) => id)).toEqual([own.id])
    const wrong = { name: '安全密钥', assertion: second.get(mustAsk(asked)) }
    expect((await by.cityApprover.post(adding, wrong)).status).toBe(422)
    await addNext(by.cityApprover, own, second)
    expect(await names()).toEqual(['手机', '安全密钥'])
    expect(await digitMails(now().stack, 'cityApprover')).toBe(sent)
  })

  test('is not made on a key that has one, and ten are enough', async () => {
    const own = await addMine()
    for (let made = 1; made < 10; made += 1)
      await addNext(by.cityApprover, own, authenticator(now().stack.url), {}, `第${made}个`)
    expect(await names()).toHaveLength(10)
    expect((await by.cityApprover.post(adding, { name: '太多' })).status).toBe(409)
    const { hash } = (await passkeysOf(now().stack, 'cityApprover')).at(-1) ?? { hash: '' }
    await byAdministrator(by.administrator, () =>
      by.administrator.post(`${page}/passkeys`, { passkey: hash }),
    )
    const asked = mustAsk(await by.cityApprover.post(adding, { name: '新的' }))
    const create = mustAsk(await by.cityApprover.post(adding, { name: '新的', assertion: own.get(asked) }))
    expect(create.excludeCredentials).toHaveLength(9)
    expect(create.excludeCredentials?.map(({ id }) => id)).toContain(own.id)
  })
})

describe('a passkey is removed', () => {
  const removalOf = ({ id }: Authenticator) => `/work/passkeys/${hashOfId(id)}/remove`

  test('by its owner with a passkey, and with nothing less', async () => {
    const own = await addMine()
    const receipts = await mails('已移除通行密钥')
    const address = removalOf(own)
    expect((await by.cityApprover.get('/work/devices')).text).toContain(`href="${address}"`)
    expect((await by.cityApprover.get(address)).text).toContain('手机')
    const asked = mustAsk(await by.cityApprover.sendForm(address, address, { digits: '12345678' }))
    expect(await names()).toEqual(['手机'])
    const removed = await by.cityApprover.post(address, { assertion: own.get(asked) })
    expect([removed.status, removed.location]).toEqual([303, '/work/devices?done=removed'])
    expect(await names()).toEqual([])
    expect(await mails('已移除通行密钥')).toBe(receipts + 1)
    expect((await by.cityApprover.post(address)).status).toBe(404)
  })

  test('only if that very one is named, and only if it is one’s own', async () => {
    const own = await addMine()
    const second = authenticator(now().stack.url)
    await addNext(by.cityApprover, own, second)
    const assertion = own.get(mustAsk(await by.cityApprover.post(removalOf(own))))
    expect((await by.cityApprover.post(removalOf(second), { assertion })).status).toBe(422)
    expect((await by.approver2.get(removalOf(own))).status).toBe(404)
    expect((await by.approver2.post(removalOf(own), { assertion })).status).toBe(404)
    expect((await by.approver2.get('/work/devices')).text).not.toContain(hashOfId(own.id))
    expect(await names()).toEqual(['手机', '安全密钥'])
  })

  test('by the administrator, when it is lost: its owner is told, and types digits again', async () => {
    const { stack } = now()
    const own = await addMine()
    const shown = await by.administrator.get(page)
    for (const words of ['通行密钥', '1 个', '手机']) expect(shown.text).toContain(words)
    const removed = await byAdministrator(by.administrator, () =>
      by.administrator.sendForm(page, `${page}/passkeys`, { passkey: hashOfId(own.id) }),
    )
    expect([removed.status, removed.location]).toEqual([303, `${page}?done=removed`])
    const told = await waitForMail(stack, mailboxOf('cityApprover'), '管理员移除了您的通行密钥')
    expect(told.text).not.toContain('/a/not-me#')
    expect(await names()).toEqual([])
    expect(askedIn(await beginFirst(stack, by.cityApprover, 'cityApprover', '新的'))).toBeDefined()
    expect((await by.administrator.post(`${page}/passkeys`, { passkey: 'none' })).status).toBe(303)
  })

  test('but not by an administrator of themselves', async () => {
    const self = `/admin/people/${people.administrator.id}/passkeys`
    expect((await by.administrator.post(self, { passkey: 'none' })).status).toBe(403)
  })
})

describe('“not me”', () => {
  /** Somebody presses the second link of the newest mail to the mailbox with these words. */
  const disown = async (words: string): Promise<Answer> => {
    const mail = await waitForMail(now().stack, mailboxOf('cityApprover'), words)
    await wait(now().stack, 1)
    return expectStatus(
      await visitor(now().stack).post('/a/not-me', { token: linkIn(mail.text, '/a/not-me') }),
      303,
    )
  }
  const task = async (name: string): Promise<Visitor> => {
    const { stack } = now()
    const id = await fileExtension(stack, name)
    await inCity(stack, (city) => signUntil(city, id, stack.now(), 'municipal-miit'))
    return inTask(stack, 'cityApprover', id)
  }
  const approve = { decision: 'approve', reason: '' }

  test('suspends every passkey, and neither passkey nor mailbox decides until the administrator has removed it', async () => {
    const { stack } = now()
    const own = await addMine()
    await disown('已添加通行密钥')
    await wait(stack, 1)
    expect((await passkeysOf(stack, 'cityApprover')).map(({ suspended }) => suspended)).toEqual([true])
    const again = visitor(stack)
    await again.signIn(mailboxOf('cityApprover'))
    expect((await again.get('/work/devices')).text).toContain('停用')
    const sent = await digitMails(stack, 'cityApprover')
    const inside = await task('notpk1')
    const inTaskMails = await digitMails(stack, 'cityApprover')
    const decided = await inside.sendForm('/a/task', '/a/task', approve)
    expect([decided.status, askedIn(decided)]).toEqual([403, undefined])
    expect(decided.text).toContain('您的通行密钥已停用')
    expect((await again.post(adding, { name: '新的' })).status).toBe(403)
    expect((await again.post(`/work/passkeys/${hashOfId(own.id)}/remove`)).status).toBe(403)
    expect(await digitMails(stack, 'cityApprover')).toBe(inTaskMails)
    expect(inTaskMails).toBe(sent + 1)
    expect((await by.administrator.get(page)).text).toContain('停用')
    await byAdministrator(by.administrator, () =>
      by.administrator.post(`${page}/passkeys`, { passkey: hashOfId(own.id) }),
    )
    await addFirst(stack, again, 'cityApprover', '新的')
    const asked = await inside.sendForm('/a/task', '/a/task', approve)
    expect(mustAsk(asked).allowCredentials).toHaveLength(1)
  })

  test('about any other mail does the same, and says so to the administrator', async () => {
    await addMine()
    await disown('登录链接')
    expect((await passkeysOf(now().stack, 'cityApprover')).map(({ suspended }) => suspended)).toEqual([true])
    const told = await waitForMail(now().stack, mailboxOf('administrator'), '报告不是本人操作')
    expect(told.text).toContain('通行密钥全部停用')
  })

  test('is not said by an administrator who ends somebody’s sessions: their passkeys stay', async () => {
    await addMine()
    await wait(now().stack, 1)
    await byAdministrator(by.administrator, () => by.administrator.sendForm(page, `${page}/sessions`))
    expect((await by.cityApprover.get('/work')).status).toBe(401)
    expect((await passkeysOf(now().stack, 'cityApprover')).map(({ suspended }) => suspended)).toEqual([false])
  })
})
