import { describe, expect, test } from 'vitest'
import { acceptAttribute, kindOf, kindOfAny, kinds, largest } from '../../functions/evidence/kinds.ts'

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

  test('a file field names types and extensions once each', () => {
    expect(acceptAttribute(['document', 'photo'])).toBe(
      'application/pdf,.pdf,image/jpeg,.jpg,.jpeg,.jpe,.jfif,image/png,.png,image/heic,.heic,.heif,image/heif,image/webp,.webp',
    )
  })
})
