import { describe, expect, test } from 'vitest'
import { forms } from '../../forms/all.ts'
import { organOf } from '../../forms/organs.ts'
import { rules } from '../../forms/rules.ts'
import { disciplines } from '../../forms/shared/disciplines.ts'
import { disciplineDuty, duties } from '../../forms/shared/duties.ts'
import { creditTrack } from '../../forms/tracks/credit.ts'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { environmentalCreditTrack } from '../../forms/tracks/environmental-credit.ts'
import { safetyTrack } from '../../forms/tracks/safety.ts'
import type { Case } from '../../functions/engine/case.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { moved } from '../../functions/engine/move.ts'
import type { Track } from '../../functions/engine/track.ts'
import { accepted, caseIn, today, wayFrom } from './ways.ts'

const county = '371521'

/** What accepting a form gives or takes in a state: `safety 371521-emergency`. */
const dutiesOn = (track: Track, state: string, form: string, answers: Answers, more: Partial<Case> = {}) =>
  moved(rules, { ...caseIn(track, state), ...more } as Case, accepted(form), {
    filing: 3,
    answers: { publishedUntil: '2027-01-15', ...answers },
    today,
  }).flatMap((event) =>
    event.type === 'DutyAssigned' || event.type === 'DutyReleased'
      ? [`${event.type} ${event.of} ${event.organ}`]
      : [],
  )

const openOf = (duty: string, of: string): Partial<Case> => ({
  duties: {
    given: 1,
    open: [{ no: 1, duty, of, organ: OrganId.parse('371500-finance'), due: '2026-01-29' }],
  },
})

describe('a decision that closes', () => {
  const licences = [
    { licence: 'safety', licenceNumber: 'S-1', issuerLevel: 'municipal' },
    { licence: 'discharge', licenceNumber: 'D-1', issuerLevel: 'county' },
    { licence: 'water', licenceNumber: 'W-1', issuerLevel: 'municipal' },
    { licence: 'other', licenceNumber: 'O-1', issuerLevel: 'county' },
  ]

  test('gives each licence to the authority of its level, and what has none to the lead office', () => {
    expect(
      dutiesOn(energyTrack, 'awaiting-decision', 'government-decision', { decision: 'exit', licences }),
    ).toEqual([
      'DutyAssigned safety 371500-emergency',
      `DutyAssigned discharge ${county}-ecology`,
      'DutyAssigned water 371500-water',
      `DutyAssigned other ${county}-miit`,
    ])
  })

  test.each(['reject', 'suspend'])('and not one to %s', (decision) => {
    expect(dutiesOn(energyTrack, 'awaiting-decision', 'government-decision', { decision, licences })).toEqual(
      [],
    )
  })

  test('is followed by the end of the case only once every licence is answered', () => {
    const two = { amount: '2', unit: '台' }
    const items = ['S-1', 'S-2'].map((serial) => ({ serial, planned: two, removed: two }))
    const certified = (more: Partial<Case>) =>
      moved(
        rules,
        { ...caseIn(safetyTrack, 'closing'), ...more } as Case,
        accepted('dismantling-certification'),
        {
          filing: 3,
          answers: { items },
          today,
        },
      ).flatMap((event) => (event.type === 'CaseMoved' ? [event.to] : []))
    expect(certified({})).toEqual(['closed-down'])
    expect(certified(openOf('licence', 'safety'))).toEqual(['duties-outstanding'])
    expect(wayFrom(safetyTrack, 'duties-outstanding', [{ kind: 'duties-done' }])).toEqual([
      'duties-outstanding',
      'closed-down',
    ])
  })
})

describe('a rating', () => {
  const rate = (colour: string, more: Partial<Case> = {}) =>
    dutiesOn(
      environmentalCreditTrack,
      more.duties ? 'disciplined' : 'to-rate',
      'environmental-credit-rating',
      { colour, disciplines: ['funds', 'tax', 'credit'] },
      more,
    )

  test.each(['yellow', 'black'])('that is %s gives each field to its department', (colour) => {
    expect(rate(colour)).toEqual([
      'DutyAssigned funds 371500-finance',
      'DutyAssigned tax 371500-tax',
      `DutyAssigned credit ${county}-ecology`,
    ])
  })

  test('that is better gives none, and releases what the one before gave', () => {
    expect(rate('green')).toEqual([])
    expect(rate('green', openOf('discipline', 'funds'))).toEqual(['DutyReleased funds 371500-finance'])
  })
})

describe('a credit referral', () => {
  test('gives all nine fields to their departments', () => {
    const given = dutiesOn(creditTrack, 'told', 'credit-referral', {
      disciplines: disciplines.map(({ value }) => value),
    })
    expect(given).toHaveLength(9)
    expect(given).toContain('DutyAssigned land 371500-resources')
    expect(given).toContain('DutyAssigned public-works 371500-housing')
  })

  test.each([
    ['pushed', 'credit-objection'],
    ['published', 'credit-repair'],
    ['to-remove', 'credit-removal'],
  ])('that is taken back while %s (%s) releases what is not done yet', (state, form) => {
    expect(dutiesOn(creditTrack, state, form, {}, openOf('discipline', 'funds'))).toEqual([
      'DutyReleased funds 371500-finance',
    ])
  })
})

test('every field of discipline has its department, and every organ a form', () => {
  expect(disciplineDuty.subjects.map(({ id }) => id)).toEqual(disciplines.map(({ value }) => value))
  const named = forms.map(({ id }) => id)
  for (const { forms: answering, subjects } of duties) {
    expect(answering.filter((form) => !named.includes(form))).toEqual([])
    for (const { organ } of subjects)
      if (organ.office !== 'lead') expect(organOf(`371500-${organ.office}`)).toBeDefined()
  }
})
