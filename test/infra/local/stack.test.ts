import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startDatabase } from '../../../infra/local/database/database.ts'
import type { Stack } from '../../../infra/local/running.ts'
import { type StackOptions, startStack } from '../../../infra/local/stack.ts'
import { areGone } from './fixtures/processes.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

const handlers = fileURLToPath(new URL('./fixtures/handlers/', import.meta.url))

const start = async (dataDir: string, more: Partial<StackOptions> = {}): Promise<Stack> => {
  const stack = await startStack({ port: 0, dataDir, seed: 'none', handlers, ...more })
  onTestFinished(stack.stop)
  return stack
}

const json = async (url: string, init?: RequestInit) => (await fetch(url, init)).json()
const order = async (stack: Stack, id: string, type = 'mail') => {
  const response = await fetch(`${stack.url}/my/mail?id=${id}&type=${type}`, { method: 'POST' })
  expect(response.status).toBe(200)
}
const item = (stack: Stack, pk: string) => json(`${stack.url}/my/item?pk=${encodeURIComponent(pk)}`)
const subjects = (stack: Stack) => stack.mails().map(({ subject }) => subject)
const moveClock = (stack: Stack, now: string) =>
  fetch(`${stack.url}/local/clock`, { method: 'POST', body: JSON.stringify({ now }) })

const upload = async (stack: Stack, id: string, content: string): Promise<number> => {
  const { url, fields } = await json(`${stack.url}/my/upload?id=${id}`)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  form.set('file', new Blob([content]), '照片.jpg')
  return (await fetch(url, { method: 'POST', body: form, headers: { origin: stack.url } })).status
}

describe('a running stack', () => {
  let stack: Stack
  let dataDir: string

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tuichu-'))
    stack = await startStack({ port: 0, dataDir, seed: 'none', handlers })
  })

  afterAll(async () => {
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('calls the function of a path with the event that AWS would give it', async () => {
    const { event, name, remaining } = await json(`${stack.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'a@example.org' }),
    })
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /sign-in',
      body: Buffer.from('email=a%40example.org').toString('base64'),
      isBase64Encoded: true,
      requestContext: { http: { method: 'POST', path: '/sign-in' } },
    })
    expect(name).toBe('public')
    expect(remaining).toBeGreaterThan(20_000)
  })

  test.each([
    ['/help/throws', 500],
    ['/help/large', 500],
    ['/help/header', 500],
    ['/help/dies', 500],
    ['/work', 500],
    ['/help/plain', 200],
    ['/nobody/knows', 200],
  ])('answers %s with %i', async (path, status) => {
    const response = await fetch(`${stack.url}${path}`)
    expect(response.status).toBe(status)
    if (status === 500) expect(await response.json()).toEqual({ message: 'Internal Server Error' })
  })

  test('sends bytes and cookies as the function gave them', async () => {
    const bytes = await fetch(`${stack.url}/help/bytes`)
    expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([137, 80, 78, 71, 0, 255])
    const cookies = await fetch(`${stack.url}/help/cookies`, { redirect: 'manual' })
    expect([cookies.status, cookies.headers.get('location')]).toEqual([303, '/my'])
    expect(cookies.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  })

  test('hands what is written to the outbox, whose mail reaches the mailbox', async () => {
    await order(stack, 'm1')
    await stack.settled()
    const [mail] = await json(`${stack.url}/local/mail.json`)
    expect(mail).toMatchObject({
      to: 'm1@example.org',
      subject: 'm1',
      html: '',
      text: expect.stringMatching(/^time \d+/),
    })
    expect((await fetch(`${stack.url}/local/mail`)).headers.get('content-type')).toBe(
      'text/html; charset=utf-8',
    )
  })

  test('hands an upload to the checks, in the product’s time', async () => {
    expect(await upload(stack, 'u1', '12345')).toBe(204)
    await stack.settled()
    const { size, time } = await item(stack, 'uploads/u1')
    expect(size).toEqual({ N: '5' })
    expect(Math.abs(Date.parse(time.S) - stack.now())).toBeLessThan(60_000)
  })

  test('answers pages while an archive keeps its function busy', async () => {
    await order(stack, 'a1', 'archive-order')
    await order(stack, 'a2', 'archive-order')
    expect((await fetch(`${stack.url}/help/plain`)).status).toBe(200)
    expect(await item(stack, 'built#a2')).toEqual({})
    await stack.settled()
    expect(await item(stack, 'built#a1')).toMatchObject({ records: { N: '1' } })
    expect(await item(stack, 'built#a2')).toMatchObject({ records: { N: '1' } })
  })

  test('calls a function past the gateway', async () => {
    expect(
      await stack.handlers.enterprise?.({ rawPath: '/my/item', queryStringParameters: { pk: 'x' } }),
    ).toEqual({})
  })

  test('moves its clock, and sends on each day what falls due on it', async () => {
    const year = new Date(stack.now()).getUTCFullYear() + 1
    const response = await moveClock(stack, `${year}-03-15T10:00:00+08:00`)
    expect(response.status).toBe(200)
    expect((await response.json()).now).toMatch(`${year}-03-15T10:00:0`)
    const firsts = stack.mails().filter(({ subject }) => subject.startsWith('first-'))
    expect(firsts.slice(0, 3).map(({ subject, sentAt }) => [subject, sentAt.slice(0, 16)])).toEqual([
      [`first-${year}-03-01`, `${year}-03-01T00:00`],
      [`first-${year}-02-01`, `${year}-02-01T00:00`],
      [`first-${year}-01-01`, `${year}-01-01T00:00`],
    ])
    const back = await moveClock(stack, `${year}-03-15T09:00:00+08:00`)
    expect(back.status).toBe(400)
    const { event } = await json(`${stack.url}/healthz`)
    expect(event.requestContext.timeEpoch).toBeGreaterThanOrEqual(Date.parse(`${year}-03-15T10:00:00+08:00`))
    await order(stack, 'later')
    await stack.settled()
    const stamp = Number(/\d+/.exec(stack.mails()[0]?.text ?? '')?.[0])
    expect(stamp).toBeGreaterThanOrEqual(Date.parse(`${year}-03-15T10:00:00+08:00`) / 1000)
  })

  test('refuses to move its clock back, also when asked in this process', async () => {
    await expect(stack.moveClock('2020-01-01T00:00:00Z')).rejects.toThrow(RangeError)
    await expect(stack.moveClock('soon')).rejects.toThrow(RangeError)
  })

  test('writes what functions print, and what they fail on, to its log', async () => {
    await fetch(`${stack.url}/help/throws`)
    await fetch(`${stack.url}/healthz`)
    await expect.poll(() => readFileSync(join(dataDir, 'log.txt'), 'utf8')).toMatch(/public echo \/healthz/)
    expect(readFileSync(join(dataDir, 'log.txt'), 'utf8')).toMatch(/public ERROR Error: as asked/)
  })
})

describe('a data folder', () => {
  test('keeps everything across a restart', async () => {
    const dataDir = temporaryFolder()
    const first = await start(dataDir)
    await order(first, 'kept')
    await upload(first, 'kept', '123')
    await first.settled()
    await first.moveClock('2040-06-15T00:00:00+08:00')
    await first.stop()
    const second = await start(dataDir)
    await second.settled()
    expect(subjects(second).filter((subject) => subject === 'kept')).toHaveLength(1)
    expect(await item(second, 'uploads/kept')).toMatchObject({ size: { N: '3' } })
    expect(second.now()).toBeGreaterThanOrEqual(Date.parse('2040-06-15T00:00:00+08:00'))
    await order(second, 'new')
    await second.settled()
    expect(subjects(second)[0]).toBe('new')
  })

  test('is left free, with nothing running, by a start that fails', async () => {
    const dataDir = temporaryFolder()
    const broken = temporaryFolder()
    writeFileSync(join(broken, 'public.ts'), 'export const handler = nowhere from "./nowhere"')
    await expect(start(dataDir, { handlers: broken })).rejects.toThrow(
      /^函数打包失败：.* \/ A function could not be bundled/,
    )
    expect(await areGone(`${dataDir}/database.db`)).toBe(true)
    await start(dataDir)
  })
})

describe('a demonstration', () => {
  const person = {
    name: '张三',
    title: '科长',
    organ: '莘县工信局',
    roles: ['officer'],
    email: 'zhang@example.org',
  }
  const demonstration = (seed: (stack: Stack) => Promise<void>) => ({ seed, people: async () => [person] })
  const seeding = async (stack: Stack) => {
    const event = {
      rawPath: '/my/mail',
      queryStringParameters: { id: 'seeded' },
      requestContext: { timeEpoch: stack.now() },
    }
    await stack.handlers.enterprise?.(event)
  }

  test('fills an empty table before the stack is ready, once', async () => {
    const dataDir = temporaryFolder()
    const first = await start(dataDir, { seed: 'demo', demonstration: demonstration(seeding) })
    expect(subjects(first)).toEqual(['seeded'])
    expect(await (await fetch(`${first.url}/local/people`)).text()).toContain('zhang@example.org')
    await first.stop()
    const again = demonstration(() => Promise.reject(new Error('seeded twice')))
    const second = await start(dataDir, { seed: 'demo', demonstration: again })
    expect(subjects(second)).toEqual(['seeded'])
  })

  test('is asked for', async () => {
    const never = demonstration(() => Promise.reject(new Error('not asked for')))
    expect(subjects(await start(temporaryFolder(), { demonstration: never }))).toEqual([])
  })

  test('that was cut off is begun anew, with nothing left of the first attempt', async () => {
    const dataDir = temporaryFolder()
    const cutOff = demonstration(async (stack) => {
      await seeding(stack)
      await stack.settled()
      throw new Error('cut off')
    })
    await expect(start(dataDir, { seed: 'demo', demonstration: cutOff })).rejects.toThrow('cut off')
    const stack = await start(dataDir, { seed: 'demo', demonstration: demonstration(seeding) })
    expect(subjects(stack)).toEqual(['seeded'])
  })

  test('is not visible before it is complete', async () => {
    const seen: number[] = []
    const looking = demonstration(async ({ url }) => {
      for (const path of ['/healthz', '/', '/local/mail.json'])
        seen.push((await fetch(`${url}${path}`)).status)
    })
    await start(temporaryFolder(), { seed: 'demo', demonstration: looking })
    expect(seen).toEqual([503, 503, 503])
  })
})

describe('a database that somebody else runs', () => {
  test('is used in place of the embedded one', async () => {
    const lent = await startDatabase(join(temporaryFolder(), 'lent.db'))
    onTestFinished(lent.stop)
    const dataDir = temporaryFolder()
    const stack = await start(dataDir, { dynamodbEndpoint: lent.endpoint })
    await order(stack, 'borrowed')
    await stack.settled()
    expect(subjects(stack)).toEqual(['borrowed'])
    expect(existsSync(join(dataDir, 'database.db'))).toBe(false)
  })
})
