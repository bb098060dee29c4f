import { describe, expect, test } from 'vitest'
import { formsOn, ruleSetView, trackLine, trackView } from '../../../functions/web/models/track.ts'
import { closingForms } from '../../support/closing-forms.ts'
import { closingTrack } from '../../support/closing-track.ts'

const view = trackView(closingTrack, closingForms)

const stateIn = (id: string) => {
  const state = view.states.find((one) => one.id === id)
  if (!state) throw new Error(`No state ${id}`)
  return state
}

const waysIn = (id: string, lang: 'zh' | 'en') =>
  stateIn(id).ways.map(({ subject, happened, to }) => `${subject[lang]} ${happened[lang]} → ${to}`)

describe('a track for its readers', () => {
  test('names the office that leads it', () => {
    expect(view.lead).toEqual({ zh: '工业和信息化部门', en: 'Industry and information technology' })
  })

  test('says who may file what: the enterprise, or the offices of a level', () => {
    expect(stateIn('rectifying').forms.map(({ title, by }) => `${title.zh}：${by.zh}`)).toEqual([
      '整改延期申请：企业',
      '整改情况报告：企业',
    ])
    expect(stateIn('decided').forms.map(({ by }) => by)).toEqual([
      {
        zh: '县级工业和信息化部门、县级人民政府',
        en: "Industry and information technology (county), People's government (county)",
      },
    ])
  })

  test('says what happened to a filing, and what to an act that nobody has to agree to', () => {
    expect(waysIn('extension-requested', 'zh')).toEqual([
      '整改延期申请 同意 → extended',
      '整改延期申请 不同意 → extension-refused',
      '整改延期申请 撤回 → rectifying',
      '整改期限 期限届满 → overdue',
    ])
    expect(waysIn('decided', 'zh')).toEqual(['关停决定送达 完成 → dismantling'])
  })

  test('says on which answer it parts, in the words of the form, and what is left for the rest', () => {
    expect(waysIn('under-review', 'zh')).toEqual([
      '整改复核意见 完成（达标） → compliant',
      '整改复核意见 完成（未达标） → failed',
    ])
    expect(waysIn('deciding', 'en')).toEqual([
      'Decision of the government approved (closure approved) → decided',
      'Decision of the government approved (sent back) → overdue',
    ])
  })

  test('says when it parts on the state of all equipment', () => {
    expect(waysIn('accepting', 'en').slice(0, 2)).toEqual([
      'Dismantling certification approved (all equipment) → accepted',
      'Dismantling certification approved (otherwise) → dismantling',
    ])
  })

  test('says what a move does besides', () => {
    const effects = (state: string) =>
      stateIn(state).ways.flatMap((way) => way.effects.map((effect) => effect.zh))
    expect(effects('extension-requested')).toEqual(['延长“整改期限”'])
    expect(effects('decided')).toEqual(['起算“拆除期限”'])
    expect(effects('hearing-window')).toEqual(['停止计算“申请听证期限”'])
    expect(effects('accepting')).toEqual(['公开到“已拆除设备”'])
  })

  test('shows the clocks that run in a state, and none where it has ended', () => {
    expect(stateIn('extended').clocks.map(({ zh }) => zh)).toEqual(['整改期限'])
    expect(view.states.filter(({ end }) => end).flatMap(({ clocks }) => clocks)).toEqual([])
  })

  test('tells of each clock what starts it, how long it is and whether it can be extended', () => {
    expect(view.clocks.map(({ start, period, extension }) => [start.zh, period.zh, extension.zh])).toEqual([
      ['通知书送达', '6 个月', '可延期 1 次，每次不超过 3 个月'],
      ['“法制审核意见”', '5 个工作日', '不得延期'],
      ['“关停决定送达”、“督促拆除通知”', '至有关文书写明的日期', '不得延期'],
    ])
    expect(view.clocks.map(({ remind }) => remind?.en)).toEqual([
      'Reminders 30, 15, 3 days before its end',
      'Reminders 1 day before its end',
      'Reminders 30, 7 days before its end',
    ])
  })

  test('is a line of a list, with its periods', () => {
    const line = trackLine(closingTrack, '/help/tracks/closing')
    expect(line.clocks.map(({ period }) => period.en)).toEqual([
      '6 months',
      '5 working days',
      'Until the day that the document names',
    ])
  })

  test('comes from rules that are a draft, and says so', () => {
    expect(ruleSetView.status.zh).toBe('征求意见稿')
  })

  test('cannot be shown without one of its forms', () => {
    expect(formsOn(closingTrack).toSorted()).toEqual(closingForms.map(({ id }) => id).toSorted())
    expect(() => trackView(closingTrack, closingForms.slice(1))).toThrow('No form extension-request')
  })
})
