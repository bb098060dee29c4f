import type { ChangedAnswer, ChangedFile } from '../../../engine/compared.ts'
import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { T, typedIn, useLang, useSay } from '../lang.tsx'
import { momentWords } from '../when.ts'

type Asked = { /** Whether the return had named it. */ readonly asked: boolean }

/** What changed since a filing was returned. */
export type CorrectedView = {
  readonly returned?: { readonly by: string; readonly at: string; readonly reason: string }
  readonly answers: readonly (ChangedAnswer & Asked)[]
  readonly files: readonly (ChangedFile & Asked)[]
  /** Named by the return, and as it was. */
  readonly untouched: readonly { readonly label: Text; readonly remark: string }[]
}

/** What was corrected, field by field and file by file, before everything else that the filing says. */
export function Corrected({ view }: { readonly view: CorrectedView }) {
  const { returned, answers, files, untouched } = view
  return (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m">
        <T zh="补正对照" en="What was corrected" />
      </h2>
      {returned && <Returned {...returned} />}
      {answers.length > 0 && <ChangedAnswers answers={answers} />}
      {files.length > 0 && <ChangedFiles files={files} />}
      {answers.length + files.length === 0 && (
        <p class="govuk-body">
          <T zh="重新提交的内容与退回前一致。" en="It was resubmitted just as it had been." />
        </p>
      )}
      {untouched.length > 0 && <Untouched items={untouched} />}
    </section>
  )
}

function Returned({ by, at, reason }: NonNullable<CorrectedView['returned']>) {
  const lang = useLang()
  const when = momentWords(at, lang)
  return (
    <p class="govuk-body">
      <T zh={`${when} ${by}退回：`} en={`Returned by ${by}, ${when}: `} />
      <span class="app-lines" lang={typedIn(reason, lang)}>
        {reason}
      </span>
    </p>
  )
}

function ChangedAnswers({ answers }: Pick<CorrectedView, 'answers'>) {
  const say = useSay()
  return (
    <StackedTable
      caption={say({ zh: '改动的内容', en: 'Answers that changed' })}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '项目', en: 'Item' }) },
        { text: say({ zh: '退回前', en: 'Before' }) },
        { text: say({ zh: '补正后', en: 'Now' }) },
      ]}
      rows={answers.map(({ label, before, after, asked, computed }): Cell[] => [
        { text: <Named label={label} note={computed ? reckoned : noteOf(asked)} /> },
        { text: <Words text={before} /> },
        { text: <Words text={after} /> },
      ])}
    />
  )
}

const reckoned: Text = { zh: '自动计算', en: 'computed' }

const noteOf = (asked: boolean): Text =>
  asked ? { zh: '要求补正', en: 'asked for' } : { zh: '未要求补正', en: 'not asked for' }

function Named({ label, note }: { readonly label: Text; readonly note: Text }) {
  const say = useSay()
  return (
    <span>
      {say(label)}
      <br />
      <span class="app-small app-secondary">{say(note)}</span>
    </span>
  )
}

function Words({ text }: { readonly text: Text }) {
  const words = useSay()(text)
  if (words !== '') return <span class="app-lines">{words}</span>
  return (
    <span class="app-secondary">
      <T zh="无" en="Nothing" />
    </span>
  )
}

function ChangedFiles({ files }: Pick<CorrectedView, 'files'>) {
  const say = useSay()
  return (
    <StackedTable
      caption={say({ zh: '增减的文件', en: 'Files that came or went' })}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '证明材料', en: 'Evidence' }) },
        { text: say({ zh: '变化', en: 'Change' }) },
        { text: say({ zh: '文件', en: 'File' }) },
      ]}
      rows={files.map(({ label, change, name, sha256, asked }): Cell[] => [
        { text: <Named label={label} note={noteOf(asked)} /> },
        { text: change === 'added' ? <T zh="新增" en="Added" /> : <T zh="删除" en="Removed" /> },
        {
          text: (
            <span>
              {name}
              <br />
              <span class="app-code app-secondary">SHA-256 {sha256.slice(0, 12)}</span>
            </span>
          ),
        },
      ])}
    />
  )
}

function Untouched({ items }: { readonly items: CorrectedView['untouched'] }) {
  const say = useSay()
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-2">
        <strong>
          <T zh="要求补正但没有改动：" en="Asked for, and not changed:" />
        </strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {items.map(({ label, remark }) => (
          <li>
            {say(label)}
            {remark !== '' && <T zh={`（${remark}）`} en={` (${remark})`} />}
          </li>
        ))}
      </ul>
    </>
  )
}
