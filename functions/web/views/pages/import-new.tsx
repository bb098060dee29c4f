import type { Answers, Field, FieldError, FormContext } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { FileUpload } from '../components/file-upload.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { Faults } from '../form/faults.tsx'
import { Fields } from '../form/field.tsx'
import { faultsByPath } from '../form/scope.ts'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'

/** A column as somebody who fills in a file has to know it. */
export type ColumnView = {
  readonly head: Text
  readonly isRequired: boolean
  /** What a cell may say, or how it looks. */
  readonly says: Text
}

export type ImportNewView = {
  readonly title: Text
  readonly intro: Text
  readonly action: string
  readonly requestKey: string
  readonly back: string
  readonly templates: { readonly xlsx: string; readonly csv: string }
  readonly columns: readonly ColumnView[]
  /** Asked beside the file. */
  readonly about: readonly Field[]
  readonly answers: Answers
  readonly context: FormContext
  readonly errors: readonly FieldError[]
}

/** Of the input, so that a fault leads to it. */
export const fileField = 'file'

/** Where a file is chosen and tried; nothing is changed by that. */
export const importNewPage = (view: ImportNewView): View => ({
  title: both((lang) => (lang === 'zh' ? `导入${view.title.zh}` : `Import: ${view.title.en}`)),
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <ImportNew {...view} />,
})

function ImportNew(view: ImportNewView) {
  const say = useSay()
  const { zh, en } = view.title
  const faults = faultsByPath(view.errors)
  const fault = faults.get(fileField)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} />
        <h1 class="govuk-heading-l">{say({ zh: `导入${zh}`, en: `Import: ${en}` })}</h1>
        <p class="govuk-body">{say(view.intro)}</p>
        <Templates {...view} />
        <form method="post" action={view.action} encType="multipart/form-data" noValidate>
          <input type="hidden" name="_key" value={view.requestKey} />
          <Fields fields={view.about} scope={{ answers: view.answers, context: view.context, faults }} />
          <FileUpload
            id={fileField}
            name={fileField}
            label={{ text: say({ zh: '选择文件', en: 'Choose a file' }) }}
            hint={{
              text: say({
                zh: '.xlsx 或者 .csv，不超过 3 MB、5000 行。带公式、合并单元格的行不导入。',
                en: '.xlsx or .csv, 3 MB and 5,000 lines at most. Lines with formulas or merged cells are refused.',
              }),
            }}
            errorMessage={fault && { text: say(fault) }}
            attributes={{ accept: '.xlsx,.csv', required: true }}
          />
          <p class="govuk-body">
            <T
              zh="先试导入：逐行显示结果，不改动任何内容。看过之后再确认导入。上传的文件会保留。"
              en="First the file is tried: you see what each line would do, and nothing is changed. Then you confirm. The file is kept."
            />
          </p>
          <Button attributes={{ 'data-busy': say({ zh: '正在读取，请稍候…', en: 'Reading, please wait…' }) }}>
            <T zh="试导入" en="Try it" />
          </Button>
        </form>
        <Columns columns={view.columns} />
      </div>
    </div>
  )
}

/** Empty files with the columns. */
export function Templates({ templates }: Pick<ImportNewView, 'templates'>) {
  const say = useSay()
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={templates.xlsx}>
        {say({ zh: '空白模板（Excel）', en: 'Empty template (Excel)' })}
      </a>
      {' · '}
      <a class="govuk-link" href={templates.csv}>
        {say({ zh: '空白模板（CSV）', en: 'Empty template (CSV)' })}
      </a>
    </p>
  )
}

/** As it stands in the template, which is in Chinese whatever the page's language. */
function Heading({ head }: { readonly head: Text }) {
  const lang = useLang()
  if (lang === 'zh') return <>{head.zh}</>
  return (
    <>
      {head.en}{' '}
      <span class="app-definition__other" lang="zh-CN">
        {head.zh}
      </span>
    </>
  )
}

/** The columns of a file, and what stands in them. */
export function Columns({ columns }: Pick<ImportNewView, 'columns'>) {
  const say = useSay()
  const caption: Text = { zh: '各列填写说明', en: 'The columns' }
  return (
    <>
      <h2 class="govuk-heading-m">{say(caption)}</h2>
      <StackedTable
        caption={say(caption)}
        captionClasses="govuk-visually-hidden"
        classes="app-file-columns"
        head={[
          { text: say({ zh: '列名', en: 'Column' }) },
          { text: say({ zh: '必填', en: 'Required' }) },
          { text: say({ zh: '填写内容', en: 'What it says' }) },
        ]}
        rows={columns.map(({ head, isRequired, says }) => [
          { text: <Heading head={head} /> },
          { text: isRequired ? say({ zh: '必填', en: 'yes' }) : '—' },
          { text: say(says) },
        ])}
      />
    </>
  )
}
