import { beforeEach, describe, expect, test } from 'vitest'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { type Draft, Drafts, type Upload } from '../../functions/store/drafts.ts'
import { photo } from '../engine/commands.ts'
import { onEveryDatabase } from './on.ts'
import { newCase } from './story.ts'

const draft = (change: Partial<Draft> = {}): Draft => ({
  id: 'd-1',
  case: newCase(),
  form: { id: 'longer', version: '1' },
  answers: { words: '', rows: [{ name: '回转窑' }] },
  visited: ['first'],
  savedBy: PersonId.parse('p-li'),
  savedByName: 'Li Si',
  savedAt: '2026-03-02T00:00:00.000Z',
  version: 0,
  ...change,
})

onEveryDatabase('drafts', (database) => {
  let drafts: Drafts
  beforeEach(() => {
    drafts = new Drafts(database().table())
  })

  test('are saved version by version', async () => {
    const one = draft()
    expect(await drafts.draft(one.case, 'longer')).toBeUndefined()
    expect(await drafts.save(one)).toBe(true)
    expect(await drafts.draft(one.case, 'longer')).toEqual({ ...one, version: 1 })
    expect(await drafts.save({ ...one, version: 1, filing: 2 })).toBe(true)
    expect(await drafts.draft(one.case, 'longer')).toEqual({ ...one, version: 2, filing: 2 })
  })

  test('refuse to overwrite what somebody saved in between', async () => {
    const one = draft()
    await drafts.save(one)
    expect(await drafts.save(one), 'begun twice').toBe(false)
    const saves = ['a', 'b', 'c'].map((words) => drafts.save({ ...one, version: 1, answers: { words } }))
    expect((await Promise.all(saves)).filter(Boolean)).toHaveLength(1)
    expect((await drafts.draft(one.case, 'longer'))?.version).toBe(2)
  })

  test('of a case are one a form, and can be thrown away', async () => {
    const one = draft()
    const two = draft({ case: one.case, form: { id: 'report', version: '1' } })
    await drafts.save(one)
    await drafts.save(two)
    expect((await drafts.ofCase(one.case)).map(({ form }) => form.id)).toEqual(['longer', 'report'])
    await drafts.discard(one)
    expect((await drafts.ofCase(one.case)).map(({ form }) => form.id)).toEqual(['report'])
  })

  test('of an act are one an organ, and neither sees the other’s', async () => {
    const [theirs, ours] = ['370001-water', '370001-lead'].map((organ) => OrganId.parse(organ))
    const one = draft({ by: theirs })
    await drafts.save(one)
    expect(await drafts.draft(one.case, 'longer')).toBeUndefined()
    expect(await drafts.draft(one.case, 'longer', ours)).toBeUndefined()
    expect(await drafts.save({ ...one, id: 'd-2', by: ours })).toBe(true)
    expect(await drafts.draft(one.case, 'longer', theirs)).toEqual({ ...one, version: 1 })
    expect((await drafts.ofCase(one.case)).map(({ id }) => id).toSorted()).toEqual(['d-1', 'd-2'])
  })

  test('that were thrown away late leave the one begun after them', async () => {
    const one = draft()
    await drafts.save(one)
    const next = { ...one, id: 'd-2', version: 1 }
    await drafts.save(next)
    await drafts.discard(one)
    expect(await drafts.draft(one.case, 'longer')).toEqual({ ...next, version: 2 })
  })

  test('of notices are listed for the officers of a division, newest first', async () => {
    const three = [1, 2, 3].map((day) => draft({ savedAt: `2026-03-0${day}T00:00:00.000Z` }))
    for (const one of three) await drafts.save(one, '370001')
    await drafts.save(draft(), '370002')
    await drafts.save(draft())
    const first = await drafts.openings('370001', 2)
    const second = await drafts.openings('370001', 2, first.next)
    const found = [...first.drafts, ...second.drafts].map((one) => one.case)
    expect(found).toEqual(three.map((one) => one.case).reverse())
    expect(second.next).toBeUndefined()
  })

  describe('uploads', () => {
    const upload = (change: Partial<Upload> = {}): Upload => ({
      id: 'u-1',
      case: newCase(),
      draft: 'd-1',
      slot: 'photos',
      name: '现场照片.jpg',
      at: '2026-03-02T00:00:00.000Z',
      status: 'accepted',
      evidence: photo,
      ...change,
    })

    test('are found once: the first finding stands', async () => {
      const accepted = upload()
      const { evidence: _, ...rest } = accepted
      const refused: Upload = { ...rest, status: 'refused', refusal: 'empty' }
      const findings = [accepted, refused, accepted, refused]
      const found = await Promise.all(findings.map((what) => drafts.found(what)))
      expect(found.filter(Boolean)).toHaveLength(1)
      expect(await drafts.upload(accepted.case, 'd-1', 'u-1')).toEqual(findings[found.indexOf(true)])
    })

    test('are removed', async () => {
      const one = upload()
      await drafts.found(one)
      await drafts.removeUpload(one.case, 'd-1', 'u-1')
      expect(await drafts.upload(one.case, 'd-1', 'u-1')).toBeUndefined()
      expect(await drafts.uploads(one.case, 'd-1')).toEqual([])
    })

    test('stand where they were put, new ones last, and are not brought back by it once removed', async () => {
      const id = newCase()
      for (const one of ['u-1', 'u-2', 'u-3']) await drafts.found(upload({ case: id, id: one }))
      await drafts.arrange(id, 'd-1', 'u-2', { place: 0 })
      await drafts.arrange(id, 'd-1', 'u-1', { place: 1 })
      await drafts.arrange(id, 'd-1', 'u-1', { caption: '北侧' })
      await drafts.arrange(id, 'd-1', 'u-9', { caption: '没有' })
      const listed = await drafts.uploads(id, 'd-1')
      expect(listed.map((one) => [one.id, one.caption])).toEqual([
        ['u-2', undefined],
        ['u-1', '北侧'],
        ['u-3', undefined],
      ])
    })

    test('of a draft are listed in the order in which they came', async () => {
      const id = newCase()
      for (const minute of [3, 1, 2])
        await drafts.found(
          upload({ case: id, id: `u-${9 - minute}`, at: `2026-03-02T00:0${minute}:00.000Z` }),
        )
      await drafts.found(upload({ case: id, draft: 'd-2' }))
      await drafts.found(upload({ case: id, draft: 'd-10' }))
      expect((await drafts.uploads(id, 'd-1')).map((one) => one.id)).toEqual(['u-8', 'u-7', 'u-6'])
    })
  })
})
