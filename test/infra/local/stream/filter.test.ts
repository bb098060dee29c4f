import { describe, expect, test } from 'vitest'
import { passes } from '../../../../infra/local/stream/filter.ts'
import { streamFilters } from '../../../../infra/stream-filters.ts'

const record = (eventName: string, type: string) => ({
  eventName,
  dynamodb: { NewImage: { type: { S: type } } },
})

describe('a filter', () => {
  test.each([
    ['archive', record('INSERT', 'archive-order'), true],
    ['archive', record('MODIFY', 'archive-order'), false],
    ['archive', record('INSERT', 'archive-line'), true],
    ['archive', record('INSERT', 'archive-part'), false],
    ['archive', record('INSERT', 'mail'), false],
    ['archive', { eventName: 'REMOVE', dynamodb: {} }, false],
    ['archive', { eventName: 'INSERT' }, false],
    ['outbox', record('INSERT', 'mail'), true],
    ['outbox', record('INSERT', 'commit'), true],
    ['outbox', record('INSERT', 'session'), false],
  ] as const)('of %s: %j passes: %s', (name, given, expected) => {
    expect(passes(streamFilters[name], given)).toBe(expected)
  })

  test('that asks nothing lets everything pass', () => {
    expect(passes({}, record('REMOVE', 'x'))).toBe(true)
  })
})
