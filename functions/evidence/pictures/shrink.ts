import type { Raster } from './codecs.ts'

/** Width and height with the longer side at most `most`; never larger than before. */
export const fitted = (
  { width, height }: Pick<Raster, 'width' | 'height'>,
  most: number,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, most / Math.max(width, height))
  const side = (length: number): number => Math.max(1, Math.round(length * scale))
  return { width: side(width), height: side(height) }
}

/**
 * The picture at most so long and wide, each new pixel the mean of what it covers, on white where it is transparent.
 *
 * Row by row, so that beside the original nothing large is held: a library's resizer copies all of it once more.
 */
export const shrunk = (from: Raster, most: number): Raster => {
  const { width, height } = fitted(from, most)
  const across = coverOf(from.width, width)
  const down = coverOf(from.height, height)
  const line = new Float32Array((width + 1) * 3)
  const sums = new Float32Array((height + 1) * width * 3)
  for (let y = 0; y < from.height; y += 1) {
    sumRow(from, y, across, line)
    const first = (down.first[y] ?? 0) * width * 3
    const [share, rest] = [down.share[y] ?? 0, down.rest[y] ?? 0]
    for (let at = 0; at < width * 3; at += 1) {
      const value = line[at] as number
      sums[first + at] = (sums[first + at] as number) + share * value
      if (rest > 0) sums[first + width * 3 + at] = (sums[first + width * 3 + at] as number) + rest * value
    }
  }
  return { width, height, data: opaque(sums, width * height) }
}

/** Of each old pixel the first new one that it adds to, its share in that one, and what is left for the next. */
type Cover = { readonly first: Int32Array; readonly share: Float32Array; readonly rest: Float32Array }

const coverOf = (from: number, to: number): Cover => {
  const cover = { first: new Int32Array(from), share: new Float32Array(from), rest: new Float32Array(from) }
  const scale = to / from
  for (let at = 0; at < from; at += 1) {
    const first = Math.min(to - 1, Math.floor(at * scale))
    const share = Math.min(scale, first + 1 - at * scale)
    cover.first[at] = first
    cover.share[at] = share
    cover.rest[at] = first + 1 < to ? scale - share : 0
  }
  return cover
}

/** One row, added up across; the indexes are within their arrays by how these were made. */
const sumRow = ({ width, data }: Raster, y: number, across: Cover, line: Float32Array): void => {
  line.fill(0)
  let at = y * width * 4
  for (let x = 0; x < width; x += 1, at += 4) {
    const alpha = data[at + 3] as number
    const to = (across.first[x] as number) * 3
    const [share, rest] = [across.share[x] as number, across.rest[x] as number]
    for (let colour = 0; colour < 3; colour += 1) {
      const value = onWhite(data[at + colour] as number, alpha)
      line[to + colour] = (line[to + colour] as number) + share * value
      if (rest > 0) line[to + 3 + colour] = (line[to + 3 + colour] as number) + rest * value
    }
  }
}

const onWhite = (value: number, alpha: number): number =>
  alpha === 255 ? value : (value * alpha) / 255 + 255 - alpha

const opaque = (sums: Float32Array, pixels: number): Uint8ClampedArray => {
  const data = new Uint8ClampedArray(pixels * 4)
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let colour = 0; colour < 3; colour += 1)
      data[pixel * 4 + colour] = sums[pixel * 3 + colour] as number
    data[pixel * 4 + 3] = 255
  }
  return data
}
