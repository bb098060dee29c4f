import { rowsOf } from '../../../engine/answer-kinds.ts'
import { isShown } from '../../../engine/answers.ts'
import { display } from '../../../engine/display.ts'
import type { Answer, Answers, Field, FieldOf, Page } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx'
import { T, typedIn, useLang, useSay } from '../lang.tsx'

export type PageAnswersProps = {
  readonly page: Pick<Page, 'title' | 'fields'>
  /** Answers as frozen: with what is known and computed. */
  readonly answers: Answers
  /** Address of the page, where answers may still be changed. */
  readonly change?: string | undefined
  /** … but for these. */
  readonly isClosed?: ((field: string) => boolean) | undefined
  readonly headingLevel?: 2 | 3 | undefined
}

type Leaf = Exclude<Field, { kind: 'group' }>

/** The answers of one page: single ones as a list, each row of a group as a card. */
export function PageAnswers({ page, answers, change, isClosed, headingLevel = 2 }: PageAnswersProps) {
  const say = useSay()
  const fields = page.fields.filter((field) => isShown(field, answers))
  const leaves = fields.filter((field): field is Leaf => field.kind !== 'group')
  const groups = fields.filter((field) => field.kind === 'group')
  const Heading = `h${headingLevel}` as 'h2'
  if (fields.length === 0) return null
  return (
    <section class="govuk-!-margin-bottom-7">
      <Heading class="govuk-heading-m">{say(page.title)}</Heading>
      {leaves.length > 0 && <SummaryList rows={useRows(leaves, answers, change, '', isClosed)} />}
      {groups.map((field) => (
        <GroupAnswers
          field={field}
          answer={answers[field.id]}
          change={isClosed?.(field.id) ? undefined : change}
          headingLevel={headingLevel + 1}
        />
      ))}
    </section>
  )
}

const nothing: Text = { zh: '未填写', en: 'Not given' }

const useRows = (
  fields: readonly Leaf[],
  row: Answers,
  change: string | undefined,
  prefix: string,
  isClosed?: (field: string) => boolean,
): SummaryRow[] => {
  const say = useSay()
  const lang = useLang()
  return fields.map((field) => ({
    key: { text: say(field.label) },
    value: {
      text: <Value words={display(field, row[field.id], lang)} />,
      classes: isNumber(field) ? 'app-number' : undefined,
    },
    actions:
      change && isTyped(field) && !isClosed?.(field.id)
        ? { items: [changeLink(`${change}#${prefix}${field.id}`, say(field.label))] }
        : undefined,
  }))
}

const isNumber = ({ kind }: Field): boolean =>
  kind === 'decimal' || kind === 'quantity' || kind === 'whole' || kind === 'computed'

const isTyped = ({ kind }: Field): boolean => kind !== 'known' && kind !== 'computed'

const changeLink = (href: string, label: string) => ({
  href,
  text: <T zh="修改" en="Change" />,
  visuallyHiddenText: label,
})

/** Long answers keep the lines that were typed. */
function Value({ words }: { readonly words: string }) {
  if (words === '') return <span class="app-secondary">{useSay()(nothing)}</span>
  return (
    <span class="app-lines" lang={typedIn(words, useLang())}>
      {words}
    </span>
  )
}

type GroupAnswersProps = {
  readonly field: FieldOf<'group'>
  readonly answer: Answer | undefined
  readonly change: string | undefined
  readonly headingLevel: number
}

function GroupAnswers({ field, answer, change, headingLevel }: GroupAnswersProps) {
  const say = useSay()
  const rows = rowsOf(answer)
  if (rows.length === 0)
    return <SummaryList rows={[{ key: { text: say(field.label) }, value: { text: <Value words="" /> } }]} />
  return (
    <>
      {rows.map((row, at) => (
        <RowCard field={field} row={row} at={at} change={change} headingLevel={headingLevel} />
      ))}
    </>
  )
}

type RowCardProps = Omit<GroupAnswersProps, 'answer'> & { readonly row: Answers; readonly at: number }

function RowCard({ field, row, at, change, headingLevel }: RowCardProps) {
  const say = useSay()
  const leaves = field.fields.filter((inner): inner is Leaf => inner.kind !== 'group' && isShown(inner, row))
  return (
    <SummaryList
      card={{ title: { text: `${say(field.item)} ${at + 1}`, headingLevel } }}
      rows={useRows(leaves, row, change, `${field.id}.${at}.`)}
    />
  )
}
