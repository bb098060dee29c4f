import { expect, test } from 'vitest'
import { addressOf } from '../../../functions/handlers/official/queue.ts'

test('the next page of a list of cases keeps the division, the track and what was searched for', () => {
  expect(addressOf({ county: '371526', track: '', q: '' })).toBe('/work/cases?county=371526')
  expect(addressOf({ county: 'all', track: 'energy', q: 'LC-2026' })).toBe(
    '/work/cases?county=all&track=energy&q=LC-2026',
  )
})
