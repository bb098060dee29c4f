import type { LetterContent } from '../../../engine/letter.ts'
import { cx } from '../components/attributes.ts'

/** With more columns than this, three characters no longer fit into each beside the others. */
const mostColumns = 7

/** The table of a letter; on a narrow screen each row is a list, and each cell carries its column's name. */
export function LetterTable({ head, rows }: NonNullable<LetterContent['table']>) {
  return (
    <table class={cx('app-letter__table', head.length > mostColumns && 'app-letter__table--dense')}>
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, at) => (
              <td data-name={head[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
