import type {
  ApproveStep,
  OpenCase,
  ReadClocks,
  RefuseFiling,
  ResubmitFiling,
  ReturnFiling,
  SubmitFiling,
  WithdrawFiling,
} from '../../functions/engine/commands.ts'
import type { Actor, Official } from '../../functions/engine/events.ts'
import type { Evidence } from '../../functions/engine/form.ts'
import { Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { county, organs } from '../support/rules.ts'

/** Commands with everything that a test does not speak of filled in. */
export const served = '2026-01-05'
export const due = '2026-07-05'
export const contentA = Digest.parse('a'.repeat(64))
export const contentB = Digest.parse('b'.repeat(64))
export const enterprise = {
  code: '91371526YYYY0008XC',
  name: 'An invented works',
  legalRepresentative: 'Wang Wu',
  address: '1 Works Road',
  industry: '3110',
  sector: 'steel',
}

const system: Actor = { kind: 'system', name: 'sweep' }

export const contact: Actor = {
  kind: 'contact',
  person: PersonId.parse('p-contact'),
  name: 'Zhang San',
  enterprise: enterprise.code,
  title: 'manager',
}

/** One of the people of an organ; the first unless another is named. */
export const official = (organ: string, person = `p-${organ}-1`): Official => ({
  kind: 'official',
  person: PersonId.parse(person),
  name: 'Li Si',
  organ: OrganId.parse(organ),
  title: 'officer',
  capacity: 'own',
})

export const photo: Evidence = {
  id: 'e-1',
  slot: 'photos',
  name: '现场照片.jpg',
  kind: 'photo',
  type: 'image/jpeg',
  size: 3_141_592,
  sha256: 'c'.repeat(64),
  sm3: 'd'.repeat(64),
  crc32: '0badcafe',
}

export const open = (track = 'mend', change: Partial<OpenCase> = {}): OpenCase => ({
  type: 'OpenCase',
  actor: official(organs.lead),
  today: served,
  number: '2026-001',
  county,
  enterprise,
  grounds: ['energy'],
  basis: ['an invented clause'],
  track: { id: track, version: '1' },
  notice: { number: '1', servedOn: served, method: 'in person', proof: [photo] },
  equipment: [],
  ...change,
})

export const submit = (form: string, chain = 'line', change: Partial<SubmitFiling> = {}): SubmitFiling => ({
  type: 'SubmitFiling',
  actor: contact,
  today: '2026-03-02',
  form: { id: form, version: '1' },
  chain: { id: chain, version: '1' },
  draft: `d-${form}`,
  answers: { until: '2026-09-30', words: 'we promise' },
  evidence: [photo],
  digest: contentA,
  ...change,
})

/** The one item of equipment of the track `order`. */
export const item = {
  id: 'e-1',
  catalogue: 'c',
  name: 'furnace',
  model: 'F-1',
  quantity: '2',
  capacity: { amount: '1', unit: 't' },
  serial: 'S-1',
}

/** What an act of the track `order` answers, and the item that is mended later. */
export const actAnswers = {
  until: '2026-09-30',
  words: 'we promise',
  kind: 'plain',
  servedOn: '2026-03-02',
  level: 'county',
  items: [{ serial: 'S-1', done: { amount: '2', unit: 'sets' }, planned: { amount: '2', unit: 'sets' } }],
}

/** An act of the office that leads the track `order`: water. */
export const act = (form: string, change: Partial<SubmitFiling> = {}): SubmitFiling =>
  submit(form, 'lone', {
    actor: official(organs.water),
    by: OrganId.parse(organs.water),
    answers: actAnswers,
    ...change,
  })

export const resubmit = (filing = 1, change: Partial<ResubmitFiling> = {}): ResubmitFiling => ({
  type: 'ResubmitFiling',
  actor: contact,
  today: '2026-03-05',
  filing,
  answers: { until: '2026-09-15', words: 'we promise again' },
  changed: ['evidence.photos'],
  evidence: [photo],
  digest: contentB,
  ...change,
})

export const withdraw = (filing = 1, change: Partial<WithdrawFiling> = {}): WithdrawFiling => ({
  type: 'WithdrawFiling',
  actor: contact,
  today: '2026-03-06',
  filing,
  reason: 'sold',
  ...change,
})

const decision = (organ: string, epoch: number) => ({
  actor: official(organ),
  today: '2026-03-03',
  filing: 1,
  epoch,
  digest: contentA,
  organ: OrganId.parse(organ),
})

export const approve = (organ: string, epoch = 1, change: Partial<ApproveStep> = {}): ApproveStep => ({
  type: 'ApproveStep',
  ...decision(organ, epoch),
  remark: 'seen',
  answers: { until: '2026-09-30', words: 'we promise' },
  ...change,
})

export const refusal = (organ: string, epoch = 1, change: Partial<RefuseFiling> = {}): RefuseFiling => ({
  type: 'RefuseFiling',
  ...decision(organ, epoch),
  reason: 'the limit is not met',
  answers: { until: '2026-09-30', words: 'we promise' },
  ...change,
})

export const sendBack = (organ: string, epoch = 1, change: Partial<ReturnFiling> = {}): ReturnFiling => ({
  type: 'ReturnFiling',
  ...decision(organ, epoch),
  reason: 'the photograph is dark',
  corrections: [{ field: 'evidence.photos', remark: 'by daylight' }],
  ...change,
})

export const readClocks = (today: string): ReadClocks => ({ type: 'ReadClocks', actor: system, today })
