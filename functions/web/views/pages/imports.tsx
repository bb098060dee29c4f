import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import { Tag } from '../components/tag.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'
import { Pages, type Paging } from './paging.tsx'

export type Fate = 'new' | 'changed' | 'same' | 'refused'
export type Counts = Readonly<Record<Fate, number>>
export type ImportStatus = 'tried' | 'applying' | 'applied'

export type ImportRow = {
  readonly href: string
  readonly kind: Text
  readonly file: string
  readonly by: string
  readonly at: string
  readonly status: ImportStatus
  readonly counts: Counts
}

export type EditionRow = {
  readonly edition: string
  readonly status: Text
  readonly issuer: string
  readonly number: string
  readonly from: string
  readonly until: string
  readonly count: number
  /** The import that made it so. */
  readonly href: string
}

export type ImportsView = Paging & {
  readonly kinds: readonly { readonly href: string; readonly title: Text; readonly intro: Text }[]
  readonly editions: readonly EditionRow[]
  readonly rows: readonly ImportRow[]
}

const title: Text = { zh: '导入', en: 'Imports' }

export const fateWords: Readonly<Record<Fate, Text>> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '变更', en: 'Changed' },
  same: { zh: '不变', en: 'Same' },
  refused: { zh: '不导入', en: 'Refused' },
}

/** What can be brought in, the editions of the catalogue, and all that was brought in. */
export const importsPage = (view: ImportsView): View => ({
  title,
  wide: true,
  children: <Imports {...view} />,
})

function Imports({ kinds, editions, rows, first, next }: ImportsView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <ul class="govuk-list">
        {kinds.map(({ href, title: kind, intro }) => (
          <li class="govuk-!-margin-bottom-4">
            <a class="govuk-link govuk-!-font-weight-bold" href={href}>
              {say({ zh: `导入${kind.zh}`, en: `Import: ${kind.en}` })}
            </a>
            <br />
            {say(intro)}
          </li>
        ))}
      </ul>
      {editions.length > 0 && <Editions rows={editions} />}
      <h2 class="govuk-heading-m">
        <T zh="导入记录" en="What was imported" />
      </h2>
      {rows.length === 0 ? (
        <p class="govuk-body">
          <T zh="还没有导入过文件。" en="Nothing has been imported yet." />
        </p>
      ) : (
        <Rows rows={rows} />
      )}
      <Pages first={first} next={next} />
    </>
  )
}

function Editions({ rows }: { readonly rows: readonly EditionRow[] }) {
  const say = useSay()
  const heading: Text = { zh: '指导目录各版本', en: 'Editions of the catalogue' }
  return (
    <>
      <h2 class="govuk-heading-m">{say(heading)}</h2>
      <StackedTable
        caption={say(heading)}
        captionClasses="govuk-visually-hidden"
        head={[
          { text: say({ zh: '版本', en: 'Edition' }) },
          { text: say({ zh: '效力', en: 'Status' }) },
          { text: say({ zh: '发布机关', en: 'Issued by' }) },
          { text: say({ zh: '文号', en: 'Number' }) },
          { text: say({ zh: '施行日期', en: 'In force from' }) },
          { text: say({ zh: '失效日期', en: 'Until' }) },
          { text: say({ zh: '条目数', en: 'Entries' }), format: 'numeric' },
        ]}
        rows={rows.map((row) => [
          {
            text: (
              <a class="govuk-link" href={row.href}>
                {row.edition}
              </a>
            ),
          },
          { text: say(row.status) },
          { text: row.issuer },
          { text: row.number || '—' },
          { text: row.from },
          { text: row.until || '—' },
          { text: row.count, format: 'numeric' },
        ])}
      />
    </>
  )
}

function Rows({ rows }: Pick<ImportsView, 'rows'>) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say({ zh: '导入记录', en: 'What was imported' })}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '文件', en: 'File' }) },
        { text: say({ zh: '内容', en: 'What' }) },
        { text: say({ zh: '上传人', en: 'Uploaded by' }) },
        { text: say({ zh: '时间', en: 'When' }) },
        { text: say({ zh: '状态', en: 'Status' }) },
        { text: say({ zh: '新增 / 变更 / 不变 / 不导入', en: 'New / changed / same / refused' }) },
      ]}
      rows={rows.map(({ href, file, kind, by, at, status, counts }) => [
        {
          text: (
            <a class="govuk-link" href={href}>
              {file}
            </a>
          ),
        },
        { text: say(kind) },
        { text: by },
        { text: momentWords(at, lang) },
        { text: <StatusTag status={status} /> },
        { text: [counts.new, counts.changed, counts.same, counts.refused].join(' / ') },
      ])}
    />
  )
}

/** Whether a file was only tried, or has been brought in. */
export function StatusTag({ status }: { readonly status: ImportStatus }) {
  switch (status) {
    case 'tried':
      return (
        <Tag colour="grey">
          <T zh="只试导入，未生效" en="Only tried" />
        </Tag>
      )
    case 'applying':
      return (
        <Tag colour="yellow">
          <T zh="正在导入" en="Being imported" />
        </Tag>
      )
    case 'applied':
      return (
        <Tag colour="green">
          <T zh="已导入" en="Imported" />
        </Tag>
      )
  }
}
