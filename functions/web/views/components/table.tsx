import { typedIn, useLang } from '../lang.tsx'
import { cx, type Maybe, type Part, type Styled } from './attributes.ts'

export type Cell = Part & {
  readonly format?: 'numeric' | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
}

export type TableProps = Styled & {
  readonly rows: readonly Maybe<readonly Cell[]>[]
  readonly head?: readonly Cell[] | undefined
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
}

/** A table that stays one: for stacking on phones see `stacked-table.tsx`. */
export function Table(props: TableProps) {
  return (
    <table class={cx('govuk-table', props.classes)} {...props.attributes}>
      {props.caption && (
        <caption class={cx('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && <Head cells={props.head} />}
      <tbody class="govuk-table__body">
        {props.rows.map((cells) => cells && <Row cells={cells} headed={Boolean(props.firstCellIsHeader)} />)}
      </tbody>
    </table>
  )
}

function Head({ cells }: { readonly cells: readonly Cell[] }) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {cells.map(({ text, format, classes, ...cell }) => (
          <th
            scope="col"
            class={cx('govuk-table__header', format && `govuk-table__header--${format}`, classes)}
            colSpan={cell.colspan}
            rowSpan={cell.rowspan}
            {...cell.attributes}
          >
            {text}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({ cells, headed }: { readonly cells: readonly Cell[]; readonly headed: boolean }) {
  return (
    <tr class="govuk-table__row">
      {cells.map((cell, at) => (
        <BodyCell cell={cell} header={at === 0 && headed} />
      ))}
    </tr>
  )
}

function BodyCell({ cell, header }: { readonly cell: Cell; readonly header: boolean }) {
  const { text, format, classes, attributes, colspan, rowspan } = cell
  const lang = useLang()
  const spans = { colSpan: colspan, rowSpan: rowspan }
  if (header)
    return (
      <th
        scope="row"
        lang={typedIn(text, lang)}
        class={cx('govuk-table__header', classes)}
        {...spans}
        {...attributes}
      >
        {text}
      </th>
    )
  return (
    <td
      lang={typedIn(text, lang)}
      class={cx('govuk-table__cell', format && `govuk-table__cell--${format}`, classes)}
      {...spans}
      {...attributes}
    >
      {text}
    </td>
  )
}
