import type { EvidenceKind } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'
import { kinds } from './kinds.ts'

/** Why a file was not taken in. */
export type Refusal =
  | { readonly code: 'missing' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'archive' /** Glued to, or inside, something else. */; readonly hidden: boolean }
  | { readonly code: 'office' }
  | { readonly code: 'svg' }
  | { readonly code: 'html' }
  | { readonly code: 'not-what-it-says'; readonly found?: string }
  | { readonly code: 'wrong-kind'; readonly found: EvidenceKind }
  | { readonly code: 'unreadable' }
  | { readonly code: 'changed-on-the-way' }
  /** What its device wrote into it cannot be taken off. */
  | { readonly code: 'not-bare' }
  | { readonly code: 'bomb'; readonly width: number; readonly height: number }

export type RefusalCode = Refusal['code']

/** What the person reads: what is wrong, and what to do now. */
export const refusalText: Record<RefusalCode, Text> = {
  missing: {
    zh: '没有收到文件。请重新选择文件并上传。',
    en: 'The file did not arrive. Choose it again and upload it.',
  },
  empty: {
    zh: '文件是空的（0 字节）。请在设备上确认能打开该文件，再重新上传。',
    en: 'The file is empty (0 bytes). Check that it opens on your device, then upload it again.',
  },
  'too-large': {
    zh: '文件过大。照片不超过 25 MB，文件不超过 50 MB，视频不超过 500 MB。请压缩、分段录制或拆分后重新上传。',
    en: 'The file is too large. The limit is 25 MB for a photograph, 50 MB for a document and 500 MB for a video. Make it smaller or split it, then upload it again.',
  },
  archive: {
    zh: '不接受压缩包，也不接受夹带压缩包的文件。请解压后逐个上传其中的照片、PDF 或视频。',
    en: 'Archives are not accepted, nor files with an archive inside. Unpack it and upload the photographs, PDFs or videos one by one.',
  },
  office: {
    zh: '不接受 Word、Excel、PPT 或 OFD 文件。请另存为（或打印成）PDF 后上传。',
    en: 'Word, Excel, PowerPoint and OFD files are not accepted. Save or print it as a PDF and upload that.',
  },
  svg: {
    zh: '不接受 SVG 图形文件。请导出为 PNG、JPEG 或 PDF 后上传。',
    en: 'SVG drawings are not accepted. Export it as PNG, JPEG or PDF and upload that.',
  },
  html: {
    zh: '这是网页文件，不能作为证明材料。请将网页打印成 PDF 或截图后上传。',
    en: 'This is a web page, which cannot serve as evidence. Print it as a PDF or take a screenshot and upload that.',
  },
  'not-what-it-says': {
    zh: '文件内容不是可接受的格式（与扩展名无关）。照片请用 JPEG、PNG、HEIC 或 WebP，文件请用 PDF、JPEG 或 PNG，视频请用 MP4、MOV 或 WebM。',
    en: 'The content is not in an accepted format, whatever its extension says. Use JPEG, PNG, HEIC or WebP for photographs, PDF, JPEG or PNG for documents, MP4, MOV or WebM for videos.',
  },
  'wrong-kind': {
    zh: '此处不接受这一类材料。请查看此项的说明，上传所要求的照片、文件或视频。',
    en: 'This item does not take this kind of evidence. Read what it asks for and upload the photograph, document or video it names.',
  },
  unreadable: {
    zh: '文件已损坏或不完整，无法打开。请重新拍摄、扫描或导出后上传。',
    en: 'The file is damaged or incomplete and cannot be opened. Take, scan or export it again and upload that.',
  },
  'changed-on-the-way': {
    zh: '收到的文件与设备上的文件不一致（SHA-256 摘要值不同），可能在传输中损坏。没有接收，请重新上传。',
    en: 'What arrived is not the file on your device (its SHA-256 differs): it may have been damaged on the way. It was not accepted; upload it again.',
  },
  'not-bare': {
    zh: '这张照片里的拍摄信息无法清除，为保护您没有接收。请用 JPEG 或 PNG 格式，或者上传屏幕截图。',
    en: 'What your device wrote into this photograph cannot be taken off, so for your protection it was not accepted. Use JPEG or PNG, or upload a screenshot of it.',
  },
  bomb: {
    zh: '图片尺寸异常（超过 2 亿像素）。请上传设备直接拍摄的照片，或缩小后重新上传。',
    en: 'The picture has an abnormal size (more than 200 million pixels). Upload the photograph as the device took it, or make it smaller.',
  },
}

/** The same in an item: of the wrong kind, with the kinds that it takes. */
export const refusalWords = (code: RefusalCode, accepts: readonly EvidenceKind[]): Text => {
  if (code !== 'wrong-kind') return refusalText[code]
  const names = accepts.map((kind) => kinds[kind].label)
  const [zh, en] = [names.map((name) => name.zh).join('或者'), names.map((name) => name.en).join(' or ')]
  return {
    zh: `这一项只收${zh}，这个文件不是。请另选${zh}上传，并删除这一条。`,
    en: `This item takes a ${en}, which this file is not. Upload a ${en} instead, and remove this line.`,
  }
}
