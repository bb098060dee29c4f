import { expect, test } from 'vitest'
import { missing } from '../../functions/engine/wording.ts'

test.each([
  ['Why', 'longtext', 'Enter why'],
  ['What is wrong', 'choice', 'Select what is wrong'],
  ['Your name', 'text', 'Enter your name'],
  ['Whereabouts', 'text', 'Enter the whereabouts'],
  ['Date of service', 'date', 'Enter the date of service'],
] as const)('a blank field called “%s” (%s) is asked for as “%s”', (en, kind, words) => {
  const field = { id: 'f', kind, label: { zh: '栏目', en }, max: 1, options: [] } as Parameters<
    typeof missing
  >[0]
  expect(missing(field).en).toBe(words)
})
