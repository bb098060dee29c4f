import { beforeAll, expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { type Act, brokenAt, Custody } from '../../functions/store/custody.ts'
import { key } from '../../functions/store/keys.ts'
import { mostSaved, SavedSearches } from '../../functions/store/saved-searches.ts'
import { onEveryDatabase } from './on.ts'

const act = (file: string): Act => ({
  at: '2026-03-02T00:00:00.000Z',
  person: PersonId.parse('p-auditor'),
  name: '郑审',
  title: '主任',
  counties: ['371521'],
  event: { type: 'ArchiveDownloaded', case: 'C-20250101-abcdef', event: 7, file },
})

onEveryDatabase('the log of custody', (database) => {
  let custody: Custody
  beforeAll(() => {
    custody = new Custody(database().table())
  })

  test('keeps every act once, in a chain without gaps, however many come at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => custody.record(act(`${at}.zip`))))
    const all = await custody.before(undefined, 100)
    expect(all.map(({ sequence }) => sequence)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    const files = all.flatMap(({ event }) => ('file' in event ? [event.file] : []))
    expect(new Set(files).size).toBe(12)
    expect(brokenAt(all)).toBeUndefined()
  })

  test('is read a page at a time, the newest first', async () => {
    expect((await custody.before(undefined, 5)).map(({ sequence }) => sequence)).toEqual([12, 11, 10, 9, 8])
    expect((await custody.before(8, 3)).map(({ sequence }) => sequence)).toEqual([7, 6, 5])
    expect(await custody.before(1, 3)).toEqual([])
  })

  test('an entry that was changed or removed is noticed', async () => {
    const all = await custody.before(undefined, 100)
    const other = all.map((entry) => (entry.sequence === 6 ? { ...entry, name: '别人' } : entry))
    expect(brokenAt(other)).toBe(6)
    expect(brokenAt(all.filter(({ sequence }) => sequence !== 6))).toBe(7)
    await database().table().remove(key.custody(4))
    expect(brokenAt(await custody.before(undefined, 100))).toBe(5)
  })

  test('saved searches are one person’s, renamed under the same question, and bounded', async () => {
    const searches = new SavedSearches(database().table())
    const search = (id: string, name: string) => ({ id, name, href: '/audit?track=energy', at: '2026-03-02' })
    await searches.save('p-a', search('1', '乙'))
    await searches.save('p-a', search('1', '甲'))
    expect((await searches.of('p-a')).map(({ name }) => name)).toEqual(['甲'])
    expect(await searches.of('p-b')).toEqual([])
    for (let at = 2; at <= mostSaved; at += 1) await searches.save('p-a', search(String(at), `${at}`))
    expect(await searches.save('p-a', search('x', 'x'))).toBe(false)
    await searches.forget('p-a', '1')
    expect(await searches.save('p-a', search('x', 'x'))).toBe(true)
  })
})
