import type { Text } from '../../../engine/text.ts'
import { useSay } from '../lang.tsx'
import { capacityWords } from './exits.tsx'
import { share } from './progress-matters.tsx'
import { tallyOfRow } from './progress-tables.tsx'
import type { MattersRow, ProgressRow, ProgressView } from './progress-view.ts'

const head: readonly Text[] = [
  { zh: '县区', en: 'County' },
  { zh: '在办', en: 'Open' },
  { zh: '超期', en: 'Overdue' },
  { zh: '临期', en: 'At risk' },
  { zh: '立案', en: 'Opened' },
  { zh: '办结', en: 'Ended' },
  { zh: '退出企业', en: 'Enterprises exited' },
  { zh: '退出设备', en: 'Machines exited' },
  { zh: '退出产能', en: 'Capacity exited' },
  { zh: '任务完成/计划', en: 'Tasks done / planned' },
  { zh: '监察已查/清单', en: 'Visited / listed' },
  { zh: '覆盖率', en: 'Coverage' },
]

/** All of a county in one row. */
export function BriefingTable({ view }: { readonly view: ProgressView }) {
  const say = useSay()
  const { matters, mattersTotal, tables, total } = view
  const counties = matters.length > 1 ? (tables[0]?.rows ?? []) : []
  return (
    <table class="app-briefing__table">
      <thead>
        <tr>
          {head.map((text) => (
            <th scope="col">{say(text)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counties.map((row, at) => (
          <Row row={row} own={matters[at] ?? mattersTotal} />
        ))}
        <Row row={total} own={mattersTotal} />
      </tbody>
    </table>
  )
}

function Row({ row, own }: { readonly row: ProgressRow; readonly own: MattersRow }) {
  const say = useSay()
  const counts = [row.open, row.overdue, row.soon, row.opened, row.ended, row.enterprises, row.equipment]
  return (
    <tr>
      <th scope="row">{say(row.name)}</th>
      {counts.map(({ count }) => (
        <td>{count}</td>
      ))}
      <td>{say(capacityWords(tallyOfRow(row)))}</td>
      <td>{`${own.done}/${own.planned}`}</td>
      <td>{`${own.visited}/${own.listed}`}</td>
      <td>{share(own)}</td>
    </tr>
  )
}
