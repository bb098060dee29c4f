import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useLang, useSay } from '../lang.tsx'
import { Due } from '../pages/due.tsx'
import { dayWords } from '../when.ts'
import { type DutyStatus, dutyStatuses } from './duty-status.ts'

/** What an organ was given to do in a case. */
export type DutyLine = {
  readonly title: Text
  readonly organ: Text
  readonly due: string
  readonly status: DutyStatus
  /** The filing by which it is answered. */
  readonly answer?: { readonly reference: string; readonly href: string } | undefined
}

const isOpen = ({ status }: DutyLine): boolean => status === 'open' || status === 'answering'

/** The duties of a case with organ, due day and state; what is late says so. */
export function Duties({ duties, today }: { readonly duties: readonly DutyLine[]; readonly today: string }) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say({ zh: '交办事项', en: 'Duties of other organs' })}
      captionClasses="govuk-table__caption--m"
      head={[
        { text: say({ zh: '事项', en: 'Duty' }) },
        { text: say({ zh: '承办单位', en: 'Organ' }) },
        { text: say({ zh: '办理时限', en: 'Due' }) },
        { text: say({ zh: '办理情况', en: 'State' }) },
        { text: say({ zh: '反馈', en: 'Answer' }) },
      ]}
      rows={duties.map((duty): Cell[] => [
        { text: say(duty.title) },
        { text: say(duty.organ) },
        {
          text: isOpen(duty) ? (
            <Due due={duty.due} today={today} words={dayWords(duty.due, lang)} />
          ) : (
            dayWords(duty.due, lang)
          ),
        },
        { text: <Tag colour={dutyStatuses[duty.status].colour}>{say(dutyStatuses[duty.status].text)}</Tag> },
        {
          text: duty.answer ? (
            <a class="govuk-link app-number" href={duty.answer.href}>
              {duty.answer.reference}
            </a>
          ) : (
            '—'
          ),
        },
      ])}
    />
  )
}
