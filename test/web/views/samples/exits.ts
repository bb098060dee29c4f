import { ledgerColumns } from '../../../../forms/ledger.ts'
import type { ExitsView, RecountView } from '../../../../functions/web/views/pages/exits-view.ts'
import type { Asked, LedgerView } from '../../../../functions/web/views/pages/ledger-view.ts'
import type { ReturnsView } from '../../../../functions/web/views/pages/returns.tsx'
import type { Names } from './data.ts'

const county = { zh: '高唐县', en: 'Gaotang County' }
const zone = { zh: '江北水城旅游度假区', en: 'Jiangbei Shuicheng Resort' }
const year = (value: string) => ({ value, label: { zh: value, en: value } })

const asked: readonly Asked[] = [
  {
    name: 'year',
    label: { zh: '计入年度', en: 'Counted in' },
    value: '2026',
    choices: [year('2026'), year('2025')],
    all: false,
  },
  {
    name: 'county',
    label: { zh: '县区', en: 'County' },
    value: '371526',
    choices: [
      { value: '371526', label: county },
      { value: '371521', label: zone },
    ],
    all: true,
  },
]

const tally = { enterprises: 2, equipment: 3, capacity: { '万吨/年': '30.5', '万重量箱/年': '120' } }
const none = { enterprises: 0, equipment: 0, capacity: {} }
const whole = { zh: '合计', en: 'In all' }

export const exits = (names: Names): ExitsView => ({
  year: '2026',
  asked,
  total: { name: whole, ...tally },
  tables: [
    {
      title: { zh: '按县区', en: 'By county' },
      of: { zh: '县区', en: 'County' },
      rows: [
        { name: county, ...tally },
        { name: zone, ...none },
      ],
    },
  ],
  lines: [true, false].map((counted) => ({
    county,
    enterprise: names.enterprise,
    caseNumber: 'LC-20260224-K7Q2MZ',
    href: '/work/cases/C-1',
    on: '2026-02-06',
    year: '2026',
    what: counted ? names.enterprise : undefined,
    capacity: counted ? { amount: '30.5', unit: '万吨/年' } : undefined,
    counted,
  })),
  next: '/work/exits?after=1',
  ledger: '/work/ledger',
  returns: '/work/returns',
})

export const noExits: Partial<ExitsView> = {
  total: { name: whole, ...none },
  tables: [],
  lines: [],
  next: undefined,
}

export const recounted = (agrees: boolean): RecountView => ({
  year: '2026',
  asked,
  rows: [{ name: county, kept: tally, recounted: agrees ? tally : none, agrees }],
  figures: {
    rows: [
      {
        name: { zh: '在办案件', en: 'Open cases' },
        kept: { zh: '12', en: '12' },
        recounted: { zh: '12', en: '12' },
      },
    ],
    cells: 31,
    differing: agrees ? 0 : 2,
  },
  cases: 12,
  events: 340,
  tooMany: [],
})

const kinds = { text: 'A', number: '30.5', date: '2026-02-06' }

export const ledger = (names: Names): LedgerView => ({
  county,
  asked,
  columns: ledgerColumns,
  cases: 1,
  rows: [0, 1].map((row) => ({
    href: '/work/cases/C-1',
    cells: ledgerColumns.map(({ id, kind }, at) =>
      id === 'enterprise' ? names.enterprise : row === 1 && at > 3 ? '' : kinds[kind],
    ),
  })),
  linked: 2,
  xlsx: '/work/ledger/ledger.xlsx',
  csv: '/work/ledger/ledger.csv',
  print: '/work/ledger?all=yes',
  isCut: true,
  isPrint: false,
  next: '/work/ledger?after=1',
})

const period = { zh: '2026年上半年', en: 'first half of 2026' }

export const returns = (_: Names): ReturnsView => ({
  period,
  asked: [
    {
      name: 'period',
      label: { zh: '报送期', en: 'Period' },
      value: '2026h1',
      choices: [
        { value: '2026h1', label: period },
        { value: '2025y', label: { zh: '2025年', en: '2025' } },
      ],
      all: false,
    },
  ],
  rows: [
    { organ: county, late: false },
    {
      organ: zone,
      state: { zh: '逾期未报送', en: 'Not sent in time' },
      due: '2026-07-15',
      late: true,
      href: '/work/cases/C-1',
    },
  ],
  missing: 1,
  begin: { action: '/work/returns/2026h1', requestKey: '2026h1' },
})
