import { describe, expect, test } from 'vitest'
import { nothing } from '../../../functions/engine/case.ts'
import type { LoggedEvent } from '../../../functions/engine/events.ts'
import { fold } from '../../../functions/engine/evolve.ts'
import { PersonId } from '../../../functions/engine/ids.ts'
import { bagOf } from '../../../functions/evidence/archive/bag.ts'
import { bagInput } from '../../../functions/handlers/archive/bag-input.ts'
import { caseId, extended, logOf, number, opening, proof, submitting } from './history.ts'

const log = extended()
const input = await bagInput(caseId, log)

describe('the archive of a case', () => {
  test('is named by the case and its last event, and dated by that event in Shanghai', () => {
    expect(input).toMatchObject({
      case: 'C-20250816-k7q2mz',
      sequence: log.length,
      date: '2026-01-21',
      organization: '阳谷县工业和信息化局 Industry and Information Technology Bureau of Yanggu County',
    })
    expect(input.description).toContain('阳谷县鲁西建材有限公司')
    expect(input.description).toContain(number)
  })

  test('holds every event as logged, and the case that they fold to', () => {
    expect(input.events).toEqual(log)
    expect(input.summary).toEqual(fold(log, nothing))
  })

  test('has each submission in plain text, the corrected one too, in both languages', () => {
    const parts = input.plain.split(/\n\n=+\n\n/)
    expect(parts).toHaveLength(3)
    expect(parts[0]).toBe(`阳谷县鲁西建材有限公司\n${number}`)
    expect(parts[1]).toContain(`${number}-1\n2026年1月15日`)
    for (const words of ['整改延期申请', '【企业基本信息】', 'Extension request', '真实性声明：本企业声明'])
      expect(parts[1]).toContain(words)
    expect(parts[2]).toContain('第 2 次提交（submission 2）')
    expect([parts[1], parts[2]].map((part) => part?.includes('夜间现场.jpg'))).toEqual([false, true])
  })

  test('lists every decision in words, with the digest that was seen', () => {
    expect(input.decisions).toHaveLength(7)
    expect(input.decisions[0]).toMatchObject({
      sequence: log.find(({ event }) => event.type === 'FilingReturned')?.sequence,
      at: '2026-01-16T04:00:00.000Z',
      filing: `${number}-1`,
      outcome: '退回补正 returned for correction',
      organ: '阳谷县工业和信息化局 Industry and Information Technology Bureau of Yanggu County',
      person: '王建军',
      title: '科长',
      capacity: '本人 own',
      how: '',
      remark: '照片看不清\n请重拍',
    })
    const [first, second] = input.decisions
    expect(first?.digest).not.toBe(second?.digest)
    expect(input.decisions.at(-1)).toMatchObject({ person: '吴局', outcome: '同意 approved' })
  })

  test('names whose place was taken, and on what paper', async () => {
    const of = { person: PersonId.parse('p-away'), name: '陈静' }
    const paper = '阳工信委〔2026〕1号'
    const signed = extended().map((entry): LoggedEvent => {
      if (entry.actor.kind !== 'official') return entry
      return { ...entry, actor: { ...entry.actor, capacity: 'delegate', of, basis: paper } }
    })
    const { decisions, html } = await bagInput(caseId, signed)
    expect(decisions[0]?.capacity).toBe(`受陈静委托，依据：${paper} delegate of 陈静, by ${paper}`)
    expect(html).toContain(`受陈静委托，依据：${paper}`)
  })

  test('says how a decision was confirmed, and on what kind of device', async () => {
    const signed = extended().map(
      (entry): LoggedEvent =>
        entry.actor.kind === 'official'
          ? { ...entry, actor: { ...entry.actor, confirmed: 'passkey', device: 'phone' } }
          : entry,
    )
    const { decisions, html } = await bagInput(caseId, signed)
    expect(decisions[0]?.how).toBe('通行密钥确认，手机 confirmed by passkey, on a phone')
    expect(html).toContain('（通行密钥确认，手机）')
  })

  test('has the proof of service first, then what each submission filed, rounds told apart', () => {
    const [first, ...rest] = input.evidence
    expect(first).toEqual({
      evidence: proof,
      filing: '阳工信节改〔2025〕7号',
      slot: '送达回证 Proof of service',
    })
    expect([...new Set(rest.map(({ filing }) => filing))]).toEqual([`${number}-1`, `${number}-1 (2)`])
    expect(rest.at(-1)?.evidence.name).toBe('夜间现场.jpg')
    expect(rest.every(({ slot }) => /[\u4e00-\u9fff].*[A-Za-z]/.test(slot))).toBe(true)
  })

  test('has what was replaced after what took its place, and says so', async () => {
    const earlier = { ...proof, id: 'earlier', name: '模糊.jpg' }
    const replacing = log.map(
      (entry): LoggedEvent =>
        entry.event.type === 'FilingSubmitted'
          ? {
              ...entry,
              event: {
                ...entry.event,
                evidence: entry.event.evidence.map((one, at) =>
                  at === 0 ? { ...one, replaced: [earlier] } : one,
                ),
              },
            }
          : entry,
    )
    const { evidence } = await bagInput(caseId, replacing)
    expect(evidence[2]).toMatchObject({ evidence: earlier, slot: expect.stringContaining('已被替换') })
  })

  test('keeps a file once, however often it was filed', () => {
    const bag = bagOf(input)
    const filed = new Set(input.evidence.map(({ evidence }) => evidence.id))
    expect(input.evidence.length).toBeGreaterThan(filed.size)
    expect(bag.evidence).toHaveLength(filed.size)
  })

  test('is the same, byte for byte, whenever it is made', async () => {
    expect(bagOf(await bagInput(caseId, extended()))).toEqual(bagOf(input))
    expect(bagOf(await bagInput(caseId, extended())).tagManifest).toBe(bagOf(input).tagManifest)
  })

  test('of an earlier event knows nothing of what came after', async () => {
    const early = await bagInput(caseId, log.slice(0, 2))
    expect(early).toMatchObject({ sequence: 2, date: '2026-01-15', decisions: [] })
    expect(early.html).not.toContain('照片看不清')
    expect(early.events).toHaveLength(2)
  })

  test('of a case without a filing has the notice alone', async () => {
    const bare = await bagInput(caseId, logOf(opening))
    expect(bare.evidence).toHaveLength(1)
    expect(bare.html).toContain('阳工信节改〔2025〕7号')
  })

  test('cannot be made of nothing', async () => {
    await expect(bagInput(caseId, [])).rejects.toThrow('no events')
    await expect(bagInput(caseId, logOf(opening, submitting).slice(1))).rejects.toThrow('before CaseOpened')
  })
})
