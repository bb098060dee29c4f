import { expect, test } from 'vitest'
import { chooseOne } from '../../../functions/web/filling/save.ts'
import { extensionExample } from '../../forms/examples.ts'

test('whoever has to choose between two answers is told of which field', () => {
  const { form } = extensionExample
  const { field, message } = chooseOne(form, { field: 'limit', path: 'limit', by: '王秀兰' })
  expect([field, message.zh.startsWith('“标准限额值”：王秀兰')]).toEqual(['limit', true])
  const row = chooseOne(form, { field: 'milestones.a-1', path: 'milestones.0', by: '王秀兰' })
  expect([row.field, row.message.zh.startsWith('“剩余整改节点”：')]).toEqual(['milestones.0', true])
})
