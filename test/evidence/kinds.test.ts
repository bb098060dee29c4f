import { describe, expect, test } from 'vitest'
import { kindOf, kindOfAny, kinds, largest } from '../../functions/evidence/kinds.ts'

const MB = 1024 * 1024

describe('kinds', () => {
  test('limits are those told to people', () => {
    expect([kinds.photo.limit, kinds.document.limit, kinds.video.limit]).toEqual([25 * MB, 50 * MB, 500 * MB])
    expect(largest(['photo', 'video'])).toBe(500 * MB)
    expect(largest([])).toBe(0)
  })

  test('a type is taken in as the first accepted kind that allows it', () => {
    expect(kindOf('image/jpeg', ['document', 'photo'])).toBe('document')
    expect(kindOf('image/jpeg', ['photo', 'document'])).toBe('photo')
    expect(kindOf('video/mp4', ['photo'])).toBeUndefined()
    expect(kindOfAny('video/mp4')).toBe('video')
    expect(kindOfAny('application/zip')).toBeUndefined()
  })
})
