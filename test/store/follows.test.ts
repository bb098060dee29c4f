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

  const senderOf = async (about: string) => Buffer.from((await follows.sealed(about)) ?? []).toString()

  test('have the sender that was named last, until they are filed', async () => {
    await follows.seal('g', Buffer.from('wrong mailbox'), now)
    await follows.seal('g', Buffer.from('right mailbox'), now)
    expect(await senderOf('g')).toBe('right mailbox')
    await follows.keepSealed('g')
    await follows.seal('g', Buffer.from('somebody else'), now)
    await follows.seal('g', undefined, now)
    expect(await senderOf('g')).toBe('right mailbox')
  })

  test('have no sender once it was taken back, before they are filed', async () => {
    await follows.seal('h', undefined, now)
    await follows.seal('h', Buffer.from('somebody'), now)
    await follows.seal('h', undefined, now)
    expect(await follows.sealed('h')).toBeUndefined()
  })

  test('have their sender sealed apart, and each opening of the seal written down', async () => {
    await follows.seal('d', Buffer.from('first'), now)
    expect(await senderOf('d')).toBe('first')
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
