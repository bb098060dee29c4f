import { createHash } from 'node:crypto'
import type { Evidence, EvidenceKind, EvidenceSlot } from '../../../../functions/engine/form.ts'
import type { Text } from '../../../../functions/engine/text.ts'
import { measure } from '../../../../functions/evidence/measure.ts'
import { paper } from './paper.ts'
import { picture } from './picture.ts'
import { video } from './video.ts'

/** A file with what intake would have found of it. */
export interface Kept {
  readonly evidence: Evidence
  readonly bytes: Buffer
}

/** What a file is evidence in. */
export interface Matter {
  readonly caseNumber: string
  readonly enterprise: { readonly name: string; readonly code: string }
  /** The day of the paper. */
  readonly day: string
  /** The form that it is filed with. */
  readonly form: { readonly id: string; readonly title: Text }
  /** Who made it, and sealed it where it is a paper. */
  readonly seal: string
}

/** So many files for a slot, each different from every other of the city. */
export function filesFor(slot: EvidenceSlot, count: number, matter: Matter): Promise<Kept[]> {
  return Promise.all(Array.from({ length: count }, (_, place) => fileFor(slot, place + 1, count, matter)))
}

async function fileFor(slot: EvidenceSlot, number: number, count: number, matter: Matter): Promise<Kept> {
  const kind = slot.accepts[0] ?? 'document'
  const { type, extension } = media[kind]
  const title = `${slot.label.zh}${count > 1 ? number : ''}`
  const bytes = made(kind, slot.id, number, title, matter)
  const { size, sha256, sm3, crc32 } = await measure(oneChunk(bytes))
  const id = createHash('sha256')
    .update(`${matter.caseNumber} ${matter.form.id} ${matter.day} ${slot.id} ${number}`)
    .digest('hex')
    .slice(0, 12)
  const name = `${title}.${extension}`
  return { evidence: { id, slot: slot.id, name, kind, type, size, sha256, sm3, crc32 }, bytes }
}

const media: Readonly<Record<EvidenceKind, { readonly type: string; readonly extension: string }>> = {
  photo: { type: 'image/png', extension: 'png' },
  document: { type: 'application/pdf', extension: 'pdf' },
  video: { type: 'video/webm', extension: 'webm' },
}

/** Photographs of a dismantling show one place before, during and after. */
const standing: Readonly<Record<string, number>> = { 'photos-during': 0.5, 'photos-after': 0 }
const ofOnePlace = ['photos-before', 'photos-during', 'photos-after']

function made(kind: EvidenceKind, slot: string, number: number, title: string, matter: Matter): Buffer {
  const { caseNumber, day, form, seal } = matter
  const about = `${caseNumber} ${form.id} ${day} ${ofOnePlace.includes(slot) ? 'photos' : slot} ${number}`
  switch (kind) {
    case 'photo':
      return picture({ place: about, standing: standing[slot] ?? 1 })
    case 'document':
      return paper({ title, lines: linesOf(matter), seal })
    case 'video':
      return video(about)
  }
}

function linesOf({ caseNumber, enterprise, day, form }: Matter): string[] {
  return [
    `案　　号：${caseNumber}`,
    `所附材料：${form.title.zh}`,
    `企业名称：${enterprise.name}`,
    `统一社会信用代码：${enterprise.code}`,
    `日　　期：${day}`,
  ]
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
