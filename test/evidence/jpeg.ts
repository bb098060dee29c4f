/** A baseline JPEG encoder just large enough for flat-shaded test pictures: every 8×8 block is one colour. */
export type Rgb = readonly [number, number, number]

/** Standard Huffman table of luminance DC (ITU-T T.81, K.3); for AC only "end of block" is ever coded. */
const dcBits = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
const dcValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const acBits = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
const endOfBlock = { code: 0, length: 1 }

const segment = (marker: number, body: readonly number[]): Buffer =>
  Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body])

/** Bytes of a picture; `colourAt` is asked once a block, `app1` goes before everything else. */
export const encodeJpeg = (
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Rgb,
  app1: Buffer = Buffer.alloc(0),
): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    app1,
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc0, [
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      3,
      ...[1, 2, 3].flatMap((id) => [id, 0x11, 0]),
    ]),
    segment(0xc4, [0x00, ...dcBits, ...dcValues]),
    segment(0xc4, [0x10, ...acBits, 0]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    scan(width, height, colourAt),
    Buffer.from([0xff, 0xd9]),
  ])

const scan = (width: number, height: number, colourAt: (x: number, y: number) => Rgb): Buffer => {
  const bits = bitWriter()
  const before = [0, 0, 0]
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      yCbCr(colourAt(x, y)).forEach((value, component) => {
        // With a quantiser of 1, the DC of a flat block is eight times its level.
        const dc = Math.round((value - 128) * 8)
        writeDifference(bits, dc - (before[component] ?? 0))
        before[component] = dc
      })
    }
  }
  return bits.end()
}

const yCbCr = ([r, g, b]: Rgb): readonly [number, number, number] => [
  0.299 * r + 0.587 * g + 0.114 * b,
  128 - 0.168736 * r - 0.331264 * g + 0.5 * b,
  128 + 0.5 * r - 0.418688 * g - 0.081312 * b,
]

const codes = ((): { code: number; length: number }[] => {
  const found: { code: number; length: number }[] = []
  let code = 0
  dcBits.forEach((count, index) => {
    for (let n = 0; n < count; n += 1) found.push({ code: code++, length: index + 1 })
    code <<= 1
  })
  return found
})()

type Bits = { put: (code: number, length: number) => void; end: () => Buffer }

const writeDifference = (bits: Bits, difference: number): void => {
  const category = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference))
  const { code, length } = codes[category] ?? { code: 0, length: 0 }
  bits.put(code, length)
  if (category > 0) bits.put(difference > 0 ? difference : difference + (1 << category) - 1, category)
  bits.put(endOfBlock.code, endOfBlock.length)
}

const bitWriter = (): Bits => {
  const bytes: number[] = []
  let held = 0
  let count = 0
  const put = (code: number, length: number): void => {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((code >> bit) & 1)
      count += 1
      if (count < 8) continue
      bytes.push(held)
      if (held === 0xff) bytes.push(0) // stuffing
      held = 0
      count = 0
    }
  }
  return {
    put,
    end: () => {
      while (count > 0) put(1, 1)
      return Buffer.from(bytes)
    },
  }
}
