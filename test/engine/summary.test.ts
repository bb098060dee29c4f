import { expect, test } from 'vitest'
import { fieldsOf } from '../../functions/engine/answers.ts'
import { summaryOf } from '../../functions/engine/summary.ts'
import { allExamples, exampleOf, fullContext } from '../forms/all-examples.ts'
import { everyAnswer, everyForm } from '../web/views/samples/every-kind.ts'

const file = { name: '报告.pdf', slot: 'report' }

test('a filing as text has its pages, answers, declarations in full and files', () => {
  const { form, answers } = exampleOf('extension-request')
  const evidence = [{ ...file, slot: 'monitoring-report' }] as never
  const text = summaryOf(form, answers(fullContext), evidence, 'zh')
  expect(text).toMatch(/^整改延期申请\n\n【企业基本信息】\n/)
  expect(text).toMatch(/^真实性声明：本企业声明：/m)
  expect(text).toMatch(/^能耗监测（检测）报告：\n {2}报告\.pdf$/m)
  expect(text).toMatch(/^剩余整改节点：\n {2}1\. 工作内容：/m)
  expect(text).not.toMatch(/undefined|\[object|[ \t]$/m)
})

test('what was not answered is left out', () => {
  const text = summaryOf(everyForm, everyAnswer, [], 'en')
  expect(text).toContain('Money spent: 325.50 CNY 10,000')
  expect(text).not.toContain('Mailbox')
})

test.each(allExamples.map(({ form, answers }) => [form.id, form, answers] as const))(
  '%s loses nothing that was answered in a line',
  (_, form, answers) => {
    const given = answers(fullContext)
    const text = summaryOf(form, given, [], 'zh')
    const lines = fieldsOf(form).filter(({ kind, id }) => kind === 'text' && given[id])
    for (const { id } of lines) expect(text).toContain(String(given[id]).trim())
  },
)
