import { describe, expect, test } from 'vitest'
import { registerRows } from '../../forms/register-rows.ts'
import { freeze, publicAnswers, startingAnswers } from '../../functions/engine/answers.ts'
import type { Case } from '../../functions/engine/case.ts'
import { RegisterRow } from '../../functions/engine/events.ts'
import { actOf, frozenOf } from './acts/tail.ts'
import { certificationExample, commitmentExample, type Example, exampleContext } from './examples.ts'

const state: Case = {
  status: 'open',
  number: exampleContext.caseNumber,
  county: exampleContext.county,
  enterprise: { code: exampleContext.enterprise.code, name: exampleContext.enterprise.name },
  ruleSet: { id: 'liaocheng-2025', version: '2025-draft-1' },
  track: { id: 'technology', version: '2' },
  state: 'supervised',
  servedOn: exampleContext.notice.servedOn,
  clocks: [],
  filings: [],
  items: {},
  published: [],
}
const frozen = ({ form, answers }: Example) => freeze(form, answers(exampleContext), exampleContext)

describe('the public register', () => {
  test('shows a commitment in its columns, one row an item', () => {
    const rows = registerRows('commitments', state, frozen(commitmentExample))
    expect(rows).toEqual([
      {
        county: '阳谷县',
        enterprise: '阳谷县鲁西建材有限公司',
        sector: '建材',
        equipment: '水泥球磨机',
        model: 'Φ2.2×7m',
        quantity: '2台',
        capacity: '30万吨/年',
        basis: '2024年本·落后生产工艺装备·直径3米（不含）以下水泥粉磨设备（生产特种水泥的除外）',
        method: '断水断电、拆除动力装置、封存主体设备，限期拆除',
        deadline: '2026-08-03',
        remark: '基础加固后立即拆除',
      },
    ])
    expect(RegisterRow.parse(rows[0])).toEqual(rows[0])
  })

  test('shows what was dismantled, as removed and when', () => {
    const [row] = registerRows('dismantled', state, frozen(certificationExample))
    expect(row).toMatchObject({ quantity: '2台', method: '拆除主体设备', deadline: '2026-01-12' })
  })

  test('shows a closure by the decision of the government, in one row', () => {
    const rows = registerRows('closures', state, frozenOf(actOf('closure-service')))
    expect(rows).toMatchObject([{ basis: '阳政字〔2026〕12号', method: '关停退出', equipment: '' }])
  })

  test('knows no other register', () => {
    expect(() => registerRows('secret', state, {})).toThrow('No register secret')
  })

  test.each([
    ['commitments', commitmentExample],
    ['dismantled', certificationExample],
  ])('%s never shows what is private, wherever it was typed', (register, example) => {
    const answers = frozen(example)
    const shown = JSON.stringify([
      registerRows(register, state, answers),
      publicAnswers(example.form, answers),
    ])
    for (const secret of [
      '李敏',
      '13806350001',
      '张立国',
      '0635-8240000',
      'LX-2009-017',
      '祥光路',
      '91371500YYYY00012U',
      '鲁P12345',
      '阳工信封',
    ]) {
      expect(shown).not.toContain(secret)
    }
    expect(shown).toContain('水泥球磨机')
  })
})

describe('a new draft', () => {
  test('lists the equipment of the case, with its count and unit', () => {
    expect(startingAnswers(commitmentExample.form, exampleContext).items).toEqual([
      {
        catalogue: '2024:落后生产工艺装备/建材/2',
        name: '水泥球磨机',
        model: 'Φ2.2×7m',
        serial: 'LX-2009-017',
        capacity: { amount: '30', unit: '万吨/年' },
        quantity: { amount: '2', unit: '台' },
      },
    ])
  })

  test('counts an entry that the list lacks as another, and reads a unit beside the count', () => {
    const [item] = exampleContext.equipment
    const equipment = item ? [{ ...item, catalogue: '2019:x', quantity: '1套' }] : []
    expect(startingAnswers(certificationExample.form, { ...exampleContext, equipment }).items).toMatchObject([
      { catalogue: '2024:其他', planned: { amount: '1', unit: '套' } },
    ])
  })
})
