import type { Share } from '../../../../functions/engine/shares.ts'
import { everywhere } from '../../../../functions/web/ledger-query.ts'
import { progressView } from '../../../../functions/web/models/progress.ts'
import type { ProgressView } from '../../../../functions/web/views/pages/progress-view.ts'

const query = { county: everywhere, year: '2026', own: ['371500-sc', '371526'], today: '2026-02-24' }

const cell = (division: string, path: readonly string[], amounts: Record<string, string>): Share => ({
  division,
  cell: [...path],
  amounts,
})

const cells: readonly Share[] = [
  cell('371500-sc', ['now', 'energy', 'steel', 'rectifying'], {
    cases: '12',
    'due:2026-02-01': '3',
    'due:2026-03-10': '2',
  }),
  cell('371526', ['now', 'technology', 'building-materials', 'supervised'], { cases: '1' }),
  cell('371500-sc', ['2026', '2026-01', 'energy', 'steel'], {
    opened: '9',
    'ended:closed-down': '2',
    enterprises: '2',
    equipment: '4',
    'capacity:万吨/年': '30.5',
    'capacity:万重量箱/年': '120',
  }),
  cell('371526', ['2026', '2026-02', 'technology', 'building-materials'], { opened: '1' }),
  cell('371526', ['2026', 'plan'], {
    plans: '1',
    'planned:2026-01': '2',
    'planned:2026-06': '4',
    'done:2026-02': '1',
    'due:2026-01-31': '1',
    'due:2026-06-30': '4',
    'planned-capacity:2026-01:万吨/年': '10.25',
    'planned-capacity:2026-06:万吨/年': '40',
    'planned-capacity:2026-06:千伏安': '6300',
  }),
  cell('371526', ['2026', 'campaign', 'task'], { campaigns: '1', listed: '7', visited: '3', problems: '1' }),
]

export const progress: ProgressView = progressView(query, cells)
export const noProgress: ProgressView = progressView({ ...query, county: '371526' }, [])
