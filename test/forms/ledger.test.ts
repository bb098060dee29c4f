import { describe, expect, test } from 'vitest'
import { isListed, type LedgerLine, ledgerColumns } from '../../forms/ledger.ts'
import { newestTrack } from '../../forms/registry.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import type { LedgerEntry } from '../../functions/engine/ledger.ts'

const track = (id: string) => ({ id, version: newestTrack(id)?.version ?? '' })

const machine = {
  ...{ serial: 'SN-1', name: '球磨机', model: 'Φ2.2×7m', catalogue: '2024:其他', quantity: '2台' },
  capacity: { amount: '30.5', unit: '万吨/年' },
}

const entry: LedgerEntry = {
  case: CaseId.parse('C-20260224-k7q2mz'),
  number: 'LC-20260224-K7Q2MZ',
  division: '371526',
  opened: '2026-02-24T02:00:00Z',
  enterprise: { code: '91371500YYYY00012U', name: '甲厂' },
  sector: 'steel',
  grounds: ['energy', 'safety'],
  basis: ['energy-law'],
  track: track('energy'),
  state: 'rectifying',
  notice: { number: '高工信〔2026〕3号', servedOn: '2026-02-24' },
  due: '2026-08-24',
  extended: '2026-11-24',
  duties: { given: 3, open: 1 },
  documents: [{ form: 'closure-proposal', number: '高工信〔2026〕9号', on: '2026-12-01' }],
  answers: {
    'public-notice': { url: 'https://a.example/1' },
    'public-commitment': { dismantleBy: '2026-12-31' },
  },
  items: [machine],
  shared: [{ serial: 'SN-1', cases: ['LC-2'] }],
  upTo: 9,
}

const cells = (line: Partial<LedgerLine> = {}) => {
  const whole: LedgerLine = { no: 1, entry, item: machine, standings: [], ...line }
  return Object.fromEntries(ledgerColumns.map(({ id, of }) => [id, of(whole)]))
}

describe('a line of the ledger', () => {
  test('has the columns of the notice and those of the case', () => {
    expect(cells()).toMatchObject({
      no: '1',
      county: '高唐县',
      enterprise: '甲厂',
      sector: '钢铁',
      equipment: '球磨机',
      quantity: '2',
      quantityUnit: '台',
      capacity: '30.5',
      capacityUnit: '万吨/年',
      method: '',
      doneOn: '',
      remark: '同一设备另见案件LC-2，只计一次',
      code: '91371500YYYY00012U',
      servedOn: '2026-02-24',
      due: '2026-08-24',
      extended: '2026-11-24',
      dismantleBy: '2026-12-31',
      departments: '交办3项，未办结1项',
      closure: '高工信〔2026〕9号',
      url: 'https://a.example/1',
      archive: '',
      year: '',
    })
    expect(cells().basis).toContain('能耗达不到标准')
  })

  test('of a sealed machine counts in no year', () => {
    const line = cells({ item: { ...machine, mark: 'sealed', on: '2026-05-01' } })
    expect(line).toMatchObject({ method: '断水断电，拆除动力装置，封存主体设备', year: '', acceptedOn: '' })
  })

  test('of a dismantled one counts in the year of its acceptance, whatever the enterprise did later', () => {
    const ended = { outcome: 'closed-down', on: '2027-01-03' }
    const line = cells({
      entry: { ...entry, ended },
      item: { ...machine, mark: 'dismantled', on: '2026-12-30' },
    })
    expect(line).toMatchObject({
      method: '依法关停退出，拆除主体设备',
      doneOn: '2026-12-30',
      acceptedOn: '2026-12-30',
      year: '2026',
      archive: 'C-20260224-k7q2mz',
    })
  })

  test('of an enterprise that closed without listed machines counts when the case ended', () => {
    const ended = { outcome: 'closed-down', on: '2027-01-03' }
    const { item: _, ...rest } = { item: undefined }
    const line = cells({ ...rest, entry: { ...entry, items: [], ended }, item: undefined })
    expect(line).toMatchObject({ equipment: '', capacity: '', doneOn: '2027-01-03', year: '2027' })
  })

  test('says where the enterprise stands', () => {
    const standings = [{ track: 'credit', number: 'LC-9', state: 'published' }]
    expect(cells({ standings }).credit).toMatch(/^.+（LC-9）$/)
    expect(cells({ standings: [{ ...standings[0], state: 'gone' } as (typeof standings)[0]] }).credit).toBe(
      '',
    )
  })
})

test('has cases against enterprises, not the work of organs, applications and ratings', () => {
  const listed = (id: string) => isListed({ track: track(id) })
  expect(['energy', 'technology', 'water', 'quality', 'safety', 'environment'].every(listed)).toBe(true)
  expect(['county-plan', 'credit', 'environmental-credit', 'enterprise-support'].some(listed)).toBe(false)
})
