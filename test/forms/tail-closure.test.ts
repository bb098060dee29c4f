import { describe, expect, test } from 'vitest'
import { fieldsOf, isShown, startingAnswers } from '../../functions/engine/answers.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { errorsOf, recalling } from './acts/errors.ts'
import { actOf, contextOf } from './acts/tail.ts'
import { exampleContext } from './examples.ts'

describe('a closure proposal', () => {
  const id = 'closure-proposal'

  test.each<[string, Answers, string, string]>([
    [
      'to let an unsafe plant exit',
      { reason: 'unsafe' },
      'measure',
      '事由为“经停产停业整顿仍不具备安全生产条件”的，措施须是关闭',
    ],
    [
      'to let a severe polluter exit',
      { reason: 'severe' },
      'measure',
      '事由为“情节严重”的，措施须是停业或关闭',
    ],
    [
      'as overdue inside the period',
      { reason: 'overdue' },
      'reason',
      '整改期限至2026年2月24日，尚未届满，请选择其他理由或者期满后提出',
    ],
    ['without a level', { level: undefined }, 'level', '请选择批准机关级别'],
    [
      'for a reason that is an object of the language',
      { reason: 'constructor' },
      'reason',
      '请从列表中选择建议事由',
    ],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(id, change)).toEqual([[field, message]])
  })

  test('passes on the day after the period, not on its last day', () => {
    expect(errorsOf(id, { reason: 'overdue' }, { today: '2026-02-24' })).toHaveLength(1)
    expect(errorsOf(id, { reason: 'overdue' }, { today: '2026-02-25' })).toEqual([])
  })

  test('cannot say that a compliant rectification failed', () => {
    expect(errorsOf(id, {}, recalling(id, 'rectification-review', { finding: 'compliant' }))).toEqual([
      ['reason', '最近一次复核结论为整改达标，不能以“经整改仍未达标”提出建议'],
    ])
  })

  test('lists a machine once, and begins with the equipment of the case', () => {
    const act = actOf(id)
    const rows = startingAnswers(act.example.form, contextOf(act)).items
    const [machine] = rows as Answers[]
    expect(act.example.answers(exampleContext).items).toEqual(rows)
    expect(errorsOf(id, { items: [machine, machine] as Answers[] })).toEqual([
      ['items.1.serial', '出厂编号 LX-2009-017 重复，同一设备只列一次'],
    ])
  })
})

describe('a legal review', () => {
  test('that finds a gap must return, and say what', () => {
    expect(errorsOf('legal-review', { procedure: 'incomplete' })).toEqual([
      ['procedureRemark', '请填写程序：需补充或者纠正的内容'],
      ['outcome', '有审核事项需补充或者不符合，审核结论须是退回'],
    ])
    const returned = { procedure: 'incomplete', procedureRemark: '补充送达回证', outcome: 'return' }
    expect(errorsOf('legal-review', returned)).toEqual([])
  })

  test('that finds none cannot return', () => {
    expect(errorsOf('legal-review', { outcome: 'return' })).toEqual([
      ['outcome', '退回的，至少有一项审核事项需补充或者不符合'],
    ])
  })
})

describe('a decision of the government', () => {
  const id = 'government-decision'

  test.each<[string, Answers, string, string]>([
    ['of another level', { level: 'municipal' }, 'level', '批准机关级别须与关停退出建议一致（县级人民政府）'],
    [
      'with square brackets',
      { decisionNumber: '阳政字[2026]12号' },
      'decisionNumber',
      '决定文号的格式不对，应如 阳政字〔2026〕12号',
    ],
    [
      'with a padded number',
      { decisionNumber: '阳政字〔2026〕012号' },
      'decisionNumber',
      '决定文号的格式不对，应如 阳政字〔2026〕12号',
    ],
    ['to be done at once', { closeBy: '2026-03-18' }, 'closeBy', '完成期限须晚于决定日期（2026年3月18日）'],
    [
      'before the hearing',
      { decidedOn: '2026-03-10' },
      'decidedOn',
      '决定日期不得早于听证日期（2026年3月11日）',
    ],
    [
      'inside the time to ask',
      { decidedOn: '2026-02-10' },
      'decidedOn',
      '决定日期须晚于提出听证的最后日期（2026年2月10日）',
    ],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(id, change)).toEqual([[field, message]])
  })

  test('not to approve needs a reason and no deadline', () => {
    const rejected = { decision: 'reject', closeBy: undefined, conditions: undefined }
    expect(errorsOf(id, rejected)).toEqual([['rejectionReason', '请填写不予批准的理由']])
    expect(errorsOf(id, { ...rejected, rejectionReason: '证据不足', decidedOn: '2026-02-09' })).toEqual([])
  })
})

describe('the service of a closure', () => {
  const id = 'closure-service'

  test.each<[string, Answers, string, string]>([
    [
      'before the decision',
      { servedOn: '2026-03-17' },
      'servedOn',
      '送达日期不得早于政府决定日期（2026年3月18日）',
    ],
    [
      'with a deadline before it',
      { dismantleBy: '2026-03-23' },
      'dismantleBy',
      '拆除期限不得早于送达日期（2026年3月24日）',
    ],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(id, change)).toEqual([[field, message]])
  })

  test('needs a closure to serve', () => {
    expect(errorsOf(id, {}, recalling(id, 'government-decision', { decision: 'reject' }))).toEqual([
      ['servedOn', '政府决定不予批准，没有可以送达的关停决定，请勿登记送达'],
    ])
  })
})

describe('the licences that a decision lists', () => {
  const licencesIn = (change: Answers) => {
    const { form, answers } = actOf('government-decision').example
    const all = { ...answers(exampleContext), ...change }
    return fieldsOf(form).some((field) => field.id === 'licences' && isShown(field, all))
  }

  test('are asked for where it closes for good, and not where business is only suspended', () => {
    expect(['exit', 'close', 'suspend', 'reject'].map((decision) => licencesIn({ decision }))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('a licence that is revoked', () => {
  const duty = {
    duty: 'licence',
    of: 'safety',
    name: '（鲁）WH安许证字〔2022〕150012号',
    organ: '371500-emergency',
    due: '2026-03-24',
  }

  test('begins with the licence of the duty that it answers, and with its own organ', () => {
    const act = actOf('licence-revocation')
    expect(startingAnswers(act.example.form, { ...contextOf(act), duty })).toMatchObject({
      licence: 'safety',
      licenceNumber: duty.name,
      authority: '聊城市应急管理局',
    })
  })

  test('is the one that its duty is about', () => {
    expect(errorsOf('licence-revocation', {}, { duty })).toEqual([
      ['licence', '交办的是“安全生产许可证”，请填写该证照'],
    ])
    expect(errorsOf('licence-revocation', { licence: 'safety' }, { duty })).toEqual([])
  })

  test('has the unified code as its number where it is the business licence', () => {
    expect(errorsOf('licence-revocation', { licence: 'business' })).toEqual([
      ['licenceNumber', '营业执照的编号是统一社会信用代码（91371500YYYY00012U），请填写该代码'],
    ])
    const right = { licence: 'business', licenceNumber: exampleContext.enterprise.code }
    expect(errorsOf('licence-revocation', right)).toEqual([])
  })

  test('of another kind is named', () => {
    expect(errorsOf('licence-revocation', { licence: 'other' })).toEqual([['otherLicence', '请填写证照名称']])
  })
})
