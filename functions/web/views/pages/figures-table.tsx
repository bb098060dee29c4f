import type { Text } from '../../../engine/text.ts'
import { type Cell, Table } from '../components/table.tsx'
import { useSay } from '../lang.tsx'

/** What scrolls must be reachable from the keyboard (WCAG 2.1.1). */
const focusable = { tabIndex: 0 }

type Column = { readonly text: Text; readonly words?: true }

type Props = {
  readonly title: Text
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The table behind a chart: short rows that scroll sideways on a phone, since rows as cards would fill twenty screens. */
export function FiguresTable({ title, columns, rows }: Props) {
  const say = useSay()
  return (
    <section class="app-scroll app-figures" aria-label={say(title)} {...focusable}>
      <Table
        caption={say(title)}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={columns.map(({ text, words }, at) => ({
          text: say(text),
          ...(at > 0 && !words && { format: 'numeric' as const }),
        }))}
        rows={rows.map((cells) =>
          cells.map((cell, at) => (columns[at]?.words ? { ...cell, classes: 'app-figures__words' } : cell)),
        )}
      />
    </section>
  )
}
