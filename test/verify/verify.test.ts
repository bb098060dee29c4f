import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nothing } from '../../functions/engine/case.ts'
import { canonical } from '../../functions/engine/digest.ts'
import type { LoggedEvent } from '../../functions/engine/events.ts'
import { fold } from '../../functions/engine/evolve.ts'
import { makeKey } from '../../functions/evidence/signing/local-key.ts'
import { sha256 } from '../../functions/register/log/hashing.ts'
import { verifierKey } from '../../functions/register/log/note.ts'
import { nodeHashing } from '../../functions/verify/command.ts'
import { readContents } from '../../functions/verify/contents.ts'
import { sm3 } from '../../functions/verify/sm3.ts'
import { verify } from '../../functions/verify/verify.ts'
import { reportLines } from '../../functions/verify/words.ts'
import { readZip } from '../../functions/verify/zip.ts'
import { stranger } from '../evidence/signing/keys.ts'
import { logOf, opening } from '../handlers/archive/history.ts'
import { newSigner } from '../register/log/log-city.ts'
import {
  archive,
  bag,
  bagFor,
  chained,
  check,
  exampleLog,
  type Files,
  files,
  filesOf,
  inMemory,
  logged,
  logSigner,
  noticeProof,
  published,
  quickHashing,
  signatures,
  summed,
  withBytes,
  zipped,
} from './example.ts'
import { keptCase, keptLog } from './kept-log.ts'

const codesIn = async (given: Files, name = bag.name): Promise<string[]> =>
  (await check(zipped(given, name))).findings.map(({ code, where }) => `${code} ${where}`)

const changed = (path: string, change: (text: string) => string): Files =>
  new Map(files).set(path, Buffer.from(change(String(files.get(path)))))

const without = (path: string): Files => new Map([...files].filter(([one]) => one !== path))

describe('a good archive', () => {
  test('is found whole', async () => {
    const report = await check(archive)
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({
      verdict: 'whole',
      archive: bag.name,
      events: exampleLog.length,
      files: files.size,
      stampedAt: '2026-01-22T02:00:00.000Z',
    })
  })

  test('is not called whole where nobody said whose key to believe', async () => {
    const report = await verify(inMemory(archive), { hashing: nodeHashing, now: new Date('2026-02-01') })
    expect(report).toMatchObject({ verdict: 'unknown-signer', findings: [] })
    expect(report.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  })

  test('stays whole long after its certificates have ended, by its time stamp', async () => {
    expect(await check(archive, { now: new Date('2046-02-01') })).toMatchObject({ verdict: 'whole' })
  })
})

describe('a byte', () => {
  test('flipped anywhere is caught', { timeout: 240_000 }, async () => {
    const log = chained(withBytes(logOf(opening)) as typeof exampleLog)
    const small = await bagFor(log, { html: '<p>记录</p>' })
    const bytes = zipped(await filesOf(small), small.name)
    expect((await check(bytes)).findings).toEqual([])
    const missed: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      if (!(await isSeen(bytes))) missed.push(at)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
    }
    expect(missed).toEqual([])
  })

  test('taken from the end, or added to it, is caught', async () => {
    const codes = async (bytes: Uint8Array) => (await check(bytes)).findings.map(({ code }) => code)
    expect(await codes(archive.subarray(0, -1))).toEqual(['zip-end'])
    expect(await codes(Buffer.concat([archive, Buffer.alloc(1)]))).toEqual(['zip-end'])
    expect(await codes(Buffer.alloc(0))).toEqual(['zip-none'])
    expect(await codes(Buffer.from('<!doctype html><title>登录</title>'))).toEqual(['zip-none'])
    expect(await codes(Buffer.concat([archive, archive]))).toContain('zip-broken')
  })

  /** By the ZIP alone, so that a hundred thousand flips take seconds; all that is checked after it can only add. */
  const isSeen = async (bytes: Uint8Array): Promise<boolean> => {
    const zip = await readZip(inMemory(bytes))
    if (zip.findings.length > 0) return true
    const { findings } = await readContents(inMemory(bytes), zip.files, { hashing: quickHashing })
    return findings.length > 0
  }
})

describe('a file', () => {
  const all = [...files.keys()]
  const unlisted = (path: string) => path.startsWith('signatures/') || path === 'tagmanifest-sha256.txt'

  test.each(all)('removed is missed: %s', async (path) => {
    const codes = await codesIn(without(path))
    const missed = ['missing', 'unsigned', 'unstamped'].map((code) => `${code} ${path}`)
    expect(codes.some((code) => missed.includes(code))).toBe(true)
  })

  test.each(all)(
    'changed is named: %s',
    async (path) => {
      const bytes = Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from('x')])
      const codes = await codesIn(new Map(files).set(path, bytes))
      if (unlisted(path)) expect(codes.join()).toMatch(/unreadable|broken|unknown/)
      else expect(codes).toContain(`changed ${path}`)
    },
    20_000,
  )

  test.each(all)('renamed is missed, and found where it is: %s', async (path) => {
    const renamed = new Map([...files].map(([one, bytes]) => [one === path ? `${one}.old` : one, bytes]))
    const codes = await codesIn(renamed)
    // Without that list nothing is said of the other files but that they are not what they were.
    if (path !== 'tagmanifest-sha256.txt') expect(codes).toContain(`added ${path}.old`)
    expect(codes.some((code) => code.endsWith(` ${path}`) && !code.startsWith('added'))).toBe(true)
  })

  test.each(['data/evidence/9999-x.jpg', 'data/x', 'x.txt', 'signatures/x', 'proof/x'])(
    'added is caught: %s',
    async (path) => {
      expect(await codesIn(new Map(files).set(path, Buffer.from('x')))).toContain(`added ${path}`)
    },
  )

  test('swapped with any other is caught', async () => {
    for (const [at, one] of all.entries()) {
      const other = all[(at + 1) % all.length] ?? ''
      const [a = Buffer.alloc(0), b = Buffer.alloc(0)] = [files.get(one), files.get(other)]
      const swapped = new Map(files).set(one, b).set(other, a)
      expect(a.equals(b) ? [''] : await codesIn(swapped), `${one} ${other}`).not.toEqual([])
    }
  })

  test('outside the folder or there twice is caught', async () => {
    const { findings } = await check(zipped(new Map(files).set('../x', Buffer.from('x')), bag.name))
    expect(findings.map(({ code, where }) => `${code} ${where}`)).toEqual([`name-outside ${bag.name}/../x`])
    const cut = zipped(files, bag.name)
    const names = cut.toString('latin1').replaceAll('bag-info.txt', 'bagit.txt123')
    expect((await check(Buffer.from(names, 'latin1'))).verdict).toBe('wrong')
  })
})

describe('an event, with every sum made anew and the chain left or made anew', () => {
  const path = 'data/record/events.jsonl'
  const forged = (log: readonly object[]): Files =>
    summed(new Map(files).set(path, Buffer.from(log.map((event) => `${canonical(event)}\n`).join(''))))
  const day = exampleLog.findIndex(({ at }, index) => index > 0 && at !== exampleLog[index + 1]?.at)
  const before = exampleLog.slice(0, day)
  const [second, third] = exampleLog.slice(day)
  if (!second || !third) throw new Error('The example has events of two days')
  const rest = exampleLog.slice(day + 2)
  const backDated = { ...third, at: '2025-08-01T00:00:00.000Z' as typeof third.at }

  test.each([
    ['dropped', [...before, third, ...rest], ['event-order', 'event-link']],
    ['dropped, chained anew', chained([...before, third, ...rest]), ['event-count', 'signature-broken']],
    ['dropped at the end', exampleLog.slice(0, -1), ['event-count']],
    ['moved', [...before, third, second, ...rest], ['event-order', 'event-link']],
    ['moved, chained anew', chained([...before, third, second, ...rest]), ['event-time', 'signature-broken']],
    ['back-dated', [...before, second, backDated, ...rest], ['event-hash', 'event-time']],
    [
      'back-dated, chained anew',
      chained([...before, second, backDated, ...rest]),
      ['event-time', 'signature-broken'],
    ],
    ['put twice', [...before, second, second, third, ...rest], ['event-order', 'event-count']],
  ])('%s', async (_, log, expected) => {
    const codes = (await codesIn(forged(log))).map((code) => code.split(' ')[0])
    expect(codes).toEqual(expect.arrayContaining([...expected, 'signature-broken']))
  })

  test('not in canonical form', async () => {
    const text = String(files.get(path)).replace('{', '{ ')
    expect(await codesIn(summed(new Map(files).set(path, Buffer.from(text))))).toContain(
      `event-form ${path}（1）`,
    )
  })

  test('told otherwise by a table or the case', async () => {
    const table = (name: string, from: string, to: string) =>
      codesIn(summed(changed(name, (text) => text.replace(from, to))))
    expect(await table('data/record/decisions.csv', '"王建军"', '"王建国"')).toContainEqual(
      expect.stringContaining('decision-disagrees data/record/decisions.csv'),
    )
    expect(await table('data/record/decisions.csv', '退回补正', '同意')).toContainEqual(
      expect.stringContaining('decision-disagrees'),
    )
    expect(await table('data/evidence-index.csv', '"送达回证.pdf"', '"送达回证.pdf",1')).toContainEqual(
      expect.stringContaining('evidence-disagrees data/evidence-index.csv'),
    )
    expect(await table('data/record/case.json', '"number":"LC', '"number":"LD')).toContain(
      'case-disagrees data/record/case.json（number）',
    )
    expect(await table('data/record/case.json', '"status":"running"', '"status":"met"')).toContain(
      'case-disagrees data/record/case.json（clocks）',
    )
    expect(await table('data/record/case.json', '"published":[]', '"outcome":"","published":[]')).toContain(
      'case-disagrees data/record/case.json（outcome）',
    )
    expect(await table('bag-info.txt', '2026-01-21', '2026-01-20')).toContain('info bag-info.txt')
  })
})

describe('the case, folded again from its events', () => {
  const codesFor = async (log: typeof exampleLog) => {
    const events = log.map((event) => `${canonical(event)}\n`).join('')
    return codesIn(summed(new Map(files).set('data/record/events.jsonl', Buffer.from(events))))
  }
  const last = exampleLog.at(-1)
  if (!last) throw new Error('The example has events')

  test('an event of a kind unknown here, or about what the case does not have, is named by its number', async () => {
    const ending = (event: object) => chained([...exampleLog.slice(0, -1), { ...last, event } as typeof last])
    const where = `event-strange data/record/events.jsonl（${last.sequence}）`
    expect(await codesFor(ending({ type: 'CaseForgotten' }))).toContain(where)
    expect(await codesFor(ending({ type: 'FilingAccepted', filing: 9 }))).toContain(where)
    expect(await codesFor(chained(exampleLog.slice(1)))).toContain(
      'event-strange data/record/events.jsonl（1）',
    )
  })

  test('an archive that was made long ago stays true: what is made of an old log does not change', () => {
    expect(fold(keptLog as LoggedEvent[], nothing)).toEqual(keptCase)
  })
})

describe('who signed it', () => {
  const resigned = async (
    signing: Parameters<typeof signatures>[1],
    given: Files = files,
  ): Promise<Files> => {
    const tagManifest = String(given.get('tagmanifest-sha256.txt'))
    const signed = await signatures(tagManifest, signing)
    return new Map([...given, ...signed.map(({ path, content }) => [path, Buffer.from(content)] as const)])
  }
  const p7s = 'signatures/tagmanifest-sha256.txt.p7s'

  test('signed by a stranger under our name: the signature holds, but is not ours', async () => {
    const forged = summed(changed('data/record/case.html', (text) => `${text}<p>`))
    const codes = await codesIn(await resigned({ by: stranger }, forged))
    expect(codes).toHaveLength(1)
    expect(codes[0]).toContain(`signer-unknown ${p7s}`)
  })

  test('a time stamp of a stranger is not believed', async () => {
    const other = await makeKey({
      name: '退出平台时间戳',
      from: new Date('2026-01-01'),
      to: new Date('2029-01-01'),
      use: 'timestamps',
    })
    expect(await codesIn(await resigned({ authority: other }))).toContain(`stamp-unknown ${p7s}.tsr`)
    expect(await codesIn(await resigned({ authority: stranger }))).toContain(`stamp-broken ${p7s}.tsr`)
  })

  test('signed after the certificate has ended, or stamped before the last event: caught', async () => {
    expect(await codesIn(await resigned({ at: '2031-01-01T00:00:00Z' }))).toContain(
      `stamp-unknown ${p7s}.tsr`,
    )
    expect(await codesIn(await resigned({ at: '2026-01-02T00:00:00Z' }))).toContain(`stamp-early ${p7s}.tsr`)
  })

  test('without time stamps it holds while the certificate is valid, and no longer', async () => {
    const plain = await bagFor(exampleLog, {
      signing: { site: 'https://tuichu.example.org', stamped: false },
    })
    const kept = [...(await filesOf(plain))].filter(([path]) => !/timestamp\.pem|\.tsr$/.test(path))
    const bytes = zipped(new Map(kept), plain.name)
    expect(await check(bytes)).toMatchObject({ verdict: 'whole' })
    const later = await check(bytes, { now: new Date('2030-01-01') })
    expect(later.findings.map(({ code }) => code)).toEqual(['signer-ended'])
  })

  test('the time stamps taken out of an archive that had them: missed', async () => {
    const kept = [...files].filter(([path]) => !path.endsWith('.tsr'))
    expect(await codesIn(new Map(kept))).toContain(`unstamped ${p7s}.tsr`)
  })
})

describe('its place in the public log', () => {
  const codesWith = async (told: Awaited<ReturnType<typeof logged>>): Promise<string[]> => {
    const other = await bagFor(exampleLog, told)
    return codesIn(await filesOf(other), other.name)
  }
  const proof = 'proof/last-event.tlog-proof'

  test('is told where it is proven', async () => {
    expect((await check(archive)).logged).toEqual({ origin: 'tuichu.example.org/log', entry: 5, of: 7 })
    for (const size of [5, 6, 256, 300])
      expect(await codesWith(await logged(exampleLog, { size }))).toEqual([])
  })

  test('is not claimed of an event that was not in it yet', async () => {
    const other = await bagFor(exampleLog, { proof: [], publicLog: 'not-yet' })
    const report = await check(zipped(await filesOf(other), other.name))
    expect(report).toMatchObject({ verdict: 'whole', findings: [] })
    expect(report.logged).toBeUndefined()
  })

  test('proven of another event, or of another entry, is not believed', async () => {
    const { publicLog } = await logged(exampleLog)
    const shorter = await logged(exampleLog.slice(0, -1))
    expect(await codesWith(shorter)).toEqual([`log-broken ${proof}`])
    const mixed = (await logged(exampleLog)).proof?.map((file) =>
      file.path === 'proof/entry.json' ? { ...file, content: `{"event":"${'0'.repeat(64)}"}` } : file,
    )
    expect(await codesWith({ proof: mixed, publicLog })).toEqual([`log-broken ${proof}`])
    const claimed = { origin: 'tuichu.example.org/log', entry: 6, of: 7, site: '' }
    expect(await codesWith({ ...(await logged(exampleLog)), publicLog: claimed })).toEqual([
      `log-broken ${proof}`,
    ])
  })

  test('is believed under the key that signed it, once the log has a newer one', async () => {
    const newer = verifierKey(sha256, newSigner(logSigner.name))
    expect(await check(archive, { certificates: `${newer}\n${published}` })).toMatchObject({
      verdict: 'whole',
      logged: { entry: 5 },
    })
  })

  test('in a log that somebody else signed is not believed', async () => {
    const stranger = newSigner(logSigner.name)
    expect(await codesWith(await logged(exampleLog, { signer: stranger }))).toEqual([`log-unknown ${proof}`])
    const renamed = { ...logSigner, name: 'elsewhere.example/log' }
    expect(await codesWith(await logged(exampleLog, { signer: renamed }))).toEqual([`log-unknown ${proof}`])
    const forged = { ...logSigner, sign: async () => new Uint8Array(64).fill(1) }
    expect(await codesWith(await logged(exampleLog, { signer: forged }))).toEqual([`log-unknown ${proof}`])
  })

  test('claimed without its files is missed', async () => {
    expect(await codesWith({ ...(await logged(exampleLog)), proof: [] })).toContain(`missing ${proof}`)
  })
})

describe('an archive that was only handled by other programs', () => {
  const linesOf = async (bytes: Buffer) =>
    reportLines(await check(bytes), 'zh').filter((line) => line.startsWith('- '))

  test('packed again, it is said to be so, once', async () => {
    const packed = Buffer.from(archive)
    const directory = packed.readUInt32LE(packed.length - 6)
    packed.writeUInt16LE(8, directory + 10)
    expect(await linesOf(packed)).toEqual([
      '- 这个 ZIP 是用其他软件重新压缩的，不是签发的原文件：请核验原文件，或者解压后按 README-VERIFY.txt 核验。',
    ])
  })

  test('with its folder renamed, no event is said to be missing', async () => {
    expect(await codesIn(files, `${bag.name}-副本`)).toEqual([`renamed ${bag.name}-副本`])
  })

  test('put into another folder, or none of ours, it is no archive', async () => {
    expect((await linesOf(zipped(files, `x/${bag.name}`))).join()).toMatch(/^- 这不是本系统签发的档案包/)
    expect((await check(zipped(new Map([['a.txt', Buffer.from('a')]]), 'a'))).findings).toMatchObject([
      { code: 'no-bag' },
    ])
  })

  test('a name whose letters are written otherwise is called that, not added and missing', async () => {
    const [one = ''] = [...files.keys()].filter((path) => path.startsWith('data/evidence/'))
    const otherwise = one.replace('0001', '０００１')
    const renamed = new Map([...files].map(([path, bytes]) => [path === one ? otherwise : path, bytes]))
    const codes = await codesIn(renamed)
    expect(codes).toContain(`name-form ${otherwise}`)
    expect(codes.join()).not.toMatch(/added|missing/)
  })
})

test('in English what stands in brackets is written so', async () => {
  const log = 'data/record/events.jsonl'
  const { findings } = await check(
    zipped(
      changed(log, (text) => text.replace('{', '{ ')),
      bag.name,
    ),
  )
  expect(findings.find(({ code }) => code === 'event-form')?.text.en).toMatch(
    /: data\/record\/events\.jsonl \(1\)\.$/,
  )
})

test('every sentence names the place, in both languages', async () => {
  const { findings } = await check(zipped(without('data/record/case.json'), bag.name))
  expect(findings[0]?.text).toEqual({
    zh: '缺少这个文件：data/record/case.json。',
    en: 'This file is missing: data/record/case.json.',
  })
})

test('SM3 for browsers gives what OpenSSL gives, in whatever pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
      const hash = sm3()
      for (const piece of pieces) hash.update(piece)
      expect(hash.hex()).toBe(createHash('sm3').update(Buffer.concat(pieces)).digest('hex'))
    }),
    { seed: 20260224, numRuns: 300 },
  )
})

describe('the proof of a notice', async () => {
  const notice = { entry: 'LC-1-1', register: 'commitments', publishedAt: '2026-02-24T00:00:00.000Z' }
  const salt = '5a'.repeat(32)
  const given = await noticeProof({ notice, salt })
  const told = async (file: object, certificates: string | undefined = published) =>
    check(Buffer.from(JSON.stringify(file)), { certificates })

  test('is whole as it is issued, and says what it proves', async () => {
    const report = await told(given)
    expect(report).toMatchObject({ verdict: 'whole', findings: [], notice })
    expect(reportLines(report, 'zh').join('\n')).toContain('LC-1-1')
    expect(reportLines(report, 'en').at(-1)).toBe('Public log: entry 5 of 7 in tuichu.example.org/log')
  })

  test.each([
    ['with another notice', { ...given, notice: { ...notice, register: 'dismantled' } }],
    ['with another salt', { ...given, salt: '00'.repeat(32) }],
    ['with another entry', { ...given, entry: { ...given.entry, event: '0'.repeat(64) } }],
    ['with another place', { ...given, proof: given.proof.replace('index 4', 'index 3') }],
  ])('is not believed %s', async (_, file) => {
    expect((await told(file)).findings.map(({ code }) => code)).toEqual(['notice-broken'])
  })

  test('is not believed where somebody else signed the log', async () => {
    const other = await noticeProof({ notice, salt }, newSigner(logSigner.name))
    expect((await told(other)).findings.map(({ code }) => code)).toEqual(['log-unknown'])
  })
})
