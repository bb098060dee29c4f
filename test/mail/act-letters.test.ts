import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { PersonId } from '../../functions/engine/ids.ts'
import { lettersFor } from '../../functions/mail/letters.ts'
import { digest, organ, other, setting } from '../support/setting.ts'

const person = PersonId.parse('p-1')
const to = PersonId.parse('p-2')
const decision = { filing: 1, step: 'review', epoch: 1, organ, digest }
const by = { ...decision, person, reason: '出差在外' }
const told = (event: CaseEvent) => lettersFor(event, setting)
const addressees = (event: CaseEvent) =>
  told(event).map((letter) => {
    if (letter.to === 'approvers') return letter.organ
    return letter.to === 'person' || letter.to === 'asker' ? letter.person : letter.to
  })
const wordsOf = (event: CaseEvent) => JSON.stringify(told(event))

describe('letters about other acts on a task', () => {
  test.each<[string, CaseEvent, readonly string[], readonly string[]]>([
    [
      'a transfer',
      { type: 'TaskTransferred', ...by, to },
      ['actor', to],
      ['您已转交', '请审批（转交）', '王将这一件转交您办理，理由：出差在外'],
    ],
    [
      'a recusal',
      { type: 'PersonRecused', ...by },
      ['actor', organ],
      ['您已回避', '请审批（同事回避）', '本单位一位审批人已回避'],
    ],
    [
      'a signer beside',
      { type: 'SignerAdded', ...by, place: 'beside', signer: other },
      ['actor', other],
      ['您已加签', '请审批（加签）', `请单位${other}一并签署`, '出差在外'],
    ],
    [
      'a signer before, who is mailed when the step is entered',
      { type: 'SignerAdded', ...by, place: 'before', signer: other },
      ['actor'],
      ['您已加签', `单位${other}`],
    ],
    [
      'an opinion asked',
      { type: 'OpinionAsked', ...decision, person, of: to, from: other, question: '是否属实？' },
      ['actor', to],
      ['您已征求意见', '征求您的意见', '是否属实？', '不代替审批'],
    ],
    [
      'an opinion given',
      {
        type: 'OpinionGiven',
        filing: 1,
        opinion: 4,
        askedBy: person,
        organ: other,
        person: to,
        digest,
        words: '属实',
      },
      ['actor', person],
      ['您已答复意见', '意见已答复', '属实', '2026年2月26日'],
    ],
    [
      'the last day of a step',
      { type: 'StepDue', filing: 1, step: 'review', epoch: 1, organs: [organ], due: '2026-03-09', level: 1 },
      [organ],
      ['今日到期，请审批', '“初审”今日（2026年3月9日（星期一））到期', '请按“打开”按钮'],
    ],
    [
      'a late step, told to the officers who may urge it',
      { type: 'StepDue', filing: 1, step: 'review', epoch: 1, organs: [organ], due: '2026-03-09', level: 2 },
      [organ, 'organ'],
      ['已逾期，请审批', '审批逾期', '系统不代为作出决定'],
    ],
    [
      'urging',
      {
        type: 'StepUrged',
        filing: 1,
        step: 'review',
        epoch: 1,
        organs: [organ, other],
        digest,
        organ,
        person,
        on: '2026-02-26',
        words: '周五到期',
      },
      ['actor', organ, other],
      ['您已催办', '请审批（催办）', `提醒单位${other}尽快办理`, '周五到期'],
    ],
    [
      'an approval taken back',
      { type: 'DecisionTakenBack', filing: 1, step: 'review', organ, person, reason: '点错了' },
      ['actor'],
      ['您已收回决定', '点错了'],
    ],
    [
      'a return taken back',
      {
        type: 'DecisionTakenBack',
        filing: 1,
        step: 'review',
        organ,
        person,
        returned: true,
        reason: '点错了',
      },
      ['actor', 'enterprise'],
      ['您已收回决定', '退回已收回', '暂不需要补正'],
    ],
  ])('%s', (_, event, whom, words) => {
    expect(addressees(event)).toEqual(whom)
    for (const said of words) expect(wordsOf(event)).toContain(said)
  })

  test('what is to be decided says by when, whoever asks for it', () => {
    const asking: readonly CaseEvent[] = [
      { type: 'TaskTransferred', ...by, to },
      { type: 'PersonRecused', ...by },
      { type: 'SignerAdded', ...by, place: 'beside', signer: other },
      { type: 'OpinionAsked', ...decision, person, of: to, from: other, question: '？' },
    ]
    for (const event of asking)
      expect(told(event).at(-1)?.letter.facts?.[0]?.value.zh).toBe('不晚于2026年2月26日（星期四）')
  })

  test('receipts name the enterprise, as whoever acts on twenty gets twenty', () => {
    for (const event of [
      { type: 'TaskTransferred' as const, ...by, to },
      { type: 'StepApproved' as const, ...decision, person, remark: '' },
    ])
      for (const words of Object.values(told(event)[0]?.letter.subject ?? {})) expect(words).toContain('某厂')
  })

  test('a late step leads whoever may urge it to the filing', () => {
    const due = { filing: 1, step: 'review', epoch: 1, organs: [organ], due: '2026-03-09' }
    const late = told({ type: 'StepDue', ...due, level: 2 }).at(-1)
    expect(late?.letter.action?.url).toBe('https://host/work/cases/C-1/filings/1')
  })

  test('a recusal does not tell colleagues why', () => {
    const [, toColleagues] = told({ type: 'PersonRecused', ...by })
    expect(JSON.stringify(toColleagues?.letter)).not.toContain('出差在外')
  })

  test('only whoever is to act gets a link, and that of an opinion is for the opinion', () => {
    const links = (event: CaseEvent) => told(event).filter((letter) => 'task' in letter)
    expect(links({ type: 'TaskTransferred', ...by, to })).toHaveLength(1)
    const [asked] = links({ type: 'OpinionAsked', ...decision, person, of: to, from: other, question: '？' })
    expect(asked).toMatchObject({ task: { filing: 1, epoch: 1, opinion: true }, organ: other })
  })
})
