import { describe, expect, test } from 'vitest'
import { emsWide, linesOf } from '../../../../functions/web/views/track/measure.ts'

describe('a text as lines', () => {
  test.each([
    ['整改中', 8, ['整改中']],
    ['已决定关停，待送达', 8, ['已决定关停，', '待送达']],
    ['关停建议法制审核中', 8, ['关停建议', '法制审核中']],
    ['同意（其他情形）、不同意、撤回', 9.5, ['同意（其他情形）、', '不同意、撤回']],
    ['Closure proposed, legal review', 12, ['Closure proposed,', 'legal review']],
    ['Rectified, still not compliant', 20, ['Rectified, still not compliant']],
  ])('%s, at most %d ems', (text, widest, lines) => {
    expect(linesOf(text, widest)).toEqual(lines)
  })

  test('loses nothing but spaces, and is no wider than asked unless a word is', () => {
    const text = '暂不具备拆除条件的，应立即断水、断电，拆除动力装置，封存主体设备（生产线）'
    for (const widest of [4, 7, 12]) {
      const lines = linesOf(text, widest)
      expect(lines.join('')).toBe(text)
      expect(Math.max(...lines.map(emsWide))).toBeLessThanOrEqual(widest + 2)
      expect(lines.filter((line) => /^[，、）]/.test(line))).toEqual([])
    }
  })
})
