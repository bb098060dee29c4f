import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../../functions/store/limits.ts'
import { newTypedCode } from '../../functions/web/secrets.ts'
import type { Plain } from '../support/elsewhere.ts'
import { fileExtension } from '../support/filed.ts'
import { visitor } from '../support/visitor.ts'
import { type Contents, changedBetween, contentsOf, triesIn } from './contents.ts'
import { askMany, callers, nextHour, shapeOf, statuses } from './limits.ts'
import { openOn, tokenFor, wait } from './links.ts'
import { running } from './running.ts'

const now = running()
const from = callers(() => now().stack)
const guesses = 10_000

const wrong = (turn: number) =>
  turn % 2 ? { token: randomBytes(32).toString('base64url') } : { code: newTypedCode() }

describe('ten thousand guessed links', () => {
  let token: string
  let before: Contents
  let mails: number
  let answers: Plain[]

  beforeAll(async () => {
    const { stack } = now()
    token = await tokenFor(stack, 'approver', await fileExtension(stack, 'guess1'))
    await stack.settled()
    await nextHour(stack)
    before = await contentsOf(stack)
    mails = stack.mails().length
    const began = performance.now()
    const stranger = from('127.0.66.6')
    answers = await askMany(guesses, (turn) => stranger.post('/a', wrong(turn)))
    console.log(`${guesses} guesses: ${Math.round(performance.now() - began)} ms`)
  }, 120_000)

  test('change nothing that is kept of any case or person, and mail nobody', async () => {
    await now().stack.settled()
    expect(answers).toHaveLength(guesses)
    expect(changedBetween(before, await contentsOf(now().stack))).toEqual([])
    expect(now().stack.mails()).toHaveLength(mails)
    expect(answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([])
  })

  test('are looked up a hundred times, and then no more', () => {
    const { most } = limits['dead-link']
    expect(statuses(answers)).toEqual({ 404: most, 429: guesses - most })
  })

  test('are answered in two ways alone: it leads nowhere, or it is too often', () => {
    expect(new Set(answers.map(shapeOf)).size).toBe(2)
    const limited = answers.find(({ status }) => status === 429)
    expect(limited?.text).toContain('操作太频繁')
    expect(limited?.text).toMatch(/请在北京时间 \d\d:10 以后再试/)
    const seconds = Number(limited?.headers['retry-after'])
    expect(seconds).toBeGreaterThan(500)
    expect(seconds).toBeLessThanOrEqual(600)
  })

  test('leave the table with no more than the tries that were counted', async () => {
    // One for each guess that was looked up, a few that came at the same moment, and those before.
    expect(await triesIn(now().stack)).toBeLessThan(limits['dead-link'].most + 40)
  })

  test('close the door at that prefix alike to what is right and what is not', async () => {
    const neighbour = from('127.0.66.7')
    const right = await neighbour.post('/a', { token })
    const guessed = await neighbour.post('/a', wrong(0))
    expect(right.status).toBe(429)
    expect(shapeOf(right)).toBe(shapeOf(guessed))
    const english = await neighbour.post('/a', { token }, { 'accept-language': 'en' })
    expect(english.text).toMatch(/Try again after \d\d:10, Beijing time/)
  })

  test('are nothing to whoever has the right link and sits elsewhere', async () => {
    const opened = await from('127.0.67.1').post('/a', { token })
    expect([opened.status, opened.headers.location]).toEqual([303, '/a/device'])
  })

  test('are nothing to whoever sits among the guessers at a device that is known for the link', async () => {
    const { stack } = now()
    await stack.settled()
    const { browser, digits } = await openOn(visitor(stack), 'approver', token)
    await browser.post('/a/device', { digits })
    const cookie = `__Host-device=${browser.cookies.get('__Host-device')}`
    const neighbour = from('127.0.66.8')
    const opened = await neighbour.post('/a', { token }, { cookie })
    expect([opened.status, opened.headers.location]).toEqual([303, '/a/task'])
    expect((await neighbour.post('/a', wrong(1), { cookie })).status).toBe(429)
    const colleagues = await tokenFor(stack, 'approver2', await fileExtension(stack, 'guess2'))
    expect((await neighbour.post('/a', { token: colleagues }, { cookie })).status).toBe(429)
  })

  test('close it for ten minutes at the most', async () => {
    await wait(now().stack, 10)
    const opened = await from('127.0.66.9').post('/a', { token })
    expect(opened.status).toBe(303)
  })
})

describe('an office of sixty behind one address', () => {
  test('may mistype a code each and still come in', async () => {
    const { stack } = now()
    await nextHour(now().stack)
    const token = await tokenFor(stack, 'approver', await fileExtension(stack, 'office'))
    const office = from('127.0.70.1')
    const typed = await askMany(60, () => office.post('/a', { code: newTypedCode() }))
    expect(statuses(typed)).toEqual({ 404: 60 })
    expect((await office.post('/a', { token })).status).toBe(303)
    const asked = await askMany(60, (turn) =>
      office.post('/sign-in', { email: `official-${turn}@city.example` }),
    )
    expect(statuses(asked)).toEqual({ 200: 60 })
  })

  test('is not shut out by one machine that repeats a dead link', async () => {
    await nextHour(now().stack)
    const office = from('127.0.71.1')
    const dead = { token: 'A'.repeat(43) }
    const repeated = await askMany(300, () => office.post('/a', dead))
    const { most } = limits['same-link']
    expect(statuses(repeated)).toEqual({ 404: most, 429: 300 - most })
    expect((await office.post('/a', wrong(0))).status).toBe(404)
  })
})
