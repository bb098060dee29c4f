import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentNumber, parseDocumentNumber } from '../../functions/engine/document-number.ts'

const seed = 97
const word = fc
  .array(fc.constantFrom(...'聊高阳茌工信环罚节能改字发（）A'), { minLength: 1, maxLength: 20 })
  .map((letters) => letters.join(''))
const year = fc.integer({ min: 1000, max: 9999 })
const n = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })

describe('a document number', () => {
  test('is the organ’s word, the year in hexagonal brackets and the number without padding', () => {
    expect(documentNumber('高工信', 2026, 3)).toBe('高工信\u30142026\u30153号')
    expect(documentNumber('（鲁聊）应急罚', 2025, 120)).toBe('（鲁聊）应急罚\u30142025\u3015120号')
  })

  test(`is read back as it was written (seed ${seed})`, () => {
    fc.assert(
      fc.property(word, year, n, (...parts) => {
        const [itsWord, itsYear, itsN] = parts
        expect(parseDocumentNumber(documentNumber(...parts))).toEqual({
          word: itsWord,
          year: itsYear,
          n: itsN,
        })
      }),
      { seed },
    )
  })

  test(`that can be read is written the same again (seed ${seed})`, () => {
    const piece = fc.constantFrom('高工信', '〔', '〕', '2026', '0', '3', '号', ' ', '[', '聊')
    const near = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    const text = fc.oneof(
      near,
      fc.tuple(word, year, n).map((parts) => documentNumber(...parts)),
    )
    fc.assert(
      fc.property(text, (given) => {
        const parts = parseDocumentNumber(given)
        expect(parts ? documentNumber(parts.word, parts.year, parts.n) : given).toBe(given)
      }),
      { seed, numRuns: 2000 },
    )
  })

  test(`is not read with other brackets (seed ${seed})`, () => {
    const brackets = fc.constantFrom('[]', '()', '（）', '【】', '［］', '〖〗', '〈〉')
    fc.assert(
      fc.property(word, year, n, brackets, (itsWord, itsYear, itsN, [open, close]) => {
        expect(parseDocumentNumber(`${itsWord}${open}${itsYear}${close}${itsN}号`)).toBeUndefined()
      }),
      { seed },
    )
  })

  test.each([
    '',
    '高工信〔2026〕03号',
    '高工信〔2026〕0号',
    '高工信〔2026〕第3号',
    '高工信〔2026〕３号',
    '高工信〔26〕3号',
    '高工信〔2026〕3',
    '〔2026〕3号',
    '高 工信〔2026〕3号',
    '高工信〔2026〕3号\n',
    '高工信〔2026〕9007199254740993号',
  ])('is not “%s”', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined()
  })

  test.each([
    ['', 2026, 3],
    ['高工信〔', 2026, 3],
    ['高工信', 26, 3],
    ['高工信', 2026, 0],
    ['高工信', 2026, 1.5],
    ['高工信', 2026.5, 1],
    ['高工信', 2026, 1e21],
  ])('is not made of %s, %d and %d', (...parts) => {
    expect(() => documentNumber(...parts)).toThrow(RangeError)
  })
})
