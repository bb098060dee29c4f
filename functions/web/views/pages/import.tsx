import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Tag, type TagColour } from '../components/tag.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { momentWords } from '../when.ts'
import { type Counts, type Fate, fateWords, type ImportStatus, StatusTag } from './imports.tsx'

export type ChangeView = { readonly label: Text; readonly before: Text; readonly after: Text }

export type LineView = {
  readonly line: number
  readonly name: string
  readonly fate: Fate
  readonly changes: readonly ChangeView[]
  readonly reasons: readonly Text[]
  /** It had changed between being shown and being written, and was passed over. */
  readonly isMoved?: boolean | undefined
}

export type ImportView = {
  readonly kind: Text
  readonly status: ImportStatus
  readonly back: string
  readonly file: {
    readonly name: string
    readonly size: number
    readonly sha256: string
    readonly href: string
  }
  readonly about: readonly { readonly label: Text; readonly value: Text }[]
  readonly tried: { readonly name: string; readonly at: string }
  readonly applied?: { readonly name: string; readonly at: string } | undefined
  readonly counts: Counts
  /** What the words beside the file change. */
  readonly changes: readonly ChangeView[]
  readonly lines: readonly LineView[]
  /** Which lines are shown. */
  readonly shown?: Fate | undefined
  readonly fateHref: (fate?: Fate) => string
  readonly linesHref: string
  readonly pages: readonly { readonly href: string; readonly text: string; readonly isHere: boolean }[]
  /** Applies exactly what is shown; absent where there is nothing to apply. */
  readonly apply?: Sending | undefined
  /** The file cannot be read at all any more, or never could. */
  readonly unreadable?: Text | undefined
}

const colours: Readonly<Record<Fate, TagColour>> = {
  new: 'green',
  changed: 'blue',
  same: 'grey',
  refused: 'red',
}

/** What a file would do or did, line by line. */
export const importPage = (view: ImportView): View => ({
  title: both((lang) => (lang === 'zh' ? `导入${view.kind.zh}` : `Import: ${view.kind.en}`)),
  wide: true,
  before: <BackLink href={view.back} />,
  children: <Import {...view} />,
})

function Import(view: ImportView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">{view.file.name}</span>
        {say({ zh: `导入${view.kind.zh}`, en: `Import: ${view.kind.en}` })}
      </h1>
      <Facts {...view} />
      {view.unreadable ? <InsetText>{say(view.unreadable)}</InsetText> : <Fates {...view} />}
    </>
  )
}

function Facts({ status, file, about, tried, applied, linesHref, unreadable }: ImportView) {
  const say = useSay()
  const lang = useLang()
  const who = ({ name, at }: ImportView['tried']) =>
    `${name}${lang === 'zh' ? '，' : ', '}${momentWords(at, lang)}`
  const row = (key: Text, value: preact.ComponentChildren) => ({
    key: { text: say(key) },
    value: { text: value },
  })
  return (
    <SummaryList
      rows={[
        row({ zh: '状态', en: 'Status' }, <StatusTag status={status} />),
        ...about.map(({ label, value }) => row(label, say(value))),
        row({ zh: '上传', en: 'Uploaded' }, who(tried)),
        ...(applied ? [row({ zh: '确认导入', en: 'Confirmed' }, who(applied))] : []),
        row(
          { zh: '文件', en: 'File' },
          <>
            <a class="govuk-link" href={file.href}>
              <T zh="下载原文件" en="Download the file" />
            </a>
            {` (${Math.ceil(file.size / 1024)} KB)`}
            {!unreadable && (
              <>
                {' · '}
                <a class="govuk-link" href={linesHref}>
                  <T zh="下载逐行结果（CSV）" en="Download the fate of every line (CSV)" />
                </a>
              </>
            )}
          </>,
        ),
        row({ zh: 'SHA-256', en: 'SHA-256' }, <code class="app-code">{file.sha256}</code>),
      ]}
    />
  )
}

function Fates(view: ImportView) {
  return (
    <>
      <Standing {...view} />
      {view.changes.length > 0 && (
        <>
          <h2 class="govuk-heading-m">
            <T zh="版本信息的变更" en="What changes of the edition itself" />
          </h2>
          <Changes changes={view.changes} />
        </>
      )}
      <h2 class="govuk-heading-m">
        <T zh="逐行结果" en="Line by line" />
      </h2>
      <Filters {...view} />
      <Lines lines={view.lines} />
      {view.pages.length > 1 && (
        <p class="govuk-body">
          {view.pages.map(({ href, text, isHere }) => (
            <>{isHere ? <strong>{text} </strong> : <a class="govuk-link" href={href}>{`${text} `}</a>}</>
          ))}
        </p>
      )}
    </>
  )
}

/** What becomes of each line. */
export function Lines({ lines }: { readonly lines: readonly LineView[] }) {
  const say = useSay()
  return (
    <StackedTable
      caption={say({ zh: '逐行结果', en: 'Line by line' })}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '行', en: 'Line' }) },
        { text: say({ zh: '结果', en: 'Fate' }) },
        { text: say({ zh: '对象', en: 'About' }) },
        { text: say({ zh: '变更内容或者原因', en: 'What changes, or why not' }) },
      ]}
      rows={lines.map((line) => [
        { text: line.line },
        { text: <Tag colour={colours[line.fate]}>{say(fateWords[line.fate])}</Tag> },
        { text: line.name || '—' },
        { text: <Why line={line} /> },
      ])}
    />
  )
}

function Standing({ status, counts, apply, changes }: ImportView) {
  const say = useSay()
  const written = counts.new + counts.changed
  if (status === 'applying')
    return (
      <InsetText>
        <T
          zh="正在分批写入，中断后会自动继续，最迟一刻钟。请稍后刷新本页。"
          en="It is being written in parts and goes on by itself if it is broken off, within a quarter of an hour. Reload this page in a moment."
        />
      </InsetText>
    )
  if (status === 'applied') return null
  if (!apply)
    return (
      <InsetText>
        <T
          zh="没有可以导入的内容：各行不是与现有内容相同，就是不能导入。"
          en="There is nothing to import: every line is as it is already, or refused."
        />
      </InsetText>
    )
  const words: Text = {
    zh: `确认导入（新增 ${counts.new} 行，变更 ${counts.changed} 行）`,
    en: `Import ${counts.new} new and ${counts.changed} changed lines`,
  }
  return (
    <PostForm sending={apply}>
      {counts.refused > 0 && (
        <p class="govuk-body">
          <T
            zh={`有 ${counts.refused} 行不导入，原因见下；其余各行不受影响。也可以改正文件后重新上传。`}
            en={`${counts.refused} lines are refused for the reasons below; the others are not touched by that. You may also mend the file and upload it again.`}
          />
        </p>
      )}
      <Button>{say(written === 0 && changes.length > 0 ? aboutAlone : words)}</Button>
    </PostForm>
  )
}

const aboutAlone: Text = { zh: '确认更新版本信息', en: 'Bring the edition up to date' }

function Filters({ counts, shown, fateHref }: ImportView) {
  const say = useSay()
  const all = counts.new + counts.changed + counts.same + counts.refused
  const choices: readonly { readonly fate?: Fate; readonly text: Text; readonly count: number }[] = [
    { text: { zh: '全部', en: 'All' }, count: all },
    ...(['refused', 'changed', 'new', 'same'] as const).map((fate) => ({
      fate,
      text: fateWords[fate],
      count: counts[fate],
    })),
  ]
  return (
    <p class="govuk-body">
      {choices.map(({ fate, text, count }, at) => (
        <>
          {at > 0 && ' · '}
          {fate === shown || count === 0 ? (
            <span class={fate === shown ? 'govuk-!-font-weight-bold' : undefined}>
              {`${say(text)} ${count}`}
            </span>
          ) : (
            <a class="govuk-link" href={fateHref(fate)}>{`${say(text)} ${count}`}</a>
          )}
        </>
      ))}
    </p>
  )
}

function Why({ line }: { readonly line: LineView }) {
  const say = useSay()
  return (
    <div>
      {line.isMoved && (
        <p class="govuk-body">
          <T
            zh="写入前已被他人改动，没有覆盖。请重新导入这一行。"
            en="It was changed by somebody else before it was written, and was left as it is. Import this line again."
          />
        </p>
      )}
      {line.reasons.length > 0 && (
        <ul class="app-plain-list">
          {line.reasons.map((reason) => (
            <li>{say(reason)}</li>
          ))}
        </ul>
      )}
      {line.changes.length > 0 && <Changes changes={line.changes} />}
    </div>
  )
}

function Changes({ changes }: { readonly changes: readonly ChangeView[] }) {
  const say = useSay()
  return (
    <ul class="app-plain-list">
      {changes.map(({ label, before, after }) => (
        <li>
          {say(label)}
          <T zh="：" en=": " />
          <del>{say(before) || say(blank)}</del>
          {' → '}
          <ins>{say(after) || say(blank)}</ins>
        </li>
      ))}
    </ul>
  )
}

const blank: Text = { zh: '（空）', en: '(blank)' }
