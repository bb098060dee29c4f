import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifierProgram } from '../../infra/verifier.ts'
import { ask, bash, isPresent, type Judge, sha256sum, sm3sum, unzip } from '../evidence/judges.ts'
import { archive, bag, files, published } from './example.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'))
  writeFileSync(join(folder, 'tuichu-verify.mjs'), await verifierProgram())
  writeFileSync(join(folder, 'good.zip'), archive)
  writeFileSync(join(folder, 'published.pem'), published)
  const spoiled = Buffer.from(archive)
  const at = spoiled.indexOf('<h1>')
  spoiled[at] = (spoiled[at] ?? 0) ^ 1
  writeFileSync(join(folder, 'spoiled.zip'), spoiled)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The one file that is given away, on this Node, with nothing beside it. */
const run = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['tuichu-verify.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
  })
  return { status, stdout }
}

describe('the program', () => {
  test('finds a good archive whole, in both languages', () => {
    const { status, stdout } = run('good.zip', '--certificates', 'published.pem')
    expect(stdout).toContain('核验通过')
    expect(stdout).toContain('Verified: the archive is whole')
    expect(status).toBe(0)
  })

  test('says what is wrong and where, and as JSON', () => {
    const told = run('spoiled.zip', '--certificates', 'published.pem', '--lang', 'zh')
    expect(told.stdout).toContain('文件内容与清单中的 SHA-256 不符，已被改动：data/record/case.html。')
    expect(told.status).toBe(1)
    const { findings, verdict } = JSON.parse(run('spoiled.zip', '--json').stdout)
    expect(verdict).toBe('wrong')
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['zip-crc', 'changed', 'changed-sm3'])
  })

  test('without certificates says that the signer was not checked, and whom to compare', () => {
    const { status, stdout } = run('good.zip', '--lang', 'en')
    expect(status).toBe(3)
    expect(stdout).toMatch(/Signer, SHA-256: ([0-9A-F]{2}:){31}/)
  })

  test.each([[[]], [['a.zip', 'b.zip']], [['missing.zip']], [['good.zip', '--lang', 'fr']], [['--what']]])(
    'refuses %j',
    (args) => {
      expect(run(...args).status).toBe(2)
    },
  )

  test('does not call a good archive a stranger’s where it was given no certificate to believe', () => {
    const { status, stdout } = run('good.zip', '--certificates', 'tuichu-verify.mjs')
    expect([status, stdout]).toEqual([2, expect.stringContaining('没有证书')])
  })
})

describe('README-VERIFY.txt', () => {
  const openssl: Judge = { name: 'openssl', probe: ['openssl', 'version'] }

  test('every command runs as printed and is content', () => {
    const readme = String(files.get('README-VERIFY.txt'))
    const commands = readme.split('\n').filter((line) => /^(sha256sum|cksum|diff|openssl|grep) /.test(line))
    expect(commands).toHaveLength(11)
    if (![unzip, bash, sha256sum, sm3sum, openssl].every(isPresent)) return
    ask('unzip', ['-q', 'good.zip'], folder)
    const inside = join(folder, bag.name)
    for (const command of commands) ask('bash', ['-euo', 'pipefail', '-c', command], inside)
    const ended = commands
      .filter((command) => / -verify /.test(command))
      .map((command) => `${command} -no_check_time`)
    for (const command of ended) ask('bash', ['-euo', 'pipefail', '-c', command], inside)
    const added = commands.find((command) => command.startsWith('diff')) ?? ''
    for (const path of ['data/link', 'signatures/补充协议.pdf']) {
      symlinkSync('/etc/hostname', join(inside, path))
      expect(() => ask('bash', ['-euo', 'pipefail', '-c', added], inside), path).toThrow()
      rmSync(join(inside, path))
    }
    const html = join(inside, 'tagmanifest-sha256.txt')
    writeFileSync(html, readFileSync(html, 'utf8').replace('a', 'b'))
    for (const command of ended.slice(0, 2))
      expect(() => ask('bash', ['-euo', 'pipefail', '-c', command], inside)).toThrow()
  })
})
