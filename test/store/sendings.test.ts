import { beforeEach, expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { type Sending, Sendings } from '../../functions/store/sendings.ts'
import { onEveryDatabase } from './on.ts'
import { newCase } from './story.ts'

const sending = (change: Partial<Sending> = {}): Sending => ({
  case: newCase(),
  draft: 'd-1',
  slot: 'videos',
  person: PersonId.parse('p-li'),
  sha256: 'ab'.repeat(32),
  size: 20_000_000,
  upload: 'u-1',
  parts: 'parts-1',
  expires: 2_000,
  ...change,
})

onEveryDatabase('files on their way in parts', (database) => {
  let sendings: Sendings
  beforeEach(() => {
    sendings = new Sendings(database().table())
  })

  test('are found again by the same person, for the same slot and file', async () => {
    const one = sending()
    await sendings.begun(one)
    expect(await sendings.sending(one, 1_999)).toEqual(one)
    for (const other of [{ person: PersonId.parse('p-wu') }, { slot: 'photos' }, { sha256: 'cd'.repeat(32) }])
      expect(await sendings.sending({ ...one, ...other }, 1_999)).toBeUndefined()
  })

  test('are forgotten before the store forgets their parts', async () => {
    const one = sending()
    await sendings.begun(one)
    expect(await sendings.sending(one, 2_000)).toBeUndefined()
  })

  test('that are begun again go by the newest', async () => {
    const one = sending()
    await sendings.begun(one)
    await sendings.begun({ ...one, upload: 'u-2', parts: 'parts-2' })
    expect(await sendings.sending(one, 0)).toMatchObject({ upload: 'u-2', parts: 'parts-2' })
  })
})
