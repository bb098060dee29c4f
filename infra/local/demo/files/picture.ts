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
  const rows = Buffer.alloc((width + 1) * height)
  const colourAt = painter(chance, standing)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = colourAt(x, y)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 3, 0, 0, 0])])),
    chunk('PLTE', Buffer.from(colours(chance).flat())),
    chunk('tEXt', Buffer.from(`Comment\0${chance.toString('hex')} ${standing}`, 'latin1')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The palette's entry at a point: hall, windows, floor, and what is left of the machine. */
function painter(chance: Buffer, standing: number): (x: number, y: number) => number {
  const at = (place: number, from: number, to: number) =>
    from + Math.round(((chance[place] ?? 0) / 255) * (to - from))
  const ground = at(0, 250, 280)
  const left = at(1, 70, 150)
  const right = left + Math.round(at(2, 170, 230) * standing)
  const top = at(3, 130, 180)
  const radius = at(4, 40, 60) * standing
  const isMachine = (x: number, y: number) =>
    (x >= left && x < right && y >= top && y < ground) ||
    (standing > 0 && Math.hypot(x - right, y - (ground - radius)) < radius)
  return (x, y) => {
    if (isMachine(x, y)) return y - top > 18 && y - top < 30 ? stripe : machine
    if (y >= ground) return y < ground + 10 && x >= left && x < left + 300 ? shadow : floor
    if (y < 60) return sky
    return x % 80 > 22 && x % 80 < 58 && y > 80 && y < 120 ? window : wall
  }
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
