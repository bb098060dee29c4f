import type { Text } from '../../../engine/text.ts'
import { Doubts, takenWords } from '../case/doubts.tsx'
import { Button } from '../components/button.tsx'
import { Tag, type TagColour } from '../components/tag.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { sizeWords } from '../size.ts'
import type { UploadStatus, UploadView } from './slot-view.ts'

/** Characters of what a filer says of a file. */
export const longestCaption = 100

const statuses: { readonly [Status in UploadStatus]: { readonly text: Text; readonly colour: TagColour } } = {
  checking: { text: { zh: '检查中', en: 'Being checked' }, colour: 'blue' },
  received: { text: { zh: '已接收', en: 'Received' }, colour: 'green' },
  refused: { text: { zh: '被拒绝', en: 'Refused' }, colour: 'red' },
}

type FilesProps = { readonly uploads: readonly UploadView[]; readonly requestKey: string }

/** The files of an item, in the filer's order. */
export function Files({ uploads, requestKey }: FilesProps) {
  return (
    <ul class="app-files">
      {uploads.map((upload) => (
        <File {...upload} requestKey={requestKey} />
      ))}
    </ul>
  )
}

type FileProps = UploadView & { readonly requestKey: string }

function File(props: FileProps) {
  const { name, size, status, takenAt, doubts, copies, reason, remove, requestKey } = props
  const say = useSay()
  const lang = useLang()
  const { text, colour } = statuses[status]
  return (
    <li class="app-file">
      {props.small && (
        <a href={props.small.href} rel="noopener noreferrer" target="_blank">
          <img
            class="app-file__picture"
            src={props.small.src}
            alt={say({ zh: `查看“${name}”（在新窗口打开）`, en: `See “${name}” (opens in a new tab)` })}
            width="72"
            height="72"
          />
        </a>
      )}
      <span class="app-file__name govuk-body govuk-!-margin-bottom-0">
        {name} {size !== undefined && <span class="app-secondary app-nowrap">{sizeWords(size)}</span>}
        {takenAt && (
          <span class="app-small app-secondary app-thumb__caption">{say(takenWords(takenAt, lang))}</span>
        )}
        <Doubts doubts={doubts} copies={copies} />
        {props.noPicture && (
          <span class="app-small app-secondary app-thumb__caption">{say(props.noPicture)}</span>
        )}
      </span>
      <Tag colour={colour}>{say(text)}</Tag>
      {remove && (
        <form method="post" action={remove}>
          <input type="hidden" name="_key" value={requestKey} />
          <Button classes="govuk-button--secondary app-small-button">
            <T zh="删除" en="Remove" />
            <span class="govuk-visually-hidden"> {name}</span>
          </Button>
        </form>
      )}
      {reason && <p class="app-file__reason govuk-body">{say(reason)}</p>}
      {props.arrange ? <Arranging {...props} arrange={props.arrange} /> : <Caption caption={props.caption} />}
      <Earlier names={props.earlier ?? []} />
    </li>
  )
}

function Caption({ caption }: Pick<UploadView, 'caption'>) {
  return caption ? (
    <p class="app-file__more govuk-body app-small">
      <T zh="说明：" en="Caption: " />
      {caption}
    </p>
  ) : null
}

type Arranged = FileProps & Required<Pick<UploadView, 'arrange'>>

/** What is said of a file, its place among the others, and another one in its stead. */
function Arranging({ id, name, caption = '', arrange, replace, requestKey }: Arranged) {
  const field = `caption-${id}`
  return (
    <form method="post" action={arrange} class="app-file__more">
      <input type="hidden" name="_key" value={requestKey} />
      <label class="govuk-label app-small" for={field}>
        <T zh="说明（可不填）" en="Caption (optional)" />
        <span class="govuk-visually-hidden"> {name}</span>
      </label>
      <input
        class="govuk-input"
        id={field}
        name="caption"
        value={caption}
        maxLength={longestCaption}
        autocomplete="off"
      />
      <span class="app-file__acts">
        <Act act="caption" name={name} zh="保存说明" en="Save caption" />
        <Act act="up" name={name} zh="上移" en="Move up" />
        <Act act="down" name={name} zh="下移" en="Move down" />
        {replace && (
          <a class="govuk-link" href={replace}>
            <T zh="替换" en="Replace" />
            <span class="govuk-visually-hidden"> {name}</span>
          </a>
        )}
      </span>
    </form>
  )
}

type ActProps = Text & { readonly act: string; readonly name: string }

function Act({ act, name, zh, en }: ActProps) {
  return (
    <Button classes="govuk-button--secondary app-small-button" name="_action" value={act}>
      <T zh={zh} en={en} />
      <span class="govuk-visually-hidden"> {name}</span>
    </Button>
  )
}

/** Files that this one took the place of: they stay on record. */
function Earlier({ names }: { readonly names: readonly string[] }) {
  const say = useSay()
  if (names.length === 0) return null
  return (
    <p class="app-file__more govuk-body app-small app-secondary">
      <T zh="替换了：" en="In place of: " />
      {names.join(say({ zh: '、', en: ', ' }))}
      <T zh="（原文件保留在记录中）" en=" (kept on record)" />
    </p>
  )
}
