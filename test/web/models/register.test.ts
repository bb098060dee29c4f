import { describe, expect, test } from 'vitest'
import { type RegisterDefinition, registers } from '../../../forms/registers.ts'
import { CaseId } from '../../../functions/engine/ids.ts'
import type { Entry } from '../../../functions/register/entries.ts'
import { entryView } from '../../../functions/web/models/register.ts'
import { listView, rowsOf } from '../../../functions/web/models/register-list.ts'
import { queryOf } from '../../../functions/web/register-query.ts'
import { entryName } from '../../../functions/web/views/pages/entry-name.ts'

const entry: Entry = {
  id: 'LC-20250816-K7Q2MZ-1',
  register: 'commitments',
  case: CaseId.parse('C-20250816-k7q2mz'),
  filing: 1,
  publishedAt: '2026-01-21T04:00:00.000Z',
  event: 'e'.repeat(64),
  rows: [
    {
      county: '阳谷县',
      enterprise: '阳谷县鲁西建材有限公司',
      sector: '建材',
      equipment: '水泥球磨机',
      model: 'Φ2.2×7m',
      quantity: '2台',
      capacity: '30万吨/年',
      basis: '2024:落后生产工艺装备/建材/2',
      method: '断水断电',
      deadline: '2026-08-02',
      remark: '',
    },
  ],
  county: '371521',
  track: { id: 'technology', version: '2' },
}
const today = '2026-02-24'
const place = { address: 'https://example.test/register/commitments/x', back: '/register/commitments' }

const register = (id: string): RegisterDefinition => {
  const found = registers.find((one) => one.id === id)
  if (!found) throw new Error(`No register ${id}`)
  return found
}

describe('an entry of the public register', async () => {
  const view = await entryView(register('commitments'), entry, place, { today })

  test('shows the promise, who published it, and that the plan is a draft', () => {
    expect(view).toMatchObject({ ...place, id: entry.id, rows: entry.rows, event: entry.event })
    expect(view.issuer.zh).toBe('聊城市工业和信息化局')
    expect(view.statement?.zh).toContain('不再恢复生产')
    expect(view.basis?.zh).toContain('征求意见稿')
  })

  test('sends objections to the authority of the county', () => {
    expect(view.objections?.how.zh).toContain('阳谷县工业和信息化局')
  })

  test('names nobody and no case', () => {
    expect(JSON.stringify(view)).not.toContain(entry.case)
  })

  test('of dismantled equipment is no promise', async () => {
    expect((await entryView(register('dismantled'), entry, place, { today })).statement).toBeUndefined()
  })

  test('comes from the office that leads its case, even after it was taken off', async () => {
    const track = { id: 'quality', version: '1' }
    const gone = { ...entry, track, rows: [], removedAt: '2026-02-21T04:00:00.000Z' }
    const { issuer, objections, standing } = await entryView(register('closures'), gone, place, { today })
    expect(issuer.zh).toBe('阳谷县市场监督管理局')
    expect(objections?.how.zh).toContain('阳谷县市场监督管理局')
    expect(standing?.zh).toContain('移出登记簿')
  })

  test('promises nothing any more once it was taken off', async () => {
    const gone = { ...entry, rows: [], removedAt: '2026-02-21T04:00:00.000Z' }
    expect((await entryView(register('commitments'), gone, place, { today })).statement).toBeUndefined()
  })

  test('on notice takes objections to the last day of its period, and none after it', async () => {
    const notice = { case: CaseId.parse('C-n-20250816-k7q2mz-1'), state: 'running', until: today }
    const on = (day: string, of = notice) =>
      entryView(register('dismantled'), { ...entry, notice: of }, place, { today: day })
    expect((await on(today)).object).toBe(`/objections/new?entry=${entry.id}`)
    const after = await on('2026-02-25')
    expect(after.object).toBeUndefined()
    expect(after.noticed?.zh).toContain('公示期')
    expect((await on(today, { ...notice, state: 'resolving' })).object).toBeUndefined()
  })
})

test('each row of an entry leads to it', () => {
  const rows = rowsOf({ ...entry, rows: [...entry.rows, ...entry.rows] }, '/register/commitments/x')
  expect(rows.map(({ href }) => href)).toEqual(['/register/commitments/x', '/register/commitments/x'])
})

describe('a page of a register', () => {
  const asked = queryOf({ query: new URLSearchParams('q=鲁西'), today }, 'commitments')
  const pageOf = (found: Parameters<typeof listView>[2], others: readonly string[] = []) =>
    listView(register('commitments'), asked, found, { today, others })

  test('says how far it looked only where there is more and it is not full', async () => {
    const next = 'next'
    expect((await pageOf({ entries: [entry], looked: 300, next })).looked).toBe(300)
    expect((await pageOf({ entries: [entry], looked: 2 })).looked).toBeUndefined()
    expect((await pageOf({ entries: Array(20).fill(entry), looked: 21, next })).looked).toBeUndefined()
  })

  test('leads to other registers with the name that was looked for', async () => {
    const { registers: all, elsewhere } = await pageOf({ entries: [] }, ['closures', 'commitments'])
    const href = `/register/closures?${new URLSearchParams({ q: '鲁西' })}`
    expect(elsewhere).toEqual([{ href, text: register('closures').title }])
    expect(all.map((one) => one.href)).toContain(href)
  })
})

test('an entry of several enterprises is called by the first, and says that there are others', () => {
  const rows = ['甲公司', '乙公司', '甲公司'].map((enterprise) => ({ enterprise }))
  expect(entryName(rows)).toEqual({ zh: '甲公司等2家企业', en: '甲公司 and 1 more' })
  expect(entryName(rows.slice(0, 1))?.zh).toBe('甲公司')
  expect(entryName([])).toBeUndefined()
})
