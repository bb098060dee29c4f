import { cx } from './attributes.ts'
import { type Cell, Table, type TableProps } from './table.tsx'

export type StackedTableProps = TableProps & { readonly head: readonly (Cell & { readonly text: string })[] }

/** A table whose rows become cards on a narrow screen: each cell then carries its column's name. */
export function StackedTable({ head, rows, classes, ...props }: StackedTableProps) {
  const named = rows.map((row) => (row ? row.map((cell, at) => withName(cell, head[at]?.text ?? '')) : row))
  return <Table {...props} head={head} rows={named} classes={cx('app-stacked', classes)} />
}

const withName = (cell: Cell, name: string): Cell => ({
  ...cell,
  attributes: { ...cell.attributes, 'data-name': name },
})
