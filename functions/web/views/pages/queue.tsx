import { daysBetween } from '../../../engine/day.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { Pages, type Paging } from './paging.tsx'

export type QueueRow = {
  readonly form: Text
  readonly step: Text
  readonly enterprise: string
  readonly caseNumber: string
  readonly county: Text
  readonly due: string
  readonly href: string
  /** Mails a fresh link to the task; posts `organ`. */
  readonly link: { readonly action: string; readonly organ: string }
}

export type QueueView = Paging & {
  /** One part per organ of the person. */
  readonly organs: readonly { readonly name: Text; readonly rows: readonly QueueRow[] }[]
  readonly today: string
  /** Where known devices are listed. */
  readonly devices: string
  /** For approvers: enters who stands in. */
  readonly absence?: string | undefined
  /** For officers: opens a case. */
  readonly open?: string | undefined
}

const title: Text = { zh: '待办', en: 'Queue' }

/** What waits for an official's organs, by due date. */
export const queuePage = (view: QueueView): View => ({ title, wide: true, children: <Queue {...view} /> })

function Queue({ organs, today, devices, absence, open, first, next }: QueueView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      {open && (
        <Button href={open}>
          <T zh="新立案件" en="Open a case" />
        </Button>
      )}
      {organs.length === 0 && <NoApprovals />}
      {organs.map(({ name, rows }) => (
        <section>
          {rows.length === 0 ? <Empty name={name} /> : <Rows name={name} rows={rows} today={today} />}
        </section>
      ))}
      <Pages first={first} next={next} />
      <p class="govuk-body">
        <a class="govuk-link" href={devices}>
          <T zh="已记住的设备" en="Known devices" />
        </a>
      </p>
      {absence && (
        <p class="govuk-body">
          <a class="govuk-link" href={absence}>
            <T zh="登记不在岗（AB角、委托）" en="Absence: substitute or delegate" />
          </a>
        </p>
      )}
    </>
  )
}

/** An officer who approves nothing finds their work in the cases. */
function NoApprovals() {
  return (
    <p class="govuk-body">
      <T
        zh="这里列出需要您审批的事项。需要您填写的文书，请在“案件”中打开案件，查看“下一步”。"
        en="What you are asked to decide is listed here. For what is yours to draw up, open a case under “Cases” and see “What to do next”."
      />
    </p>
  )
}

function Empty({ name }: { readonly name: Text }) {
  const say = useSay()
  return (
    <>
      <h2 class="govuk-heading-m">{say(name)}</h2>
      <p class="govuk-body">
        <T zh="没有待办事项。" en="Nothing waits for you." />
      </p>
    </>
  )
}

type RowsProps = { readonly name: Text; readonly rows: readonly QueueRow[]; readonly today: string }

function Rows({ name, rows, today }: RowsProps) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say(name)}
      captionClasses="govuk-table__caption--m"
      head={[
        { text: say({ zh: '事项', en: 'Matter' }) },
        { text: say({ zh: '企业', en: 'Enterprise' }) },
        { text: say({ zh: '案号', en: 'Case' }) },
        { text: say({ zh: '县区', en: 'County' }) },
        { text: say({ zh: '办理期限', en: 'Due' }) },
      ]}
      rows={rows.map((row): Cell[] => [
        { text: <Matter {...row} /> },
        { text: row.enterprise },
        { text: row.caseNumber, classes: 'app-number' },
        { text: say(row.county) },
        { text: <Due due={row.due} today={today} words={dayWords(row.due, lang)} /> },
      ])}
    />
  )
}

function Matter({ form, step, href, link }: QueueRow) {
  const say = useSay()
  return (
    <div>
      <a class="govuk-link" href={href}>
        {say(form)}
      </a>
      <br />
      <span class="app-secondary">{say(step)}</span>
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

/** A due date; what is late says so in words, not by colour alone. */
export function Due({
  due,
  today,
  words,
}: {
  readonly due: string
  readonly today: string
  readonly words: string
}) {
  const left = daysBetween(today, due)
  if (left < 0)
    return (
      <span class="app-late">
        {words} <T zh={`已超期 ${-left} 天`} en={`${-left} days late`} />
      </span>
    )
  return (
    <span>
      {words}{' '}
      {left <= 1 && (
        <strong>{left === 0 ? <T zh="今天" en="today" /> : <T zh="明天" en="tomorrow" />}</strong>
      )}
    </span>
  )
}
