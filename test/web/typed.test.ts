import { describe, expect, test } from 'vitest'
import { typedOf, withoutRow } from '../../functions/web/typed.ts'

describe('what a browser sends', () => {
  test('is paths to text, to several where a path is repeated', () => {
    expect({ ...typedOf(new URLSearchParams('a=1&b=2&b=3&c=')) }).toEqual({ a: '1', b: ['2', '3'], c: '' })
  })

  test('cannot reach a prototype', () => {
    const typed = typedOf(new URLSearchParams('__proto__=x&constructor=y'))
    expect(Object.keys(typed).sort()).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(typed)).toBeNull()
  })
})

describe('removing a row', () => {
  const answers = { name: 'n', roles: [{ role: 'a' }, { role: 'b' }, { role: 'c' }] }

  test('leaves the others in order', () => {
    expect(withoutRow(answers, 'roles.1')).toEqual({ name: 'n', roles: [{ role: 'a' }, { role: 'c' }] })
  })

  test('leaves all where there is no such row', () => {
    expect(withoutRow(answers, 'roles.7').roles).toEqual(answers.roles)
  })
})
