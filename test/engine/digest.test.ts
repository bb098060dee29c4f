import { describe, expect, test } from 'vitest'
import { canonical, digestOf } from '../../functions/engine/digest.ts'

describe('canonical JSON', () => {
  test('is as RFC 8785 §3.2.2 shows it', () => {
    const value = {
      // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own number, which a double rounds
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    }
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('does not depend on the order of names, nor on those without a value', () => {
    expect(canonical({ b: 1, a: { d: 2, c: undefined } })).toBe(canonical({ a: { d: 2 }, b: 1 }))
  })

  test('exists for no value that JSON lacks', () => {
    expect(() => canonical(undefined)).toThrow()
    expect(() => canonical({ n: Number.NaN })).toThrow()
    expect(() => canonical('\ud800')).toThrow()
  })
})

test('a digest is the SHA-256 of it', () => {
  // printf '{"a":"退出"}' | sha256sum
  expect(digestOf({ a: '退出' })).toBe('738bcc066f1aac2edba442451baa4b0babc745a59046f8fde687b0979dd27722')
})
