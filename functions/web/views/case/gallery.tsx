import type { Evidence } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { T, useLang, useSay } from '../lang.tsx'
import { sizeWords } from '../size.ts'
import { momentWords } from '../when.ts'

/** One accepted file as it may be looked at. */
export type FileLink = Pick<Evidence, 'name' | 'kind' | 'size' | 'claimed'> & {
  /** Short-lived address of the file. */
  readonly href: string
  /** Address of a small picture, for photographs. */
  readonly thumbnail?: string | undefined
}

export type SlotFiles = { readonly label: Text; readonly files: readonly FileLink[] }

/** Evidence by slot, photographs as small pictures. */
export function Gallery({
  slots,
  headingLevel = 3,
}: {
  readonly slots: readonly SlotFiles[]
  readonly headingLevel?: 2 | 3 | undefined
}) {
  const say = useSay()
  const Heading = `h${headingLevel}` as 'h3'
  return (
    <>
      {slots.map(({ label, files }) => (
        <section>
          <Heading class="govuk-heading-s govuk-!-margin-bottom-2">{say(label)}</Heading>
          {files.length === 0 ? <None /> : <Files files={files} />}
        </section>
      ))}
    </>
  )
}

function None() {
  return (
    <p class="govuk-body app-secondary">
      <T zh="没有文件" en="No files" />
    </p>
  )
}

function Files({ files }: { readonly files: readonly FileLink[] }) {
  return (
    <ul class="app-thumbs">
      {files.map((file) => (
        <li class="app-thumb">
          <Thumb {...file} />
        </li>
      ))}
    </ul>
  )
}

const kinds: { readonly [Kind in FileLink['kind']]: Text } = {
  photo: { zh: '照片', en: 'Photograph' },
  document: { zh: '文件', en: 'Document' },
  video: { zh: '视频', en: 'Video' },
}

function Thumb({ name, kind, size, href, thumbnail, claimed }: FileLink) {
  const say = useSay()
  const lang = useLang()
  return (
    <>
      <a href={href} rel="noopener noreferrer" target="_blank">
        {thumbnail ? (
          <img class="app-thumb__picture" src={thumbnail} alt="" loading="lazy" width="280" height="220" />
        ) : (
          <span class="app-thumb__picture">{say(kinds[kind])}</span>
        )}
        {name}
        <span class="govuk-visually-hidden">
          {' '}
          <T zh="（在新窗口打开）" en="(opens in a new tab)" />
        </span>
      </a>
      <span class="app-small app-secondary">
        {sizeWords(size)}
        {claimed?.takenAt && (
          <T
            zh={` · 设备称拍摄于 ${momentWords(claimed.takenAt, lang)}`}
            en={` · taken, the device claims, ${momentWords(claimed.takenAt, lang)}`}
          />
        )}
      </span>
    </>
  )
}
