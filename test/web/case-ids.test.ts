import { expect, test } from 'vitest'
import { PersonId } from '../../functions/engine/ids.ts'
import { begunIdIn, newCaseId, noticeOf } from '../../functions/web/case-ids.ts'
import { newOutsideId } from '../../functions/web/outside/ids.ts'
import { matterIdOf, returners } from '../../functions/web/returns.ts'

const today = '2026-02-24'

test('a new case is begun under an id as its page makes them', () => {
  const id = newCaseId(today)
  expect(begunIdIn(id)).toBe(id)
})

test.each([
  ['the notice of an entry', noticeOf('LC-20260224-K7Q2MZ-3')],
  ['a tip-off', newOutsideId(today)],
  ['the half-year return of an organ', matterIdOf({ year: 2026, half: 2 }, returners[0] ?? '')],
  ['the annual notice', matterIdOf({ year: 2026 }, '371500-miit')],
  ['no case', PersonId.parse('p-1')],
  ['nothing', undefined],
])('nobody begins one under the id of %s, which would keep that from being begun', (_, id) => {
  expect(begunIdIn(id)).toBeUndefined()
})
