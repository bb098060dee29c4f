import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { areGone, processesWith, runStack } from './fixtures/processes.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

const takenPort = async (host?: string): Promise<string> => {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return String(typeof address === 'object' ? address?.port : '')
}

const failed = async (environment: Record<string, string>, nodeOptions?: string[]) => {
  const { ended, stdout, stderr } = runStack({ DATA_DIR: temporaryFolder(), ...environment }, nodeOptions)
  return { code: await ended, stdout: stdout(), lines: stderr().trimEnd().split('\n') }
}

/** One line in both languages, and no stack trace. */
const oneLine = (words: RegExp) => ({ code: 1, stdout: '', lines: [expect.stringMatching(words)] })

describe('the process', () => {
  test('prints its address and nothing else, and ends on request with everything it started', async () => {
    const dataDir = temporaryFolder()
    const { child, ready, ended, stdout, stderr } = runStack({ DATA_DIR: dataDir })
    const url = await ready
    expect(url).toMatch(/^http:\/\/localhost:\d+$/)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(processesWith(`${dataDir}/database.db`)).not.toEqual([])
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(stdout()).toBe(`Tuichu is ready: ${url}\n`)
    expect(stderr()).toBe('')
    expect(await areGone(`${dataDir}/database.db`)).toBe(true)
    expect(readFileSync(join(dataDir, 'log.txt'), 'utf8')).toContain('public echo /healthz')
  })

  test('leaves no database behind when it is killed', async () => {
    const dataDir = temporaryFolder()
    const { child, ready } = runStack({ DATA_DIR: dataDir })
    await ready
    child.kill('SIGKILL')
    expect(await areGone(`${dataDir}/database.db`)).toBe(true)
  })

  test('ends when its database does', async () => {
    const dataDir = temporaryFolder()
    const { ready, ended, stderr } = runStack({ DATA_DIR: dataDir })
    await ready
    for (const pid of processesWith(`${dataDir}/database.db`)) process.kill(pid, 'SIGKILL')
    expect(await ended).toBe(1)
    expect(stderr()).toMatch(/^内嵌数据库已退出.* \/ The embedded database has ended/)
  })
})

describe('what keeps it from starting is one line:', () => {
  test.each([undefined, '127.0.0.1', '0.0.0.0'])('a port that is in use on %s', async (host) => {
    const PORT = await takenPort(host)
    expect(await failed({ PORT })).toEqual(
      oneLine(new RegExp(`^端口 ${PORT} 已被占用.* / Port ${PORT} is already in use`)),
    )
  })

  test.each([
    ['PORT', 'http'],
    ['SEED', 'everything'],
  ])('a setting: %s=%s', async (name, value) => {
    expect(await failed({ [name]: value })).toEqual(oneLine(new RegExp(`^${name} 应为.* / ${name} must be`)))
  })

  test('a data folder that is a file', async () => {
    const DATA_DIR = join(temporaryFolder(), 'file')
    writeFileSync(DATA_DIR, '')
    expect(await failed({ DATA_DIR })).toEqual(
      oneLine(/^数据目录无法写入.* \/ The data folder cannot be written/),
    )
  })

  test('a data folder that cannot be made', async () => {
    expect(await failed({ DATA_DIR: '/proc/tuichu' })).toEqual(
      oneLine(/^数据目录无法写入.* \/ The data folder cannot/),
    )
  })

  test('a data folder that another process holds', async () => {
    const DATA_DIR = temporaryFolder()
    await runStack({ DATA_DIR }).ready
    expect(await failed({ DATA_DIR })).toEqual(
      oneLine(/^数据目录正被另一个.* \/ .*in use by another running copy/),
    )
  })

  test('a database that is none', async () => {
    const DATA_DIR = temporaryFolder()
    writeFileSync(join(DATA_DIR, 'database.db'), 'no database'.repeat(1000))
    expect(await failed({ DATA_DIR })).toEqual(
      oneLine(/^数据库打不开：.*database\.db.* \/ The database cannot be opened/),
    )
    expect(await areGone(`${DATA_DIR}/database.db`)).toBe(true)
  })

  test.each(['clock.json', 'mail.jsonl'])('a broken %s', async (name) => {
    const DATA_DIR = temporaryFolder()
    writeFileSync(join(DATA_DIR, name), '{"broken\n')
    expect(await failed({ DATA_DIR })).toEqual(oneLine(/^数据文件已损坏：.* \/ A data file is broken/))
  })

  test('a folder where a file should be', async () => {
    const DATA_DIR = temporaryFolder()
    mkdirSync(join(DATA_DIR, 'clock.json'))
    expect(await failed({ DATA_DIR })).toEqual(oneLine(/^无法启动：.* \/ Cannot start: .*EISDIR/))
  })

  test('a database program that is missing', async () => {
    const preload = fileURLToPath(new URL('./fixtures/no-database.mjs', import.meta.url))
    expect(await failed({}, ['--import', preload])).toEqual(
      oneLine(/^缺少内嵌数据库 .* \/ The embedded database .* is missing/),
    )
  })

  test('a database that somebody else should be running', async () => {
    const DYNAMODB_ENDPOINT = 'http://127.0.0.1:9'
    expect(await failed({ DYNAMODB_ENDPOINT })).toEqual(
      oneLine(/^DYNAMODB_ENDPOINT .*无法连接.* \/ .*cannot be reached/),
    )
  })
})
