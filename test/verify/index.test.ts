import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexBag } from '../../functions/evidence/archive/index-bag.ts'
import { zipWhole } from '../../functions/evidence/archive/zip-whole.ts'
import { reportLines } from '../../functions/verify/words.ts'
import { ask, bash, isPresent, sha256sum, sm3sum, unzip } from '../evidence/judges.ts'
import { archive, check, summed, zipped } from './example.ts'

import { changed, codesIn, file, files, index, input, name, other, volumeBytes } from './index-example.ts'

describe('the index of an order of many cases', () => {
  test('is verified as an archive is, and says that it is none', async () => {
    const report = await check(zipped(files, index.name))
    expect(report).toMatchObject({
      verdict: 'whole',
      findings: [],
      kind: 'index',
      logged: { cases: 2, of: 300 },
    })
    expect(reportLines(report, 'zh').join()).toContain('这是批量档案的索引')
  })

  test('its volumes are verified archive by archive', async () => {
    const good = zipWhole([{ name: `${name}_v001/${file}`, bytes: archive }])
    const report = await check(good)
    expect(report).toMatchObject({ verdict: 'whole', kind: 'volume', files: 1, findings: [] })
    expect(reportLines(report, 'zh').join()).toContain('这是批量档案的分卷：其中 1 个档案包逐个核验')
    const spoiled = await check(volumeBytes)
    expect(spoiled.findings).toMatchObject([{ code: 'zip-none', where: other.file }])
    const renamed = zipWhole([{ name: `${name}_v001/${other.file}`, bytes: archive }])
    expect((await check(renamed)).findings).toMatchObject([{ code: 'renamed', where: other.file }])
  })

  test('made again it is the same to the byte, whoever asks', () => {
    expect(indexBag(structuredClone(input))).toEqual(index)
  })

  test('lists what could not be built, with the reason', () => {
    expect(String(files.get('data/index.csv'))).toContain('"data/evidence/0001-现场照片.jpg"')
    expect(String(files.get('data/archives-sha256.txt')).split('\n')).toHaveLength(3)
  })

  test.each([
    ['data/index.csv', 'LC-20250901-AAAAAA', 'LC-20250901-BBBBBB'],
    ['data/archives-sha256.txt', file, 'other.zip'],
    ['data/volumes-sm3.txt', 'v001', 'v002'],
  ])('one list changed, with every sum made anew, is caught: %s', async (path, from, to) => {
    const codes = await codesIn(summed(changed(path, from, to)))
    expect(codes).toContain(`index-disagrees ${path}`)
    expect(codes.join()).toContain('signature-broken')
  })

  test.each([...files.keys()].filter((path) => path.startsWith('data/')))(
    'a file changed or removed is named: %s',
    async (path) => {
      const bytes = Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from('x')])
      expect(await codesIn(new Map(files).set(path, bytes))).toContain(`changed ${path}`)
      const rest = new Map([...files].filter(([one]) => one !== path))
      expect((await codesIn(rest)).join()).toContain(path)
    },
  )

  test('every command of its README-VERIFY runs as printed, beside the volumes, and notices one that was changed', () => {
    if (![unzip, bash, sha256sum, sm3sum].every(isPresent)) return
    const folder = mkdtempSync(join(tmpdir(), 'index-'))
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${index.name}.zip`), zipped(files, index.name))
      writeFileSync(join(folder, `${name}_v001.zip`), volumeBytes)
      const readme = String(files.get('README-VERIFY.txt'))
      const commands = readme.split('\n').filter((line) => /^(unzip|cd|sha256sum|cksum|for|grep) /.test(line))
      expect(commands).toHaveLength(10)
      const script = commands.join('\n')
      expect(ask('bash', ['-euo', 'pipefail', '-c', script], folder).match(/^OK$/gm)).toHaveLength(2)
      writeFileSync(join(folder, `${name}_v001.zip`), Buffer.concat([volumeBytes, Buffer.from('x')]))
      const again = commands.find((line) => line.includes('volumes-sha256')) ?? ''
      expect(spawnSync('bash', ['-c', again], { cwd: folder }).status).not.toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
