import { describe, expect, test } from 'vitest'
import { faultOf } from '../../functions/web/fault.ts'

describe('a fault in a log', () => {
  test('has its name and place, and not a word of its message', () => {
    const fault = faultOf(new TypeError('wang@example.com\n    typed 13900001234'))
    expect(fault.name).toBe('TypeError')
    expect(fault.at?.[0]).toMatch(/^at .*fault\.test\.ts:\d+/)
    expect(JSON.stringify(fault)).not.toMatch(/wang|13900001234/)
  })

  test('has a few frames only', () => {
    const deep = (left: number): Error => (left === 0 ? new Error('deep') : deep(left - 1))
    expect(faultOf(deep(50)).at).toHaveLength(6)
  })

  test('is named by its type where it is no error', () => {
    expect(faultOf('13900001234')).toEqual({ name: 'string' })
  })
})
