import { describe, expect, test } from 'vitest'
import { briefingWords } from '../../../functions/web/views/pages/briefing-words.ts'
import { noProgress, progress } from '../views/samples/progress.ts'

describe('the page of progress', () => {
  test('sums what the counties have, and leads from each figure to its cases', () => {
    expect(progress.total).toMatchObject({
      open: { count: 13, href: '/work/ledger?county=all&state=open' },
      overdue: { count: 3, href: '/work/ledger?county=all&state=open&due=overdue' },
      soon: { count: 2 },
      opened: { count: 10, href: '/work/ledger?county=all&opened=2026' },
      ended: { count: 2, href: '/work/ledger?county=all&ended=2026' },
      enterprises: { count: 2, href: '/work/exits?year=2026' },
    })
  })

  test('has one county in a row, with lists of that county alone', () => {
    const counties = progress.tables[0]?.rows ?? []
    expect(counties.map(({ name }) => name.zh)).toEqual(['聊城江北水城旅游度假区', '高唐县'])
    expect(counties[0]?.overdue.href).toBe('/work/ledger?county=371500-sc&state=open&due=overdue')
    expect(counties[0]?.exits).toBe('/work/exits?year=2026&county=371500-sc')
  })

  test('narrows the lists of a track, a sector, an office, a phase and a month', () => {
    const [, track, sector, office] = progress.tables
    expect(track?.rows[0]?.open.href).toBe('/work/ledger?county=all&track=energy&state=open')
    expect(sector?.rows[0]?.ended.href).toBe('/work/ledger?county=all&sector=steel&ended=2026')
    expect(office?.rows.map(({ name }) => name.zh)).toEqual(['工业和信息化部门'])
    expect(progress.phases.map(({ name, open }) => [name.zh, open.count, open.href])).toEqual([
      ['整改中', 12, '/work/ledger?county=all&phase=mending&state=open'],
      ['封存拆除中', 1, '/work/ledger?county=all&phase=leaving&state=open'],
    ])
    expect(progress.months[0]).toMatchObject({
      opened: { count: 9, href: '/work/ledger?county=all&opened=2026-01' },
      equipment: { count: 4, href: '/work/exits?year=2026&month=2026-01' },
    })
  })

  test('never adds capacity across units', () => {
    expect(progress.total.capacity).toEqual([
      { unit: '万吨/年', amount: '30.5' },
      { unit: '万重量箱/年', amount: '120' },
    ])
    expect(
      progress.units.map(({ unit, rows }) => [unit, rows.map(({ amount, planned }) => [amount, planned])]),
    ).toEqual([
      [
        '万吨/年',
        [
          ['30.5', undefined],
          ['0', '50.25'],
        ],
      ],
      ['万重量箱/年', [['120', undefined]]],
      ['千伏安', [['0', '6300']]],
    ])
  })

  test('has what exited beside the plan, added up to December', () => {
    const [tonnes] = progress.units
    expect(tonnes).toMatchObject({ retired: '30.5', planned: '50.25' })
    expect(tonnes?.months.map(({ planned }) => planned)).toEqual([
      ...Array.from({ length: 5 }, () => '10.25'),
      ...Array.from({ length: 7 }, () => '50.25'),
    ])
    expect(tonnes?.months.map(({ retired, upTo }) => [retired, upTo]).slice(0, 3)).toEqual([
      ['30.5', '30.5'],
      ['0', '30.5'],
      [undefined, undefined],
    ])
    expect(tonnes?.months[0]?.exits).toBe('/work/exits?year=2026&month=2026-01')
    expect(tonnes?.rows.map(({ href, plans }) => [href, plans])).toEqual([
      ['/work/exits?year=2026&county=371500-sc', '/work/cases?county=371500-sc&track=county-plan'],
      ['/work/exits?year=2026&county=371526', '/work/cases?county=371526&track=county-plan'],
    ])
  })

  test('of a unit that no plan names says nothing of months to come', () => {
    const cases = progress.units.find(({ unit }) => unit === '万重量箱/年')
    expect(cases?.planned).toBeUndefined()
    expect(cases?.months.map(({ month, planned, upTo }) => [month, planned, upTo])).toEqual([
      ['2026-01', undefined, '120'],
      ['2026-02', undefined, '120'],
    ])
  })

  test('has a chart of a unit that is only planned', () => {
    const planned = progress.units.find(({ unit }) => unit === '千伏安')
    expect(planned?.months).toHaveLength(12)
    expect(planned?.months.at(-1)).toMatchObject({ month: '2026-12', planned: '6300' })
  })

  test('says in the briefing how much of the plan exited, each unit for itself', () => {
    expect(briefingWords(progress).capacity).toEqual({
      zh: '年度工作计划列明计划退出产能（按单位分列，不相加）：50.25 万吨/年（截至2月计划10.25，已退出30.5）；6300 千伏安（截至2月计划0，已退出0）。',
      en: 'Capacity to retire by the plans of the year (by unit, never added): 50.25 × 10,000 t a year (to the end of February 2026 planned 10.25, exited 30.5); 6300 kVA (to the end of February 2026 planned 0, exited 0).',
    })
    expect(briefingWords(noProgress).capacity).toBeUndefined()
  })

  test('adds plans up month by month, and says nothing of months to come', () => {
    expect(progress.months.map(({ planned }) => planned)).toEqual([2, 2, 2, 2, 2, 6, 6, 6, 6, 6, 6, 6])
    expect(progress.months.slice(0, 3).map(({ done }) => done)).toEqual([0, 1, undefined])
    expect(progress.mattersTotal).toMatchObject({
      ...{ planned: 6, done: 1, late: 1, listed: 7, visited: 3, problems: 1 },
      plans: { count: 1, href: '/work/cases?county=all&track=county-plan' },
    })
  })

  test('of a county alone has no table of counties', () => {
    expect(noProgress.tables.map(({ title }) => title.zh)).toEqual([
      '各办理程序进展',
      '各行业进展',
      '各主办部门进展',
    ])
    expect(noProgress.total.open).toEqual({ count: 0, href: '/work/ledger?county=371526&state=open' })
  })
})
