import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCreditCode } from '../../functions/engine/credit-code.ts'

const valid = ['91371500YYYY00012U', '91371526YYYY0008XC', '91371500YYYY001940']

describe('a unified social credit code', () => {
  test.each(valid)('%s passes both checks', (code) => {
    expect(readCreditCode(code)).toEqual({ kind: 'valid', code })
  })

  test('is read as people write it', () => {
    expect(readCreditCode(' ９１３７１５００ yyyy-0001 2u ')).toEqual({
      kind: 'valid',
      code: '91371500YYYY00012U',
    })
  })

  test.each([
    ['91371500YYYY00012', 'length'],
    ['91371500YYYY00012U0', 'length'],
    ['', 'length'],
    ['91371500IYYY00012U', 'alphabet'],
    ['9137150AYYYY00012U', 'alphabet'],
    ['91371500YYYY0001聊U', 'alphabet'],
  ])('%s is malformed by its %s', (typed, fault) => {
    expect(readCreditCode(typed)).toMatchObject({ kind: 'malformed', fault })
  })

  test.each([
    ['91371500YYYY00012W', ['whole']],
    ['91371500YYYY00013U', ['organisation', 'whole']],
    ['91371500YYYY00011Q', ['organisation']],
  ])('%s is suspect: %s', (typed, failed) => {
    expect(readCreditCode(typed)).toMatchObject({ kind: 'suspect', failed })
  })

  const seed = 31
  test(`with any one character changed is never valid (seed ${seed})`, () => {
    const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    const change = fc.record({
      code: fc.constantFrom(...valid),
      at: fc.nat(17),
      letter: fc.constantFrom(...letters),
    })
    fc.assert(
      fc.property(change, ({ code, at, letter }) => {
        fc.pre(code[at] !== letter)
        expect(readCreditCode(code.slice(0, at) + letter + code.slice(at + 1)).kind).not.toBe('valid')
      }),
      { seed, numRuns: 2000 },
    )
  })
})
