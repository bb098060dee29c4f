import type { Raster } from './codecs.ts'

/** How a camera was held: 1 to 8, as EXIF counts it (CIPA DC-008, tag 0x0112); 1 where it says nothing. */
export const orientationOf = async (head: Buffer): Promise<number> => {
  try {
    const { default: ExifReader } = await import('exifreader')
    const { exif } = ExifReader.load(head, { expanded: true, includeTags: { exif: ['Orientation'] } })
    const value = Number(exif?.Orientation?.value)
    return value >= 1 && value <= 8 ? value : 1
  } catch {
    return 1
  }
}

/** The picture upright, as the camera was held. */
export const upright = (from: Raster, orientation: number): Raster => {
  if (orientation === 1) return from
  const isOnItsSide = orientation >= 5
  const [width, height] = isOnItsSide ? [from.height, from.width] : [from.width, from.height]
  const source = new Uint32Array(from.data.buffer, from.data.byteOffset, from.width * from.height)
  const turned = new Uint32Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = placeBefore(orientation, x, y, from.width - 1, from.height - 1)
      turned[y * width + x] = source[fromY * from.width + fromX] ?? 0
    }
  return { width, height, data: new Uint8ClampedArray(turned.buffer) }
}

/** Where a pixel of the upright picture was; `right` and `bottom` are the last column and row before. */
const placeBefore = (
  orientation: number,
  x: number,
  y: number,
  right: number,
  bottom: number,
): readonly [number, number] => {
  switch (orientation) {
    case 2:
      return [right - x, y]
    case 3:
      return [right - x, bottom - y]
    case 4:
      return [x, bottom - y]
    case 5:
      return [y, x]
    case 6:
      return [y, bottom - x]
    case 7:
      return [right - y, bottom - x]
    case 8:
      return [right - y, x]
    default:
      return [x, y]
  }
}
