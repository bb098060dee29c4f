import { beforeEach, expect, test } from 'vitest'
import { Pictures } from '../../functions/store/pictures.ts'
import { onEveryDatabase } from './on.ts'

const digest = (letter: string): string => letter.repeat(64)
const made = { state: 'made', small: { width: 320, height: 240 } } as const

onEveryDatabase('what was made of stored pictures', (database) => {
  let pictures: Pictures
  beforeEach(() => {
    pictures = new Pictures(database().table())
  })

  test('is begun once, and one that gave out until something is found', async () => {
    expect(await pictures.begin(digest('a'))).toBe(true)
    expect(await pictures.begin(digest('a'))).toBe(false)
    expect(await pictures.picture(digest('a'))).toEqual({ state: 'none', why: 'gave-out' })
    await pictures.found(digest('a'), made)
    expect(await pictures.picture(digest('a'))).toEqual(made)
    expect(await pictures.begin(digest('a'))).toBe(false)
  })

  test('is begun again once it is forgotten', async () => {
    await pictures.begin(digest('b'))
    await pictures.forget(digest('b'))
    expect(await pictures.begin(digest('b'))).toBe(true)
  })

  test('is told of many files at once, each once', async () => {
    const large = { ...made, large: { width: 2048, height: 1536 } }
    await pictures.found(digest('c'), made)
    await pictures.found(digest('d'), large)
    const known = await pictures.of([digest('c'), digest('d'), digest('c'), digest('e')])
    expect([...known]).toEqual([
      [digest('c'), made],
      [digest('d'), large],
    ])
    expect(await pictures.of([])).toEqual(new Map())
  })
})
