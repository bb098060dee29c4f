import { describe, expect, test } from 'vitest'
import { hazardsIn } from '../../forms/hazard-list/hazards.ts'
import { exceedanceFacts } from '../../forms/monitoring-record/exceedances.ts'
import { rectificationNotice } from '../../forms/rectification-notice/form.ts'
import { registerRows } from '../../forms/register-rows.ts'
import { oldEquipment, oldEquipmentOf } from '../../forms/shared/old-equipment.ts'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import { hazardsTrack } from '../../forms/tracks/hazards.ts'
import { outputGradesTrack } from '../../forms/tracks/output-grades.ts'
import { projectWatchTrack } from '../../forms/tracks/project-watch.ts'
import { referenceLibraryTrack } from '../../forms/tracks/reference-library.ts'
import { freeze, isShown, startingAnswers } from '../../functions/engine/answers.ts'
import { checkForm } from '../../functions/engine/check.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { context } from './acts/case.ts'
import { actExamples } from './acts/examples.ts'
import { accepted, caseIn, passed, wayFrom } from './ways.ts'

describe('a list of hazards', () => {
  const { form, answers } = actExamples['hazard-list']

  test('holds what was typed and what was pasted, each with measure and day, and runs until the last of them', () => {
    expect(hazardsIn(answers(context))).toMatchObject([
      { hazard: '1号液氨储罐安全阀失效', byOn: '2026-01-22' },
      {
        hazard: '2号煤粉仓无防爆泄压装置',
        measure: '停用并加装泄爆片',
        responsible: '常青',
        byOn: '2026-02-04',
      },
    ])
    expect(freeze(form, answers(context), context)).toMatchObject({ count: '2', lastDay: '2026-02-04' })
  })

  test.each([
    ['企业甲|隐患|依据|措施|责任人|2026-03-31'],
    ['"企业甲","隐患","依据","措施","责任人","2026-03-31"'],
    ['\n企业甲, 隐患, 依据, 措施, 责任人, 2026-03-31\n\n'],
  ])('takes lines as a system exports them: %j', (imported) => {
    expect(hazardsIn({ source: 'system', imported })).toEqual([
      {
        enterpriseName: '企业甲',
        hazard: '隐患',
        ground: '依据',
        measure: '措施',
        responsible: '责任人',
        byOn: '2026-03-31',
      },
    ])
  })

  test('is followed up hazard by hazard, those put right as such', () => {
    const progress = actExamples['hazard-progress']
    const before = { 'hazard-progress': { answers: progress.answers(context) } }
    const rows = startingAnswers(progress.form, {
      ...context,
      recalled: { ...context.recalled, ...before },
    }).progress
    expect(rows).toMatchObject([{ status: 'fixed' }, { hazard: '2号煤粉仓无防爆泄压装置' }])
    expect(JSON.stringify(rows).match(/status/gu)).toHaveLength(1)
  })

  test('whose time is over is ended by nobody but a person, and may grow', () => {
    const list = { lastDay: '2026-02-04' }
    expect(
      wayFrom(
        hazardsTrack,
        'to-list',
        [accepted('hazard-list'), list],
        [passed('hazards')],
        [accepted('hazard-list'), list],
        [accepted('hazard-progress'), { outcome: 'open' }],
        [accepted('hazard-progress'), { outcome: 'settled' }],
      ),
    ).toEqual(['to-list', 'rectifying', 'late', 'rectifying', 'closed'])
  })
})

test('the references are published by title, number and issuer, with the organ that compiled them', () => {
  const { form, answers } = actExamples['reference-list']
  const state = caseIn(referenceLibraryTrack, 'to-compile')
  const rows = registerRows('hazard-references', state, freeze(form, answers(context), context))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({
    equipment: '示例：工贸企业重大事故隐患判定标准',
    model: '示例令第10号',
    basis: '应急管理部门',
    method: '重大隐患判定标准',
    deadline: '2023-05-15',
    remark: 'https://example.cn/criteria',
    quantity: '',
  })
})

describe('old installations', () => {
  const shown = (row: Answers, servedOn = '2026-01-12') =>
    oldEquipment.filter((field) => isShown(field, { servedOn, ...row })).map(({ id }) => id)

  test('are tagged from twenty years of use on, and then something has to be done by a day', () => {
    expect(shown({ commissioned: '2006' })).toEqual(['commissioned', 'oldTag', 'oldMeasure', 'oldBy'])
    expect(shown({ commissioned: '2007' })).toEqual(['commissioned', 'oldTag'])
    expect(shown({})).toEqual(['commissioned', 'oldTag'])
  })

  const item = {
    catalogue: '2024:未列入',
    name: '合成氨造气炉',
    model: 'Φ2600',
    serial: 'HC-1998-03',
    quantity: { amount: '1', unit: '台' },
    capacity: { amount: '3', unit: '万吨/年' },
    commissioned: '1998',
  }

  test('are asked about in the notice, and go into the case with what is done', () => {
    const told = (row: Answers) =>
      checkForm(rectificationNotice, { servedOn: '2026-01-12', items: [row] }, [], context)
        .map(({ field }) => field)
        .filter((field) => field.startsWith('items'))
    expect(told(item)).toEqual(['items.0.oldMeasure', 'items.0.oldBy'])
    const whole = { ...item, oldMeasure: 'replace', oldBy: '2026-12-31' }
    expect(told(whole)).toEqual([])
    const frozen = freeze(rectificationNotice, { servedOn: '2026-01-12', items: [whole] }, context)
    const [row = {}] = frozen.items as Answers[]
    expect(row.oldTag).toBe('老旧装置，投用 28 年')
    expect(oldEquipmentOf(row)).toEqual({
      commissioned: '1998',
      oldMeasure: 'replace',
      oldBy: '2026-12-31',
    })
    expect(oldEquipmentOf({ commissioned: '2020' })).toEqual({ commissioned: '2020' })
  })
})

describe('automatic monitoring', () => {
  const { answers } = actExamples['monitoring-record']

  test('is recorded in every state of an environmental case before it is closed', () => {
    const taking = environmentTrack.states.filter(({ forms }) => forms.includes('monitoring-record'))
    expect(taking.map(({ id }) => id)).toEqual([
      'found',
      'limited',
      'stopped',
      'verifying-limited',
      'verifying',
      'severe',
    ])
  })

  test('gives an order its facts: outlet, pollutant, value, limit and period', () => {
    const recalled = { 'monitoring-record': { answers: answers(context) } }
    const facts = startingAnswers(actExamples['production-order'].form, { ...context, recalled }).facts
    expect(facts).toBe(
      '2026年1月10日至2026年1月12日，窑尾排口 DA001颗粒物小时均值最高32.5毫克/立方米，限值10毫克/立方米，超标14个时段。',
    )
    expect(exceedanceFacts({})).toBe('')
  })
})

test('a flagged project is put right and reviewed again, until it is stopped or cleared', () => {
  expect(
    wayFrom(
      projectWatchTrack,
      'to-flag',
      [accepted('project-flag'), { reviewBy: '2026-02-14' }],
      [passed('review')],
      [accepted('project-review'), { outcome: 'rectify', rectifyBy: '2026-04-15' }],
      [passed('rectification')],
      [accepted('project-review'), { outcome: 'clear' }],
    ),
  ).toEqual(['to-flag', 'flagged', 'late', 'rectifying', 'late-rectifying', 'cleared'])
})

describe('the grades of a year', () => {
  test('go before what is recommended to banks, which begins with the best of them', () => {
    expect(
      wayFrom(outputGradesTrack, 'to-grade', [accepted('grade-list')], [accepted('matter-closing')]),
    ).toEqual(['to-grade', 'graded', 'closed'])
    expect(startingAnswers(actExamples['green-credit-letter'].form, context).enterprises).toEqual([
      { enterpriseName: '阳谷县新立建材厂', enterpriseCode: '91371500YYYY001940', ground: 'grade' },
    ])
  })
})
