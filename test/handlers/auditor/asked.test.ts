import { expect, test } from 'vitest'
import { municipality } from '../../../forms/organs.ts'
import { typedBy, unreadIn } from '../../../functions/handlers/auditor/asked.ts'
import { listsFor, tracksRead } from '../../../functions/handlers/auditor/query.ts'

const visit = (asked: string) => ({ query: new URLSearchParams(asked) })
const faults = (asked: string) => Object.keys(unreadIn(visit(asked)))

test('what cannot be read of a search is named by its field, and shown again as it was typed', () => {
  expect(faults('from=2026-03-01&to=2026-03-01&least=500.5')).toEqual([])
  expect(faults('from=&to=&least=')).toEqual([])
  expect(faults('from=2026-02-30')).toEqual(['from'])
  expect(faults('to=yesterday')).toEqual(['to'])
  expect(faults('from=2026-03-02&to=2026-03-01')).toEqual(['to'])
  expect(faults('least=5x')).toEqual(['least'])
  expect(typedBy(visit('from=2026-02-30&least= 5x '))).toEqual({ from: '2026-02-30', to: '', least: '5x' })
})

test('auditors are offered no track that they may not read, and find what is listed apart', () => {
  const offered = tracksRead.map(({ value }) => value)
  expect(offered).not.toContain('tip-offs')
  expect(offered).toContain('notices')
  expect(listsFor('energy', ['371521', municipality.id])).toEqual(['371521', municipality.id])
  expect(listsFor('notices', ['371521', municipality.id])).toEqual([`${municipality.id}/notices`])
  expect(listsFor('notices', ['371521'])).toEqual([])
})
