import { describe, expect, test } from 'vitest'
import { limits } from '../../functions/store/limits.ts'
import { newTypedCode } from '../../functions/web/secrets.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { mailboxOf, people, signUntil } from '../support/city.ts'
import { fileExtension } from '../support/filed.ts'
import { linkIn, mailsTo, waitForMail } from '../support/mail.ts'
import { visitor } from '../support/visitor.ts'
import { triesIn } from './contents.ts'
import { askMany, callers, nextHour, shapeOf, statuses } from './limits.ts'
import { inTask, openOn, otherThan, tokenFor } from './links.ts'
import { running } from './running.ts'

const now = running()
const from = callers(() => now().stack)

describe('sign-in', () => {
  test('mails are counted of a mailbox, known or not, from wherever they are asked for', async () => {
    const { stack } = now()
    await nextHour(now().stack)
    const { most } = limits['sign-in-mail']
    const known = mailboxOf('otherContact')
    const before = (await mailsTo(stack, known, '登录链接')).length
    const shapes: string[] = []
    for (const email of [known, 'unknown@city.example']) {
      for (let times = 0; times < most; times += 1)
        expect((await from(`127.0.${times}.1`).post('/sign-in', { email })).status).toBe(200)
      const refused = await from('127.0.99.1').post('/sign-in', { email: email.toUpperCase() })
      expect(refused.status).toBe(429)
      expect(refused.text).toContain(email.toUpperCase())
      shapes.push(shapeOf(refused).replaceAll(email.toUpperCase(), 'MAILBOX'))
    }
    expect(shapes[0]?.replace(/"content-length":"\d+"/, '')).toBe(
      shapes[1]?.replace(/"content-length":"\d+"/, ''),
    )
    await stack.settled()
    expect((await mailsTo(stack, known, '登录链接')).length).toBe(before + most)
  })

  test('still works for its owner, with the newest of the mails that somebody else asked for', async () => {
    const { text } = await waitForMail(now().stack, mailboxOf('otherContact'), '登录链接')
    const opened = await from('127.0.98.1').post('/sign-in/open', { token: linkIn(text, '/sign-in/open') })
    expect([opened.status, opened.headers.location]).toEqual([303, '/my'])
  })

  test('mails are counted of a prefix too', async () => {
    await nextHour(now().stack)
    const { most } = limits['sign-in-mails']
    const stranger = from('127.0.80.1')
    const asked = await askMany(most + 20, (turn) =>
      stranger.post('/sign-in', { email: `nobody-${turn}@city.example` }),
    )
    expect(statuses(asked)).toEqual({ 200: most, 429: 20 })
  })

  test('codes that lead nowhere are counted with the links that do', async () => {
    await nextHour(now().stack)
    const { most } = limits['dead-link']
    const stranger = from('127.0.81.1')
    const typed = await askMany(most + 20, () => stranger.post('/sign-in/open', { code: newTypedCode() }))
    expect(statuses(typed)).toEqual({ 422: most, 429: 20 })
    expect((await stranger.post('/a', { code: newTypedCode() })).status).toBe(429)
  })
})

test('whoever is signed in and looks at pages is not counted', async () => {
  const { stack } = now()
  await nextHour(stack)
  const browser = visitor(stack)
  await browser.signIn(mailboxOf('approver'))
  const before = await triesIn(stack)
  for (const page of ['/work', '/work/cases', '/work/devices', '/a', '/register'])
    expect((await browser.get(page)).status).toBeLessThan(400)
  expect(await triesIn(stack)).toBe(before)
})

describe('digits', () => {
  const manyLinks = async (name: string, links: number) => {
    const tokens: string[] = []
    for (let link = 0; link < links; link += 1)
      tokens.push(
        await tokenFor(now().stack, 'approver2', await fileExtension(now().stack, `${name}${link}`)),
      )
    return tokens
  }

  test('of new devices are mailed forty times an hour, and sixty may be typed', async () => {
    const { stack } = now()
    const tokens = await manyLinks('digit', 3)
    await nextHour(now().stack)
    const { most } = limits['device-mail']
    const typedMost = limits['device-digits'].most
    const typed: number[] = []
    for (let device = 0; device < most; device += 1) {
      const { browser, digits } = await openOn(visitor(stack), 'approver2', tokens[device % 3] ?? '')
      for (let tries = 0; tries < 4 && typed.length < typedMost + 5; tries += 1)
        typed.push((await browser.post('/a/device', { digits: otherThan(digits) })).status)
    }
    expect(typed.filter((status) => status === 422)).toHaveLength(typedMost)
    expect(typed.slice(typedMost)).toEqual([429, 429, 429, 429, 429])
    const refused = await visitor(stack).post('/a', { token: tokens[0] ?? '' })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('of a decision are mailed sixty times an hour; what was typed is shown, to be kept', async () => {
    const { stack } = now()
    const id = await fileExtension(stack, 'stakes')
    await inCity(stack, (city) => signUntil(city, id, stack.now(), 'municipal-miit'))
    await nextHour(now().stack)
    const browser = await inTask(stack, 'cityApprover', id)
    const decision = { decision: 'approve', reason: '情况属实，同意延期' }
    const { most } = limits['decision-mail']
    for (let times = 0; times < most; times += 1)
      expect((await browser.post('/a/task', decision)).status).toBe(200)
    const refused = await browser.post('/a/task', { ...decision, digits: '' })
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('情况属实，同意延期')
    const log = await inCity(stack, (city) => city.cases.history(id))
    const signed = log.filter(({ actor }) => 'person' in actor && actor.person === people.cityApprover.id)
    expect(signed).toEqual([])
  })
})
