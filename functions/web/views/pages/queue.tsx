import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { Pages } from './paging.tsx'
import { QueueSearch } from './queue-search.tsx'
import { QueueTable } from './queue-table.tsx'
import type { QueueFilter, QueuePart, QueueView } from './queue-view.ts'

const title: Text = { zh: '待办', en: 'Queue' }

/** What waits for an official's organs, by due date. */
export const queuePage = (view: QueueView): View => ({ title, wide: true, children: <Queue {...view} /> })

function Queue({ parts, filter, today, duties, calendar, devices, absence, mail, open, first }: QueueView) {
  const say = useSay()
  const only = parts.length === 1 ? parts[0] : undefined
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      {open && (
        <Button href={open}>
          <T zh="新立案件" en="Open a case" />
        </Button>
      )}
      {duties && (
        <p class="govuk-body">
          <a class="govuk-link" href={duties}>
            <T zh="本单位的交办事项" en="Duties of your organ" />
          </a>
        </p>
      )}
      {filter.organs.length === 0 && <NoApprovals />}
      <QueueSearch filter={filter} />
      {parts.map((part) => (
        <Part part={part} filter={filter} today={today} isOnly={part === only} />
      ))}
      <Pages first={first} next={only?.next} />
      {calendar && (
        <p class="govuk-body">
          <a class="govuk-link" href={calendar}>
            <T zh="在日历中订阅办理期限" en="Due dates in your calendar" />
          </a>
        </p>
      )}
      {mail && (
        <p class="govuk-body">
          <a class="govuk-link" href={mail}>
            <T zh="审批邮件：每件一封或者每日汇总" en="Mail about your tasks: each, or once a day" />
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={devices}>
          <T zh="已记住的设备和通行密钥" en="Known devices and passkeys" />
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

type PartProps = {
  readonly part: QueuePart
  readonly filter: QueueFilter
  readonly today: string
  readonly isOnly: boolean
}

function Part({ part, filter, today, isOnly }: PartProps) {
  const say = useSay()
  return (
    <section class="govuk-!-margin-bottom-8">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{say(part.name)}</h2>
      {part.rows.length === 0 ? (
        <Empty part={part} filter={filter} />
      ) : (
        <>
          <Counts part={part} />
          <QueueTable part={part} today={today} />
        </>
      )}
      {!isOnly && part.next && (
        <p class="govuk-body">
          <a class="govuk-link" href={part.next}>
            <T zh={`${part.name.zh}：后面还有`} en={`${part.name.en}: there is more`} />
          </a>
        </p>
      )}
    </section>
  )
}

function Counts({ part: { counts, next } }: { readonly part: QueuePart }) {
  const { waiting, late, soon } = counts
  return (
    <p class="govuk-body app-small">
      <T
        zh={`${next ? '本页' : '共'} ${waiting} 件，其中已超期 ${late} 件，3 个工作日内到期 ${soon} 件。`}
        en={`${waiting} ${next ? 'on this page' : 'in all'}: ${late} overdue, ${soon} due within 3 working days.`}
      />
      {next && <T zh="后面还有，未计入。" en=" There is more, which is not counted." />}
    </p>
  )
}

/** Nothing at all, nothing that the filter lets through, or nothing of it yet. */
function Empty({ part, filter }: { readonly part: QueuePart; readonly filter: QueueFilter }) {
  if (!filter.form && !filter.late)
    return (
      <p class="govuk-body">
        {part.next ? (
          <T
            zh="本页没有待您办理的事项，请看下一页。"
            en="Nothing on this page is yours to decide; see the next one."
          />
        ) : (
          <T zh="没有待办事项。" en="Nothing waits for you." />
        )}
      </p>
    )
  return (
    <p class="govuk-body">
      {part.next ? (
        <T zh="本页没有符合条件的事项，请看下一页。" en="Nothing on this page matches; see the next one." />
      ) : (
        <T zh="没有符合条件的事项。" en="Nothing matches." />
      )}{' '}
      <a class="govuk-link" href={filter.action}>
        <T zh="查看全部待办" en="See the whole queue" />
      </a>
    </p>
  )
}
