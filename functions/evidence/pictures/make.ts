import type { Picture, WhyNone } from '../../engine/picture.ts'
import { isViewable } from '../kinds.ts'
import { pixelsOf } from '../pixels.ts'
import { type CodecFiles, decoded, type Raster, toWebp } from './codecs.ts'
import { shrunk } from './shrink.ts'
import { orientationOf, upright } from './turn.ts'

/** The longer side of a small picture, and of a large one that stands for what browsers cannot show. */
const small = 320
const large = 2048

/**
 * More is not decoded: a pixel takes up to sixteen bytes on the way, and the job has 3 GB. Phones make 12 to 50
 * million unless they are told otherwise.
 */
export const mostDecoded = 64_000_000

/** The pictures that were made of a file, encoded. */
export type Made = { readonly picture: Picture; readonly small?: Buffer; readonly large?: Buffer }

/** Makes a small picture of a file, and a large one where browsers show none; says why where it cannot. */
export const madeOf = async (codecs: CodecFiles, type: string, bytes: Buffer): Promise<Made> => {
  const { width, height } = pixelsOf(type, bytes) ?? { width: 0, height: 0 }
  if (width * height > mostDecoded) return none('too-many-pixels')
  try {
    return await shownOf(codecs, type, bytes)
  } catch {
    // Whatever a codec throws, it was the file's doing: there is nothing else that it depends on.
    return none('unreadable')
  }
}

const none = (why: WhyNone): Made => ({ picture: { state: 'none', why } })

const shownOf = async (codecs: CodecFiles, type: string, bytes: Buffer): Promise<Made> => {
  const whole = await decoded(codecs, type, bytes)
  const turnedBy = type.startsWith('image/hei') ? 1 : await orientationOf(bytes)
  const least = upright(shrunk(whole, small), turnedBy)
  const encoded = { small: await toWebp(codecs, least) }
  if (isViewable(type)) return { picture: { state: 'made', small: sizeOf(least) }, ...encoded }
  const most = shrunk(whole, large)
  const picture: Picture = { state: 'made', small: sizeOf(least), large: sizeOf(most) }
  return { picture, ...encoded, large: await toWebp(codecs, most) }
}

const sizeOf = ({ width, height }: Raster) => ({ width, height })
