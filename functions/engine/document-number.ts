/** The parts of a document number. */
export type DocumentNumber = {
  /** 机关代字: stands for the organ and the kind of document, 高工信. */
  readonly word: string
  readonly year: number
  /** From 1, by organ and year. */
  readonly n: number
}

/** Hexagonal brackets, U+3014 and U+3015, and no zero padding (GB/T 9704-2012, 7.2.5). */
const written = /^([^\s〔〕\p{Nd}\p{C}]{1,20})〔([1-9]\d{3})〕([1-9]\d*)号$/u

/** Writes a document number, 高工信〔2026〕3号; throws where its parts make none. */
export const documentNumber = (word: string, year: number, n: number): string => {
  const number = `${word}〔${year}〕${n}号`
  if (!parseDocumentNumber(number)) throw new RangeError(`No document number: ${number}`)
  return number
}

/** Reads a document number; undefined for a text that `documentNumber` would not have written. */
export const parseDocumentNumber = (text: string): DocumentNumber | undefined => {
  const [, word = '', year, n] = written.exec(text) ?? []
  const parts = { word, year: Number(year), n: Number(n) }
  return Number.isSafeInteger(parts.n) ? parts : undefined
}
