/** Divisions as names of enterprises begin with them: whole, and without 市, 县 or 区. */
export const placeWords = (divisions: readonly string[]): readonly string[] =>
  ['山东省', '山东', ...divisions.flatMap((name) => [name, name.replace(/[市县区]$/u, '')])]
    .filter((word) => word.length >= 2)
    .toSorted((one, other) => other.length - one.length)

/** A name as it is compared: widths and letters alike, without blanks. */
export const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')

/** A name without the places before it, by which people look for it; the whole where nothing else is there. */
export const shortName = (name: string, places: readonly string[]): string => {
  const whole = plainName(name)
  let rest = whole
  for (;;) {
    const place = places.find((one) => rest.startsWith(one))
    if (place === undefined) return rest || whole
    rest = rest.slice(place.length)
  }
}
