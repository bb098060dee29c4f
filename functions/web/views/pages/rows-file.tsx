import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { FileUpload } from '../components/file-upload.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Radios } from '../components/radios.tsx'
import { Faults } from '../form/faults.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { faultsByPath } from '../form/scope.ts'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { Lines, type LineView } from './import.tsx'
import { Columns, type ColumnView, fileField, Templates } from './import-new.tsx'

type Common = {
  /** Of the form, and of its table. */
  readonly form: Text
  readonly table: Text
  /** The page of the form that has the table. */
  readonly back: string
  readonly action: string
}

export type RowsFileView = Common & {
  readonly templates: { readonly xlsx: string; readonly csv: string }
  readonly columns: readonly ColumnView[]
  /** Most rows of the table, and how many it has. */
  readonly most: number
  readonly there: number
  readonly errors: readonly FieldError[]
}

const titleOf = ({ table }: Common): Text => ({
  zh: `从文件填写：${table.zh}`,
  en: `Fill in from a file: ${table.en}`,
})

/** Where a file is chosen that fills in a table of a form. */
export const rowsFilePage = (view: RowsFileView): View => ({
  title: both((lang) => `${titleOf(view)[lang]} - ${view.form[lang]}`),
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <Choosing {...view} />,
})

function Choosing(view: RowsFileView) {
  const say = useSay()
  const fault = faultsByPath(view.errors).get(fileField)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} />
        <Heading {...view} />
        <Templates templates={view.templates} />
        <form method="post" action={view.action} encType="multipart/form-data" noValidate>
          {view.there > 0 && <Modes there={view.there} />}
          <FileUpload
            id={fileField}
            name={fileField}
            label={{ text: say({ zh: '选择文件', en: 'Choose a file' }) }}
            hint={{
              text: say({
                zh: `.xlsx 或者 .csv，不超过 3 MB；表中最多 ${view.most} 行。先逐行显示结果，确认后才填入草稿。`,
                en: `.xlsx or .csv, 3 MB at most; the table has ${view.most} rows at most. You see what becomes of each line before it is filled in.`,
              }),
            }}
            errorMessage={fault && { text: say(fault) }}
            attributes={{ accept: '.xlsx,.csv', required: true }}
          />
          <Button attributes={{ 'data-busy': say({ zh: '正在读取，请稍候…', en: 'Reading, please wait…' }) }}>
            <T zh="读取" en="Read it" />
          </Button>
        </form>
        <Columns columns={view.columns} />
      </div>
    </div>
  )
}

function Heading(view: Common) {
  const say = useSay()
  return (
    <h1 class="govuk-heading-l">
      <span class="app-caption">{say(view.form)}</span>
      {say(titleOf(view))}
    </h1>
  )
}

function Modes({ there }: { readonly there: number }) {
  const say = useSay()
  return (
    <Radios
      name="mode"
      idPrefix="mode"
      value="replace"
      fieldset={{
        legend: { text: say({ zh: `表中现有 ${there} 行`, en: `The table has ${there} rows` }) },
      }}
      items={[
        { value: 'replace', text: say({ zh: '用文件内容代替', en: 'Put those of the file in their place' }) },
        { value: 'add', text: say({ zh: '加在现有各行之后', en: 'Add those of the file after them' }) },
      ]}
    />
  )
}

export type RowsReadView = Common & {
  readonly file: string
  readonly lines: readonly LineView[]
  readonly filled: number
  readonly refused: number
  /** Fills in exactly the lines that are shown as such; absent where there are none. */
  readonly fill?: Sending | undefined
}

/** What each line of the file would fill in, or why not. */
export const rowsReadPage = (view: RowsReadView): View => ({
  title: both((lang) => `${titleOf(view)[lang]} - ${view.form[lang]}`),
  wide: true,
  before: <BackLink href={view.back} />,
  children: <Reading {...view} />,
})

function Reading(view: RowsReadView) {
  const say = useSay()
  const { filled, refused, fill } = view
  return (
    <>
      <Heading {...view} />
      <p class="govuk-body">
        {say({
          zh: `文件“${view.file}”：可以填入 ${filled} 行，不填入 ${refused} 行。草稿还没有改动。`,
          en: `“${view.file}”: ${filled} lines can be filled in, ${refused} cannot. The draft has not been changed.`,
        })}
      </p>
      {fill ? (
        <PostForm sending={fill}>
          <Button>{say({ zh: `填入 ${filled} 行`, en: `Fill in ${filled} rows` })}</Button>
        </PostForm>
      ) : (
        <InsetText>
          <T
            zh="没有可以填入的行。请按下面的原因改正文件，再上传一次。"
            en="There is nothing to fill in. Mend the file by the reasons below, and upload it again."
          />
        </InsetText>
      )}
      <Lines lines={view.lines} />
    </>
  )
}
