import { beforeAll, expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { key, shards } from '../../functions/store/keys.ts'
import { Links } from '../../functions/store/links.ts'
import { type Mail, Mails } from '../../functions/store/mails.ts'
import { onEveryDatabase } from './on.ts'

const mail = (id: string, change: Partial<Mail> = {}): Mail => ({
  id,
  to: 'li@example.org',
  subject: '请审批',
  text: 'the words with the link',
  html: '<p>the words with the link</p>',
  at: '2026-03-02T00:00:00.000Z',
  ...change,
})
const link = {
  kind: 'sign-in',
  person: PersonId.parse('p-li'),
  twin: '9'.padStart(64, '0'),
  expires: 1000,
} as const

onEveryDatabase('mails', (database) => {
  let mails: Mails
  let links: Links
  beforeAll(() => {
    mails = new Mails(database().table())
    links = new Links(database().table())
  })

  const overdue = async (until: string): Promise<string[]> => {
    const all = await Promise.all(shards.map((shard) => mails.overdue(shard, until, 100)))
    return all.flat().map(({ id }) => id)
  }

  test('are stored once, with what they carry: the first rendering stands', async () => {
    await mails.store(mail('once', { thread: 't' }), [Links.write('1'.padStart(64, '0'), link)])
    await mails.store(mail('once', { text: 'another' }), [Links.write('2'.padStart(64, '0'), link)])
    expect(await mails.unsent('once')).toEqual(mail('once', { thread: 't' }))
    expect(await links.link('1'.padStart(64, '0'), 0)).toEqual(link)
    expect(await links.link('2'.padStart(64, '0'), 0)).toBeUndefined()
  })

  test('stored by twenty at once are one', async () => {
    const texts = Array.from({ length: 20 }, (_, place) => `text ${place}`)
    await Promise.all(texts.map((text) => mails.store(mail('raced', { text }))))
    const kept = await mails.unsent('raced')
    expect(texts).toContain(kept?.text)
  })

  test('are overdue from their moment on until they are sent', async () => {
    await mails.store(mail('early', { at: '2026-03-02T01:00:00.000Z' }))
    await mails.store(mail('late', { at: '2026-03-02T02:00:00.000Z' }))
    expect(await overdue('2026-03-02T01:00:00.000Z')).not.toContain('early')
    expect(await overdue('2026-03-02T01:30:00.000Z')).toContain('early')
    expect(await overdue('2026-03-02T01:30:00.000Z')).not.toContain('late')
    await mails.sent(mail('early'), '2026-03-02T01:31:00.000Z')
    expect(await overdue('2026-03-03T00:00:00.000Z')).toEqual(expect.arrayContaining(['late']))
    expect(await overdue('2026-03-03T00:00:00.000Z')).not.toContain('early')
  })

  test('that were sent are not sent again, keep no words, and go after a week', async () => {
    await mails.store(mail('sent'))
    await mails.sent(mail('sent'), '2026-03-02T00:00:00.000Z')
    expect(await mails.unsent('sent')).toBeUndefined()
    const item = await database().table().get(key.mail('sent'))
    expect(item).toMatchObject({ sent: '2026-03-02T00:00:00.000Z', expires: Date.UTC(2026, 2, 9) / 1000 })
    expect(JSON.stringify(item)).not.toContain('the link')
    await mails.store(mail('sent'))
    expect(await mails.unsent('sent'), 'stored again by a late retry').toBeUndefined()
  })

  test('that never were do not come to be by being sent', async () => {
    await mails.sent(mail('never'), '2026-03-02T00:00:00.000Z')
    expect(await database().table().get(key.mail('never'))).toBeUndefined()
    expect(await mails.unsent('never')).toBeUndefined()
  })

  test('are spread over the shards', async () => {
    const ids = Array.from({ length: 40 }, (_, place) => `spread-${place}`)
    for (const id of ids) await mails.store(mail(id))
    const all = await Promise.all(shards.map((shard) => mails.overdue(shard, '2027', 100)))
    for (const shard of all)
      expect(shard.filter(({ id }) => id.startsWith('spread')).length).toBeGreaterThan(3)
  })

  test('oldest first, as many as asked', async () => {
    const all = await mails.overdue(0, '2027', 3)
    expect(all).toHaveLength(3)
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort())
  })
})
