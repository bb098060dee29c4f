import { describe, expect, test } from 'vitest'
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
    expect(progress.units.map(({ unit, rows }) => [unit, rows.map(({ amount }) => amount)])).toEqual([
      ['万吨/年', ['30.5']],
      ['万重量箱/年', ['120']],
    ])
    expect(progress.units[0]?.months).toEqual([
      { month: '2026-01', upTo: '30.5' },
      { month: '2026-02', upTo: '30.5' },
    ])
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
