import { expect, test } from 'vitest'
import { extensionRequest } from '../../../forms/extension-request/form.ts'
import { freeze } from '../../../functions/engine/answers.ts'
import { where } from '../../../functions/engine/condition.ts'
import type { Answers, Form } from '../../../functions/engine/form.ts'
import { briefOf } from '../../../functions/web/models/brief.ts'
import { exampleContext, extensionExample } from '../../forms/examples.ts'

const text = (id: string) => ({ id, kind: 'text' as const, max: 50, label: { zh: `${id}名`, en: id } })
const formOf = (...fields: Form['pages'][number]['fields']): Form => ({
  ...extensionRequest,
  pages: [{ id: 'only', title: { zh: '页', en: 'Page' }, fields }],
})
const words = (form: Form, answers: Answers) => briefOf(form, answers).map(({ words }) => words.zh)

test('says the first dates, choices and paragraphs of a real form, not who files it', () => {
  const answers = freeze(extensionRequest, extensionExample.answers(exampleContext), exampleContext)
  const brief = briefOf(extensionRequest, answers)
  expect(brief).toHaveLength(3)
  expect(brief.map(({ label }) => label.zh)).toEqual([
    '申请延长至',
    '不能按期完成的主要原因',
    '申请延期的理由',
  ])
})

test('takes names and numbers where there is nothing better, in the order of the form', () => {
  const note = { id: 'note', kind: 'longtext' as const, max: 500, label: { zh: '说明', en: 'Note' } }
  const form = formOf(text('a'), text('b'), text('c'), note)
  expect(words(form, { a: '甲', b: '乙', c: '丙', note: '丁' })).toEqual(['甲', '乙', '丁'])
})

test('leaves out what was not asked or not given', () => {
  const hidden = { ...text('b'), when: where('a') }
  expect(words(formOf(text('a'), hidden, text('c')), { a: '', b: '乙', c: '丙' })).toEqual(['丙'])
})

test('cuts what is long, by characters and not through one', () => {
  const [cut = ''] = words(formOf(text('a')), { a: '𠮷'.repeat(200) })
  expect([...cut]).toHaveLength(91)
  expect(cut.endsWith('𠮷…')).toBe(true)
})
