import type { Text } from '../../../engine/text.ts'
import { T, useLang, useSay } from '../lang.tsx'
import { Comparisons, type ComparisonView } from './comparison.tsx'
import { type FileLink, Thumb } from './thumb.tsx'

export type SlotFiles = { readonly label: Text; readonly files: readonly FileLink[] }

/** Evidence as it is looked at: what belongs together side by side, the rest by slot. */
export type EvidenceView = {
  readonly slots: readonly SlotFiles[]
  readonly compared?: readonly ComparisonView[] | undefined
}

export const hasFiles = ({ slots, compared = [] }: EvidenceView): boolean =>
  slots.length > 0 || compared.length > 0

/** Evidence, photographs as small pictures; a script shows them large over the page. */
export function Gallery({
  slots,
  compared = [],
  headingLevel = 3,
}: EvidenceView & { readonly headingLevel?: 2 | 3 | undefined }) {
  const say = useSay()
  const lang = useLang()
  const Heading = `h${headingLevel}` as 'h3'
  const words = Object.fromEntries(Object.entries(viewerWords).map(([name, text]) => [name, text[lang]]))
  return (
    <div data-viewer={JSON.stringify(words)}>
      <Comparisons compared={compared} headingLevel={headingLevel} />
      {slots.map(({ label, files }) => (
        <section>
          <Heading class="govuk-heading-s govuk-!-margin-bottom-2">{say(label)}</Heading>
          {files.length === 0 ? <None /> : <Files files={files} label={label} />}
        </section>
      ))}
    </div>
  )
}

const viewerWords = {
  dialog: { zh: '查看证明材料', en: 'Evidence' },
  close: { zh: '关闭', en: 'Close' },
  save: { zh: '下载原件', en: 'Download the original' },
  larger: { zh: '放大', en: 'Larger' },
  smaller: { zh: '缩小', en: 'Smaller' },
  whole: { zh: '显示全图', en: 'Show all of it' },
  before: { zh: '上一个', en: 'Previous' },
  after: { zh: '下一个', en: 'Next' },
} satisfies Readonly<Record<string, Text>>

function None() {
  return (
    <p class="govuk-body app-secondary">
      <T zh="没有文件" en="No files" />
    </p>
  )
}

function Files({ files, label }: SlotFiles) {
  return (
    <ul class="app-thumbs">
      {files.map((file) => (
        <li class="app-thumb">
          <Thumb {...file} label={label} />
        </li>
      ))}
    </ul>
  )
}
