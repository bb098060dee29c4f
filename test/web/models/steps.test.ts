import { describe, expect, test, vi } from 'vitest'
import { chain, county, municipal, parallel, step } from '../../../forms/define.ts'
import { type CaseState, nothing } from '../../../functions/engine/case.ts'
import type { Command, Rules } from '../../../functions/engine/commands.ts'
import { where } from '../../../functions/engine/condition.ts'
import { decide } from '../../../functions/engine/decide.ts'
import type { LoggedEvent } from '../../../functions/engine/events.ts'
import { evolve } from '../../../functions/engine/evolve.ts'
import { append, noEvent } from '../../../functions/engine/log.ts'
import { refusingWords } from '../../../functions/web/models/refusing.ts'
import { stepViews } from '../../../functions/web/models/steps.ts'
import {
  approve,
  official,
  open,
  refusal,
  resubmit,
  sendBack,
  submit,
  withdraw,
} from '../../engine/commands.ts'
import { addSigner, takeBack } from '../../engine/task-acts.ts'
import { rules as invented } from '../../support/rules.ts'

const said = (en: string) => ({ zh: en, en })

/** First one organ, then two of three, then one that sends back to the two. */
const tried = chain(
  'tried',
  '1',
  said('tried'),
  [
    step('check', said('check'), county('miit'), { workingDays: 5 }),
    parallel('two', said('two'), [county('drc'), county('water'), county('power')], {
      workingDays: 5,
      agree: { atLeast: 2 },
    }),
    step('big', said('big'), county('ecology'), { workingDays: 5, when: where('size', 'big') }),
    step('final', said('final'), municipal('miit'), { workingDays: 5, refusal: { to: 'two' } }),
  ],
  { resubmit: 'where-it-was' },
)

vi.mock('../../../forms/registry.ts', async (original) => ({
  ...(await original<typeof import('../../../forms/registry.ts')>()),
  chainOf: () => tried,
  trackOf: () => ({ lead: 'miit' }),
}))

const rules: Rules = { ...invented, municipality: '371500', chain: () => tried }
const at = (office: string) => `371521-${office}`
const city = '371500-miit'

/** What these commands lead to, each of which must be taken. */
const told = (...commands: readonly Command[]): { state: CaseState; log: LoggedEvent[] } => {
  let state: CaseState = nothing
  const log: LoggedEvent[] = []
  for (const command of [open('promise', { county: '371521' }), submit('plan', 'tried'), ...commands]) {
    const decided = decide(rules, state, command)
    if (!decided.ok) throw new Error(JSON.stringify(decided.rejection))
    const last = log.at(-1) ?? { sequence: 0, hash: noEvent }
    const stamp = { at: '2026-03-03T00:00:00.000Z', actor: command.actor }
    for (const entry of append(last, stamp, decided.events)) {
      state = evolve(state, entry)
      log.push(entry)
    }
  }
  return { state, log }
}

/** `title status: organ status …` of each step. */
const shown = (...commands: readonly Command[]): string[] => {
  const { state, log } = told(...commands)
  if (state.status === 'none') throw new Error('There is no case')
  return stepViews(state, 1, log).map(
    ({ title, status, signs }) => `${title.en} ${status}: ${signs.map((sign) => sign.status).join(' ')}`,
  )
}

const toTwo = [approve(at('miit'))]
const toFinal = [...toTwo, approve(at('drc'), 2), approve(at('water'), 2)]

describe('the steps of a filing', () => {
  test('are those that its answers call for, with who is waited for', () => {
    expect(shown()).toEqual(['check waiting: waiting', 'two later: later later later', 'final later: later'])
    const { state, log } = told(submitAgain)
    if (state.status === 'none') throw new Error('There is no case')
    expect(stepViews(state, 2, log).map(({ title }) => title.en)).toEqual(['check', 'two', 'big', 'final'])
  })

  test('say how many must approve, where it is not all of them', () => {
    const { state, log } = told()
    if (state.status === 'none') throw new Error('There is no case')
    expect(stepViews(state, 1, log).map(({ rule }) => rule?.zh)).toEqual([
      undefined,
      '3 家中须有 2 家同意',
      undefined,
    ])
  })

  test('show who was not needed once a quorum had approved', () => {
    expect(shown(...toFinal)[1]).toBe('two done: approved approved unneeded')
    expect(shown(...toTwo, approve(at('drc'), 2), refusal(at('power'), 2))[1]).toBe(
      'two waiting: approved waiting refused',
    )
  })

  test('begin again where a refusal sent the filing back', () => {
    expect(shown(...toFinal, refusal(city, 3))).toEqual([
      'check done: approved',
      'two waiting: waiting waiting waiting',
      'final later: later',
    ])
  })

  test('keep what was approved before a correction, as given to the earlier content', () => {
    const again = resubmit(1, { answers: {}, changed: ['evidence.photos'] })
    expect(shown(...toFinal, sendBack(city, 3), again)).toEqual([
      'check done: approved',
      'two done: approved approved unneeded',
      'final waiting: waiting',
    ])
    const { state, log } = told(...toFinal, sendBack(city, 3), again)
    if (state.status === 'none') throw new Error('There is no case')
    expect(stepViews(state, 1, log)[0]?.signs[0]).toMatchObject({ earlier: true })
    expect(shown(...toFinal, sendBack(city, 3))[2]).toBe('final stopped: returned')
  })

  test('show added signers before, beside and after', () => {
    const before = addSigner(at('miit'), 'before', at('drc'))
    expect(shown(before).slice(0, 2)).toEqual([
      'check (signers added before) waiting: waiting',
      'check later: later',
    ])
    expect(shown(addSigner(at('miit'), 'beside', at('drc')))[0]).toBe('check waiting: waiting waiting')
    const after = addSigner(at('miit'), 'after', at('drc'))
    expect(shown(after, approve(at('miit')))[1]).toBe('check (signers added after) waiting: waiting')
  })

  test('wait for nobody once the filing was withdrawn', () => {
    expect(shown(...toTwo, withdraw())).toEqual([
      'check done: approved',
      'two later: unneeded unneeded unneeded',
      'final later: unneeded',
    ])
  })

  test('forget a decision that was taken back', () => {
    expect(shown(...toTwo, takeBack(at('miit')))[0]).toBe('check waiting: waiting')
    expect(shown(...toTwo, sendBack(at('drc'), 2), takeBack(at('drc')))[1]).toBe(
      'two waiting: waiting waiting waiting',
    )
  })

  test('name whoever decided, with what they said', () => {
    const conditions = 'report every month'
    const { state, log } = told(approve(at('miit'), 1, { conditions }))
    if (state.status === 'none') throw new Error('There is no case')
    const { name, title } = official(at('miit'))
    expect(stepViews(state, 1, log)[0]?.signs[0]).toMatchObject({
      status: 'conditional',
      person: `${name}（${title}）`,
      remark: conditions,
    })
  })
})

const submitAgain = submit('pledge', 'tried', {
  draft: 'd-2',
  answers: { size: 'big' },
})

describe('what a refusal would do is said before it is made', () => {
  const words = (...commands: readonly Command[]): string => {
    const { state } = told(...commands)
    const filing = state.status === 'none' ? undefined : state.filings[0]
    const step = tried.steps.find(({ id }) => filing?.status === 'in-approval' && id === filing.step)
    if (filing?.status !== 'in-approval' || !step) throw new Error('Nothing is being decided')
    return refusingWords(tried, step, filing).en
  }

  test('it ends the filing, leaves it to the others, or sends it back', () => {
    expect(words()).toBe('The filing ends here')
    expect(words(...toTwo)).toBe('The others may still carry it')
    expect(words(...toTwo, refusal(at('power'), 2))).toBe('The filing ends here')
    expect(words(...toFinal)).toContain('goes back to “two”')
  })
})
