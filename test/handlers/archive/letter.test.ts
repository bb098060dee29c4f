import { expect, test } from 'vitest'
import { energyTrack } from '../../../forms/tracks/energy.ts'
import { readyLetter } from '../../../functions/handlers/archive/letter.ts'
import { compose } from '../../../functions/mail/compose.ts'
import { caseId, number } from './history.ts'

test('the letter leads to the page of the order and carries no link to the archive itself', () => {
  const enterprise = { code: '91371500YYYY00012U', name: '阳谷县鲁西建材有限公司' }
  const track = { id: energyTrack.id, version: energyTrack.version }
  const { subject, text } = compose(
    readyLetter({ case: caseId, sequence: 12 }, { number, enterprise, track }, 'https://example.test'),
  )
  expect(subject).toBe(`档案包已生成：${number} / Archive ready: ${number}`)
  expect(text).toContain('https://example.test/audit/orders/C-20250816-k7q2mz/12')
  expect(text).not.toContain('archives/')
})
