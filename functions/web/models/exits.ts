import { newestTrack } from '../../../forms/registry.ts'
import { sectors } from '../../../forms/sectors.ts'
import { yearAt } from '../../engine/accounting.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { type Exit, talliesBy, tallyOf } from '../../engine/exit.ts'
import type { Text } from '../../engine/text.ts'
import { divisionName } from '../names.ts'
import type { ExitLine, TallyLine, TallyTable } from '../views/pages/exits-view.ts'

const plain = (words: string): Text => ({ zh: words, en: words })

const sectorName = (sector: string): Text =>
  sectors.find(({ value }) => value === sector)?.label ?? { zh: '未填', en: 'Not given' }

const trackName = (track: string): Text => newestTrack(track)?.title ?? plain(track)

const tableOf = (
  title: Text,
  of: Text,
  exits: readonly Exit[],
  key: (exit: Exit) => string,
  name: (key: string) => Text,
): TallyTable => ({
  title,
  of,
  rows: talliesBy(exits, key).map(({ of: one, tally }) => ({ name: name(one), ...tally })),
})

const whole: Text = { zh: '合计', en: 'In all' }

/** What exits come to: in all, by county, by track and by sector. */
export const tallyTables = (exits: readonly Exit[]): { total: TallyLine; tables: TallyTable[] } => ({
  total: { name: whole, ...tallyOf(exits) },
  tables: [
    tableOf(
      { zh: '按县区', en: 'By county' },
      { zh: '县区', en: 'County' },
      exits,
      ({ division }) => division,
      divisionName,
    ),
    tableOf(
      { zh: '按办理程序', en: 'By track' },
      { zh: '办理程序', en: 'Track' },
      exits,
      ({ track }) => track,
      trackName,
    ),
    tableOf(
      { zh: '按行业', en: 'By sector' },
      { zh: '行业', en: 'Sector' },
      exits,
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
