import { describe, expect, test } from 'vitest'
import { nothing } from '../../functions/engine/case.ts'
import { canonical } from '../../functions/engine/digest.ts'
import { fold } from '../../functions/engine/evolve.ts'
import { commitWith, secretOf, withheld } from '../../functions/evidence/archive/redact.ts'
import { redactedBag } from '../../functions/evidence/archive/redacted-bag.ts'
import { openPart } from '../../functions/handlers/archive/open-part.ts'
import { nodeHashing } from '../../functions/verify/command.ts'
import { verify } from '../../functions/verify/verify.ts'
import { reportLines } from '../../functions/verify/words.ts'
import { formsIn } from '../../functions/web/names.ts'
import { caseId } from '../handlers/archive/history.ts'
import {
  archive,
  bagFor,
  exampleLog,
  type Files,
  filesOf,
  inMemory,
  published,
  summed,
  files as wholeFiles,
  zipped,
} from './example.ts'

const state = fold(exampleLog, nothing)
if (state.status === 'none') throw new Error('The example has a case')
const { form } = await formsIn(state)
const signature = wholeFiles.get('signatures/tagmanifest-sha256.txt.p7s') ?? Buffer.alloc(0)
const commit = commitWith(secretOf(signature))
const events = exampleLog.map((entry) =>
  withheld(entry, openPart(entry, form), String(entry.sequence), commit),
)
const bag = redactedBag({
  case: caseId,
  sequence: exampleLog.length,
  date: '2026-01-21',
  organization: '阳谷县工业和信息化局',
  events,
  signing: { site: 'https://tuichu.example.org', stamped: true },
})
const files = await filesOf(bag)
const path = 'data/redacted-events.jsonl'
const text = String(files.get(path))

const codesIn = async (given: Files, full?: Uint8Array): Promise<string[]> => {
  const report = await verify(inMemory(zipped(given, bag.name)), {
    hashing: nodeHashing,
    certificates: published,
    now: new Date('2026-02-01'),
    ...(full && { full: inMemory(full) }),
  })
  return report.findings.map(({ code, where }) => `${code} ${where}`)
}

describe('a redacted archive', () => {
  test('holds nothing that is not public: no person, no digest of the log, no evidence', () => {
    const opening = exampleLog[0]?.event
    if (opening?.type !== 'CaseOpened') throw new Error('The example begins by an opening')
    const secret = [
      ...exampleLog.flatMap(({ actor, hash }) => [
        hash,
        actor.name,
        ...('person' in actor ? [actor.person] : []),
      ]),
      opening.enterprise.legalRepresentative,
      opening.enterprise.address,
      ...[...JSON.stringify(exampleLog).matchAll(/"(?:sha256|sm3|digest)":"([^"]{9,})"/g)].map(
        ([, one]) => one,
      ),
      '照片看不清',
      '送达回证',
    ]
    for (const one of secret) expect(text.includes(String(one)), String(one)).toBe(false)
    expect(text).toContain(opening.enterprise.name)
    expect([...files.keys()].filter((file) => file.startsWith('data/'))).toEqual([path])
  })

  test('shows an answer only where its form says that it is public', () => {
    const submitted = exampleLog.find(({ event }) => event.type === 'FilingSubmitted')
    if (submitted?.event.type !== 'FilingSubmitted') throw new Error('The example has a filing')
    const shown = JSON.parse(text.split('\n')[submitted.sequence - 1] ?? '') as {
      event: { answers: Record<string, unknown> }
    }
    const fields = form(1).pages.flatMap((page) => page.fields)
    for (const [id, answer] of Object.entries(submitted.event.answers)) {
      const isPublic = fields.find((field) => field.id === id)?.public === true
      if (isPublic) expect(shown.event.answers[id], id).toEqual(answer)
      else expect(shown.event.answers[id], id).toEqual({ redacted: expect.stringMatching(/^[0-9a-f]{64}$/) })
    }
    expect(
      Object.values(shown.event.answers).filter((answer) => typeof answer === 'string').length,
    ).toBeGreaterThan(0)
  })

  test('the same value in two places has two digests, and none is that of the value alone', () => {
    const digests = [...text.matchAll(/"redacted":"([0-9a-f]{64})"/g)].map(([, digest]) => digest)
    expect(new Set(digests).size).toBe(digests.length)
    expect(commitWith('other')('1/actor/name', '王建军')).not.toEqual(commit('1/actor/name', '王建军'))
  })

  test('verifies alone, and against the whole archive', async () => {
    expect(await codesIn(files)).toEqual([])
    expect(await codesIn(files, archive)).toEqual([])
  })

  test('says whether it was held against the whole', async () => {
    const means = { hashing: nodeHashing, certificates: published, now: new Date('2026-02-01') }
    const source = inMemory(zipped(files, bag.name))
    const alone = await verify(source, means)
    const against = await verify(source, { ...means, full: inMemory(archive) })
    expect(reportLines(alone, 'zh').join()).toContain('须与完整档案包核对')
    expect(reportLines(against, 'zh').join()).toContain('已与所给的完整档案包逐处核对')
    const spoiled = Buffer.from(archive)
    spoiled[spoiled.indexOf('<h1>')] = 0
    const beside = await verify(source, { ...means, full: inMemory(spoiled) })
    expect(reportLines(beside, 'zh').join()).toContain('须与完整档案包核对')
  })

  test.each([
    ['a digest', /"redacted":"[0-9a-f]{4}/, '"redacted":"0000'],
    ['what is shown', '"to":"extended"', '"to":"overdue"'],
    ['what was withheld, shown as something else', /"name":\{"redacted":"[0-9a-f]{64}"\}/, '"name":"别人"'],
  ])('%s changed, with every sum made anew, is caught against the whole archive', async (_, from, to) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const lines = changed.split('\n').map((line) => (line ? canonical(JSON.parse(line)) : ''))
    const codes = await codesIn(summed(new Map(files).set(path, Buffer.from(lines.join('\n')))), archive)
    expect(codes.join()).toContain('redaction-differs')
  })

  test('an event dropped or moved is caught alone', async () => {
    const lines = text.trimEnd().split('\n')
    const without = (lost: number) => lines.filter((_, at) => at !== lost).map((line) => `${line}\n`)
    const codes = await codesIn(summed(new Map(files).set(path, Buffer.from(without(2).join('')))))
    expect(codes.join()).toContain('event-order')
    const last = await codesIn(
      summed(new Map(files).set(path, Buffer.from(without(lines.length - 1).join('')))),
    )
    expect(last.join()).toContain('event-count')
  })

  test('another archive than its own, or a spoiled one, is not taken for the whole', async () => {
    const other = await bagFor(exampleLog.slice(0, 1))
    expect(await codesIn(files, zipped(await filesOf(other), other.name))).toEqual([
      `full-missing ${other.name}`,
    ])
    const spoiled = Buffer.from(archive)
    spoiled[spoiled.indexOf('<h1>')] = 0
    expect((await codesIn(files, spoiled)).join()).toContain('full-wrong')
  })
})
