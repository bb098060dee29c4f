import type { FormContext } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { type FormPageView, formPage } from '../form/page.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'

export type AbsenceRow = {
  readonly organ: Text
  readonly away: string
  readonly standIn: string
  readonly kind: 'substitute' | 'delegate'
  readonly from: string
  readonly until: string
  readonly basis: string
  readonly reason: string
  readonly end: Sending
}

export type AbsenceView = Sending &
  Pick<FormPageView, 'answers' | 'errors' | 'back'> & {
    readonly name: string
    readonly form: Pick<FormPageView['form'], 'title'> & { readonly pages: readonly FormPageView['page'][] }
    readonly context: FormContext
    /** The organ has nobody else. */
    readonly nobody: boolean
    /** Absences of this person, each of which may be ended, and those in which they stand in. */
    readonly rows: readonly AbsenceRow[]
    readonly standsIn: readonly AbsenceRow[]
  }

/** Who stands in while an approver is away: what is entered, and a form to enter more. */
export const absencePage = ({ name, form, rows, standsIn, nobody, ...view }: AbsenceView): View => {
  const [page] = form.pages
  if (!page) throw new Error('The form of an absence has a page')
  const asked = formPage({
    ...view,
    once: true,
    form: { title: { zh: `${form.title.zh}：${name}`, en: `${form.title.en}: ${name}` } },
    page: { ...page, intro: nobody ? noColleague : intro },
    submit: { zh: '登记', en: 'Enter' },
  })
  return {
    ...asked,
    children: [
      asked.children,
      rows.length > 0 && <Entered title={entered} rows={rows} />,
      standsIn.length > 0 && <Entered title={standing} rows={standsIn} only />,
    ],
  }
}

const intro: Text = {
  zh: '不在岗期间由所选人员代为办理审批事项，签署记录会注明代谁办理。本人仍可办理，先办理的为准。',
  en: 'Meanwhile whoever is chosen decides in their place, and the record says so. They may still decide themselves: whoever is first.',
}
const noColleague: Text = {
  zh: '本单位没有其他人员可以替代。请联系平台管理员增加。',
  en: 'The organ has nobody else who could stand in. Ask the administrator to add somebody.',
}
const entered: Text = { zh: '已登记', en: 'Entered' }
const standing: Text = { zh: '代他人办理', en: 'Standing in for others' }

type EnteredProps = {
  readonly title: Text
  readonly rows: readonly AbsenceRow[]
  /** Only to be read. */
  readonly only?: boolean
}

function Entered({ title, rows, only }: EnteredProps) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say(title)}
      captionClasses="govuk-table__caption--m"
      head={[
        { text: say({ zh: '不在岗', en: 'Away' }) },
        { text: say({ zh: '由谁办理', en: 'Who stands in' }) },
        { text: say({ zh: '单位', en: 'Organ' }) },
        { text: say({ zh: '期间', en: 'Days' }) },
        { text: say({ zh: '依据和事由', en: 'Basis and reason' }) },
        ...(only ? [] : [{ text: say({ zh: '操作', en: 'Action' }) }]),
      ]}
      rows={rows.map((row): Cell[] => [
        { text: row.away },
        { text: `${row.standIn} · ${say(kinds[row.kind])}` },
        { text: say(row.organ) },
        { text: `${dayWords(row.from, lang)} – ${dayWords(row.until, lang)}` },
        { text: [row.basis, row.reason].filter(Boolean).join(' · ') },
        ...(only ? [] : [{ text: <End {...row} /> }]),
      ])}
    />
  )
}

const kinds = {
  substitute: { zh: 'AB角', en: 'substitute' },
  delegate: { zh: '委托', en: 'delegate' },
} satisfies Readonly<Record<string, Text>>

function End({ end, standIn }: AbsenceRow) {
  return (
    <PostForm sending={end}>
      <Button classes="govuk-button--secondary app-small-button" preventDoubleClick>
        <T zh="提前结束" en="End now" />
        <span class="govuk-visually-hidden"> {standIn}</span>
      </Button>
    </PostForm>
  )
}
