import { describe, expect, test } from 'vitest'
import { registerPictures } from '../../forms/register-rows.ts'
import { publicPhotos } from '../../forms/shared/public-photos.ts'
import { checkForm } from '../../functions/engine/check.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import type { Evidence } from '../../functions/engine/form.ts'
import { exampleOf } from './all-examples.ts'
import { exampleContext } from './examples.ts'

const files = (count: number, more: Partial<Evidence> = {}): Evidence[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `f${at}`, slot: publicPhotos.id, name: `${at}.jpg`, kind: 'photo', type: 'image/jpeg' },
    ...{ size: 1, sha256: digestOf(`${at}`), sm3: '', crc32: '' },
    ...more,
  }))

describe.each([
  ['commitments', 'public-commitment'],
  ['dismantled', 'dismantling-certification'],
])('photographs for the register %s', (register, which) => {
  const { form } = exampleOf(which)
  const faults = (count: number) =>
    checkForm(form, {}, files(count), exampleContext).filter(
      ({ field }) => field === `evidence.${publicPhotos.id}`,
    )

  test('may be left out, and are six at most', () => {
    expect([0, 1, 6].map((count) => faults(count))).toEqual([[], [], []])
    expect(faults(7).map(({ message }) => message.zh)).toEqual([expect.stringContaining('6')])
  })

  test('stand there in the order in which they were put, with nothing but their digest and slot', () => {
    const slot = publicPhotos.id
    expect(registerPictures(register, files(3))).toEqual(files(3).map(({ sha256 }) => ({ sha256, slot })))
  })

  test('are those of their slot alone, and nothing but photographs', () => {
    expect(registerPictures(register, files(2, { slot: 'seal-photos' }))).toEqual([])
    expect(registerPictures(register, files(2, { kind: 'document' }))).toEqual([])
    expect(registerPictures(register, files(2, { kind: 'video' }))).toEqual([])
  })
})

test('a register whose form has no photographs for the public shows none', () => {
  expect(registerPictures('closures', files(2))).toEqual([])
})
