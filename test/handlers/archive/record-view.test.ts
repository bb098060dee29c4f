import { describe, expect, test } from 'vitest'
import { nothing } from '../../../functions/engine/case.ts'
import type { CaseEvent, LoggedEvent } from '../../../functions/engine/events.ts'
import { fold } from '../../../functions/engine/evolve.ts'
import { OrganId } from '../../../functions/engine/ids.ts'
import { append, noEvent } from '../../../functions/engine/log.ts'
import type { Fact, RecordView } from '../../../functions/evidence/archive/record.ts'
import { recordView } from '../../../functions/handlers/archive/record-view.ts'
import { formsIn } from '../../../functions/web/names.ts'
import { extended, logOf, opening, submitting } from './history.ts'

const viewOf = async (log: readonly LoggedEvent[]): Promise<RecordView> => {
  const state = fold(log, nothing)
  if (state.status === 'none') throw new Error('A record needs a case')
  return recordView(state, log, await formsIn(state))
}

const said = (facts: readonly Fact[]): Record<string, string> =>
  Object.fromEntries(facts.map(({ label, value }) => [label.zh, value]))

const log = extended()
const view = await viewOf(log)

describe('the record for people', () => {
  test('says what the case is, and that the plan is a draft', () => {
    expect(view.asOf).toBe('2026年1月21日 12:00')
    expect(said(view.facts)).toMatchObject({
      企业名称: '阳谷县鲁西建材有限公司',
      统一社会信用代码: '91371500YYYY00012U',
      所属行业: '建材',
      县区: '阳谷县',
      送达日期: '2025年8月16日',
      送达方式: '直接送达',
      规则版本: '聊城市2025年推动落后产能退出工作方案（征求意见稿，2025-draft-1）',
      '设备 1': '水泥球磨机；Φ2.2×7m；2；30万吨/年；LX-2009-017；2024:落后生产工艺装备/建材/2',
    })
  })

  test('says on what a filing rests, in the editions of the day on which it was submitted', async () => {
    const [filing] = view.filings
    expect(filing && said(filing.answers).办理依据).toBe(
      [
        '《中华人民共和国节约能源法》（版本待核）',
        '《关于利用综合标准依法依规推动落后产能退出的指导意见》（工信部联产业〔2017〕30号）',
        '《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》二（一）2',
      ].join('；'),
    )
    const earlier = log.map((entry) =>
      entry.event.type === 'FilingResubmitted' || entry.event.type === 'FilingSubmitted'
        ? { ...entry, event: { ...entry.event, basis: [{ id: 'energy-law', version: '2018' }] } }
        : entry,
    )
    const [kept] = (await viewOf(earlier)).filings
    expect(kept && said(kept.answers).办理依据).toBe('《中华人民共和国节约能源法》（2018）')
  })

  test('shows what other organs were given to do, and what came of it', async () => {
    const organ = OrganId.parse('371500-emergency')
    const duty = { no: 1, duty: 'licence', of: 'safety', name: '（鲁）001', organ, due: '2026-03-24' }
    const given = { type: 'DutyAssigned', ...duty, filing: 1 } as const
    const begun = logOf(opening)
    const [first] = begun
    if (!first) throw new Error('A log begins with an event')
    const record = async (...more: CaseEvent[]) =>
      said((await viewOf([...begun, ...append(first, first, [given, ...more])])).duties)
    expect((await record())['交办事项 1']).toBe(
      '吊销（注销）安全生产许可证 （鲁）001\n承办单位：聊城市应急管理局\n办理时限：2026年3月24日\n办理情况：待办理',
    )
    const ends: readonly (readonly [CaseEvent, string])[] = [
      [{ type: 'DutyDone', ...duty, filing: 1 }, '已办理'],
      [{ type: 'DutyExcused', ...duty, filing: 1 }, '不能办理'],
      [{ type: 'DutyReleased', ...duty, filing: 1 }, '不再办理'],
      [{ type: 'CaseClosed', outcome: 'compliant' }, '案件已办结'],
    ]
    for (const [end, words] of ends) expect((await record(end))['交办事项 1']).toContain(`办理情况：${words}`)
  })

  test('leaves out filings that its reader may not see', async () => {
    const state = fold(log, nothing)
    if (state.status === 'none') throw new Error('A record needs a case')
    const forms = await formsIn(state)
    expect(recordView(state, log, forms).filings).toHaveLength(1)
    expect(recordView(state, log, forms, ({ no }) => no !== 1).filings).toEqual([])
  })

  test('shows the clock as the log set and moved it', async () => {
    expect(said((await viewOf(logOf(opening))).clock)).toMatchObject({
      到期日: '2026年2月24日；原定 2026年2月16日，遇休息日顺延',
      状态: '计时中',
    })
    expect(said(view.clock).延期至).toMatch(/^2026年5月1\d日/)
  })

  test('shows the answers as frozen, and a declaration with the words declared', () => {
    const [filing] = view.filings
    const answers = said(filing?.answers ?? [])
    expect(answers.联系人).toBeDefined()
    expect(Object.values(answers).some((value) => value.includes('1. ') && value.includes('86.5'))).toBe(true)
    expect(Object.values(answers).some((value) => value.startsWith('已确认：'))).toBe(true)
    expect(Object.values(answers)).not.toContain('')
  })

  test('shows each signature with who gave it, and of a return what was to be corrected', () => {
    const [filing] = view.filings
    expect(filing?.status).toEqual({ zh: '已通过', en: 'accepted' })
    expect(filing?.chain.map(({ person }) => person)).toEqual(
      ['王建军', '王建军', '赵丽', '钱进', '孙安', '周正', '吴局'].map((name) => `${name} 科长`),
    )
    expect(filing?.chain[0]).toMatchObject({
      organ: '阳谷县工业和信息化局',
      at: '2026年1月16日 12:00',
      remark: expect.stringMatching(/^照片看不清\n请重拍\n.+：白天拍摄$/),
    })
  })

  test('tells every event in order', () => {
    expect(view.story.map(({ sequence }) => sequence)).toEqual(log.map(({ sequence }) => sequence))
    expect(view.story[0]).toMatchObject({ who: '阳谷县工业和信息化局 科长 王建军' })
    expect(view.story.some(({ what }) => what.zh.startsWith('补正后重新提交'))).toBe(true)
  })

  test('shows a filing that is still being decided as one', async () => {
    const [filing] = (await viewOf(logOf(opening, submitting))).filings
    expect(filing).toMatchObject({ status: { zh: '审批中' }, chain: [] })
  })
})

test('the record of a case that was moved to newer rules tells both, and why', async () => {
  const to = { id: 'liaocheng-2025', version: '2025-draft-1' }
  const from = { id: 'liaocheng-2025', version: '2025-draft-0' }
  const [first] = logOf(opening)
  if (first?.event.type !== 'CaseOpened') throw new Error('A case begins with its opening')
  const begun = append({ sequence: 0, hash: noEvent }, first, [{ ...first.event, ruleSet: from }])
  const moved = append(begun[0] ?? first, first, [
    { type: 'CaseMoved', from: 'rectifying', to: 'extended' },
    {
      type: 'RuleSetAdopted',
      filing: 0,
      from,
      to,
      track: { id: 'energy', version: '2' },
      reason: '对企业更为有利',
    },
  ])
  const { facts, story } = await viewOf([...begun, ...moved])
  expect(said(facts)).toMatchObject({
    规则版本: 'liaocheng-2025 2025-draft-0',
    变更后的规则版本: '聊城市2025年推动落后产能退出工作方案（征求意见稿，2025-draft-1）',
    变更理由: '对企业更为有利',
  })
  expect(story.at(-1)?.what.zh).toBe('适用的规则版本由 2025-draft-0 变更为 2025-draft-1，办理程序为第 2 版')
})
