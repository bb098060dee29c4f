import type { Text } from '../../../engine/text.ts'
import { Tag, type TagColour } from '../components/tag.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { dayWords, momentWords } from '../when.ts'

export type FilingStatus =
  | 'draft'
  | 'in-approval'
  | 'returned'
  | 'accepted'
  | 'signed'
  | 'refused'
  | 'withdrawn'

/** Which step of how many, and the last day of all if each takes all its time. */
export type Expected = { readonly step: number; readonly of: number; readonly by: string }

/** A filing in a list: what it is and where it stands. */
export type FilingLine = {
  readonly title: Text
  readonly reference?: string | undefined
  readonly status: FilingStatus
  readonly href?: string | undefined
  /** The letter that it became, by its number. */
  readonly letter?: { readonly number: string; readonly href: string } | undefined
  readonly submittedAt?: string | undefined
  /** Which step it has reached and whose turn it is. */
  readonly where?: Text | undefined
  readonly due?: string | undefined
  /** Of one that is being decided. */
  readonly expected?: Expected | undefined
}

const statuses: { readonly [Status in FilingStatus]: { readonly text: Text; readonly colour: TagColour } } = {
  draft: { text: { zh: '草稿', en: 'Draft' }, colour: 'grey' },
  'in-approval': { text: { zh: '审批中', en: 'Being decided' }, colour: 'blue' },
  returned: { text: { zh: '待补正', en: 'To be corrected' }, colour: 'orange' },
  accepted: { text: { zh: '已通过', en: 'Accepted' }, colour: 'green' },
  signed: { text: { zh: '已签发', en: 'Signed' }, colour: 'green' },
  refused: { text: { zh: '未通过', en: 'Refused' }, colour: 'red' },
  withdrawn: { text: { zh: '已撤回', en: 'Withdrawn' }, colour: 'grey' },
}

export function FilingTag({ status }: { readonly status: FilingStatus }) {
  const say = useSay()
  return <Tag colour={statuses[status].colour}>{say(statuses[status].text)}</Tag>
}

/** Filings of a case, each with its state and whose turn it is. */
export function Filings({ filings }: { readonly filings: readonly FilingLine[] }) {
  if (filings.length === 0)
    return (
      <p class="govuk-body app-secondary">
        <T zh="还没有提交过申请。" en="Nothing has been filed yet." />
      </p>
    )
  return (
    <ul class="app-files">
      {filings.map((filing) => (
        <Line {...filing} />
      ))}
    </ul>
  )
}

const expectedWords = ({ step, of, by }: Expected): Text => ({
  zh: `第 ${step} 步，共 ${of} 步；各步按时办理的，不晚于${dayWords(by, 'zh')}办结`,
  en: `step ${step} of ${of}; decided by ${dayWords(by, 'en')} if every step keeps its time`,
})

function Line({ title, reference, status, href, letter, submittedAt, where, due, expected }: FilingLine) {
  const say = useSay()
  const lang = useLang()
  const facts = [
    letter ? undefined : reference,
    submittedAt &&
      say({ zh: `${momentWords(submittedAt, lang)}提交`, en: `submitted ${momentWords(submittedAt, lang)}` }),
    where && say(where),
    due && say({ zh: `应不晚于${dayWords(due, lang)}办理`, en: `due ${dayWords(due, lang)}` }),
    expected && say(expectedWords(expected)),
  ].filter(Boolean)
  return (
    <li class="app-file">
      <div class="app-file__name">
        <p class="govuk-body govuk-!-margin-bottom-0">
          {href ? (
            <a class="govuk-link" href={href}>
              {say(title)}
            </a>
          ) : (
            say(title)
          )}
        </p>
        {(letter || facts.length > 0) && (
          <p class="govuk-body app-small app-secondary govuk-!-margin-bottom-0">
            {letter && (
              <a class="govuk-link" href={letter.href}>
                {letter.number}
              </a>
            )}
            {letter && facts.length > 0 && ' · '}
            {facts.join(' · ')}
          </p>
        )}
      </div>
      <FilingTag status={status} />
    </li>
  )
}
