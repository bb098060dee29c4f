import type { EvidenceKind } from '../engine/form.ts'
import type { Text } from '../engine/text.ts'

const MB = 1024 * 1024

export type MediaType = { readonly type: string; readonly extensions: readonly [string, ...string[]] }

export type KindRules = {
  readonly label: Text
  /** Bytes. */
  readonly limit: number
  readonly types: readonly MediaType[]
}

const jpeg: MediaType = { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] }
const png: MediaType = { type: 'image/png', extensions: ['png'] }

/**
 * What each kind of evidence may be. A document is a PDF or its scan: Office and OFD files are ZIP
 * archives, carry macros and look different on every machine, so they are printed to PDF first.
 */
export const kinds: Record<EvidenceKind, KindRules> = {
  photo: {
    label: { zh: '照片', en: 'photograph' },
    limit: 25 * MB,
    types: [
      jpeg,
      png,
      { type: 'image/heic', extensions: ['heic', 'heif'] },
      { type: 'image/heif', extensions: ['heif', 'heic'] },
      { type: 'image/webp', extensions: ['webp'] },
    ],
  },
  document: {
    label: { zh: '文件', en: 'document' },
    limit: 50 * MB,
    types: [{ type: 'application/pdf', extensions: ['pdf'] }, jpeg, png],
  },
  video: {
    label: { zh: '视频', en: 'video' },
    limit: 500 * MB,
    types: [
      { type: 'video/mp4', extensions: ['mp4', 'm4v'] },
      { type: 'video/quicktime', extensions: ['mov', 'qt'] },
      { type: 'video/webm', extensions: ['webm'] },
    ],
  },
}

const allKinds = ['photo', 'document', 'video'] as const satisfies readonly EvidenceKind[]

/** The kind under which a sniffed type is taken in: the first of those accepted that allows it. */
export const kindOf = (type: string, accepts: readonly EvidenceKind[]): EvidenceKind | undefined =>
  accepts.find((kind) => kinds[kind].types.some((media) => media.type === type))

/** The kind a type belongs to where every kind is accepted. */
export const kindOfAny = (type: string): EvidenceKind | undefined => kindOf(type, allKinds)

/** Bytes of the largest file among the accepted kinds. */
export const largest = (accepts: readonly EvidenceKind[]): number =>
  Math.max(0, ...accepts.map((kind) => kinds[kind].limit))

/** Extensions of a sniffed type, the usual one first; none for a type that is not evidence. */
export const extensionsOf = (type: string): readonly string[] =>
  allKinds.flatMap((kind) => kinds[kind].types).find((media) => media.type === type)?.extensions ?? []

/** What browsers show, pictures, video and PDF; HEIC and QuickTime are downloaded instead. */
const viewable = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/webm', 'application/pdf']

export const isViewable = (type: string): boolean => viewable.includes(type)
