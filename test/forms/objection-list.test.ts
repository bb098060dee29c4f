import { expect, test } from 'vitest'
import { concludedWords, rowsLeft } from '../../forms/shared/concluded.ts'
import { objectionHeader, objectionRow } from '../../forms/shared/objection-list.ts'

const concluded = { from: 'LC-N-1', outcome: 'resolved', decided: {}, rows: [2] }

test('a list of objections for those above has nothing of what whoever objected wrote', () => {
  const canary = '密告人甲，住厂门口'
  const row = objectionRow('LC-N-1', 1, {
    objection: { fault: 'running', row: `2、5 ${canary}`, words: canary, named: canary },
    receivedOn: '2026-01-06',
    decision: { outcome: 'upheld', strike: '2', findings: canary, answer: '已移除。' },
    decidedOn: '2026-01-08',
  })
  expect(row).toHaveLength(objectionHeader.length)
  expect(row).toContain('2、5')
  expect(row.slice(3)).toContain('异议成立')
  expect(row.join()).not.toContain('密告人')
})

test.each([
  [{}, '公示期内无异议'],
  [{ spam: 3 }, '公示期内无异议'],
  [{ upheld: 1, rejected: 2, spam: 1 }, '收到异议3件，均已处理：成立1件，移除第2行后重新公示；不成立2件'],
  [{ correct: 1 }, '收到异议1件，均已处理：成立1件，须更正后重新公示'],
])('objections decided %j are told as %s', (decided, words) => {
  const told = concludedWords({ ...concluded, decided })
  expect(told.zh).toBe(words)
  expect(told.en).not.toMatch(/\p{Script=Han}/u)
})

test('what is left of a notice are the rows that nobody had struck', () => {
  const items = ['甲', '乙', '丙'].map((name) => ({ name }))
  expect(rowsLeft({ answers: { items }, concluded }).map(({ name }) => name)).toEqual(['甲', '丙'])
  expect(rowsLeft({ answers: { items } })).toHaveLength(3)
})
