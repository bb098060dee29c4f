import { describe, expect, test } from 'vitest'
import { freeze } from '../../functions/engine/answers.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { errorsOf, recalling } from './acts/errors.ts'
import { actOf, contextOf, frozenOf } from './acts/tail.ts'

describe('a hearing', () => {
  test('may be asked for until five working days after service, over Spring Festival too', () => {
    expect(frozenOf(actOf('hearing-service')).askBy).toBe('2026-02-10')
    const context = { ...contextOf(actOf('hearing-service')), today: '2026-02-13' }
    const { form, answers } = actOf('hearing-service').example
    expect(freeze(form, answers(context), context)).toMatchObject({
      servedOn: '2026-02-12',
      askBy: '2026-02-26',
    })
  })

  test('is noticed only once served', () => {
    expect(errorsOf('hearing-service', { servedOn: '2026-02-05' })).toEqual([
      ['servedOn', '送达日期不得晚于2026年2月4日'],
    ])
  })

  test('asked for late is asked why, and then left to the authority', () => {
    const late = { today: '2026-02-11' }
    expect(errorsOf('hearing-request', {}, { today: '2026-02-10' })).toEqual([])
    expect(errorsOf('hearing-request', {}, late)).toEqual([
      ['lateGround', '提出听证的最后日期是2026年2月10日，请选择迟延的原因'],
      ['lateReason', '提出听证的最后日期是2026年2月10日，请写明迟延的理由'],
    ])
    const why = { lateGround: 'not-own-fault', lateReason: '告知书由门卫签收，2 月 10 日方转交。' }
    expect(errorsOf('hearing-request', why, late)).toEqual([])
  })

  test('is held once for a notice', () => {
    const held = (heldOn: string) => recalling('hearing-request', 'hearing-record', { heldOn })
    expect(errorsOf('hearing-request', {}, held('2026-02-20'))).toEqual([
      ['points', '本次告知的听证已于2026年2月20日举行，不能再次申请'],
    ])
    expect(errorsOf('hearing-request', {}, held('2026-01-05'))).toEqual([])
  })

  test('has two agents at most, when asked for and when held', () => {
    const agents = ['甲', '乙', '丙'].map((name) => ({ name, capacity: 'agent', telephone: '13806350003' }))
    expect(errorsOf('hearing-request', { representatives: agents })).toEqual([
      ['representatives.2.capacity', '委托代理人最多 2 人'],
    ])
    const attendants = ['甲', '乙', '丙'].map((name) => ({ name, side: 'agent' }))
    expect(errorsOf('hearing-record', { attendants })).toEqual([['attendants.2.side', '委托代理人最多 2 人']])
  })

  test('in public asks for no secret', () => {
    const open = { openness: 'public', secret: undefined, secretNote: undefined }
    expect(errorsOf('hearing-request', open)).toEqual([])
    expect(errorsOf('hearing-request', { secret: undefined })).toEqual([['secret', '请选择不公开的原因']])
  })

  test.each<[string, Answers, string, string]>([
    [
      'on the seventh working day',
      { noticeOfHearingOn: '2026-02-10', heldOn: '2026-02-26' },
      'heldOn',
      '须在听证 7 个工作日前通知：2026年2月10日通知的，听证应晚于2026年2月26日',
    ],
    [
      'notified before the right to it',
      { noticeOfHearingOn: '2026-02-02' },
      'noticeOfHearingOn',
      '通知听证的日期不得早于听证告知书送达日期（2026年2月3日）',
    ],
    ['chaired by an investigator', { chair: '王建军' }, 'chair', '听证主持人不得是本案调查人员'],
    ['recorded by its chair', { recorder: '刘畅' }, 'recorder', '记录人不得由听证主持人兼任'],
    ['that amends without saying what', { changes: undefined }, 'changes', '请填写修改或者撤销的内容和理由'],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf('hearing-record', change)).toEqual([[field, message]])
  })

  test('may be held on the day after the seventh', () => {
    expect(errorsOf('hearing-record', { noticeOfHearingOn: '2026-02-10', heldOn: '2026-02-27' })).toEqual([])
  })
})
