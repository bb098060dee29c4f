import * as z from 'zod/mini'

/**
 * Where a site is, in degrees as decimals in text, and how they were read. Maps of China are drawn in GCJ-02, which
 * shifts WGS-84 by some hundred metres; CGCS2000 is WGS-84 to less than a metre, and counts as that.
 */
export const Site = z.object({
  latitude: z.string(),
  longitude: z.string(),
  datum: z.enum(['wgs84', 'gcj02']),
})
export type Site = z.infer<typeof Site>

/** Degrees. No amount is reckoned here: sines and roots have no exact decimals. */
export type Point = { readonly latitude: number; readonly longitude: number }

const { PI, abs, asin, cos, sin, sqrt } = Math
const radians = (degrees: number): number => (degrees * PI) / 180

/** The ellipsoid of Krasovsky, on which GCJ-02 rests: semi-major axis in metres, squared eccentricity. */
const axis = 6_378_245
const eccentricity = 0.006693421622965943

const waves = (value: number): number => 20 * sin(6 * value * PI) + 20 * sin(2 * value * PI)

const northward = (x: number, y: number): number => {
  const straight = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
  const along = 20 * sin(y * PI) + 40 * sin((y / 3) * PI)
  const long = 160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)
  return straight + ((waves(x) + along + long) * 2) / 3
}

const eastward = (x: number, y: number): number => {
  const straight = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
  const along = 20 * sin(x * PI) + 40 * sin((x / 3) * PI)
  const long = 150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)
  return straight + ((waves(x) + along + long) * 2) / 3
}

/** A point of WGS-84 as maps of China draw it: the formula that is in public use; good within China alone. */
export const toGcj02 = ({ latitude, longitude }: Point): Point => {
  const [x, y] = [longitude - 105, latitude - 35]
  const magic = 1 - eccentricity * sin(radians(latitude)) ** 2
  const meridian = (axis * (1 - eccentricity)) / magic ** 1.5
  const parallel = (axis / sqrt(magic)) * cos(radians(latitude))
  return {
    latitude: latitude + (northward(x, y) * 180) / (meridian * PI),
    longitude: longitude + (eastward(x, y) * 180) / (parallel * PI),
  }
}

/** Back again by taking the shift at the point itself: off by a few metres at most. */
export const toWgs84 = (point: Point): Point => {
  const shifted = toGcj02(point)
  return {
    latitude: 2 * point.latitude - shifted.latitude,
    longitude: 2 * point.longitude - shifted.longitude,
  }
}

/** Mean radius of the earth, metres. */
const earth = 6_371_008.8

/** Metres on the sphere: within half a per cent, which is more than a claim is worth. */
export const metresBetween = (one: Point, other: Point): number => {
  const north = sin(radians(other.latitude - one.latitude) / 2) ** 2
  const east = sin(radians(other.longitude - one.longitude) / 2) ** 2
  return 2 * earth * asin(sqrt(north + cos(radians(one.latitude)) * cos(radians(other.latitude)) * east))
}

/**
 * How far from a site a device claims to have been, in metres. EXIF has no say about the datum: a phone writes
 * WGS-84, or what its maps have. The shorter reading counts, so that nobody is warned of a datum.
 */
export const metresFromSite = ({ latitude, longitude, datum }: Site, claimed: Point): number => {
  const typed = { latitude: Number(latitude), longitude: Number(longitude) }
  const wgs84 = datum === 'gcj02' ? toWgs84(typed) : typed
  return Math.min(metresBetween(wgs84, claimed), metresBetween(toGcj02(wgs84), claimed))
}
