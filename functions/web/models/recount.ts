import { soonDays } from '../../../forms/progress.ts'
import { linesOf, mattersOf, progressOf } from '../../engine/progress-figures.ts'
import type { Share } from '../../engine/shares.ts'
import type { Text } from '../../engine/text.ts'
import { capacityWords } from '../views/pages/exits.tsx'
import type { ComparedFigures } from '../views/pages/exits-view.ts'

const names: Readonly<Record<string, Text>> = {
  open: { zh: '在办案件', en: 'Open cases' },
  overdue: { zh: '超期', en: 'Overdue' },
  soon: { zh: `${soonDays}日内到期`, en: `Due within ${soonDays} days` },
  opened: { zh: '本年立案', en: 'Opened in the year' },
  ended: { zh: '本年办结', en: 'Ended in the year' },
  enterprises: { zh: '退出企业（户）', en: 'Enterprises exited' },
  equipment: { zh: '退出设备（台套）', en: 'Machines exited' },
  capacity: { zh: '退出产能（按单位）', en: 'Capacity exited, by unit' },
  plans: { zh: '年度计划（份）', en: 'Plans' },
  planned: { zh: '计划任务', en: 'Tasks planned' },
  done: { zh: '已完成任务', en: 'Tasks done' },
  plannedCapacity: { zh: '计划退出产能（按单位）', en: 'Capacity planned, by unit' },
  late: { zh: '逾期任务', en: 'Tasks late' },
  campaigns: { zh: '监察（项）', en: 'Campaigns' },
  listed: { zh: '监察清单企业（户）', en: 'Enterprises listed' },
  visited: { zh: '已检查（户）', en: 'Enterprises visited' },
  problems: { zh: '发现问题（户）', en: 'With problems' },
}

/** Every figure of progress as it is kept beside a recount; the cells behind them are held against each other too. */
export const comparedFigures = (
  kept: readonly Share[],
  recounted: readonly Share[],
  today: string,
): ComparedFigures => {
  const [before, after] = [kept, recounted].map((cells) => figuresIn(cells, today))
  const [mine, theirs] = [kept, recounted].map((cells) => new Map(cells.map(wordsOf)))
  const all = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])]
  return {
    rows: Object.entries(names).map(([figure, name]) => ({
      name,
      kept: before?.[figure] ?? none,
      recounted: after?.[figure] ?? none,
    })),
    cells: all.length,
    differing: all.filter((cell) => mine?.get(cell) !== theirs?.get(cell)).length,
  }
}

const none: Text = { zh: '0', en: '0' }

const wordsOf = ({ division, cell, amounts }: Share): [string, string] => [
  [division, ...cell].join('#'),
  JSON.stringify(amounts),
]

const figuresIn = (cells: readonly Share[], today: string): Record<string, Text> => {
  const { capacity, plannedCapacity, ...counts } = {
    ...progressOf(linesOf(cells), { today, soonDays }),
    ...mattersOf(cells, today),
  }
  const words = Object.entries(counts).map(
    ([name, count]) => [name, { zh: `${count}`, en: `${count}` }] as const,
  )
  return {
    ...Object.fromEntries(words),
    capacity: capacityWords({ capacity }),
    plannedCapacity: capacityWords({ capacity: plannedCapacity }),
  }
}
