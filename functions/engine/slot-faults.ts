import type { Evidence, EvidenceKind, EvidenceSlot } from './form.ts'
import type { Text } from './text.ts'

const kinds: Record<EvidenceKind, Text> = {
  photo: { zh: '照片', en: 'photographs' },
  document: { zh: '文件', en: 'documents' },
  video: { zh: '视频', en: 'video' },
}

/** What is wrong with the files of one slot; `slots` are those of its page. */
export const slotFaults = (
  slot: EvidenceSlot,
  slots: readonly EvidenceSlot[],
  evidence: readonly Evidence[],
): Text[] => {
  const files = filesOf(slot.id, evidence)
  return [count(slot, files.length), kind(slot, files), pairs(slot, files.length, slots, evidence)]
    .filter((fault) => fault !== undefined)
    .slice(0, 1)
}

const filesOf = (slot: string, evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter((file) => file.slot === slot)

const count = ({ label, min, max }: EvidenceSlot, files: number): Text | undefined => {
  if (files < min) {
    return {
      zh: `请上传${label.zh}：至少 ${min} 个文件，现有 ${files} 个`,
      en: `Upload ${label.en}: at least ${plural(min)}, there ${files === 1 ? 'is' : 'are'} ${files}`,
    }
  }
  return files > max
    ? {
        zh: `${label.zh}最多 ${max} 个文件，请删除 ${files - max} 个`,
        en: `${label.en}: at most ${plural(max)}, remove ${files - max}`,
      }
    : undefined
}

const plural = (files: number): string => (files === 1 ? '1 file' : `${files} files`)

const kind = ({ label, accepts }: EvidenceSlot, files: readonly Evidence[]): Text | undefined => {
  const wrong = files.find((file) => !accepts.includes(file.kind))
  return (
    wrong && {
      zh: `${label.zh}须是${accepts.map((one) => kinds[one].zh).join('或')}，请替换“${wrong.name}”`,
      en: `${label.en} must be ${accepts.map((one) => kinds[one].en).join(' or ')}: replace “${wrong.name}”`,
    }
  )
}

const pairs = (
  { label, sameCountAs }: EvidenceSlot,
  files: number,
  slots: readonly EvidenceSlot[],
  evidence: readonly Evidence[],
): Text | undefined => {
  const other = slots.find(({ id }) => id === sameCountAs)
  const others = other && filesOf(other.id, evidence).length
  return other && others !== files
    ? {
        zh: `${label.zh}须与${other.label.zh}一一对应：前者 ${files} 个，后者 ${others} 个`,
        en: `${label.en} must match ${other.label.en} one for one: ${files} and ${others}`,
      }
    : undefined
}
