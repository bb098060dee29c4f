import { describe, expect, test } from 'vitest'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { productionLicenceTrack } from '../../forms/tracks/production-licence.ts'
import { qualityTrack } from '../../forms/tracks/quality.ts'
import { waterTrack } from '../../forms/tracks/water.ts'
import { isUnserved } from '../../functions/engine/case.ts'
import type { CaseEvent } from '../../functions/engine/events.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { noticeIn } from '../../functions/engine/notice.ts'
import type { Person } from '../../functions/engine/people.ts'
import { lettersFor } from '../../functions/mail/letters.ts'
import { may } from '../../functions/web/access.ts'
import { actionsIn } from '../../functions/web/models/acts.ts'
import { logForEnterprise } from '../../functions/web/models/audience.ts'
import { clockViews } from '../../functions/web/models/clock.ts'
import { servedAlone } from '../../functions/web/models/related.ts'
import { namesFor } from '../../functions/web/names.ts'
import { drawnUpCase, enterprise } from '../support/drawn-up.ts'
import { setting } from '../support/setting.ts'

const typesOf = (events: unknown) => (events as readonly CaseEvent[]).map(({ type }) => type)
const notice = 'notice-to-rectify'

/** An energy case up to the signature of its notice. */
const signed = () => {
  const told = drawnUpCase(energyTrack, '2025-04-01')
  told.open()
  told.act(notice, '2025-04-02')
  return told
}

const contact = {
  active: true,
  roles: [{ role: 'contact', enterprise: enterprise.code }],
} as unknown as Person

/** What the enterprise is mailed of an event. */
const mailed = (told: ReturnType<typeof drawnUpCase>, events: readonly CaseEvent[]) =>
  events
    .flatMap((event) =>
      lettersFor(event, { ...setting, ...namesFor(told.now()), state: told.now(), together: events }),
    )
    .filter(({ to }) => to === 'enterprise')
    .map(({ letter }) => letter)

describe('a case whose notice is drawn up in it', () => {
  test('begins without a clock, and waits for its own office', () => {
    const told = drawnUpCase(energyTrack, '2025-04-01')
    expect(typesOf(told.open())).toEqual(['CaseOpened'])
    expect(told.now()).toMatchObject({ state: 'notice-due', clocks: [] })
    expect(isUnserved(told.now())).toBe(true)
    expect(noticeIn(told.log)).toBeUndefined()
  })

  test('offers its notice as what comes next, and to give it up beside that', () => {
    const told = drawnUpCase(energyTrack, '2025-04-01')
    told.open()
    const actions = actionsIn(told.now(), '/work/cases/C', ({ by }) => by !== undefined)
    expect(actions.map(({ href, aside }) => [href.split('/').at(-1), aside === true])).toEqual([
      [notice, false],
      ['opening-revoked', true],
      ['chase-up', true],
    ])
  })

  test('is not begun where cases begin with a finding and an order', () => {
    expect(drawnUpCase(qualityTrack, '2025-04-01').open()).toEqual({
      code: 'notice-needed',
      track: 'quality',
    })
  })

  test('gets the number of its notice with the signature, and still no clock', () => {
    const told = drawnUpCase(energyTrack, '2025-04-01')
    told.open()
    expect(typesOf(told.act(notice, '2025-04-02'))).toEqual([
      'StepApproved',
      'FilingAccepted',
      'DocumentNumbered',
      'CaseMoved',
    ])
    expect(told.now()).toMatchObject({ state: 'notice-signed', clocks: [], filings: [{ no: 1 }] })
    expect(told.now().filings[0]?.number).toMatch(/〔2025〕7号$/u)
  })

  test('cannot be served before it is signed, nor served twice', () => {
    const unsigned = drawnUpCase(energyTrack, '2025-04-01')
    unsigned.open()
    expect(unsigned.act('notice-service', '2025-04-02')).toMatchObject({ code: 'not-in-this-state' })
    const told = signed()
    told.act('notice-service', '2025-04-09', { servedOn: '2025-04-08' })
    expect(told.act('notice-service', '2025-04-10')).toMatchObject({ code: 'not-in-this-state' })
  })

  test.each([
    ['2025-08-31', '2026-02-28', '2026-02-28'],
    ['2025-08-16', '2026-02-16', '2026-02-24'],
    ['2025-04-08', '2025-10-08', '2025-10-09'],
    ['2025-08-14', '2026-02-14', '2026-02-14'],
  ])('served on %s is due on %s, and effectively on %s', (servedOn, nominal, effective) => {
    const told = signed()
    const events = told.act('notice-service', '2025-09-02', { servedOn })
    expect(typesOf(events)).toEqual([
      'StepApproved',
      'FilingAccepted',
      'NoticeServed',
      'ClockStarted',
      'CaseMoved',
    ])
    const number = told.now().filings[0]?.number
    expect(events).toContainEqual({ type: 'NoticeServed', filing: 2, number, servedOn, method: 'direct' })
    expect(told.now()).toMatchObject({ state: 'rectifying', servedOn, notice: number })
    expect(clockViews(told.now(), '2025-09-02')).toMatchObject([
      { from: servedOn, startedBy: { zh: '通知书送达' }, first: { nominal, effective } },
    ])
    expect(noticeIn(told.log)).toMatchObject({ number, servedOn, method: 'direct' })
  })

  test.each([
    [waterTrack, notice, 'flagged', '2026-02-24'],
    [productionLicenceTrack, 'licence-acceptance', 'applied', '2025-09-12'],
  ])('runs on its own track from service too', (track, form, state, effective) => {
    const told = drawnUpCase(track, '2025-08-01')
    told.open()
    told.act(form, '2025-08-04')
    told.act('notice-service', '2025-08-18', { servedOn: '2025-08-16' })
    expect(told.now()).toMatchObject({ state, clocks: [{ from: '2025-08-16', effective }] })
  })

  test.each([false, true])('may be given up before service (signed: %s)', (isSigned) => {
    const told = drawnUpCase(energyTrack, '2025-04-01')
    told.open()
    if (isSigned) told.act(notice, '2025-04-02')
    told.act('opening-revoked', '2025-04-03')
    expect(told.now()).toMatchObject({ status: 'closed', outcome: 'not-opened' })
    expect(
      mailed(
        told,
        told.log.map(({ event }) => event),
      ),
    ).toEqual([])
  })
})

describe('the enterprise', () => {
  test('sees nothing of the case and is told nothing before service, and all of it from then on', () => {
    const told = signed()
    const mayFile = () => may(contact, 'file', told.now())
    const id = CaseId.parse('C-20250801-k7q2mz')
    const heads = () => servedAlone({ machines: [], heads: [{ id, state: told.now() } as never] }).heads
    expect([mayFile(), heads()]).toEqual([false, []])
    expect(
      mailed(
        told,
        told.log.map(({ event }) => event),
      ),
    ).toEqual([])
    told.act('notice-service', '2025-04-09', { servedOn: '2025-04-08' })
    expect([mayFile(), heads().length]).toEqual([true, 1])
  })

  test('is mailed once of service: the letter, its day and the last day', () => {
    const told = signed()
    const events = told.act('notice-service', '2025-04-09', { servedOn: '2025-04-08' }) as CaseEvent[]
    const [letter, ...others] = mailed(told, events)
    expect(others).toEqual([])
    expect(letter?.subject.zh).toBe(`通知：${told.now().notice}`)
    const words = letter?.paragraphs.map(({ zh }) => zh).join('') ?? ''
    for (const one of ['责令限期整改通知书', '2025年4月8日', '2025年10月9日', '送达之日的次日'])
      expect(words).toContain(one)
    expect(letter?.action?.url).toMatch(/\/my\/cases\/.+\/letters\/1$/u)
  })

  test('reads that the notice was served, and not how it was drawn up between the organs', () => {
    const told = signed()
    told.act('notice-service', '2025-04-09', { servedOn: '2025-04-08' })
    const types = logForEnterprise(told.now(), told.log).map(({ event }) => event.type)
    expect(types).toContain('NoticeServed')
    expect(types.filter((type) => type === 'FilingSubmitted')).toHaveLength(1)
  })
})

test('a machine of a case that was not served is not named to the enterprise in another', () => {
  const told = signed()
  const id = CaseId.parse('C-20250801-k7q2mz')
  const cases = [
    { case: id, number: 'LC-20250801-K7Q2MZ', mark: '' },
    { case: 'C-20250101-bbbbbb', number: 'LC-20250101-BBBBBB', mark: '' },
  ]
  const related = {
    machines: [{ key: 'S-1', serial: 'S-1', cases }],
    heads: [{ id, state: told.now() } as never],
  }
  expect(servedAlone(related).machines).toEqual([{ key: 'S-1', serial: 'S-1', cases: cases.slice(1) }])
})
