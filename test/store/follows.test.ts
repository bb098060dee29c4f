import { beforeAll, expect, test } from 'vitest'
import { CaseId } from '../../functions/engine/ids.ts'
import { type Follow, Follows } from '../../functions/store/follows.ts'
import { key } from '../../functions/store/keys.ts'
import { onEveryDatabase } from './on.ts'

const now = 1_770_000_000
const follow: Follow = {
  case: CaseId.parse('C-t-20260224-abcdefghjkmn'),
  form: 'tip-off',
  entry: 'LC-1-1',
  named: true,
  doubts: [],
}

onEveryDatabase('forms of the public', (database) => {
  let follows: Follows
  beforeAll(() => {
    follows = new Follows(database().table())
  })

  test('are found by the hash of their code, and by no other', async () => {
    await follows.keep('a', follow)
    expect(await follows.byHash('a', now)).toEqual(follow)
    expect(await follows.byHash('b', now)).toBeUndefined()
  })

  test('are forgotten where they were not submitted in time', async () => {
    await follows.keep('c', { ...follow, expires: now })
    expect(await follows.byHash('c', now)).toMatchObject({ expires: now })
    expect(await follows.byHash('c', now + 1)).toBeUndefined()
    await follows.keep('c', follow)
    expect(await follows.byHash('c', now + 1)).toEqual(follow)
  })

  test('have their sender sealed once, apart, and each opening of the seal written down', async () => {
    await follows.seal('d', Buffer.from('first'), now)
    await follows.seal('d', Buffer.from('second'), now)
    expect(Buffer.from((await follows.sealed('d')) ?? []).toString()).toBe('first')
    expect(await follows.sealed('e')).toBeUndefined()
    await follows.opened('d', '2026-02-24T00:00:00.000Z', 'mail m-1')
    const all = await database().table().partition(key.informant('d').pk, '')
    expect(all.map(({ sk }) => sk)).toEqual(['IDENTITY', 'OPENED#2026-02-24T00:00:00.000Z'])
  })

  test('have their sender forgotten by the table unless they are filed', async () => {
    const kept = () => database().table().get(key.informant('f'))
    await follows.seal('f', Buffer.from('somebody'), now)
    expect(await kept()).toMatchObject({ expires: now })
    await follows.keepSealed('f')
    expect(await kept()).not.toHaveProperty('expires')
    await follows.keepSealed('nobody')
    expect(await database().table().get(key.informant('nobody'))).toBeUndefined()
  })
})
