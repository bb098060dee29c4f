/**
 * Line ends and invisible characters as pasted text has them: cells come from Excel with tabs between them, lines from
 * Word with vertical tabs; zero-width ones carry no meaning here.
 */
const tidy = (typed: string): string =>
  typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\v/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u200B\u2060\uFEFF]/gu, '')
    .trim()

/** What a person typed, tidied; cut where it is absurdly long, so that a draft stays bounded. */
export const typedText = (typed: string, most: number): string => tidy(typed.slice(0, 2 * most))

/** Codes, numbers and phones: full width becomes half width, and every dash a hyphen (standards are printed with a long one). */
export const halfWidth = (typed: string, most: number): string =>
  typedText(typed.normalize('NFKC').replace(/[\u2010-\u2015\u2212]+/gu, '-'), most)

/** Characters as people count them, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length

/** Control characters other than a line end, and those that turn the direction of writing around. */
export const hasForbidden = (text: string): boolean =>
  /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u.test(text)
