import { describe, expect, test } from 'vitest'
import { canonical } from '../../functions/engine/digest.ts'
import { indexBag } from '../../functions/evidence/archive/index-bag.ts'
import { indexProof } from '../../functions/handlers/archive/index-proof.ts'
import { commitmentTo, type Opening } from '../../functions/register/log/entry.ts'
import { caseId } from '../handlers/archive/history.ts'
import { newSigner } from '../register/log/log-city.ts'
import { check, type Files, filesOf, logSigner, summed, zipped } from './example.ts'
import { changed, codesIn, files, input, kept, logs, other, read, site } from './index-example.ts'

/** Every line of a list of cases, read. */
const linesOf = (given: Files): Record<string, unknown>[] =>
  String(given.get('proof/cases.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const withLines = (lines: readonly object[]): Files =>
  new Map(files).set('proof/cases.jsonl', Buffer.from(lines.map((one) => `${canonical(one)}\n`).join('')))

describe('what an index says of the public log', () => {
  const [first = {}, second = {}] = linesOf(files)
  const broken = (where: string) => `log-broken proof/cases.jsonl${where}`

  test('is one checkpoint over all its archives, the newest that one of them was made under', () => {
    expect(String(files.get('proof/checkpoint'))).toMatch(/^tuichu.example.org\/log\n300\n/)
    expect(linesOf(files).map(({ index: place }) => place)).toEqual([7, 299])
  })

  test('follows from the archives: made again, it is the same', async () => {
    expect(await indexProof(read, structuredClone(logs), site)).toEqual({
      proof: input.proof,
      publicLog: input.publicLog,
    })
  })

  test('is told as it is where none of them was in the log, or there was no log', async () => {
    const none = await indexProof(read, [{ proof: [] }], site)
    expect(none).toEqual({ publicLog: 'not-yet' })
    for (const said of [none, { proof: undefined, publicLog: undefined }]) {
      const without = indexBag({ ...input, proof: undefined, ...said })
      expect(await check(zipped(await filesOf(without), without.name))).toMatchObject({ verdict: 'whole' })
    }
  })

  test('names its key, where a published one did not sign', async () => {
    const forged = await kept(newSigner(logSigner.name))
    const bagOf = indexBag({ ...input, ...(await indexProof(forged.read, forged.logs, site)) })
    const report = await check(zipped(await filesOf(bagOf), bagOf.name))
    expect(report.findings.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'log-unknown proof/checkpoint',
    ])
  })

  test.each<[string, string, () => Files]>([
    ['an archive left out', broken(''), () => withLines([first])],
    ['an archive twice', broken(''), () => withLines([first, first])],
    ['another event', broken(`（${other.case}）`), () => withLines([reopened({ sequence: 3 }), second])],
    [
      'another case',
      broken('（C-20250901-aaaaaa）'),
      () => withLines([reopened({ case: 'C-20250901-aaaaaa' }), second]),
    ],
    [
      'entries exchanged',
      broken(`（${caseId}）`),
      () => withLines([first, { ...second, entry: first.entry }]),
    ],
    ['a place exchanged', broken(`（${caseId}）`), () => withLines([first, { ...second, index: 298 }])],
    ['a path cut short', broken(`（${caseId}）`), () => withLines([first, { ...second, path: [] }])],
    ['a path that is none', broken(`（${caseId}）`), () => withLines([first, { ...second, path: 'x' }])],
    ['a line that says nothing', broken('（2）'), () => withLines([first, {}])],
    ['no checkpoint', 'missing proof/checkpoint', () => without('proof/checkpoint')],
    ['no cases', 'missing proof/cases.jsonl', () => without('proof/cases.jsonl')],
    ['an older checkpoint', broken(`（${caseId}）`), () => changed('proof/checkpoint', '\n300\n', '\n260\n')],
    ['fewer cases said', broken(''), () => changed('bag-info.txt', '2 cases', '1 cases')],
  ])('%s, with every sum made anew, is caught', async (_, expected, make) => {
    expect(await codesIn(summed(make()))).toContain(expected)
  })

  test('an event put in the place of another in every list of the index is caught', async () => {
    const lists = ['data/index.json', 'data/index.csv'] as const
    const given = new Map(files)
    for (const list of lists)
      given.set(list, Buffer.from(String(files.get(list)).replace(other.hash, 'e'.repeat(64))))
    const codes = await codesIn(summed(given))
    expect(codes).toContain(broken(`（${other.case}）`))
    expect(codes.join()).not.toContain('index-disagrees')
  })

  const without = (path: string): Files => new Map([...files].filter(([one]) => one !== path))

  /** A line whose opening was changed, and the entry with it. */
  const reopened = (change: object) => {
    const opening = { ...(first.opening as Opening), ...change }
    return { ...first, opening, entry: { event: commitmentTo(opening) } }
  }
})
