import { describe, expect, test } from 'vitest'
import { freeze } from '../../functions/engine/answers.ts'
import { checkForm } from '../../functions/engine/check.ts'
import type { Answers, FormContext } from '../../functions/engine/form.ts'
import {
  certificationExample,
  commitmentExample,
  type Example,
  evidenceOf,
  exampleContext,
  extensionExample,
} from './examples.ts'

/** The errors of an example with some answers changed. */
const errorsOf = (
  example: Example,
  change: Answers,
  context: FormContext = exampleContext,
  files = evidenceOf(example),
) =>
  checkForm(example.form, { ...example.answers(context), ...change }, files, context).map(
    ({ field, message }) => [field, message.zh],
  )

/** The first row of a group with some answers changed. */
const firstRow = (example: Example, group: string, change: Answers): Answers => {
  const [first, ...others] = example.answers(exampleContext)[group] as Answers[]
  return { [group]: [{ ...first, ...change }, ...others] }
}

describe('an extension request', () => {
  test.each<[string, Answers, string, string]>([
    [
      'until the due date',
      { requestedOn: '2026-02-16', milestones: [{ milestone: '调试', byOn: '2026-02-10' }] },
      'requestedOn',
      '申请延长至的日期不得早于2026年2月17日',
    ],
    [
      'for more than three months',
      { requestedOn: '2026-05-17' },
      'requestedOn',
      '申请延长至的日期不得晚于2026年5月16日',
    ],
    [
      'with a milestone after it',
      { requestedOn: '2026-03-31', milestones: [{ milestone: '调试', byOn: '2026-04-01' }] },
      'milestones.0.byOn',
      '节点 1：计划完成日期不得晚于申请延长至的日期（2026年3月31日）',
    ],
    [
      'in two units',
      { measured: { amount: '30', unit: '千瓦时/吨' } },
      'measured',
      '实测值须与限额值使用同一单位（千克标准煤/吨）',
    ],
    [
      'with a measure that is still to come',
      firstRow(extensionExample, 'measures', { doneOn: '2026-01-16' }),
      'measures.0.doneOn',
      '措施 1：完成日期不得晚于2026年1月15日',
    ],
    [
      'without a standard',
      { standard: '国标' },
      'standard',
      '能耗限额标准编号的格式不对，应如 GB 16780-2021',
    ],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(extensionExample, change)).toEqual([[field, message]])
  })

  test('passes on its last day', () => {
    expect(errorsOf(extensionExample, { requestedOn: '2026-05-16' })).toEqual([])
  })

  test('in a case without a clock is refused', () => {
    const { due: _, ...without } = exampleContext
    const answers = { ...extensionExample.answers(exampleContext) }
    const errors = checkForm(extensionExample.form, answers, evidenceOf(extensionExample), without)
    expect(errors.map(({ message }) => message.zh)).toEqual(['本案没有可以延长的整改期限，不能申请延期'])
  })

  test('adds up the money exactly', () => {
    const frozen = freeze(extensionExample.form, extensionExample.answers(exampleContext), exampleContext)
    expect(frozen.spentTotal).toBe('206.75')
  })
})

describe('a code that fails its check', () => {
  const code = '91371500YYYY00012W'

  test('needs the declaration, then the licence, then passes', () => {
    const refused = errorsOf(extensionExample, { code })
    expect(refused.map(([field]) => field)).toEqual(['code', 'codeAsIssued', 'evidence.licence'])
    const declared = errorsOf(extensionExample, { code, codeAsIssued: 'yes' })
    expect(declared.map(([field]) => field)).toEqual(['evidence.licence'])
    const licence = evidenceOf({ ...extensionExample, files: { ...extensionExample.files, licence: 1 } })
    expect(errorsOf(extensionExample, { code, codeAsIssued: 'yes' }, exampleContext, licence)).toEqual([])
  })
})

describe('a public commitment', () => {
  test.each<[string, Answers, string, string]>([
    [
      'to dismantle today',
      { dismantleBy: '2026-01-15' },
      'dismantleBy',
      '承诺的拆除期限不得早于2026年1月16日',
    ],
    [
      'to dismantle in four years',
      { dismantleBy: '2030-01-15' },
      'dismantleBy',
      '承诺的拆除期限不得晚于2029年1月15日',
    ],
    ['with water cut tomorrow', { waterOffOn: '2026-01-16' }, 'waterOffOn', '断水日期不得晚于2026年1月15日'],
    ['with power cut tomorrow', { powerOffOn: '2026-01-16' }, 'powerOffOn', '断电日期不得晚于2026年1月15日'],
    [
      'signed too early',
      { signedOn: '2026-01-03' },
      'signedOn',
      '签署日期不得早于断水、断电、拆除动力装置和封存的日期',
    ],
    [
      'signed before the last seal',
      firstRow(commitmentExample, 'seals', { sealedOn: '2026-01-11' }),
      'signedOn',
      '签署日期不得早于断水、断电、拆除动力装置和封存的日期',
    ],
    [
      'with one seal twice',
      firstRow(commitmentExample, 'seals', { sealNumber: '阳工信封0013' }),
      'seals.1.sealNumber',
      '封条编号 阳工信封0013 重复，请核对',
    ],
    [
      'of equipment that the case does not list',
      firstRow(commitmentExample, 'items', { serial: 'ZZ-1' }),
      'items.0.serial',
      '设备 1：本案没有出厂编号为 ZZ-1 的设备，请核对编号',
    ],
    ['without the pledge', { pledge: 'no' }, 'pledge', '请阅读并勾选：承诺内容'],
  ])('%s is told so', (_, change, field, message) => {
    const errors = errorsOf(commitmentExample, change)
    expect(errors[0]).toEqual([field, message])
  })

  test('lists a machine once', () => {
    const [machine] = commitmentExample.answers(exampleContext).items as Answers[]
    const twice = { items: [machine, machine] as Answers[] }
    expect(errorsOf(commitmentExample, twice)).toEqual([
      ['items.1.serial', '出厂编号 LX-2009-017 重复，同一设备只列一次'],
    ])
  })
})

describe('a public commitment after a finding', () => {
  const found = (path: string) => ({
    ...exampleContext,
    recalled: { 'feasibility-finding': { answers: { items: [{ serial: 'LX-2009-017', path }] } } },
  })

  test('is for what cannot be dismantled yet, and for nothing else', () => {
    expect(errorsOf(commitmentExample, {}, found('B'))).toEqual([])
    expect(errorsOf(commitmentExample, {}, found('A'))).toEqual([
      ['items.0.serial', '设备 1：已认定为立即拆除，不能以封存和承诺代替'],
    ])
  })
})

describe('a dismantling certification', () => {
  const item = (change: Answers) => firstRow(certificationExample, 'items', change)
  const ticket = (change: Answers) => firstRow(certificationExample, 'tickets', change)

  test.each<[string, Answers, string, string]>([
    [
      'of more than planned',
      item({ removed: { amount: '3', unit: '台' } }),
      'items.0.removed',
      '设备 1：实际拆除数量不得超过计划（2 台）',
    ],
    [
      'in another unit',
      item({ removed: { amount: '2', unit: '套' } }),
      'items.0.removed',
      '设备 1：实际拆除数量须与计划使用同一单位（台）',
    ],
    [
      'of half a machine',
      item({ removed: { amount: '2.5', unit: '台' } }),
      'items.0.removed',
      '设备 1：实际拆除数量须是整数',
    ],
    [
      'of less than planned without saying why',
      item({ removed: { amount: '1', unit: '台' } }),
      'items.0.shortfall',
      '设备 1：请填写未全部拆除的原因和后续安排',
    ],
    [
      'of nothing',
      item({ removed: { amount: '0', unit: '台' }, shortfall: '施工单位尚未进场。' }),
      'items',
      '没有拆除任何设备，不能申请验收',
    ],
    [
      'of equipment that the case does not list',
      item({ serial: 'ZZ-1' }),
      'items.0.serial',
      '设备 1：本案没有出厂编号为 ZZ-1 的设备，请核对编号',
    ],
    [
      'finished before it began',
      item({ finishedOn: '2025-12-25' }),
      'items.0.finishedOn',
      '设备 1：完成拆除的日期不得早于开始拆除的日期',
    ],
    [
      'that is not finished',
      item({ finishedOn: '2026-01-16' }),
      'items.0.finishedOn',
      '设备 1：完成拆除的日期不得晚于2026年1月15日',
    ],
    [
      'with equipment sold on',
      item({ destination: 'sold' }),
      'items.0.destination',
      '设备 1：请从列表中选择设备去向',
    ],
    [
      'with a heavier empty truck',
      ticket({ tare: '35.74' }),
      'tickets.0.tare',
      '磅单 1：皮重须小于毛重，请核对磅单',
    ],
    [
      'with one ticket twice',
      ticket({ ticketNumber: 'BD-0002' }),
      'tickets.1.ticketNumber',
      '磅单编号 BD-0002 重复，每张磅单只列一次',
    ],
    ['without its hazardous waste', { wastes: undefined }, 'wastes', '请至少填写 1 项危险废物'],
    [
      'with people missing',
      { staffPaid: '7' },
      'staff',
      '涉及职工总数（42）须等于转岗、解除合同和退休人数之和（41）',
    ],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(certificationExample, change)).toEqual([[field, message]])
  })

  test('without hazardous waste asks for none', () => {
    expect(errorsOf(certificationExample, { hasHazardousWaste: 'no', wastes: undefined })).toEqual([])
  })

  test('with fewer photographs after than before is told to pair them', () => {
    const files = evidenceOf({
      ...certificationExample,
      files: { ...certificationExample.files, 'photos-after': 3 },
    })
    expect(errorsOf(certificationExample, {}, exampleContext, files)).toEqual([
      ['evidence.photos-after', '拆除后照片须与拆除前照片一一对应：前者 3 个，后者 2 个'],
    ])
  })

  test('weighs exactly: net is gross less tare, and the total their sum', () => {
    const frozen = freeze(
      certificationExample.form,
      certificationExample.answers(exampleContext),
      exampleContext,
    )
    expect((frozen.tickets as Answers[]).map(({ net }) => net)).toEqual(['23.36', '20.72'])
    expect(frozen.netTotal).toBe('44.08')
  })
})

describe('equipment that must go', () => {
  test.each<[string, Example, Answers, string]>([
    [
      'commitment',
      commitmentExample,
      { driveDestination: '两台主电机转让给外地同行使用' },
      'driveDestination',
    ],
    ['commitment', commitmentExample, { driveDestination: '出售给聊城某机械厂' }, 'driveDestination'],
    ['commitment', commitmentExample, { whyNotNow: '设备已出租，租期未满' }, 'whyNotNow'],
    [
      'certification',
      certificationExample,
      firstRow(certificationExample, 'items', { destinationNote: '二手设备商' }),
      'items.0.destinationNote',
    ],
    ['certification', certificationExample, { method: '整体变卖，由买方拆走' }, 'method'],
  ])('is not passed on in a %s', (_, example, change, field) => {
    const found = errorsOf(example, change).filter(([, message]) =>
      `${message}`.includes('不得转让、出售、出租'),
    )
    expect(found.map(([at]) => at)).toEqual([field])
  })

  test.each<[string, Example, Answers]>([
    ['is kept', commitmentExample, { driveDestination: '两台主电机存放于企业 3 号库，不转让、不出租' }],
    ['is sold as scrap', certificationExample, { method: '筒体气割解体，废钢出售给回收企业' }],
  ])('%s: that may be said', (_, example, change) => {
    expect(errorsOf(example, change)).toEqual([])
  })
})
