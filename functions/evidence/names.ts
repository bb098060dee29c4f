import { extensionsOf } from './kinds.ts'

const longest = 120

/**
 * A file name as it may be kept and shown: NFC, without path, control, bidirectional or invisible
 * characters, at most 120 UTF-16 units with its extension kept; empty where nothing is left.
 */
export const cleanName = (name: string): string => {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  // The joiners (U+200C, U+200D) stay: emoji and Persian names need them. All other format characters can hide or reverse text.
  const visible = last
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return /^[.\s]*$/u.test(visible) ? '' : shorten(visible, (text) => text.length <= longest)
}

/** Cuts the stem, never the extension or a visible character, until `fits` holds. */
export const shorten = (name: string, fits: (text: string) => boolean): string => {
  if (fits(name)) return name
  const extension = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length)
  const characters = [...new Intl.Segmenter('zh').segment(stem)].map(({ segment }) => segment)
  let kept = characters.length
  while (kept > 1 && !fits(characters.slice(0, kept).join('').trimEnd() + extension)) kept -= 1
  const cut = characters.slice(0, kept).join('').trimEnd() + extension
  // One "character" may carry thousands of combining marks; then only its first code point is kept.
  return fits(cut) ? cut : [...stem].slice(0, 1).join('') + extension
}

/** The name with an extension that fits its type, so that it opens, and never as a program. */
export const withExtension = (name: string, type: string): string => {
  const extensions = extensionsOf(type)
  const has = extensions.some((end) => name.toLowerCase().endsWith(`.${end}`))
  return has || extensions[0] === undefined ? name : `${name}.${extensions[0]}`
}

/** A `Content-Disposition` that every browser reads: an ASCII name, and the real one (RFC 6266, RFC 8187). */
export const disposition = (how: 'attachment' | 'inline', name: string): string => {
  const ascii = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, percent)
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** What the browser is told to send where only it knows the name (S3 replaces it; POST policy). */
export const filenameVariable = '$' + '{filename}'

/** The name in an object's metadata: percent-encoded by us, or by S3 as RFC 2047 where the browser filled it in. */
export const nameFromMetadata = (value: string | undefined): string => {
  if (!value || value === filenameVariable) return ''
  const words = value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, word)
  return cleanName(unpercent(words))
}

const word = (_: string, encoding: string, text: string): string =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64').toString('utf8')
    : unpercent(text.replaceAll('_', ' ').replaceAll('=', '%'))

const unpercent = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
