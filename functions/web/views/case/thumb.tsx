import type { Doubt } from '../../../engine/claims.ts'
import type { Evidence } from '../../../engine/form.ts'
import type { PictureSize } from '../../../engine/picture.ts'
import type { Text } from '../../../engine/text.ts'
import { T, useLang, useSay } from '../lang.tsx'
import { sizeWords } from '../size.ts'
import { type Copy, Doubts, takenWords } from './doubts.tsx'

/** One accepted file as it may be looked at. */
export type FileLink = Pick<Evidence, 'name' | 'kind' | 'size' | 'claimed' | 'caption'> & {
  /** Files that it took the place of. */
  readonly earlier?: readonly { readonly name: string; readonly href: string }[] | undefined
  /** What in the device's claim does not fit. */
  readonly doubts?: readonly Doubt[] | undefined
  readonly copies?: readonly Copy[] | undefined
  /** Short-lived address of the file, to save. */
  readonly href: string
  /** A small picture of it, or why there is none. */
  readonly small?: (PictureSize & { readonly href: string }) | undefined
  readonly noPicture?: Text | undefined
  /** What is shown large is made of it, as browsers do not show the file itself. */
  readonly isPreview?: boolean | undefined
  /** What a browser shows of it, and where. */
  readonly view?: { readonly as: 'picture' | 'video' | 'pdf'; readonly href: string } | undefined
}

const kinds: { readonly [Kind in FileLink['kind']]: Text } = {
  photo: { zh: '照片', en: 'Photograph' },
  document: { zh: '文件', en: 'Document' },
  video: { zh: '视频', en: 'Video' },
}

/** A file, small; a video plays in its place. */
export function Thumb({ label, ...file }: FileLink & { readonly label: Text }) {
  const say = useSay()
  const { name, href, view } = file
  const dialog = view &&
    view.as !== 'video' && {
      'data-view': view.as,
      'data-save': href,
      'data-name': name,
      'data-label': say(label),
    }
  return (
    <>
      {view?.as === 'video' && (
        // biome-ignore lint/a11y/useMediaCaption: evidence is shown as it was filed
        <video class="app-thumb__picture" controls preload="none" playsInline src={view.href} title={name} />
      )}
      <a href={view?.href ?? href} rel="noopener noreferrer" target="_blank" {...dialog}>
        {view?.as !== 'video' && <Picture {...file} />}
        {name}
        <span class="govuk-visually-hidden">
          {' '}
          <T zh="（在新窗口打开）" en="(opens in a new tab)" />
        </span>
      </a>
      <About {...file} />
      {file.caption && <span class="app-thumb__caption">{file.caption}</span>}
      {file.earlier && <Earlier earlier={file.earlier} />}
      <Doubts doubts={file.doubts} copies={file.copies} />
    </>
  )
}

/** Files that were replaced stay on record, one link away. */
function Earlier({ earlier }: Required<Pick<FileLink, 'earlier'>>) {
  return (
    <span class="app-small app-secondary">
      <T zh="替换了：" en="In place of: " />
      {earlier?.map(({ name, href }) => (
        <a class="govuk-link app-thumb__save" href={href}>
          {name}
        </a>
      ))}
    </span>
  )
}

function Picture({ kind, view, small, noPicture }: FileLink) {
  const say = useSay()
  if (noPicture) return <span class="app-thumb__picture app-thumb__picture--none">{say(noPicture)}</span>
  if (small)
    return (
      <img
        class="app-thumb__picture"
        src={small.href}
        alt=""
        loading="lazy"
        width={small.width}
        height={small.height}
      />
    )
  return view?.as === 'picture' ? (
    <img class="app-thumb__picture" src={view.href} alt="" loading="lazy" width="280" height="220" />
  ) : (
    <span class="app-thumb__picture">{view?.as === 'pdf' ? 'PDF' : say(kinds[kind])}</span>
  )
}

function About({ name, size, href, view, claimed, isPreview }: FileLink) {
  const lang = useLang()
  return (
    <span class="app-small app-secondary">
      {sizeWords(size)}
      {claimed?.takenAt && ` · ${takenWords(claimed.takenAt, lang)[lang]}`}
      {view && (
        <>
          {' · '}
          <a class="govuk-link app-thumb__save" href={href}>
            <T zh="下载" en="Download" />
            <span class="govuk-visually-hidden"> {name}</span>
          </a>
        </>
      )}
      {isPreview && (
        <span class="app-thumb__caption">
          <T
            zh="所示为系统生成的预览，以原件为准"
            en="Shown is a preview made by the system; the original counts"
          />
        </span>
      )}
    </span>
  )
}
