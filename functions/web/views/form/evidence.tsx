import { paths } from 'tuichu:asset-paths'
import type { Doubt } from '../../../engine/claims.ts'
import type { EvidenceKind, EvidenceSlot, FieldError } from '../../../engine/form.ts'
import type { Lang, Text } from '../../../engine/text.ts'
import { Doubts, takenWords } from '../case/doubts.tsx'
import { cx } from '../components/attributes.ts'
import { Button } from '../components/button.tsx'
import { FileUpload } from '../components/file-upload.tsx'
import { Hint } from '../components/hint.tsx'
import { Tag, type TagColour } from '../components/tag.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { sizeWords } from '../size.ts'
import { Lock } from './closed.tsx'
import { sendingWords } from './sending-words.ts'

export type UploadStatus = 'checking' | 'received' | 'refused'

export type UploadView = {
  readonly id: string
  readonly name: string
  /** Bytes, once they are known. */
  readonly size?: number | undefined
  readonly status: UploadStatus
  /** When the device claims to have taken it, and what in its claims does not fit. */
  readonly takenAt?: string | undefined
  readonly doubts?: readonly Doubt[] | undefined
  /** Why it was refused, and what to do. */
  readonly reason?: Text | undefined
  /** Where "remove" is posted; none where it may not be removed. */
  readonly remove?: string | undefined
}

export type SlotView = {
  readonly slot: EvidenceSlot
  readonly uploads: readonly UploadView[]
  /** A presigned POST; none where the slot is full or closed. */
  readonly post?: { readonly url: string; readonly fields: { readonly [name: string]: string } } | undefined
  /** Where a script asks for a place for each file, and where it reads what became of them. */
  readonly send?: { readonly to: string; readonly here: string } | undefined
  /** A return named others. */
  readonly closed?: boolean | undefined
}

type SlotsProps = {
  readonly slots: readonly SlotView[]
  readonly errors: readonly FieldError[]
  readonly requestKey: string
}

/** The evidence of a page: files go straight to the store, one at a time without scripts. */
export function Slots({ slots, errors, requestKey }: SlotsProps) {
  const isChecking = slots.some(({ uploads }) => uploads.some(({ status }) => status === 'checking'))
  return (
    <div data-look-again={isChecking ? 4 : undefined}>
      {slots.map((view) => (
        <Slot
          {...view}
          fault={errors.find(({ field }) => field === `evidence.${view.slot.id}`)?.message}
          requestKey={requestKey}
        />
      ))}
    </div>
  )
}

type SlotProps = SlotView & { readonly fault: Text | undefined; readonly requestKey: string }

function Slot({ slot, uploads, post, send, closed, fault, requestKey }: SlotProps) {
  const say = useSay()
  const id = `evidence.${slot.id}`
  return (
    <section
      class={cx('app-slot', fault && 'app-slot--faulty')}
      aria-labelledby={`${id}-title`}
      id={post ? undefined : id}
      tabIndex={-1}
    >
      <h2 class="govuk-heading-m" id={`${id}-title`}>
        {say(slot.label)} {closed && <Lock />}
      </h2>
      {slot.hint && <Hint>{say(slot.hint)}</Hint>}
      <p class="govuk-body app-small app-secondary">{say(rules(slot, uploads))}</p>
      {uploads.length > 0 && <Files uploads={uploads} requestKey={requestKey} />}
      {post ? (
        <UploadForm
          id={id}
          slot={slot}
          post={post}
          fault={fault}
          send={send}
          room={slot.max - receivedOf(uploads)}
        />
      ) : (
        fault && <p class="govuk-error-message">{say(fault)}</p>
      )}
    </section>
  )
}

const limits: { readonly [Kind in EvidenceKind]: Text } = {
  photo: {
    zh: '照片（JPEG、PNG、HEIC、WebP，每张不超过 25 MB）',
    en: 'photographs (JPEG, PNG, HEIC, WebP, up to 25 MB each)',
  },
  document: {
    zh: '文件（PDF 或清晰的扫描件图片，每个不超过 50 MB）',
    en: 'documents (PDF or clear scans as pictures, up to 50 MB each)',
  },
  video: { zh: '视频（MP4、MOV，每段不超过 500 MB）', en: 'video (MP4, MOV, up to 500 MB each)' },
}

const receivedOf = (uploads: readonly UploadView[]): number =>
  uploads.filter(({ status }) => status === 'received').length

const rules = ({ accepts, min, max }: EvidenceSlot, uploads: readonly UploadView[]): Text => {
  const count =
    min === max ? { zh: `${min} 个`, en: `${min}` } : { zh: `${min} 至 ${max} 个`, en: `${min} to ${max}` }
  const got = receivedOf(uploads)
  return {
    zh: `需要 ${count.zh}，已接收 ${got} 个。可用：${accepts.map((kind) => limits[kind].zh).join('；')}。`,
    en: `${count.en} needed, ${got} received. Accepted: ${accepts.map((kind) => limits[kind].en).join('; ')}.`,
  }
}

const accepted: { readonly [Kind in EvidenceKind]: string } = {
  photo: 'image/jpeg,image/png,image/heic,image/heif,image/webp',
  document: 'application/pdf,image/jpeg,image/png',
  video: 'video/mp4,video/quicktime',
}

type UploadFormProps = Required<Pick<SlotView, 'slot' | 'post' | 'send'>> & {
  readonly id: string
  readonly fault: Text | undefined
  /** How many more files it takes. */
  readonly room: number
}

/** What the script that sends files reads from a form. */
const forScript = ({ slot, send, room }: UploadFormProps, lang: Lang) =>
  send && {
    'data-send': send.to,
    'data-here': send.here,
    'data-slot': slot.id,
    'data-room': room,
    'data-words': JSON.stringify(sendingWords(lang)),
    'data-script': paths.send,
  }

/** The store reads nothing after the file, so the file comes last. */
function UploadForm(props: UploadFormProps) {
  const { id, slot, post, fault, send } = props
  const say = useSay()
  const lang = useLang()
  if (!post) return null
  return (
    <form method="post" action={post.url} encType="multipart/form-data" {...forScript(props, lang)}>
      {Object.entries(post.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <FileUpload
        id={id}
        name="file"
        label={{ text: say({ zh: `选择文件：${slot.label.zh}`, en: `Choose a file: ${slot.label.en}` }) }}
        errorMessage={fault && { text: say(fault) }}
        attributes={{ accept: slot.accepts.map((kind) => accepted[kind]).join(','), required: true }}
      />
      <Button
        classes="govuk-button--secondary"
        attributes={{ 'data-busy': say({ zh: '正在上传，请稍候…', en: 'Uploading, please wait…' }) }}
      >
        <T zh="上传这个文件" en="Upload this file" />
      </Button>
      {send && (
        <>
          <p class="govuk-body app-small app-secondary" data-sending-hint hidden>
            {sendingWords(lang).hint}
          </p>
          <p class="govuk-body govuk-visually-hidden" role="status" />
          <ul class="app-files" data-sending />
        </>
      )}
    </form>
  )
}

const statuses: { readonly [Status in UploadStatus]: { readonly text: Text; readonly colour: TagColour } } = {
  checking: { text: { zh: '检查中', en: 'Being checked' }, colour: 'blue' },
  received: { text: { zh: '已接收', en: 'Received' }, colour: 'green' },
  refused: { text: { zh: '被拒绝', en: 'Refused' }, colour: 'red' },
}

function Files({
  uploads,
  requestKey,
}: {
  readonly uploads: readonly UploadView[]
  readonly requestKey: string
}) {
  return (
    <ul class="app-files">
      {uploads.map((upload) => (
        <File {...upload} requestKey={requestKey} />
      ))}
    </ul>
  )
}

function File({
  name,
  size,
  status,
  takenAt,
  doubts = [],
  reason,
  remove,
  requestKey,
}: UploadView & { readonly requestKey: string }) {
  const say = useSay()
  const lang = useLang()
  const { text, colour } = statuses[status]
  return (
    <li class="app-file">
      <span class="app-file__name govuk-body govuk-!-margin-bottom-0">
        {name} {size !== undefined && <span class="app-secondary app-nowrap">{sizeWords(size)}</span>}
        {takenAt && <span class="app-small app-secondary"> · {say(takenWords(takenAt, lang))}</span>}
        <Doubts doubts={doubts} />
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
    </li>
  )
}
