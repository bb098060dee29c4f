import type { Claimed } from '../engine/claims.ts'
import { cleanName } from './names.ts'

/** What the device wrote into a photograph: never trusted, and never a reason to refuse. */
export const claimedBy = async (head: Buffer): Promise<Claimed | undefined> => {
  try {
    const { default: ExifReader } = await import('exifreader')
    const { exif, gps } = ExifReader.load(head, {
      expanded: true,
      // XMP, profiles and thumbnails are not needed, and the more parsers run the more can go wrong.
      includeTags: { exif: true, gps: true },
    })
    const claimed = {
      ...takenAt(exif?.DateTimeOriginal?.description, exif?.OffsetTimeOriginal?.description),
      ...place(gps?.Latitude, gps?.Longitude),
      ...device(exif?.Make?.description, exif?.Model?.description),
      ...software(exif?.Software?.description),
    }
    return Object.keys(claimed).length > 0 ? claimed : undefined
  } catch {
    return undefined
  }
}

/** `2026:02:24 10:11:12` becomes ISO 8601, with the offset where the device told one. */
const takenAt = (local: unknown, offset: unknown): Pick<Claimed, 'takenAt'> => {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(String(local))
  if (!found) return {}
  const [, year, month, day, time] = found
  const zone = /^(?:Z|[+-]\d\d:\d\d)$/.test(String(offset)) ? String(offset) : ''
  const iso = `${year}-${month}-${day}T${time}`
  return isRealTime(iso) ? { takenAt: iso + zone } : {}
}

/** Devices without a set clock write months and days of 00. */
const isRealTime = (iso: string): boolean => {
  const date = new Date(`${iso}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

const place = (latitude: unknown, longitude: unknown): Pick<Claimed, 'latitude' | 'longitude'> =>
  within(latitude, 90) && within(longitude, 180)
    ? { latitude: round(latitude), longitude: round(longitude) }
    : {}

const within = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most

/** Seven decimals are a centimetre; more is noise of the division. */
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

const longest = 80

const software = (text: unknown): Pick<Claimed, 'software'> => {
  const name = typeof text === 'string' ? cleanName(text).slice(0, longest).toWellFormed() : ''
  return name === '' ? {} : { software: name }
}

const device = (make: unknown, model: unknown): Pick<Claimed, 'device'> => {
  const words = [make, model].filter((part): part is string => typeof part === 'string').map(cleanName)
  const [maker = '', type = ''] = words
  const name = (type.toLowerCase().startsWith(maker.toLowerCase()) ? type : `${maker} ${type}`).trim()
  return name === '' ? {} : { device: name.slice(0, longest).toWellFormed() }
}
