/** Ems of a character in a wide bold font: Chinese fills the square, capitals and digits come next. */
const emsOf = (character: string): number => {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”]/u.test(character)) return 1
  if (/[A-Z0-9mw]/.test(character)) return 0.76
  return /[ .,:;'()iljtf]/.test(character) ? 0.38 : 0.64
}

/** How wide words are, in ems; estimated, as a server has no screen. */
export const emsWide = (words: string): number => [...words].reduce((sum, one) => sum + emsOf(one), 0)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text; what may not begin a line stays with the word before it, and a bracket with the next. */
const pieces = (text: string): string[] => {
  const found: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = found.at(-1)
    const stays = /^[\s\p{Pe}\p{Pf}\p{Po}]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(last ?? '')
    if (last !== undefined && stays) found[found.length - 1] = last + segment
    else found.push(segment)
  }
  return found
}

/** A clause as lines of about the same width. */
const balanced = (clause: string, widest: number): string[] => {
  const target = emsWide(clause) / Math.ceil(emsWide(clause) / widest)
  return filled(pieces(clause), (piece, longer) => longer <= widest && longer - target <= emsWide(piece) / 2)
}

type Fits = (piece: string, longer: number) => boolean

/** Puts each piece on the line of the one before it, as long as it fits. */
const filled = (all: readonly string[], fits: Fits): string[] => {
  const lines: string[] = []
  for (const piece of all) {
    const last = lines.at(-1)
    if (last !== undefined && fits(piece, emsWide((last + piece).trim())))
      lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}

/** A text as lines none wider than so many ems unless one word is; they break after clauses where they can. */
export const linesOf = (text: string, widest: number): readonly string[] =>
  filled(
    text.split(/(?<=[，、；：,;]\s*)(?!\s)/u).flatMap((clause) => balanced(clause, widest)),
    (_piece, longer) => longer <= widest,
  ).map((line) => line.trim())
