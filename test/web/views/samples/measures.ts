import type {
  FactsView,
  FigureRow,
  MeasuresView,
} from '../../../../functions/web/views/pages/measures-view.ts'
import type { Names } from './data.ts'

const list = '/work/measures/filings?figure=decided'
const month = '2026-02'
const county = { zh: '高唐县', en: 'Gaotang County' }
const organ = { zh: '聊城江北水城旅游度假区管理委员会工业和信息化部', en: 'Industry Department of the zone' }
const form = { zh: '整改延期申请', en: 'Extension request' }

const row = (name: FigureRow['name'], count: number): FigureRow => ({
  name,
  decided: { count, href: list },
  ...(count > 0 && { median: 310, ninetieth: 1320 }),
  returned: { count: 2, href: list },
  refused: { count: 0, href: list },
  transferred: { count: 1, href: list },
  late: { count: 3, href: list },
})

export const measures = (_: Names): MeasuresView => ({
  filter: {
    action: '/work/measures',
    from: month,
    to: month,
    months: [month, '2026-01'],
    county: '',
    counties: [
      { value: '371526', label: county },
      { value: '371521', label: county },
    ],
    form: 'extension-request',
    forms: [{ value: 'extension-request', label: form }],
    organ: '',
    organs: [{ value: '371526-miit', label: organ }],
  },
  total: row({ zh: '合计', en: 'All' }, 12),
  organs: [row(organ, 12), row(county, 0)],
  steps: [row({ zh: `${organ.zh}：${form.zh}：初审`, en: `${organ.en}: ${form.en}: review` }, 12)],
  stepsInAll: 140,
  fields: [{ name: form, count: 2, href: list }],
  csv: '/work/measures/figures.csv',
  isCut: true,
  workingDay: 480,
})

export const noMeasures: Partial<MeasuresView> = {
  total: {
    name: { zh: '合计', en: 'All' },
    decided: { count: 0, href: list },
    returned: { count: 0, href: list },
    refused: { count: 0, href: list },
    transferred: { count: 0, href: list },
    late: { count: 0, href: list },
  },
  organs: [],
  steps: [],
  stepsInAll: 0,
  fields: [],
  isCut: false,
}

export const measuredFacts = (names: Names): FactsView => ({
  title: { zh: '退回补正', en: 'Returned for correction' },
  of: { zh: `${month} 至 ${month}，共 1 件`, en: `${month} to ${month}: 1` },
  rows: [
    {
      href: '/work/cases/C-1/filings/1',
      caseNumber: 'LC-20260224-K7Q2MZ',
      enterprise: names.enterprise,
      form,
      step: { zh: '县区工信部门初审', en: 'County industry bureau reviews' },
      organ,
      outcome: { zh: '退回补正', en: 'Returned' },
      entered: '2026-02-09T03:12:00Z',
      at: '2026-02-11T08:00:00Z',
      waited: 1200,
      due: '2026-02-10',
      late: true,
      reason: names.reason,
    },
  ],
  back: '/work/measures',
  next: '/work/measures/filings?after=50',
  workingDay: 480,
})
