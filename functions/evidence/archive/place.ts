import { type Doubt, doubtWords as wordsOf } from '../../engine/claims.ts'
import type { Evidence } from '../../engine/form.ts'
import { cleanName, shorten, withExtension } from '../names.ts'

/** Evidence as it was filed: a resubmission files the same evidence again. */
export type FiledEvidence = {
  readonly evidence: Evidence
  /** Reference of the filing, or number of the notice it proves. */
  readonly filing: string
  /** The slot's label as a person read it. */
  readonly slot: string
  /** What in the device's claim does not fit. */
  readonly doubts?: readonly Doubt[]
}

export type PlacedEvidence = FiledEvidence & {
  readonly number: number
  /** Inside the bag: `data/evidence/0001-现场照片.jpg`. */
  readonly path: string
}

/** In both languages, as the record and the index have them. */
export const doubtWords = (doubts: readonly Doubt[]): string[] =>
  doubts.map(wordsOf).map(({ zh, en }) => `${zh} ${en}`)

/** Where each piece of evidence stands in the bag, in the order given; filed twice, it stands there once. */
export const placeEvidence = (filed: readonly FiledEvidence[]): PlacedEvidence[] => {
  const places = new Map<string, { number: number; path: string }>()
  const digits = Math.max(4, String(filed.length).length)
  return filed.map((one) => {
    const number = places.size + 1
    const place = places.get(one.evidence.id) ?? {
      number,
      path: pathOf(one.evidence, String(number).padStart(digits, '0')),
    }
    places.set(one.evidence.id, place)
    return { ...one, ...place }
  })
}

/** The distinct files among placed evidence. */
export const filesOf = (placed: readonly PlacedEvidence[]): PlacedEvidence[] => [
  ...new Map(placed.map((one) => [one.path, one])).values(),
]

const pathOf = ({ name, type }: Evidence, number: string): string =>
  `data/evidence/${shorten(`${number}-${safeName(name, type)}`, fitsEveryDisk)}`

/** Common file systems take 255 bytes a name; Windows takes 260 characters for a whole path. */
const fitsEveryDisk = (name: string): boolean => Buffer.byteLength(name) <= 180

/** No character that Windows forbids, and no `%`, which a BagIt manifest would escape and `sha256sum` not unescape. */
const safeName = (name: string, type: string): string =>
  withExtension(
    cleanName(name)
      .replace(/[<>:"|?*%]/g, '_')
      .replace(/[. ]+$/, '') || 'file',
    type,
  )
