import { describe, expect, test } from 'vitest'
import { startingAnswers } from '../../functions/engine/answers.ts'
import { checkForm } from '../../functions/engine/check.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { errorsOf, firstRow } from './acts/errors.ts'
import { actOf, contextOf, frozenOf } from './acts/tail.ts'
import { evidenceOf, exampleContext } from './examples.ts'

describe('a rectification report', () => {
  const id = 'rectification-report'

  test.each<[string, Answers, string, string]>([
    [
      'finished tomorrow',
      { finishedOn: '2026-01-16', measuredOn: undefined },
      'finishedOn',
      '整改完成的日期不得晚于2026年1月15日',
    ],
    [
      'finished before the notice',
      { finishedOn: '2025-08-15' },
      'finishedOn',
      '整改完成的日期不得早于2025年8月16日',
    ],
    [
      'with a measure after the finish',
      firstRow(id, 'measures', { doneOn: '2026-01-08' }),
      'measures.0.doneOn',
      '措施 1：完成日期不得晚于整改完成日期（2026年1月7日）',
    ],
    [
      'measured before the finish',
      { measuredOn: '2026-01-06' },
      'measuredOn',
      '复测日期不得早于整改完成日期（2026年1月7日）',
    ],
    [
      'in two units',
      { measured: { amount: '30', unit: '千瓦时/吨' } },
      'measured',
      '实测值须与限额值使用同一单位（千克标准煤/吨）',
    ],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(id, change)).toContainEqual([field, message])
  })

  test('on a ground without a number asks for no measurement', () => {
    const blank = {
      standard: undefined,
      limit: undefined,
      measured: undefined,
      measuredOn: undefined,
      measuredBy: undefined,
    }
    const { form, answers, files } = actOf(id).example
    const photosOnly = evidenceOf({ form, answers, files: { ...files, 'new-measurement': 0 } })
    const given = { ...answers(exampleContext), ...blank }
    expect(checkForm(form, { ...given, hasStandard: 'no' }, photosOnly, exampleContext)).toEqual([])
    expect(checkForm(form, given, photosOnly, exampleContext).map(({ field }) => field)).toEqual([
      'standard',
      'limit',
      'measured',
      'measuredOn',
      'measuredBy',
      'evidence.new-measurement',
    ])
  })

  test('takes a provincial standard as it is written', () => {
    expect(errorsOf(id, { standard: 'DB37/ 2376-2019' })).toEqual([])
  })

  test('adds up the money exactly', () => {
    expect(frozenOf(actOf(id)).spentTotal).toBe('296.75')
  })
})

describe('a rectification review', () => {
  const id = 'rectification-review'

  test.each<[string, Answers, string, string]>([
    [
      'by one inspector',
      { inspectors: [{ inspector: '王建军', certificate: '1' }] },
      'inspectors',
      '请至少填写 2 项现场人员，现有 1 项',
    ],
    [
      'by one inspector twice',
      firstRow(id, 'inspectors', { certificate: '15120926002' }),
      'inspectors.1.certificate',
      '执法证件号 15120926002 重复，每名现场人员只列一次',
    ],
    [
      'before the works were finished',
      { visitedOn: '2026-01-06' },
      'visitedOn',
      '复核日期不得早于企业报告的整改完成日期（2026年1月7日）',
    ],
    [
      'in two units',
      { measured: { amount: '30', unit: '千瓦时/吨' } },
      'measured',
      '实测值须与限额值使用同一单位（千克标准煤/吨）',
    ],
    ['that fails without saying in what', { failings: undefined }, 'failings', '请填写仍未达标的事项'],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(id, change)).toEqual([[field, message]])
  })

  test('begins with the standard of the report', () => {
    const act = actOf(id)
    expect(startingAnswers(act.example.form, contextOf(act))).toEqual({
      hasStandard: 'yes',
      standard: 'GB 16780-2021',
    })
    expect(frozenOf(act)).toMatchObject({ reportedFinish: '2026-01-07', reportedValue: '116.2千克标准煤/吨' })
  })
})
