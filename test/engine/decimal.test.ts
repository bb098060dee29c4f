import { describe, expect, test } from 'vitest'
import { compareDecimals, placesOf, readDecimal, subtract, sum } from '../../functions/engine/decimal.ts'

describe('a decimal', () => {
  test.each([
    ['12', '12'],
    [' １２．５ ', '12.5'],
    ['1,234,567.80', '1234567.80'],
    ['1，234', '1234'],
    ['007.50', '7.50'],
    ['.5', '0.5'],
    ['+3', '3'],
    ['-0.01', '-0.01'],
    ['0', '0'],
    ['000', '0'],
  ])('typed as %s is %s', (typed, read) => {
    expect(readDecimal(typed)).toBe(read)
  })

  test.each([
    '',
    ' ',
    'abc',
    '1e5',
    '1.',
    '1.2.3',
    '1,23',
    '12,34,567',
    '--1',
    'NaN',
    'Infinity',
    '0x10',
    '十二',
    '1 2',
  ])('is not %j', (typed) => {
    expect(readDecimal(typed)).toBeUndefined()
  })

  test('of absurd length is refused', () => {
    expect(readDecimal('9'.repeat(41))).toBeUndefined()
  })

  test('is exact where a float is not', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3')
    expect(subtract('35.740', '12.380')).toBe('23.36')
    expect(compareDecimals('0.30', '0.3')).toBe(0)
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1)
    expect(sum([])).toBe('0')
  })

  test('knows its places', () => {
    expect([placesOf('12'), placesOf('12.50')]).toEqual([0, 2])
  })
})
