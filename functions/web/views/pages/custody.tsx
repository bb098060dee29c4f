import type { Text } from '../../../engine/text.ts'
import { InsetText } from '../components/inset-text.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'
import { Pages, type Paging } from './paging.tsx'

export type CustodyRow = {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly counties: readonly Text[]
  readonly what: Text
  readonly about: string
  /** Of the entry: each is chained to the one before. */
  readonly hash: string
}

export type CustodyView = Paging & {
  readonly rows: readonly CustodyRow[]
  /** Only what concerns the reader's divisions is shown. */
  readonly isPart: boolean
  /** The first entry that was changed or is missing. */
  readonly broken?: number | undefined
}

const title: Text = { zh: '档案保管记录', en: 'Record of custody' }

/** Who fetched which archive and when, for auditors and administrators. */
export const custodyPage = (view: CustodyView): View => ({
  title,
  wide: true,
  children: <Custody {...view} />,
})

function Custody({ rows, isPart, broken, first, next }: CustodyView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="谁在什么时间取得了哪个档案包的下载地址。每一条都接在上一条之后，删改会断链。"
          en="Who was given the address of which archive, and when. Each entry is chained to the one before: one that is changed or dropped breaks the chain."
        />{' '}
        {isPart && <T zh="只列出您所辖范围。" en="Only what concerns your divisions is listed." />}
      </p>
      {broken !== undefined && (
        <InsetText>
          <strong>
            <T
              zh={`第 ${broken} 条或其上一条已被改动或删除，请立即报告。`}
              en={`Entry ${broken} or the one before it was changed or removed. Report this at once.`}
            />
          </strong>
        </InsetText>
      )}
      {rows.length === 0 ? (
        <p class="govuk-body">
          <T zh="这一页没有记录。" en="Nothing is on record on this page." />
        </p>
      ) : (
        <Rows rows={rows} />
      )}
      <Pages first={first} next={next} />
    </>
  )
}

function Rows({ rows }: Pick<CustodyView, 'rows'>) {
  const say = useSay()
  const lang = useLang()
  return (
    <StackedTable
      caption={say(title)}
      captionClasses="govuk-visually-hidden"
      head={[
        { text: say({ zh: '序号', en: 'No.' }) },
        { text: say({ zh: '时间', en: 'When' }) },
        { text: say({ zh: '人员', en: 'Who' }) },
        { text: say({ zh: '事项', en: 'What' }) },
        { text: say({ zh: '对象', en: 'About' }) },
        { text: say({ zh: '县区', en: 'County' }) },
        { text: say({ zh: '记录哈希', en: 'Hash of the entry' }) },
      ]}
      rows={rows.map(({ sequence, at, who, what, about, counties, hash }) => [
        { text: sequence },
        { text: momentWords(at, lang) },
        { text: who },
        { text: say(what) },
        { text: about, classes: 'app-number' },
        { text: counties.map(say).join(lang === 'zh' ? '、' : ', ') },
        { text: <code class="app-code">{hash.slice(0, 16)}</code> },
      ])}
    />
  )
}
