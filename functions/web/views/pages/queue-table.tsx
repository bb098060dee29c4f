import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { dayWords } from '../when.ts'
import { Due } from './due.tsx'
import type { QueuePart, QueueRow } from './queue-view.ts'

/** At how many together it is worth while. */
const fewest = 2

/** What waits for one organ; several like ones may be ticked and approved together. */
export function QueueTable({ part, today }: { readonly part: QueuePart; readonly today: string }) {
  const say = useSay()
  const lang = useLang()
  const form = `together-${part.organ}`
  const isOffered = part.rows.filter(({ together }) => 'pick' in together).length >= fewest
  return (
    <>
      <StackedTable
        caption={say(part.name)}
        captionClasses="govuk-visually-hidden"
        head={[
          ...(isOffered ? [{ text: say({ zh: '批量同意', en: 'Together' }) }] : []),
          { text: say({ zh: '事项', en: 'Matter' }) },
          { text: say({ zh: '企业（机关）', en: 'Enterprise or organ' }) },
          { text: say({ zh: '编号', en: 'Number' }) },
          { text: say({ zh: '县区', en: 'County' }) },
          { text: say({ zh: '办理期限', en: 'Due' }) },
        ]}
        rows={part.rows.map((row): Cell[] => [
          ...(isOffered
            ? [{ text: 'pick' in row.together && <Tick row={row} form={form} {...row.together} /> }]
            : []),
          { text: <Matter {...row} /> },
          { text: row.enterprise },
          { text: row.reference, classes: 'app-number' },
          { text: say(row.county) },
          { text: <Due due={row.due} today={today} words={dayWords(row.due, lang)} /> },
        ])}
      />
      {isOffered && <Together form={form} organ={part.organ} />}
    </>
  )
}

/** The box belongs to the form below the table, for a row has a form of its own. */
function Tick({ row, form, pick }: { readonly row: QueueRow; readonly form: string; readonly pick: string }) {
  const say = useSay()
  const { enterprise, reference } = row
  const id = `${form}-${pick}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} form={form} name="task" type="checkbox" value={pick} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">
            <T zh="选择" en="Choose" /> {say(row.form)} {enterprise} {reference}
          </span>
        </label>
      </div>
    </div>
  )
}

function Together({ form, organ }: { readonly form: string; readonly organ: string }) {
  return (
    <form method="get" action="/work/together" id={form}>
      <input type="hidden" name="organ" value={organ} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-2">
        <T zh="批量同意" en="Approve the chosen" />
      </Button>
      <p class="govuk-body app-small app-secondary">
        <T
          zh="勾选同一表单、同一环节的事项，一次最多 20 件；下一页逐件列明后再提交。退回或不同意须逐件办理。"
          en="Tick filings of one form at one step, at most 20; the next page lists each before you submit. To return or refuse one, open it."
        />
      </p>
    </form>
  )
}

function Matter({ form, step, href, link, together }: QueueRow) {
  const say = useSay()
  return (
    <div>
      <a class="govuk-link" href={href}>
        {say(form)}
      </a>
      <br />
      <span class="app-secondary">
        {say(step)}
        {'why' in together && <T zh={`（${together.why.zh}）`} en={` (${together.why.en})`} />}
      </span>
      <form method="post" action={link.action} noValidate>
        <input type="hidden" name="organ" value={link.organ} />
        <button type="submit" class="app-plain-button app-small">
          <T zh="把链接发到我的邮箱" en="Mail me a link" />
          <span class="govuk-visually-hidden"> {say(form)}</span>
        </button>
      </form>
    </div>
  )
}
