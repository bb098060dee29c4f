import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { Filter } from './filter.tsx'
import type { LedgerView } from './ledger-view.ts'
import { Pages } from './paging.tsx'

/** What scrolls must be reachable from the keyboard (WCAG 2.1.1). */
const focusable = { tabIndex: 0 }

/** The ledger of a division, with all its columns, to read, print or take away. */
export const ledgerPage = (view: LedgerView): View => ({
  title: { zh: `台账（${view.county.zh}）`, en: `Ledger: ${view.county.en}` },
  wide: true,
  children: <Ledger {...view} />,
})

function Ledger(view: LedgerView) {
  const { county, asked, rows, isCut, isPrint, first, next } = view
  return (
    <>
      <h1 class="govuk-heading-l">
        <T zh={`台账（${county.zh}）`} en={`Ledger: ${county.en}`} />
      </h1>
      <Filter action="/work/ledger" asked={asked} conditions={view.conditions} />
      {isCut && isPrint && (
        <InsetText>
          <T
            zh="案件过多，本页只列出最近的一部分；全部内容请下载文件或缩小范围。"
            en="There are more cases than this page lists: these are the newest. Download the file, or narrow the choice."
          />
        </InsetText>
      )}
      {rows.length === 0 ? (
        <Nothing more={next !== undefined} />
      ) : (
        <>
          <p class="govuk-body">
            <T
              zh={`本页 ${view.cases} 件案件，${rows.length} 行（每台设备一行）。`}
              en={`Cases on this page: ${view.cases}, in ${rows.length} rows, one for each machine.`}
            />
          </p>
          <Lines view={view} />
        </>
      )}
      <Ways {...view} />
      <Pages first={first} next={next} />
    </>
  )
}

function Nothing({ more }: { readonly more: boolean }) {
  return (
    <p class="govuk-body">
      {more ? (
        <T
          zh="最近的案件中没有符合条件的，请看下一页。"
          en="None of the newest cases fits; see the next page."
        />
      ) : (
        <T zh="没有符合条件的案件。" en="No case fits this choice." />
      )}
    </p>
  )
}

function Ways({ xlsx, csv, print, isPrint }: LedgerView) {
  return (
    <p class="govuk-body app-ledger__ways">
      <a class="govuk-link" href={xlsx}>
        <T zh="下载台账（Excel）" en="Download the ledger (Excel)" />
      </a>
      {'　'}
      <a class="govuk-link" href={csv}>
        <T zh="下载台账（CSV）" en="Download it as CSV" />
      </a>
      {'　'}
      {!isPrint && (
        <a class="govuk-link" href={print}>
          <T zh="打印版（A3 横向）" en="To print (A3 landscape)" />
        </a>
      )}
    </p>
  )
}

function Lines({ view: { columns, rows, linked } }: { readonly view: LedgerView }) {
  const say = useSay()
  const lang = useLang()
  const cellOf = (href: string, words: string, at: number): Cell => {
    const text = columns[at]?.kind === 'date' && words !== '' ? dayWords(words, lang) : words
    return {
      text:
        at === linked ? (
          <a class="govuk-link" href={href}>
            {text}
          </a>
        ) : (
          text
        ),
      ...(columns[at]?.kind === 'number' && { format: 'numeric' as const }),
    }
  }
  return (
    <section class="app-scroll" aria-label={say({ zh: '台账', en: 'Ledger' })} {...focusable}>
      <StackedTable
        classes="app-register app-ledger"
        caption={say({ zh: '台账', en: 'Ledger' })}
        captionClasses="govuk-visually-hidden"
        head={columns.map(({ head, kind }) => ({
          text: say(head),
          ...(kind === 'number' && { format: 'numeric' as const }),
        }))}
        rows={rows.map(({ href, cells }) => cells.map((words, at) => cellOf(href, words, at)))}
      />
    </section>
  )
}
