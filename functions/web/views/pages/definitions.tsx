import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

export const definitionsTitle: Text = { zh: '表单说明', en: 'The forms' }

export type DefinitionsView = {
  readonly kinds: readonly {
    readonly title: Text
    readonly forms: readonly {
      readonly id: string
      readonly version: string
      readonly title: Text
      readonly by: Text
      readonly href: string
    }[]
  }[]
}

/** Every form that there is, each leading to what it asks, a blank and its data format. */
export const definitionsPage = (view: DefinitionsView): View => ({
  title: definitionsTitle,
  children: <Definitions {...view} />,
})

function Definitions({ kinds }: DefinitionsView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(definitionsTitle)}</h1>
      <p class="govuk-body app-narrow">
        <T
          zh="每张表单的全部栏目、填写条件、证明材料、声明和审批环节，均由系统实际使用的定义自动生成，供审阅。栏目旁的代号供系统对接使用。"
          en="Every field, condition, piece of evidence, declaration and step of every form, made from the definitions that the service itself uses, for review. The names in fixed width are those that other systems use."
        />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/help/bases">
          <T zh="法律和政策依据及其版本" en="Laws and policies that they rest on, with their editions" />
        </a>
      </p>
      {kinds.map(({ title, forms }) => (
        <section>
          <h2 class="govuk-heading-m">{say(title)}</h2>
          <ul class="app-definitions">
            {forms.map((form) => (
              <FormLine {...form} />
            ))}
          </ul>
        </section>
      ))}
      <DataFormat />
    </>
  )
}

type Line = DefinitionsView['kinds'][number]['forms'][number]

function FormLine({ id, version, title, by, href }: Line) {
  const say = useSay()
  return (
    <li>
      <a class="govuk-link" href={href}>
        {say(title)}
      </a>
      <span class="app-definition__note">
        {say(by)} · <code>{id}</code> <T zh={`第 ${version} 版`} en={`version ${version}`} />
      </span>
      <span class="app-definition__ways">
        <a class="govuk-link" href={`${href}/blank`}>
          <T zh="空白表" en="Blank" />
          <span class="govuk-visually-hidden"> {say(title)}</span>
        </a>{' '}
        <a class="govuk-link" href={`${href}/schema.json`}>
          JSON Schema<span class="govuk-visually-hidden"> {say(title)}</span>
        </a>
      </span>
    </li>
  )
}

const about: readonly Text[] = [
  {
    zh: '每张表单有一份 JSON Schema（2020-12 版），说明答案的数据结构。表格是对象数组，带单位的数量是 amount 和 unit 两项，其余都是文本：数字写成不带千分位的十进制文本，日期写成 YYYY-MM-DD，已确认的声明写成 yes。',
    en: 'Each form has a JSON Schema (draft 2020-12) of the shape of its answers. A table is an array of objects, an amount with its unit an object of amount and unit, several choices an array; everything else is text: numbers as decimals without separators, days as YYYY-MM-DD, a confirmed declaration as yes.',
  },
  {
    zh: '它只描述结构，草稿也符合。必填、选项、日期先后等要求取决于案件和其他答案，写在本页和 x-field 注记（kind、required、public、values、units）中，由系统在提交时核对。',
    en: 'It describes the shape alone, which drafts have too. What must be answered, options and the order of days depend on the case and on other answers: they stand on these pages and in the annotation x-field (kind, required, public, values, units), and are checked when it is submitted.',
  },
  {
    zh: '附件不在其中：档案包和企业下载的案件记录按 evidence 代号列出文件。表单改动后版本号随之改变，已提交的申请保留原版本。',
    en: 'Files are not part of it: archives and the record that an enterprise downloads list them by the name of their evidence. A changed form has a new version, and what was filed keeps the old one.',
  },
]

function DataFormat() {
  const say = useSay()
  return (
    <section id="data-format">
      <h2 class="govuk-heading-m">
        <T zh="数据格式" en="Data format" />
      </h2>
      {about.map((paragraph) => (
        <p class="govuk-body app-narrow">{say(paragraph)}</p>
      ))}
    </section>
  )
}
