import { describe, expect, test } from 'vitest'
import { hrefHere } from '../../functions/web/addresses.ts'

const nothing = new URLSearchParams()
const site = 'https://tuichu.example'

describe('the address of a page, in its own links', () => {
  test('is the path and the query as they were sent', () => {
    expect(hrefHere('/my/cases/C-1', new URLSearchParams({ done: 'saved' }))).toBe('/my/cases/C-1?done=saved')
    expect(hrefHere('/', nothing)).toBe('/')
  })

  test.each([
    '//evil.example/x',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    '/\u{D800}',
  ])('leads to no other site, whoever wrote %j', (path) => {
    expect(new URL(hrefHere(path, nothing), site).origin).toBe(site)
  })

  test('means the same path once the gateway has decoded it again', () => {
    for (const path of ['/a#b', '/100%', '/案件', '/a?b'])
      expect(decodeURIComponent(new URL(hrefHere(path, nothing), site).pathname)).toBe(path)
  })
})
