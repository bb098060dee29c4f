import { describe, expect, test } from 'vitest'
import { registerRows } from '../../forms/register-rows.ts'
import { rules } from '../../forms/rules.ts'
import { supportKinds } from '../../forms/support-application/kinds.ts'
import { letter as supportLetter } from '../../forms/support-decision/letter.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { energyServiceTrack } from '../../forms/tracks/energy-service.ts'
import { enterpriseSupportTrack } from '../../forms/tracks/enterprise-support.ts'
import { licenceApplicationTrack } from '../../forms/tracks/licence-application.ts'
import { renewalTrack } from '../../forms/tracks/renewal.ts'
import { freeze, settle, startingAnswers } from '../../functions/engine/answers.ts'
import { nothing } from '../../functions/engine/case.ts'
import { stepFrom } from '../../functions/engine/chain.ts'
import type { OpenCase } from '../../functions/engine/commands.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { Actor } from '../../functions/engine/events.ts'
import { OrganId, PersonId } from '../../functions/engine/ids.ts'
import type { Track, TrackTrigger } from '../../functions/engine/track.ts'
import { context } from './acts/case.ts'
import { actExamples } from './acts/examples.ts'
import { accepted, caseIn, passed, wayFrom } from './ways.ts'

const begun = tracks.filter(({ begunBy }) => begunBy === 'enterprise')
const code = '91371500YYYY00012U'

const contactOf = (enterprise: string): Actor => ({
  kind: 'contact',
  person: PersonId.parse('p-contact'),
  name: '李敏',
  enterprise,
  title: '',
})

const officer: Actor = {
  kind: 'official',
  person: PersonId.parse('p-officer'),
  name: '王明',
  organ: OrganId.parse('371521-miit'),
  title: '科长',
  capacity: 'own',
}

const opening = ({ id, version }: Track, actor: Actor): OpenCase => ({
  type: 'OpenCase',
  actor,
  today: '2026-01-15',
  number: 'LC-20260115-AAAAAA',
  county: '371521',
  enterprise: { ...context.enterprise, sector: 'building-materials' },
  grounds: [],
  basis: ['plan-2025'],
  track: { id, version },
  notice: { number: '', servedOn: '2026-01-15', method: '', proof: [] },
  equipment: [],
})

describe('what an enterprise begins of its own accord', () => {
  test.each(begun)('$id is begun by a contact of that enterprise, and by nobody else', (track) => {
    expect(decide(rules, nothing, opening(track, contactOf(code)))).toMatchObject({ ok: true })
    for (const actor of [contactOf('91371500YYYY001940'), officer]) {
      expect(decide(rules, nothing, opening(track, actor))).toEqual({
        ok: false,
        rejection: { code: 'not-yours-to-begin', track: track.id },
      })
    }
  })

  test('is no case on a notice: that is opened by an officer alone', () => {
    expect(decide(rules, nothing, opening(energyTrack, officer))).toMatchObject({ ok: true })
    expect(decide(rules, nothing, opening(energyTrack, contactOf(code)))).toMatchObject({
      rejection: { code: 'not-yours-to-begin' },
    })
  })

  test.each(begun)('$id waits for the enterprise first, and starts no clock by that', (track) => {
    expect(track.startClock).toBeUndefined()
    expect(track.states.find(({ id }) => id === track.start)).toMatchObject({ owner: 'enterprise' })
  })
})

const filed = (form: string): TrackTrigger => ({ kind: 'filed', form })

describe('an application', () => {
  test('for a diagnosis ends with its report', () => {
    expect(
      wayFrom(
        energyServiceTrack,
        'to-apply',
        [filed('energy-application')],
        [accepted('energy-application'), { kind: 'diagnosis' }],
        [accepted('diagnosis-report')],
      ),
    ).toEqual(['to-apply', 'reviewing', 'diagnosing', 'diagnosed'])
  })

  test('as a frontrunner leads to the list, and its end takes nobody off', () => {
    const on = { outcome: 'choose', sector: 'building-materials', validUntil: '2027-12-31' }
    expect(
      wayFrom(
        energyServiceTrack,
        'reviewing',
        [accepted('energy-application'), { kind: 'frontrunner' }],
        [accepted('frontrunner-decision'), on],
        [passed('listing')],
        [accepted('frontrunner-decision'), on],
        [accepted('frontrunner-decision'), { outcome: 'remove' }],
      ),
    ).toEqual(['reviewing', 'selecting', 'listed', 'to-remove', 'listed', 'removed'])
  })

  test('for a licence is decided as any other once its papers are accepted', () => {
    expect(
      wayFrom(
        licenceApplicationTrack,
        'to-apply',
        [filed('licence-application')],
        [accepted('licence-application')],
        [accepted('licence-decision'), { outcome: 'refuse' }],
      ),
    ).toEqual(['to-apply', 'reviewing', 'applied', 'refused'])
  })

  test('that is withdrawn may be submitted anew, and one that is declined is over', () => {
    const form = 'renewal-application'
    const applied = [filed(form)] as const
    expect(
      wayFrom(
        renewalTrack,
        'to-apply',
        [...applied],
        [{ kind: 'withdrawn', form }],
        [...applied],
        [{ kind: 'refused', form }],
      ),
    ).toEqual(['to-apply', 'reviewing', 'to-apply', 'reviewing', 'declined'])
  })

  test('for support is decided in writing, a request is answered by the chain itself', () => {
    expect(
      wayFrom(
        enterpriseSupportTrack,
        'to-apply',
        [filed('support-application')],
        [accepted('support-application')],
        [accepted('support-decision'), { outcome: 'decline' }],
      ),
    ).toEqual(['to-apply', 'reviewing', 'deciding', 'not-granted'])
    expect(
      wayFrom(enterpriseSupportTrack, 'to-apply', [filed('support-request')], [accepted('support-request')]),
    ).toEqual(['to-apply', 'answering', 'answered'])
  })
})

test('a project goes to ecology where it is about waste, and else to the leading office at once', () => {
  const chain = rules.chain({ id: 'renewal-application', version: '1' })
  expect(stepFrom(chain, 0, { kind: 'waste' })?.id).toBe('ecology')
  expect(stepFrom(chain, 0, { kind: 'equipment' })?.id).toBe('lead')
})

test('a decision on a licence begins with what the enterprise wrote', () => {
  const { form, answers } = actExamples['licence-application']
  const recalled = { 'licence-application': { answers: freeze(form, answers(context), context) } }
  expect(startingAnswers(actExamples['licence-decision'].form, { ...context, recalled })).toMatchObject({
    application: 'renewal',
    heldNumber: 'XK08-001-00123',
    product: '通用硅酸盐水泥 P·O 42.5',
  })
})

test('the list of frontrunners shows product, indicator and validity, and no code', () => {
  const { form, answers } = actExamples['frontrunner-decision']
  const state = caseIn(energyServiceTrack, 'selecting')
  const rows = registerRows('frontrunners', state, freeze(form, answers(context), context))
  expect(rows).toMatchObject([
    {
      enterprise: '阳谷县鲁西建材有限公司',
      sector: '建材',
      basis: '通用硅酸盐水泥熟料',
      method: '98.6 千克标准煤/吨',
      deadline: '2027-12-16',
    },
  ])
  expect(JSON.stringify(rows)).not.toContain(code)
})

describe('the decision on support', () => {
  const { form, answers } = actExamples['support-decision']
  const words = (change: object) =>
    supportLetter(freeze(form, settle(form, { ...answers(context), ...change }), context), {
      caseNumber: context.caseNumber,
      enterprise: context.enterprise,
      county: '阳谷县',
      notice: { number: '', servedOn: '' },
      equipment: [],
      recalled: {},
      number: '阳工信〔2026〕12号',
      on: context.today,
      issuer: '阳谷县工业和信息化局',
    }).paragraphs.join('\n')

  test.each(supportKinds)('is there for $value', ({ value, label }) => {
    expect(words({ kind: value })).toContain(`决定部分给予${label.zh}。`)
    expect(words({ kind: value, outcome: 'decline' })).toContain(`决定不予${label.zh}。`)
  })

  test('promises no credit: the bank decides', () => {
    expect(words({ kind: 'finance' })).toContain('由银行业金融机构自主决定是否授信')
    expect(words({ kind: 'land' })).not.toContain('80万元')
  })
})
