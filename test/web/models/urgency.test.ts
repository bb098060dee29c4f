import { expect, test } from 'vitest'
import type { Head } from '../../../functions/store/head.ts'
import { byUrgency } from '../../../functions/web/models/urgency.ts'

const head = (id: string, status: 'open' | 'closed', ...clocks: [status: string, effective: string][]) =>
  ({
    id,
    state: { status, clocks: clocks.map(([of, effective]) => ({ status: of, effective })) },
  }) as unknown as Head

test('given cases, then what ends first stands first, then what has no date, then what has ended', () => {
  const heads = [
    head('ended', 'closed', ['running', '2026-01-01']),
    head('none', 'open'),
    head('late', 'open', ['running', '2027-04-20']),
    head('soon', 'open', ['met', '2026-01-01'], ['running', '2026-12-07']),
    head('none-2', 'open', ['passed', '2026-01-01']),
  ]
  expect(byUrgency(heads).map(({ id }) => id)).toEqual(['soon', 'late', 'none', 'none-2', 'ended'])
})
