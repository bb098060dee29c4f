import { newestTrack } from '../../../forms/registry.ts'
import { sectors } from '../../../forms/sectors.ts'
import { yearAt } from '../../engine/accounting.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { Exit, Tally } from '../../engine/exit.ts'
import { type Line, tallyIn } from '../../engine/progress-figures.ts'
import { added } from '../../engine/shares.ts'
import type { Text } from '../../engine/text.ts'
import { divisionName } from '../names.ts'
import type { ExitLine, TallyLine, TallyTable } from '../views/pages/exits-view.ts'
import { same } from '../views/text.ts'

const sectorName = (sector: string): Text =>
  sectors.find(({ value }) => value === sector)?.label ?? { zh: '未填', en: 'Not given' }

const trackName = (track: string): Text => newestTrack(track)?.title ?? same(track)

/** Rows of what exited; what has nothing in common with an exit is left out. */
const tableOf = (
  title: Text,
  of: Text,
  lines: readonly Line[],
  key: (line: Line) => string,
  name: (key: string) => Text,
): TallyTable => ({
  title,
  of,
  rows: [...Map.groupBy(lines, key)]
    .map(([one, own]) => ({ name: name(one), ...tallyOfLines(own) }))
    .filter(({ enterprises, equipment }) => enterprises + equipment > 0),
})

const tallyOfLines = (lines: readonly Line[]): Tally => tallyIn(added(lines.map(({ amounts }) => amounts)))

const whole: Text = { zh: '合计', en: 'In all' }

/** What exits come to: in all, by county, by track and by sector. */
export const tallyTables = (lines: readonly Line[]): { total: TallyLine; tables: TallyTable[] } => ({
  total: { name: whole, ...tallyOfLines(lines) },
  tables: [
    tableOf(
      { zh: '按县区', en: 'By county' },
      { zh: '县区', en: 'County' },
      lines,
      ({ division }) => division,
      divisionName,
    ),
    tableOf(
      { zh: '按办理程序', en: 'By track' },
      { zh: '办理程序', en: 'Track' },
      lines,
      ({ track }) => track,
      trackName,
    ),
    tableOf(
      { zh: '按行业', en: 'By sector' },
      { zh: '行业', en: 'Sector' },
      lines,
      ({ sector }) => sector,
      sectorName,
    ),
  ],
})

/** A line of the list for each machine, and one for an enterprise that closed. */
export const exitLines = (exits: readonly Exit[], hrefOf: (exit: Exit) => string): ExitLine[] =>
  exits.flatMap((exit): ExitLine[] => {
    const known = {
      county: divisionName(exit.division),
      enterprise: exit.enterprise.name,
      caseNumber: exit.number,
      href: hrefOf(exit),
      on: shanghaiDate(Date.parse(exit.at)),
      year: String(yearAt(exit.at)),
    }
    const machines = exit.items.map((item) => ({
      ...known,
      what: [item.name, item.model].filter(Boolean).join(' '),
      capacity: item.capacity,
      counted: item.counted === true,
    }))
    const closure = { ...known, what: undefined, capacity: undefined, counted: exit.counted === true }
    return exit.closed ? [...machines, closure] : machines
  })
