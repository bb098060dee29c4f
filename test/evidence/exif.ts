/** What a phone would write into a photograph. */
export type Exif = {
  /** `2026:02:24 10:11:12` */
  readonly takenAt?: string
  /** `+08:00` */
  readonly offset?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly make?: string
  readonly software?: string
  readonly model?: string
  /** 1 to 8. */
  readonly orientation?: number
}

type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly data: Buffer }

const ascii = (tag: number, text: string): Entry => {
  const data = Buffer.from(`${text}\0`, 'utf8')
  return { tag, type: 2, count: data.length, data }
}

const long = (tag: number, value: number): Entry => {
  const data = Buffer.alloc(4)
  data.writeUInt32LE(value)
  return { tag, type: 4, count: 1, data }
}

const short = (tag: number, value: number): Entry => {
  const data = Buffer.alloc(4)
  data.writeUInt16LE(value)
  return { tag, type: 3, count: 1, data }
}

/** Degrees, minutes and seconds as three fractions. */
const degrees = (tag: number, value: number): Entry => {
  const seconds = Math.round(Math.abs(value) * 3600 * 10_000)
  const parts = [
    Math.floor(seconds / 36_000_000),
    1,
    Math.floor(seconds / 600_000) % 60,
    1,
    seconds % 600_000,
    10_000,
  ]
  const data = Buffer.alloc(24)
  parts.forEach((part, index) => {
    data.writeUInt32LE(part, index * 4)
  })
  return { tag, type: 5, count: 3, data }
}

const present = (entries: readonly (Entry | undefined)[]): Entry[] =>
  entries.filter((entry) => entry !== undefined)

/** A directory that starts at `at`, with its long values right behind it. */
const directory = (entries: readonly Entry[], at: number): Buffer => {
  const head = Buffer.alloc(2 + entries.length * 12 + 4)
  head.writeUInt16LE(entries.length)
  const values: Buffer[] = []
  let next = at + head.length
  entries.forEach(({ tag, type, count, data }, index) => {
    const place = 2 + index * 12
    head.writeUInt16LE(tag, place)
    head.writeUInt16LE(type, place + 2)
    head.writeUInt32LE(count, place + 4)
    if (data.length <= 4) {
      data.copy(head, place + 8)
      return
    }
    head.writeUInt32LE(next, place + 8)
    const even = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)])
    values.push(even)
    next += even.length
  })
  return Buffer.concat([head, ...values])
}

/** An APP1 segment with little-endian TIFF: IFD0, then Exif, then GPS. */
export const exifSegment = (exif: Exif): Buffer => {
  const { takenAt, offset, latitude, longitude, make, model, software, orientation } = exif
  const shot = present([
    takenAt ? ascii(0x9003, takenAt) : undefined,
    offset ? ascii(0x9011, offset) : undefined,
  ])
  const gps =
    latitude === undefined || longitude === undefined
      ? []
      : [
          ascii(1, latitude < 0 ? 'S' : 'N'),
          degrees(2, latitude),
          ascii(3, longitude < 0 ? 'W' : 'E'),
          degrees(4, longitude),
        ]
  const main = (shotAt: number, gpsAt: number): Buffer =>
    directory(
      present([
        make ? ascii(0x010f, make) : undefined,
        model ? ascii(0x0110, model) : undefined,
        orientation ? short(0x0112, orientation) : undefined,
        software ? ascii(0x0131, software) : undefined,
        long(0x8769, shotAt),
        gps.length > 0 ? long(0x8825, gpsAt) : undefined,
      ]),
      8,
    )
  const shotAt = 8 + main(0, 0).length
  const shotBytes = directory(shot, shotAt)
  const gpsAt = shotAt + shotBytes.length
  const tiff = Buffer.concat([
    Buffer.from('49492a0008000000', 'hex'),
    main(shotAt, gpsAt),
    shotBytes,
    ...(gps.length > 0 ? [directory(gps, gpsAt)] : []),
  ])
  const head = Buffer.from([0xff, 0xe1, (tiff.length + 8) >> 8, (tiff.length + 8) & 255])
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff])
}
