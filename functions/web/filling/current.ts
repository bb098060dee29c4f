import { digestOf } from '../../engine/digest.ts'
import type { Evidence } from '../../engine/form.ts'
import type { Upload } from '../../store/drafts.ts'

type Accepted = Upload & { readonly evidence: Evidence }

/** Accepted files of a draft that no accepted file of the same item took the place of, as the filer ordered them. */
export const currentOf = (uploads: readonly Upload[]): Accepted[] => {
  const accepted = uploads.filter(isAccepted)
  return accepted.filter(({ id, slot }) => !accepted.some((one) => one.replaces === id && one.slot === slot))
}

const isAccepted = (upload: Upload): upload is Accepted =>
  upload.status === 'accepted' && upload.evidence !== undefined

/** The files that one took the place of, the latest first. */
export const earlierOf = (upload: Upload, uploads: readonly Upload[]): Evidence[] => {
  const others = uploads.filter(({ id }) => id !== upload.id)
  const found = others
    .filter(isAccepted)
    .find(({ id, slot }) => id === upload.replaces && slot === upload.slot)
  return found ? [found.evidence, ...earlierOf(found, others)] : []
}

/** Evidence of a draft, each file with what the filer says of it and with what it took the place of. */
export const evidenceIn = (uploads: readonly Upload[]): Evidence[] =>
  currentOf(uploads).map((upload) => {
    const replaced = earlierOf(upload, uploads)
    return {
      ...upload.evidence,
      ...(upload.caption && { caption: upload.caption }),
      ...(replaced.length > 0 && { replaced }),
    }
  })

/** Stands for the files of a draft in the page on which they are submitted: they come and go without a new version of it. */
export const filesMark = (uploads: readonly Upload[]): string => digestOf(evidenceIn(uploads)).slice(0, 16)

/** Ids of an item's files after one has moved up or down by a place; unchanged at either end. */
export const moved = (ids: readonly string[], id: string, by: -1 | 1): string[] => {
  const at = ids.indexOf(id)
  const to = at + by
  const other = ids[to]
  if (at < 0 || other === undefined) return [...ids]
  return ids.map((one, index) => (index === at ? other : index === to ? id : one))
}
