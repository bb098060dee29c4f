import type { RegisterDefinition } from '../../../../forms/registers.ts'
import type { RegisterRow } from '../../../engine/events.ts'
import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import { useLang, useSay } from '../lang.tsx'
import { dayWords } from '../when.ts'

/** A row of the public notice; its number in the notice is counted where it is shown. */
export type PublicRow = RegisterRow & { readonly href?: string | undefined }

type Column = {
  readonly head: Text
  readonly cell: (row: PublicRow, number: number) => string
  /** What a register that is not of equipment may call it. */
  readonly named?: keyof NoticeHeads
}

/** The twelve columns of the notice (DOMAIN §5), in its order. */
const columns: readonly Column[] = [
  { head: { zh: '序号', en: 'No.' }, cell: (_, number) => String(number) },
  { head: { zh: '县区', en: 'County' }, cell: ({ county }) => county },
  { head: { zh: '企业名称', en: 'Enterprise' }, cell: ({ enterprise }) => enterprise, named: 'enterprise' },
  { head: { zh: '行业', en: 'Sector' }, cell: ({ sector }) => sector },
  {
    head: { zh: '落后工艺/设备', en: 'Process or equipment' },
    cell: ({ equipment }) => equipment,
    named: 'equipment',
  },
  { head: { zh: '型号规格', en: 'Model' }, cell: ({ model }) => model, named: 'model' },
  { head: { zh: '数量', en: 'Quantity' }, cell: ({ quantity }) => quantity },
  { head: { zh: '产能（单位）', en: 'Capacity (unit)' }, cell: ({ capacity }) => capacity },
  { head: { zh: '退出依据', en: 'Basis' }, cell: ({ basis }) => basis, named: 'basis' },
  { head: { zh: '退出方式', en: 'Way of exit' }, cell: ({ method }) => method, named: 'method' },
  { head: { zh: '完成时间', en: 'Done by' }, cell: ({ deadline }) => deadline, named: 'deadline' },
  { head: { zh: '备注', en: 'Remark' }, cell: ({ remark }) => remark },
]

/** What columns are called in a register that is not of equipment. */
export type NoticeHeads = NonNullable<RegisterDefinition['heads']>

/** Such a register leaves out the columns that it has nothing for. */
const columnsOf = (rows: readonly PublicRow[], heads: NoticeHeads | undefined): readonly Column[] =>
  heads === undefined
    ? columns
    : columns
        .filter(({ cell }) => rows.some((row) => cell(row, 1) !== ''))
        .map((column) => ({ ...column, head: (column.named && heads[column.named]) ?? column.head }))

/** What scrolls must be reachable from the keyboard (WCAG 2.1.1). */
const focusable = { tabIndex: 0 }

/** Rows of the public notice: a table, and cards on a phone. */
export function NoticeTable({
  rows,
  caption,
  heads,
}: {
  readonly rows: readonly PublicRow[]
  readonly caption: Text
  readonly heads?: NoticeHeads | undefined
}) {
  const say = useSay()
  const lang = useLang()
  const shown = columnsOf(rows, heads)
  return (
    <section class="app-scroll" aria-label={say(caption)} {...focusable}>
      <StackedTable
        classes={heads ? 'app-register' : 'app-register app-columns-12'}
        caption={say(caption)}
        captionClasses="govuk-visually-hidden"
        head={shown.map(({ head }) => ({ text: say(head) }))}
        rows={rows.map((row, at) =>
          shown.map(({ named, cell }) => {
            const words = dayWords(cell(row, at + 1), lang)
            return {
              text:
                row.href && named === 'enterprise' ? (
                  <a class="govuk-link" href={row.href}>
                    {words}
                  </a>
                ) : (
                  words
                ),
            }
          }),
        )}
      />
    </section>
  )
}
