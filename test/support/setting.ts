import { wordsOf } from '../../forms/tracks/words.ts'
import type { Case, InApproval } from '../../functions/engine/case.ts'
import { Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import type { Setting } from '../../functions/mail/setting.ts'

/** A case with one filing in approval, as mails about it are written. */
export const digest = Digest.parse('a'.repeat(64))
export const organ = OrganId.parse('371526-miit')
export const other = OrganId.parse('371526-drc')

export const filing: InApproval = {
  no: 1,
  form: { id: 'extension-request', version: '1' },
  chain: { id: 'extension-request', version: '1' },
  reference: 'LC-1-1',
  draft: 'd1',
  digest,
  content: 2,
  epoch: 1,
  status: 'in-approval',
  step: 'review',
  due: '2026-02-26',
  waiting: [organ],
  signatures: [],
}

export const state: Case = {
  status: 'open',
  number: 'LC-1',
  county: '371526',
  enterprise: { code: '91371526YYYY0008XC', name: '某厂' },
  ruleSet: { id: 'liaocheng-2025', version: '2025-draft-1' },
  track: { id: 'energy', version: '2' },
  state: 'rectifying',
  servedOn: '2025-08-16',
  clocks: [
    {
      id: 'c',
      nominal: '2026-05-16',
      effective: '2026-05-18',
      provisional: false,
      extended: 1,
      warned: 0,
      status: 'running',
      from: '2025-08-16',
    },
  ],
  items: {},
  published: [],
  filings: [filing],
}

export const setting: Setting = {
  baseUrl: 'https://host',
  caseId: 'C-1',
  state,
  kind: wordsOf({}),
  isMatter: false,
  together: [],
  actor: {
    kind: 'official',
    person: PersonId.parse('p-1'),
    name: '王',
    organ,
    title: '科长',
    capacity: 'own',
  },
  isApart: () => false,
  actTitle: (form) => ({ zh: form, en: form }),
  formTitle: () => ({ zh: '延期申请', en: 'Extension request' }),
  stepTitle: () => ({ zh: '初审', en: 'First review' }),
  organName: (id) => ({ zh: `单位${id}`, en: `organ ${id}` }),
  summary: () => undefined,
  conditions: () => [],
  trackTitle: { zh: '失信惩戒', en: 'Credit discipline' },
  stateTitle: (id) => ({ zh: id, en: id }),
  fieldLabel: (_, field) => ({ zh: field, en: field }),
  clockTitle: () => ({ zh: '整改期限', en: 'Time to rectify' }),
  clockOwner: (clock) => (clock === 'theirs' ? 'county' : 'enterprise'),
  isServed: () => true,
  letterTitle: () => ({ zh: '听证告知书', en: 'Hearing notice' }),
  clockTells: (clock) => (clock === 'theirs' ? ['371500-miit'] : []),
  clockKeeper: (clock) => (clock === 'theirs' ? '371500-drc' : '371526-miit'),
  dutyTitle: ({ of, name }) => ({ zh: `事项${of}${name ?? ''}`, en: `duty ${of}` }),
  dutyWords: () => ({ task: { zh: '办理', en: 'do it' }, basis: { zh: '依据', en: 'a clause' } }),
  leading: '371526-miit',
  told: [],
  above: (id) => (id.startsWith('371500-') ? undefined : `371500-${id.split('-').at(-1)}`),
  nextActs: (office) =>
    office === '371526-miit'
      ? [{ id: 'closure-proposal', title: { zh: '关停建议', en: 'Closure proposal' } }]
      : [],
  turnsAfter: (_, to) =>
    to === 'b' ? [{ organ: '371526-miit', acts: [{ zh: '建议', en: 'Proposal' }] }] : [],
}
