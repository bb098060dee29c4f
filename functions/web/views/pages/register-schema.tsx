import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

type FieldLine = { readonly name: string; readonly label: Text; readonly note: Text }

export type RegisterSchemaView = {
  readonly entry: readonly FieldLine[]
  readonly row: readonly FieldLine[]
  readonly schema: string
  readonly back: string
}

const title: Text = { zh: '登记簿数据说明', en: 'The register as data' }

/** What the feeds and files of the register hold, value by value. */
export const registerSchemaPage = (view: RegisterSchemaView): View => ({
  title,
  before: <BackLink href={view.back}>{<T zh="公开登记簿" en="Public register" />}</BackLink>,
  children: <Schema {...view} />,
})

const files: readonly { readonly path: string; readonly what: Text }[] = [
  { path: '/feed.atom', what: { zh: 'Atom 订阅源', en: 'an Atom feed' } },
  { path: '/entries.json', what: { zh: 'JSON 数据', en: 'JSON' } },
  {
    path: '/entries.csv',
    what: {
      zh: 'CSV，可用电子表格打开；可能被当作公式的内容前加撇号',
      en: 'CSV for spreadsheets; what could be run as a formula has an apostrophe before it',
    },
  },
]

function Schema({ entry, row, schema }: RegisterSchemaView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="每个登记簿、每种查找条件都可以作为数据取用：网址与网页相同，问号前加上下列一段，问号后的条件不变。"
          en="Each register, narrowed in any way, is there as data: at the address of its page, with one of these before the question mark and the same conditions after it."
        />
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {files.map(({ path, what }) => (
          <li>
            <code>{path}</code> {say(what)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <T
          zh="最新的在前，每页约五十条；下一页的地址在 JSON 的 next、Atom 的 rel=next 和响应头 Link 中。条目移出登记簿后，一分钟内从各处消失；Atom 用 deleted-entry（RFC 6721）通知，留存副本的请一并删除。"
          en="Newest first, some fifty on a page; the next page is in JSON’s next, Atom’s rel=next and the header Link. What is taken off the register is gone from all of them within a minute; Atom says so by deleted-entry (RFC 6721), and who keeps copies is asked to drop it too."
        />
      </p>
      <Fields caption={{ zh: '条目', en: 'Of an entry' }} fields={entry} />
      <Fields caption={{ zh: '条目的各行（rows）', en: 'Of each row of an entry (rows)' }} fields={row} />
      <p class="govuk-body">
        <T
          zh="不是设备的登记簿，其中几列另有名称，见该登记簿网页的表头。"
          en="Registers that are not of equipment call some columns otherwise: see the heads of their pages."
        />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={schema}>
          JSON Schema
        </a>
      </p>
    </>
  )
}

function Fields({ caption, fields }: { readonly caption: Text; readonly fields: readonly FieldLine[] }) {
  const say = useSay()
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-table__caption--m"
      head={[
        { text: say({ zh: '名称', en: 'Name' }) },
        { text: say({ zh: '含义', en: 'Meaning' }) },
        { text: say({ zh: '说明', en: 'Note' }) },
      ]}
      rows={fields.map(({ name, label, note }) => [
        { text: <code>{name}</code> },
        { text: say(label) },
        { text: say(note) },
      ])}
    />
  )
}
