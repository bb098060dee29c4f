import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'

/** A class of the schedule: how long, and on what basis. */
export type ClassLine = {
  readonly title: Text
  readonly years?: number
  readonly mark: 'plan' | 'law' | 'policy' | 'check'
  readonly basis: Text
}

export type KeptLine = {
  readonly href: string
  readonly number: string
  readonly party: string
  readonly county: Text
  readonly retention: Text
  readonly until?: string | undefined
  /** How many of the two have agreed. */
  readonly agreed?: number | undefined
}

export type RetentionView = {
  readonly classes: readonly ClassLine[]
  readonly due?: readonly KeptLine[] | undefined
  readonly held?: readonly KeptLine[] | undefined
  readonly leaving?: readonly KeptLine[] | undefined
  readonly gone?: readonly KeptLine[] | undefined
}

const title: Text = { zh: '档案保管期限和冻结', en: 'Retention and legal holds' }

/** How long records are kept, which are held, and which are due to be deleted; for auditors. */
export const retentionPage = (view: RetentionView): View => ({
  title,
  wide: true,
  before: <BackLink href="/audit" />,
  children: <RetentionPage {...view} />,
})

function RetentionPage({ classes, due = [], held = [], leaving = [], gone = [] }: RetentionView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="办结案件的档案从办结次年1月1日起计算保管期限。期限届满只列入清单，系统不会自行销毁；被冻结的档案在解除之前一律不销毁。要冻结某个案件，请打开案件，点“保管和冻结”。"
          en="The record of an ended case is kept for whole years from the 1 January after its end. Then it is only listed: nothing is deleted by itself, and nothing that is held is deleted at all. To hold a record open its case and follow “Retention and hold”."
        />
      </p>
      <Lines caption={{ zh: '待销毁（保管期限已满）', en: 'Due to be deleted' }} lines={due} />
      <Lines caption={{ zh: '已冻结', en: 'Held' }} lines={held} />
      {leaving.length > 0 && (
        <Lines caption={{ zh: '两人已同意，正在销毁', en: 'Agreed by two, being deleted' }} lines={leaving} />
      )}
      {gone.length > 0 && <Lines caption={{ zh: '已销毁', en: 'Deleted' }} lines={gone} />}
      <Schedule classes={classes} />
    </>
  )
}

function Lines({ caption, lines }: { readonly caption: Text; readonly lines: readonly KeptLine[] }) {
  const say = useSay()
  const lang = useLang()
  if (lines.length === 0)
    return (
      <>
        <h2 class="govuk-heading-m">{say(caption)}</h2>
        <p class="govuk-body">
          <T zh="没有。" en="None." />
        </p>
      </>
    )
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { text: say({ zh: '案件', en: 'Case' }) },
        { text: say({ zh: '企业（机关）', en: 'Enterprise or organ' }) },
        { text: say({ zh: '县区', en: 'County' }) },
        { text: say({ zh: '类别', en: 'Class' }) },
        { text: say({ zh: '保管至', en: 'Kept until' }) },
      ]}
      rows={lines.map((line): Cell[] => [
        {
          text: (
            <a class="govuk-link" href={line.href}>
              {line.number}
            </a>
          ),
        },
        { text: line.party },
        { text: say(line.county) },
        { text: say(line.retention) },
        { text: <Until {...line} lang={lang} /> },
      ])}
    />
  )
}

function Until({ until, agreed, lang }: KeptLine & { readonly lang: 'zh' | 'en' }) {
  return (
    <span>
      {until ? dayWords(until, lang) : <T zh="未办结" en="not ended yet" />}
      {agreed === 1 && (
        <>
          {' '}
          <Tag>
            <T zh="一人已同意" en="one has agreed" />
          </Tag>
        </>
      )}
    </span>
  )
}

/** How far a period can be relied on, as the page of bases says it. */
const marks: Readonly<Record<ClassLine['mark'], Text>> = {
  plan: { zh: '方案', en: 'plan' },
  law: { zh: '法律', en: 'law' },
  policy: { zh: '本市规定', en: 'policy' },
  check: { zh: '待核', en: 'to be checked' },
}

function Schedule({ classes }: Pick<RetentionView, 'classes'>) {
  const say = useSay()
  const others: readonly ClassLine[] = [
    {
      title: {
        zh: '生成的档案包（可按原样重新生成）',
        en: 'Archives that were ordered (made again to the same bytes)',
      },
      mark: 'policy',
      basis: {
        zh: '30天后自动清除，不属于档案原件；重新生成的字节完全相同',
        en: 'Removed after 30 days, as they are no originals: ordered again they are the same',
      },
    },
    {
      title: {
        zh: '公开登记簿留痕、公共日志、销毁证明',
        en: 'Traces in the register, the public log, certificates of deletion',
      },
      mark: 'policy',
      basis: { zh: '长期保存，不销毁', en: 'Kept for good' },
    },
  ]
  return (
    <StackedTable
      caption={say({ zh: '保管期限表', en: 'Schedule' })}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { text: say({ zh: '类别', en: 'Class' }) },
        { text: say({ zh: '期限', en: 'Kept for' }) },
        { text: say({ zh: '依据', en: 'Basis' }) },
      ]}
      rows={[...classes, ...others].map((line): Cell[] => [
        { text: say(line.title) },
        {
          text: line.years ? (
            <span class="app-nowrap">
              <T zh={`${line.years}年`} en={`${line.years} years`} />
            </span>
          ) : (
            <T zh="见依据" en="see the basis" />
          ),
        },
        {
          text: (
            <span>
              {say(line.basis)} <Tag>{say(marks[line.mark])}</Tag>
            </span>
          ),
        },
      ])}
    />
  )
}
