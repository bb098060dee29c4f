import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

export interface Scene {
  /** The same place looks the same in every picture with its name. */
  readonly place: string
  /** How much of the machine stands: 1 all of it, 0 none. */
  readonly standing: number
}

const width = 480
const height = 360

type Rgb = readonly [number, number, number]
const [sky, wall, window, floor, machine, shadow, stripe] = [0, 1, 2, 3, 4, 5, 6]

/** A PNG of a machine in its hall, plain and small. */
export function picture({ place, standing }: Scene): Buffer {
  const chance = createHash('sha256').update(place).digest()
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 3, 0, 0, 0])])),
    chunk('PLTE', Buffer.from(colours(chance).flat())),
    chunk('tEXt', Buffer.from(`Comment\0${chance.toString('hex')} ${standing}`, 'latin1')),
    chunk('IDAT', deflateSync(painted(chance, standing))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Rows of palette entries, each after its filter byte: hall, windows, floor, and what is left of the machine. */
function painted(chance: Buffer, standing: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  const box = (colour: number, left: number, top: number, right: number, bottom: number) => {
    for (let y = Math.round(top); y < bottom; y += 1) {
      const row = y * (width + 1) + 1
      rows.fill(colour, row + Math.round(left), row + Math.round(Math.max(left, right)))
    }
  }
  const between = (place: number, from: number, to: number) =>
    from + ((chance[place] ?? 0) / 255) * (to - from)
  const ground = Math.round(between(0, 250, 280))
  const left = between(1, 70, 150)
  const right = left + between(2, 170, 230) * standing
  const top = between(3, 130, 180)
  box(sky, 0, 0, width, 60)
  box(wall, 0, 60, width, ground)
  for (let x = 22; x < width; x += 80) box(window, x, 80, x + 36, 120)
  box(floor, 0, ground, width, height)
  box(shadow, left, ground, left + 300, ground + 10)
  box(machine, left, top, right, ground)
  box(stripe, left, top + 18, right, top + 30)
  const radius = Math.round(between(4, 40, 60) * standing)
  for (let y = 0; y < 2 * radius; y += 1) {
    const half = Math.sqrt(radius ** 2 - (y - radius) ** 2)
    box(machine, right - half, ground - y - 1, right + half, ground - y)
  }
  return rows
}

function colours(chance: Buffer): readonly Rgb[] {
  const shade = ([r, g, b]: Rgb, place: number): Rgb => {
    const change = ((chance[place] ?? 0) % 40) - 20
    return [r + change, g + change, b + change]
  }
  return [
    shade([186, 205, 219], 5),
    shade([205, 200, 188], 6),
    shade([150, 178, 196], 7),
    shade([128, 120, 108], 8),
    shade([84, 110, 128], 9),
    [70, 66, 60],
    shade([190, 96, 44], 10),
  ]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([u32(data.length), body, u32(crc32(body))])
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
