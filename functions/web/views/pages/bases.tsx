import type { Edition, LegalBasis, Mark } from '../../../../forms/bases.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Details } from '../components/details.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { definitionsTitle } from './definitions.tsx'
import { Links } from './links.tsx'

const basesTitle: Text = { zh: '依据及其版本', en: 'Bases and their editions' }

type Listed = LegalBasis & {
  readonly forms: readonly { readonly href: string; readonly text: Text }[]
}

export type BasesView = { readonly today: string; readonly bases: readonly Listed[] }

/** On what the acts rest: every basis, its editions with their days, and the forms that rest on it. */
export const basesPage = (view: BasesView): View => ({
  title: basesTitle,
  wide: true,
  before: <BackLink href="/help/forms">{<T {...definitionsTitle} />}</BackLink>,
  children: <Bases {...view} />,
})

function Bases({ bases, today }: BasesView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(basesTitle)}</h1>
      <p class="govuk-body app-narrow">
        <T
          zh="每份申请和文书都记载提交之日适用的依据版本，以后版本变化，已提交的不变。工作方案为征求意见稿，只能参照，不作为法律依据引用。未写明施行日期或者版本的，由承办人核对原文。"
          en="Every filing and letter keeps the editions that held on the day on which it was submitted, whatever comes later. The plan is a draft for comment: acts take it into account and never cite it as law. Where an edition or its days are not known, whoever drafts checks the text."
        />
      </p>
      {bases.map((basis) => (
        <Basis {...basis} today={today} />
      ))}
    </>
  )
}

const marks: Readonly<Record<Mark, Text>> = {
  plan: { zh: '工作方案提及', en: 'Named by the plan' },
  law: { zh: '已读有关条文', en: 'The articles concerned were read' },
  policy: { zh: '本平台配置，不是法律依据', en: 'Set on this platform; no law' },
  check: { zh: '凭记忆列入，待核', en: 'Listed from memory, to be checked' },
}

const draftAlone: Text = {
  zh: '征求意见稿，只能参照，不作为法律依据引用',
  en: 'A draft for comment: taken into account, never cited as law',
}

function Basis({ id, title, mark, editions, forms, today }: Listed & { readonly today: string }) {
  const say = useSay()
  return (
    <section id={id}>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{say(title)}</h2>
      <p class="govuk-body app-secondary">
        {say(editions.every(({ status }) => status === 'draft') ? draftAlone : marks[mark])}
      </p>
      <Editions {...{ editions, title, today }} />
      <Forms forms={forms} />
    </section>
  )
}

const heads: readonly Text[] = [
  { zh: '版本', en: 'Edition' },
  { zh: '文号', en: 'Number' },
  { zh: '状态', en: 'Status' },
  { zh: '施行期间', en: 'Holds' },
  { zh: '出处', en: 'Where it is named' },
]

const statuses: Readonly<Record<Edition['status'] | 'to-come', Text>> = {
  draft: { zh: '草案', en: 'Draft' },
  'to-come': { zh: '尚未施行', en: 'Not yet in force' },
  'in-force': { zh: '现行', en: 'In force' },
  superseded: { zh: '已被替代', en: 'Superseded' },
}

/** What an edition is today: its days say it where they are known. */
const standing = ({ status, from, until }: Edition, today: string): keyof typeof statuses => {
  if (status !== 'in-force') return status
  if (from !== undefined && today < from) return 'to-come'
  return until !== undefined && until < today ? 'superseded' : 'in-force'
}

type EditionsProps = Pick<Listed, 'editions' | 'title'> & { readonly today: string }

function Editions({ editions, title, today }: EditionsProps) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say(title)}
      captionClasses="govuk-visually-hidden"
      head={heads.map((head) => ({ text: say(head) }))}
      rows={editions.map((edition) => [
        { text: say(edition.label) },
        { text: edition.number ? say(edition.number) : '—' },
        { text: say(statuses[standing(edition, today)]) },
        { text: say(days(edition, lang)) },
        { text: say(edition.source) },
      ])}
    />
  )
}

/** From the first day to the last; a day that nobody read is to be checked, and a draft has none. */
const days = ({ status, from, until }: Edition, lang: 'zh' | 'en'): Text => {
  if (status === 'draft') return { zh: '未施行', en: 'Not in force' }
  if (!from && !until) return { zh: '日期待核', en: 'Days to be checked' }
  const [first, last] = [from && dayWords(from, lang), until && dayWords(until, lang)]
  return {
    zh: [first ? `自${first}` : '起始日期待核', last && `至${last}`].filter(Boolean).join(''),
    en: [first ? `from ${first}` : 'first day to be checked', last && `until ${last}`]
      .filter(Boolean)
      .join(' '),
  }
}

function Forms({ forms }: Pick<Listed, 'forms'>) {
  if (forms.length === 0)
    return (
      <p class="govuk-body">
        <T zh="没有表单以其为办理依据。" en="No form rests on it." />
      </p>
    )
  return (
    <Details
      summaryText={
        <T zh={`以其为依据的表单（${forms.length}）`} en={`Forms that rest on it (${forms.length})`} />
      }
    >
      <Links links={forms} />
    </Details>
  )
}
