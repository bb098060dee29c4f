import { paths } from 'tuichu:asset-paths'
import type { EvidenceKind, EvidenceSlot, FieldError } from '../../../engine/form.ts'
import type { Lang, Text } from '../../../engine/text.ts'
import { cx } from '../components/attributes.ts'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { FileUpload } from '../components/file-upload.tsx'
import { Hint } from '../components/hint.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { Checklist, countWords } from './checklist.tsx'
import { Lock } from './closed.tsx'
import { Files } from './files.tsx'
import { sendingWords } from './sending-words.ts'
import type { SlotView, UploadView } from './slot-view.ts'

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
      <Checklist slots={slots} />
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

function Slot({ slot, uploads, post, send, replacing, closed, fault, requestKey }: SlotProps) {
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
      {slot.why && (
        <Details summaryText={<T zh="为什么需要" en="Why we ask" />}>
          <p class="govuk-body">{say(slot.why)}</p>
        </Details>
      )}
      <p class="govuk-body app-small app-secondary">{say(rules(slot, uploads))}</p>
      {uploads.length > 0 && <Files uploads={uploads} requestKey={requestKey} />}
      {post ? (
        <UploadForm
          id={id}
          slot={slot}
          post={post}
          fault={fault}
          send={send}
          replacing={replacing}
          room={replacing ? 1 : slot.max - receivedOf(uploads)}
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

/** The formats from which what a device wrote can be taken off. */
const barePhotos: Text = {
  zh: '照片（JPEG、PNG，每张不超过 25 MB）',
  en: 'photographs (JPEG or PNG, up to 25 MB each)',
}

const receivedOf = (uploads: readonly UploadView[]): number =>
  uploads.filter(({ status }) => status === 'received').length

const rules = (slot: EvidenceSlot, uploads: readonly UploadView[]): Text => {
  const count = countWords(slot, receivedOf(uploads))
  const list = (lang: Lang, mark: string) =>
    slot.bare ? barePhotos[lang] : slot.accepts.map((kind) => limits[kind][lang]).join(mark)
  return { zh: `${count.zh}。可用：${list('zh', '；')}。`, en: `${count.en}. Accepted: ${list('en', '; ')}.` }
}

const accepted: { readonly [Kind in EvidenceKind]: string } = {
  photo: 'image/jpeg,image/png,image/heic,image/heif,image/webp',
  document: 'application/pdf,image/jpeg,image/png',
  video: 'video/mp4,video/quicktime',
}

type UploadFormProps = Required<Pick<SlotView, 'slot' | 'post' | 'send' | 'replacing'>> & {
  readonly id: string
  readonly fault: Text | undefined
  /** How many more files it takes. */
  readonly room: number
}

/** What the script that sends files reads from a form. */
const forScript = ({ slot, send, replacing, room }: UploadFormProps, lang: Lang) =>
  send && {
    'data-send': send.to,
    'data-here': send.here,
    'data-slot': slot.id,
    'data-room': room,
    'data-replaces': replacing?.id,
    'data-words': JSON.stringify(sendingWords(lang)),
    'data-script': paths.send,
  }

const choose = ({ zh, en }: Text): Text => ({ zh: `选择文件：${zh}`, en: `Choose a file: ${en}` })

const insteadOf = (name: string): Text => ({
  zh: `选择新文件，替换“${name}”（原文件保留在记录中）`,
  en: `Choose a file to take the place of “${name}”, which stays on record`,
})

/** The store reads nothing after the file, so the file comes last. */
function UploadForm(props: UploadFormProps) {
  const { id, slot, post, fault, send, replacing } = props
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
        label={{ text: say(replacing ? insteadOf(replacing.name) : choose(slot.label)) }}
        errorMessage={fault && { text: say(fault) }}
        attributes={{
          accept: slot.bare ? 'image/jpeg,image/png' : slot.accepts.map((kind) => accepted[kind]).join(','),
          required: true,
        }}
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
