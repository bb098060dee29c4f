import { describe, expect, test } from 'vitest'
import { countyPlan, countyPlan1 } from '../../forms/county-plan/form.ts'
import { ledgerEntryOf } from '../../forms/ledger.ts'
import { sharesOf } from '../../forms/progress.ts'
import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { settle } from '../../functions/engine/answers.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import type { Answers, Field, Form, Quantity } from '../../functions/engine/form.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { append, noEvent } from '../../functions/engine/log.ts'
import { mattersOf } from '../../functions/engine/progress-figures.ts'
import { isUnreadable } from '../../functions/importing/grid.ts'
import { linesIn } from '../../functions/importing/lines.ts'
import { comparedFigures } from '../../functions/web/models/recount.ts'
import { official } from '../engine/commands.ts'
import { opened, submitted } from '../engine/given.ts'
import { context } from './acts/case.ts'
import { actExamples } from './acts/examples.ts'

const today = '2026-02-24'
const matter = CaseId.parse('C-20260105-plan00001')

const capacity = (amount: string, unit = '万吨/年'): Quantity => ({ amount, unit })
const plan = (...tasks: readonly Answers[]): Answers => ({
  year: '2026',
  tasks: tasks.map((row, at) => ({ task: `任务${at}`, byOn: '2026-11-30', ...row })),
})

const filed = (filing: number, answers: Answers, version = '2'): CaseEvent => ({
  ...submitted('county-plan', 'drafting', { filing, answers, draft: `d-${filing}` }),
  ...{ form: { id: 'county-plan', version } },
})
const accepted = (filing: number): CaseEvent => ({ type: 'FilingAccepted', filing })

/** What a matter of Yanggu's plan adds to the figures after these events. */
const sharesAfter = (...events: readonly CaseEvent[]) => {
  const opening = opened('mend', { county: '371521', track: { id: 'county-plan', version: '1' } })
  const by = { at: '2026-01-05T01:00:00Z', actor: official('371521-miit') }
  const log = append({ sequence: 0, hash: noEvent }, by, [opening, ...events])
  const entry = ledgerEntryOf(matter, log)
  if (!entry) throw new Error('The matter has no entry')
  return sharesOf(entry, log)
}

/** Given these events, what is planned up to a month. */
const plannedAfter = (...events: readonly CaseEvent[]) => ({
  upTo: (month: string) => mattersOf(sharesAfter(...events), today, month).plannedCapacity,
})

describe('capacity that a county plans to retire', () => {
  test('given a plan that waits for its signatures, counts nothing', () => {
    expect(plannedAfter(filed(1, plan({ capacity: capacity('30') }))).upTo('2026-12')).toEqual({})
  })

  test('given a plan that was accepted, counts by the month of each task and by unit, exactly', () => {
    const tasks = [
      { byOn: '2026-03-31', capacity: capacity('0.1') },
      { byOn: '2026-03-01', capacity: capacity('0.2') },
      { byOn: '2026-11-30', capacity: capacity('30') },
      { byOn: '2026-11-30', capacity: capacity('120', '万重量箱/年') },
      { byOn: '2026-06-30' },
    ]
    const { upTo } = plannedAfter(filed(1, plan(...tasks)), accepted(1))
    expect(upTo('2026-02')).toEqual({})
    expect(upTo('2026-03')).toEqual({ '万吨/年': '0.3' })
    expect(upTo('2026-12')).toEqual({ '万吨/年': '30.3', '万重量箱/年': '120' })
  })

  test('given a revised plan, counts that alone once it is accepted', () => {
    const first = [filed(1, plan({ capacity: capacity('30') })), accepted(1)]
    const revised = filed(2, plan({ byOn: '2026-06-30', capacity: capacity('12', '千伏安') }))
    expect(plannedAfter(...first, revised).upTo('2026-12')).toEqual({ '万吨/年': '30' })
    const { upTo } = plannedAfter(...first, revised, accepted(2))
    expect(upTo('2026-06')).toEqual({ 千伏安: '12' })
    expect(upTo('2026-12')).toEqual({ 千伏安: '12' })
  })

  test('given a plan of the first version, or a unit without an amount, counts tasks and no capacity', () => {
    const events = [filed(1, plan({}, { capacity: capacity('') }), '1'), accepted(1)]
    expect(plannedAfter(...events).upTo('2026-12')).toEqual({})
    expect(mattersOf(sharesAfter(...events), today).planned).toBe(2)
  })

  test('is held against the recount, and a cell that differs is told', () => {
    const kept = sharesAfter(filed(1, plan({ capacity: capacity('30') })), accepted(1))
    const recounted = sharesAfter(filed(1, plan({ capacity: capacity('31') })), accepted(1))
    const { rows, differing } = comparedFigures(kept, recounted, today)
    expect(differing).toBe(1)
    expect(rows.find(({ name }) => name.zh.startsWith('计划退出产能'))).toMatchObject({
      kept: { zh: '30 万吨/年' },
      recounted: { zh: '31 万吨/年', en: '31 × 10,000 t a year' },
    })
  })
})

const rowFields = ({ pages }: Form): readonly Field[] =>
  pages.flatMap(({ fields = [] }) => fields.flatMap((one) => (one.kind === 'group' ? one.fields : [])))

describe('the tasks of a plan', () => {
  const { answers } = actExamples['county-plan']

  test('lose their capacity where the first version is finished', () => {
    const [newest, first] = [countyPlan, countyPlan1].map((form) =>
      rowsOf(settle(form, answers(context)).tasks),
    )
    expect(newest?.[0]).toHaveProperty('capacity')
    expect(first?.some((row) => 'capacity' in row)).toBe(false)
  })

  const heading = ['任务内容', '责任部门', '开始日期', '完成时限', '工作措施']
  const line = ['水泥粉磨设备退出', '工业和信息化部门', '2026-03-01', '2026-11-30', '逐台核查。']
  /** What a file with these columns and cells beside the usual ones is read as. */
  const read = (columns: readonly string[], cells: readonly string[]) => {
    const texts = [
      [...heading, ...columns],
      [...line, ...cells],
    ]
    const lines = texts.map((row, at) => ({
      line: at + 1,
      cells: row.map((text) => ({ text })),
    }))
    const found = linesIn([{ name: '计划', lines }], rowFields(countyPlan), context)
    if (isUnreadable(found)) throw new Error(found.unreadable.zh)
    return found
  }

  test('come from a file with their capacity, or from one without these columns', () => {
    const columns = ['计划退出产能', '计划退出产能单位']
    expect(read(columns, ['1,200.5', '万吨/年'])).toMatchObject([
      { answers: { capacity: { amount: '1200.5', unit: '万吨/年' } }, reasons: [] },
    ])
    expect(read(columns, ['', ''])).toMatchObject([{ reasons: [] }])
    expect(read([], [])).toMatchObject([{ answers: { task: line[0] }, reasons: [] }])
  })

  test('are refused from a file where the unit is missing or unknown', () => {
    const columns = ['计划退出产能', '计划退出产能单位']
    expect(read(columns, ['30', ''])[0]?.reasons).not.toEqual([])
    expect(read(columns, ['30', '吨'])[0]?.reasons).not.toEqual([])
  })
})
