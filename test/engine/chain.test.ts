import { describe, expect, test } from 'vitest'
import { nextStep, organId, organsOf, stepOf } from '../../functions/engine/chain.ts'
import { enterFirst } from '../../functions/engine/entering.ts'
import { leadOffice } from '../../functions/engine/organ.ts'
import { county, municipality, rules } from '../support/rules.ts'
import { submit } from './commands.ts'
import { given, opened, stateAfter } from './given.ts'

const place = { county, municipality, lead: 'lead' }
const line = rules.chain({ id: 'line', version: '1' })
const wide = rules.chain({ id: 'wide', version: '1' })

describe('the steps of a chain', () => {
  test('follow one another to the last', () => {
    expect(nextStep(line, 'check', {})?.id).toBe('safety')
    expect(nextStep(line, 'safety', {})?.id).toBe('final')
    expect(nextStep(line, 'final', {})).toBeUndefined()
  })

  test('go to organs of the case’s county or of the municipality', () => {
    expect(organsOf(stepOf(wide, 'together').organs, place)).toEqual([
      '370001-lead',
      '370001-water',
      '370001-power',
      '370001-safety',
    ])
    expect(organId({ level: 'municipal', office: 'water' }, place)).toBe('370000-water')
  })

  test('go to the office that leads the track, and to the level that an answer names', () => {
    expect(organId({ level: 'county', office: leadOffice }, { ...place, lead: 'safety' })).toBe(
      '370001-safety',
    )
    const asked = { level: { answer: 'level' }, office: 'water' }
    expect(organId(asked, { ...place, answers: { level: 'municipal' } })).toBe('370000-water')
    expect(organId(asked, { ...place, answers: { level: 'county' } })).toBe('370001-water')
  })

  test('that are not there are a fault, for a filing keeps its chain for life', () => {
    expect(() => stepOf(line, 'gone')).toThrow('Chain line 1 has no step gone')
    expect(() => nextStep(line, 'gone', {})).toThrow('gone')
  })

  test('are at least one', () => {
    const empty = { ...rules, chain: () => ({ ...line, steps: [] }) }
    const state = stateAfter([opened()])
    if (state.status === 'none') throw new Error('The case is open')
    const filing = { filing: 1, chain: { id: 'line', version: '1' }, epoch: 0, answers: {} }
    expect(() => enterFirst(empty, state, filing, '2026-03-02')).toThrow('has no step for')
  })
})

test('a chain or a track of another version is a fault, never the newest instead', () => {
  const stale = submit('longer', 'line', { chain: { id: 'line', version: '0' } })
  expect(() => given(opened()).when(stale)).toThrow('No line 0')
})
