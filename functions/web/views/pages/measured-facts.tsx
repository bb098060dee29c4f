import { BackLink } from '../components/back-link.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords, momentWords } from '../when.ts'
import { workingTime } from '../working-time.ts'
import type { FactRow, FactsView } from './measures-view.ts'
import { Pages } from './paging.tsx'

/** The filings behind one figure, the newest first. */
export const factsPage = (view: FactsView): View => ({
  title: view.title,
  wide: true,
  before: <BackLink href={view.back} />,
  children: <Facts view={view} />,
})

function Facts({ view: { title, of, rows, first, next, workingDay } }: { readonly view: FactsView }) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">{say(of)}</p>
      {rows.length > 0 && (
        <StackedTable
          caption={say(title)}
          captionClasses="govuk-visually-hidden"
          head={[
            { text: say({ zh: '申请件', en: 'Filing' }) },
            { text: say({ zh: '单位和环节', en: 'Organ and step' }) },
            { text: say({ zh: '结果', en: 'Outcome' }) },
            { text: say({ zh: '进入环节', en: 'Entered' }) },
            { text: say({ zh: '结果时间', en: 'Came' }) },
            { text: say({ zh: '用时', en: 'Time' }) },
            { text: say({ zh: '办理期限', en: 'Due' }) },
          ]}
          rows={rows.map((row) => cellsOf(row, workingDay))}
        />
      )}
      <Pages first={first} next={next} />
    </>
  )
}

const cellsOf = (row: FactRow, day: number): Cell[] => [
  { text: <Filing {...row} /> },
  { text: <Where {...row} /> },
  { text: <Outcome {...row} /> },
  { text: <Moment at={row.entered} /> },
  { text: <Moment at={row.at} /> },
  { text: <T {...workingTime(row.waited, day)} /> },
  { text: <Due {...row} /> },
]

function Filing({ href, caseNumber, enterprise, form }: FactRow) {
  const say = useSay()
  return (
    <div>
      <a class="govuk-link" href={href}>
        {say(form)}
      </a>
      <br />
      {enterprise}
      <br />
      <span class="app-secondary app-number">{caseNumber}</span>
    </div>
  )
}

function Where({ organ, step }: FactRow) {
  const say = useSay()
  return (
    <div>
      {say(organ)}
      <br />
      <span class="app-secondary">{say(step)}</span>
    </div>
  )
}

function Outcome({ outcome, reason }: FactRow) {
  const say = useSay()
  return (
    <div>
      {say(outcome)}
      {reason && (
        <>
          <br />
          <span class="app-secondary">{reason}</span>
        </>
      )}
    </div>
  )
}

function Moment({ at }: { readonly at: string }) {
  return <>{momentWords(at, useLang())}</>
}

function Due({ due, late }: FactRow) {
  return (
    <div>
      {dayWords(due, useLang())}
      {late && (
        <strong>
          {' '}
          <T zh="已超期" en="late" />
        </strong>
      )}
    </div>
  )
}
