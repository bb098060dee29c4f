import { describe, expect, test } from 'vitest'
import type { InApproval } from '../../functions/engine/case.ts'
import type { Actor, CaseEvent, EventOf } from '../../functions/engine/events.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import { lettersFor } from '../../functions/mail/letters.ts'
import type { Setting } from '../../functions/mail/setting.ts'
import { exampleContext } from '../forms/examples.ts'
import { digest, filing, organ, other, setting, state } from '../support/setting.ts'

const decision = { filing: 1, step: 'review', epoch: 1, organ, digest }
const told = (event: CaseEvent) => lettersFor(event, setting)
const addressees = (event: CaseEvent) => told(event).map(({ to }) => to)
const wordsOf = (event: CaseEvent) => JSON.stringify(told(event))

describe('letters', () => {
  test('of a step go to each organ that it waits for, with the day by which to decide', () => {
    const event = {
      type: 'StepEntered' as const,
      filing: 1,
      step: 'review',
      epoch: 1,
      due: '2026-02-26',
      organs: [organ, other],
    }
    expect(told(event).map((one) => (one.to === 'approvers' ? one.organ : one.to))).toEqual([organ, other])
    expect(wordsOf(event)).toContain('请不晚于2026年2月26日（星期四）办理')
  })

  test('of receipt have what was submitted as plain text, as much as a mail takes', () => {
    const submitted = { type: 'FilingSubmitted', filing: 1 } as EventOf<'FilingSubmitted'>
    const receipt = (said: string) =>
      lettersFor(submitted, { ...setting, summary: () => ({ zh: said, en: said }) })[0]?.letter.enclosed
    expect(receipt('【企业】')?.text).toEqual({ zh: '【企业】', en: '【企业】' })
    const long = receipt('😀'.repeat(9000))
    expect([...(long?.text.zh ?? '')].filter((letter) => letter === '😀')).toHaveLength(6000)
    expect(long?.text.zh).toMatch(/\n……（其余内容请在平台查看）$/)
    expect(lettersFor(submitted, setting)[0]?.letter).not.toHaveProperty('enclosed')
  })

  test('of a task carry no link of their own: it is made where the letter is stored', () => {
    const event = {
      type: 'StepEntered' as const,
      filing: 1,
      step: 'review',
      epoch: 1,
      due: '2026-02-26',
      organs: [organ],
    }
    expect(told(event)[0]?.letter.action).toBeUndefined()
  })

  test.each<[CaseEvent, string[]]>([
    [{ type: 'StepApproved', ...decision, person: PersonId.parse('p-1'), remark: '' }, ['actor']],
    [{ type: 'FilingReturned', ...decision, reason: '请补充', corrections: [] }, ['actor', 'enterprise']],
    [{ type: 'FilingRefused', ...decision, reason: '不符合' }, ['actor', 'enterprise']],
    [{ type: 'FilingAccepted', filing: 1 }, ['enterprise']],
    [{ type: 'FilingWithdrawn', filing: 1, reason: '' }, ['enterprise']],
    [{ type: 'CaseClosed', outcome: 'accepted' }, ['enterprise']],
    [
      { type: 'DeadlinePassed', clock: 'c', effective: '2026-05-18', parked: false },
      ['enterprise', 'officers'],
    ],
    [{ type: 'CaseMoved', from: 'a', to: 'b' }, []],
  ])('of $type go to whom it concerns', (event, expected) => {
    expect(addressees(event)).toEqual(expected)
  })

  test('of a return say why, and which items to correct', () => {
    const words = wordsOf({
      type: 'FilingReturned',
      ...decision,
      reason: '缺合同',
      corrections: [{ field: 'reason', remark: '请写明' }],
    })
    for (const said of ['缺合同', 'reason', '请写明']) expect(words).toContain(said)
  })

  test('of receipt say how to take the decision back, where that may still be done', () => {
    const approved = { type: 'StepApproved', ...decision, person: PersonId.parse('p-1'), remark: '' } as const
    const signature = { step: 'review', organ, person: approved.person, epoch: 1, digest }
    const went = { ...filing, step: 'next', epoch: 2, signatures: [signature] }
    const at = { ...setting, state: { ...state, filings: [went] } }
    expect(lettersFor(approved, at)[0]?.letter.action?.url).toBe('https://host/work/cases/C-1')
    expect(JSON.stringify(lettersFor(approved, at)[0])).toContain('下一位办理前可以收回')
    expect(wordsOf(approved)).not.toContain('收回')
  })

  test('of an acceptance give the date that it moved, and no other', () => {
    const event = { type: 'FilingAccepted' as const, filing: 1 }
    const day = { nominal: '2026-05-16', effective: '2026-05-18', provisional: false }
    const moved: CaseEvent = { type: 'DeadlineExtended', clock: 'c', filing: 1, ...day }
    const words = JSON.stringify(lettersFor(event, { ...setting, together: [event, moved] }))
    expect(words).toContain('2026年5月18日（星期一）')
    expect(wordsOf(event)).not.toContain('期限现为')
  })

  test('of a passed clock propose, and say that nothing was decided', () => {
    const words = wordsOf({ type: 'DeadlinePassed', clock: 'c', effective: '2026-05-18', parked: false })
    expect(words).toContain('平台不会自动作出决定')
  })

  test('of a passed clock lead officers to the act that is next, and nobody else', () => {
    const event = { type: 'DeadlinePassed', clock: 'c', effective: '2026-05-18', parked: false } as const
    const [enterprise, officers] = told(event).map(({ letter }) => letter)
    expect(officers?.action).toMatchObject({
      label: { zh: '起草《关停建议》' },
      url: expect.stringMatching(/\/work\/cases\/C-1\/forms\/closure-proposal$/u),
    })
    expect(JSON.stringify(enterprise)).not.toContain('关停建议')
    const [, parked] = told({ ...event, parked: true }).map(({ letter }) => letter)
    expect(parked?.action?.url).toMatch(/\/work\/cases\/C-1$/u)
  })

  test('of a passed clock name every act where several are next, and lead to the case', () => {
    const acts = [
      { id: 'closure-proposal', title: { zh: '关停建议', en: 'Closure proposal' } },
      { id: 'closure-dropped', title: { zh: '不予关停', en: 'Closure dropped' } },
    ]
    const event = { type: 'DeadlinePassed', clock: 'c', effective: '2026-05-18', parked: false } as const
    const letter = lettersFor(event, { ...setting, nextActs: () => acts })[1]?.letter
    expect(JSON.stringify(letter?.paragraphs)).toContain('《关停建议》、《不予关停》')
    expect(letter?.action?.url).toMatch(/\/work\/cases\/C-1$/u)
  })
})

describe('the opening of a case that another organ is told of', () => {
  const event = {
    type: 'CaseOpened' as const,
    number: 'LC-1',
    county: '371526',
    enterprise: { ...exampleContext.enterprise, sector: 'other' },
    grounds: ['eliminated'],
    basis: ['catalogue-2024'],
    ruleSet: state.ruleSet,
    track: { id: 'credit', version: '1' },
    state: 'late',
    notice: { number: '高水〔2026〕1号', servedOn: '2026-01-12', method: 'direct', proof: [] },
    equipment: [],
    origin: { case: 'C-0', number: 'LC-0', lead: 'water' },
  }
  const byOrgan = (id: string): Actor => ({
    kind: 'official',
    person: PersonId.parse('p-1'),
    name: '王',
    title: '科长',
    organ: OrganId.parse(id),
    capacity: 'own',
  })
  const tell = (organ: string) =>
    lettersFor(event, { ...setting, told: ['371526-miit'], actor: byOrgan(organ) })

  test('goes to that organ, which learns who leads it and from which case it comes', () => {
    const [, letter] = tell('371526-water')
    expect(letter).toMatchObject({ to: 'organ', organ: '371526-miit' })
    const words = JSON.stringify(letter)
    expect(words).toContain('单位371526-water已对该企业按“失信惩戒”程序立案，由案件 LC-0 未按期退出而来')
    expect(words).toContain('The organ 371526-water has opened')
  })

  test('goes to the enterprise alone where that organ opened it', () => {
    expect(tell('371526-miit').map(({ to }) => to)).toEqual(['enterprise'])
  })
})

describe('letters of an act', () => {
  const act: InApproval = { ...filing, by: other, filers: [PersonId.parse('p-2')] }
  const acting: Setting = { ...setting, state: { ...state, filings: [act] } }
  const whom = (event: CaseEvent, to = acting) =>
    lettersFor(event, to).map((one) => ('organ' in one ? `${one.to} ${one.organ}` : one.to))
  const officers = `officers ${other}`

  test.each<[CaseEvent, string[]]>([
    [
      {
        type: 'FilingSubmitted',
        filing: 1,
        reference: 'LC-1-1',
        draft: 'd',
        form: filing.form,
        chain: filing.chain,
        answers: {},
        evidence: [],
        digest,
        by: other,
      },
      [officers],
    ],
    [{ type: 'FilingResubmitted', filing: 1, answers: {}, evidence: [], digest }, [officers]],
    [{ type: 'StepApproved', ...decision, person: PersonId.parse('p-1'), remark: '' }, ['actor']],
    [{ type: 'FilingReturned', ...decision, reason: '请补充', corrections: [] }, ['actor', officers]],
    [{ type: 'FilingRefused', ...decision, reason: '不符合' }, ['actor', officers]],
    [{ type: 'FilingAccepted', filing: 1 }, [officers]],
    [{ type: 'FilingWithdrawn', filing: 1, reason: '' }, [officers]],
  ])('of $type go to the officers of its organ, and say nothing to the enterprise', (event, expected) => {
    expect(whom(event)).toEqual(expected)
    const told = JSON.stringify(lettersFor(event, acting))
    for (const words of ['贵单位', '/my/']) expect(told).not.toContain(words)
  })

  const numbered: CaseEvent = {
    type: 'DocumentNumbered',
    filing: 1,
    organ,
    year: 2026,
    serial: 3,
    number: '高工信〔2026〕3号',
    on: '2026-02-24',
  }

  test('of its number go to the enterprise where it is addressed to it', () => {
    expect(whom(numbered)).toEqual(['enterprise'])
    expect(whom(numbered, { ...acting, isServed: () => false })).toEqual([])
  })

  test('of a case that has come to another stage go to those whose turn it is, once', () => {
    const moved: CaseEvent = { type: 'CaseMoved', from: 'a', to: 'b' }
    const there: Setting = { ...acting, state: { ...acting.state, state: 'b' } }
    expect(whom(moved, there)).toEqual(['officers 371526-miit'])
    expect(JSON.stringify(lettersFor(moved, there))).toContain('本单位现在可以办理：建议')
    const passed: CaseEvent = {
      type: 'DeadlinePassed',
      clock: 'c',
      effective: '2026-05-18',
      parked: false,
    }
    expect(whom(moved, { ...there, together: [passed, moved] }), 'told by the clock').toEqual([])
    const ours = { ...there, state: { ...there.state, filings: [{ ...act, by: organ }] } }
    const accepted: CaseEvent = { type: 'FilingAccepted', filing: 1 }
    expect(whom(moved, { ...ours, together: [accepted, moved] }), 'told of their own act').toEqual([])
    expect(whom(moved, acting), 'moved on since').toEqual([])
    const again: CaseEvent = {
      ...{ type: 'ClockStarted', clock: 'theirs', filing: 1, from: '2026-05-01' },
      ...{ nominal: '2026-05-16', effective: '2026-05-18', provisional: false },
    }
    const by = JSON.stringify(lettersFor(moved, { ...there, together: [again, moved] }))
    expect(by, 'by when').toContain('至2026年5月18日（星期一）')
  })

  test('of a matter that an act of another organ ended go to the organ whose it is', () => {
    const ended: CaseEvent = { type: 'CaseClosed', outcome: 'accepted' }
    const matter: Setting = { ...acting, isMatter: true, actor: { ...setting.actor, organ: other } as Actor }
    expect(whom(ended, matter)).toEqual([`officers ${acting.leading}`])
    expect(whom(ended, { ...matter, actor: { ...setting.actor, organ: acting.leading } as Actor })).toEqual(
      [],
    )
  })
})

describe('letters of a clock', () => {
  const near = (clock: string): CaseEvent => ({
    type: 'DeadlineNear',
    clock,
    effective: '2026-05-18',
    warned: 1,
  })
  const whom = (event: CaseEvent) =>
    told(event).map((one) => ('organ' in one ? `${one.to} ${one.organ}` : one.to))

  test('say in the subject whose clock it is and when it ends', () => {
    for (const { letter } of told(near('c')))
      expect(letter.subject.zh).toBe('期限提醒：整改期限2026年5月18日届满（某厂，LC-1）')
  })

  test('go to the enterprise where it is the enterprise’s to keep, and to the officers who watch it', () => {
    expect(whom(near('c'))).toEqual(['enterprise', 'officers 371526-miit'])
    expect(whom(near('theirs'))).toEqual(['officers 371500-drc'])
  })

  test('of an organ’s own matter name the work, lead to the act, and propose nothing to anybody else', () => {
    const act = { id: 'half-year-return', title: { zh: '半年退出情况报送', en: 'Half-year return' } }
    const trackTitle = act.title
    const matter = { ...setting, isMatter: true, trackTitle, nextActs: () => [act] }
    const [letter] = lettersFor(near('theirs'), matter).map((one) => one.letter)
    expect(letter?.action?.url).toMatch(/\/forms\/half-year-return$/u)
    expect(letter?.facts).toContainEqual({ label: { zh: '事项', en: 'Work' }, value: trackTitle })
    const passed = {
      type: 'DeadlinePassed',
      clock: 'theirs',
      effective: '2026-05-18',
      parked: false,
    } as const
    const late = JSON.stringify(lettersFor(passed, matter))
    expect(late).toContain('请尽快办理')
    expect(late).not.toContain('由主管部门提出处理意见')
  })

  test('that begins go to the enterprise alone, and only where it is its own', () => {
    const day = { nominal: '2026-05-16', effective: '2026-05-18', provisional: false }
    const started = (clock: string): CaseEvent => ({
      type: 'ClockStarted',
      clock,
      filing: 1,
      from: '2026-02-24',
      ...day,
    })
    expect(whom(started('c'))).toEqual(['enterprise'])
    expect(whom(started('theirs'))).toEqual([])
  })
})

describe('letters of a duty', () => {
  const duty = {
    no: 1,
    duty: 'licence',
    of: 'safety',
    name: '（鲁）001',
    organ: OrganId.parse('371526-emergency'),
    due: '2026-03-24',
  }
  const given = { type: 'DutyAssigned', ...duty, filing: 1 } as const
  const due = (level: number, organ = duty.organ): CaseEvent => ({ type: 'DutyDue', ...duty, organ, level })
  const whom = (event: CaseEvent) =>
    told(event).map((one) => ('organ' in one ? `${one.to} ${one.organ}` : one.to))

  test('go to its organ when it begins, with what, by when and why', () => {
    expect(whom(given)).toEqual(['organ 371526-emergency'])
    for (const said of ['事项safety（鲁）001', '2026年3月24日', '依据', '办理', '不能办理的，写明理由'])
      expect(wordsOf(given)).toContain(said)
    expect(whom({ type: 'DutyReleased', ...duty, filing: 1 })).toEqual(['organ 371526-emergency'])
  })

  test('name a case that is the organ’s own work by its number, and the organ once', () => {
    const own = { ...state, enterprise: { ...state.enterprise, name: `单位${duty.organ}` } }
    const [told] = lettersFor(given, { ...setting, state: own })
    expect(told?.letter.subject.zh).toBe('请办理交办事项：事项safety（鲁）001（LC-1）')
    const named = told?.letter.facts?.filter(({ value }) => value.zh === `单位${duty.organ}`)
    expect(named).toHaveLength(1)
  })

  test('go to its organ before and after its last day, then to the officers of the case, then above', () => {
    expect(whom(due(1))).toEqual(['organ 371526-emergency'])
    expect(wordsOf(due(1))).toContain('即将到期')
    expect(whom(due(2))).toEqual(['organ 371526-emergency', 'organ 371526-miit'])
    expect(wordsOf(due(2))).toContain('已逾期')
    expect(whom(due(3))).toEqual(['organ 371526-emergency', 'organ 371500-emergency'])
    expect(whom(due(3, OrganId.parse('371500-tax')))).toEqual(['organ 371500-tax'])
  })

  test('go to the officers of the case once it is answered', () => {
    const done: CaseEvent = { type: 'DutyDone', ...duty, filing: 1 }
    expect(whom(done)).toEqual(['organ 371526-miit'])
    expect(wordsOf(done)).toContain('交办事项已办理')
    expect(wordsOf({ ...done, type: 'DutyExcused' })).toContain('交办事项不能办理')
  })

  test('stand for those that say whose turn it is: nobody is mailed twice', () => {
    const moved: CaseEvent = { type: 'CaseMoved', from: 'a', to: 'b' }
    const ours = { ...given, organ: OrganId.parse('371526-miit') }
    const there: Setting = { ...setting, state: { ...state, state: 'b' } }
    expect(lettersFor(moved, { ...there, together: [moved] })).toHaveLength(1)
    expect(lettersFor(moved, { ...there, together: [ours, moved] })).toEqual([])
  })
})

describe('letters about what a chain may do', () => {
  const approval = { type: 'StepApproved' as const, ...decision, person: PersonId.parse('p-1'), remark: '' }

  test('an approval with conditions is receipted with them', () => {
    const words = wordsOf({ ...approval, conditions: '每月报送进度' })
    for (const said of ['附条件同意', '条件', '每月报送进度']) expect(words).toContain(said)
  })

  test('the filer is told the conditions once all have approved', () => {
    const conditions = () => [{ organ, words: '每月报送进度' }]
    const letters = lettersFor({ type: 'FilingAccepted', filing: 1 }, { ...setting, conditions })
    expect(JSON.stringify(letters)).toContain(`单位${organ}附条件同意：每月报送进度`)
  })

  test('a refusal that others may outvote is receipted and told to nobody else', () => {
    const event = {
      type: 'StepRefused' as const,
      ...decision,
      person: PersonId.parse('p-1'),
      reason: '不符合',
    }
    expect(addressees(event)).toEqual(['actor'])
    expect(wordsOf(event)).toContain('您已不同意')
  })

  test('a refusal that goes back to the filer is called a refusal, and says what to do', () => {
    const event = { type: 'FilingReturned' as const, ...decision, reason: '不符合', corrections: [] }
    expect(addressees({ ...event, refused: true })).toEqual(['actor', 'enterprise'])
    for (const said of ['您已不同意', '不同意，退回修改', '重新提交'])
      expect(wordsOf({ ...event, refused: true })).toContain(said)
    expect(wordsOf(event)).not.toContain('不同意')
  })

  test('a correction says where it goes on', () => {
    const event = { type: 'FilingResubmitted' as const, filing: 1, answers: {}, evidence: [], digest }
    expect(wordsOf(event)).toContain('从第一步起')
    expect(wordsOf({ ...event, resumed: true })).toContain('从退回的环节继续')
  })
})
