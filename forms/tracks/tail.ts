import type { TrackClock, TrackDuty, TrackState } from '../../functions/engine/track.ts'
import { assignLicences, licenceDuty } from '../shared/duties.ts'
import { closedDown, closing, closingStates, resumed, resumedFrom, resumption } from './closing.ts'
import { accepted, answered, anyTime, ended, passed } from './parts.ts'

/** Where a closure proposal, once accepted, leads: the first state of the tail. */
export const proposed = 'closure-proposed'

/** Clocks of the closure tail (DOMAIN §2). */
export const tailClocks: readonly TrackClock[] = [
  {
    id: 'hearing-window',
    title: { zh: '申请听证期限', en: 'Time to ask for a hearing' },
    owner: 'enterprise',
    period: { workingDays: 5 },
    lapses: true,
    remind: [1],
    basis: {
      zh: '《行政处罚法》第六十四条、第八十五条：告知后五日内提出，五日指工作日',
      en: 'Administrative Penalty Law, articles 64 and 85: within five working days of being told',
    },
  },
  {
    id: 'closing',
    title: { zh: '关停拆除期限', en: 'Time to close and dismantle' },
    owner: 'enterprise',
    remind: [30, 15, 3],
    basis: {
      zh: '送达的关停退出决定所载明的日期',
      en: 'The day that the served closure decision names',
    },
  },
]

/** What the closure decision gives to organs besides the one that leads. */
export const tailDuties: readonly TrackDuty[] = [licenceDuty]

const whileOutOfBusiness = ['closure-proposal', 'tariff-letter', 'bank-letter'] as const

/**
 * The common end of every track that leads to closure: legal review, hearing window, government decision,
 * service, dismantling, acceptance (DOMAIN §2). No timer closes anybody: the window only lets the case go on.
 */
export const closureTail: readonly TrackState[] = [
  {
    id: proposed,
    title: { zh: '已建议依法关停退出，待法制审核', en: 'Closure proposed, awaiting legal review' },
    owner: 'municipal',
    forms: ['legal-review', resumption, ...anyTime],
    moves: [
      accepted('legal-review', 'legally-reviewed', { where: answered('outcome', 'lawful') }),
      accepted('legal-review', 'sent-back'),
    ],
  },
  {
    id: 'sent-back',
    title: { zh: '退回重新研究', en: 'Sent back to be reconsidered' },
    owner: 'county',
    forms: ['closure-proposal', 'closure-dropped', resumption, ...anyTime],
    moves: [accepted('closure-proposal', proposed), accepted('closure-dropped', 'dropped')],
  },
  {
    id: 'legally-reviewed',
    title: { zh: '法制审核通过，待听证告知', en: 'Found lawful, hearing to be offered' },
    owner: 'county',
    forms: ['hearing-notice', resumption, ...anyTime],
    moves: [accepted('hearing-notice', 'hearing-told')],
  },
  {
    id: 'hearing-told',
    title: { zh: '听证告知书已签发，待送达', en: 'Hearing notice signed, to be served' },
    owner: 'county',
    forms: ['hearing-service', resumption, ...anyTime],
    moves: [
      accepted('hearing-service', 'hearing-window', {
        effects: [{ kind: 'start-clock', clock: 'hearing-window', from: 'servedOn' }],
      }),
    ],
  },
  {
    id: 'hearing-window',
    title: { zh: '听证告知期内', en: 'Hearing may be asked for' },
    owner: 'enterprise',
    forms: ['hearing-request', resumption, ...anyTime],
    moves: [
      accepted('hearing-request', 'hearing', {
        effects: [{ kind: 'meet-clock', clock: 'hearing-window' }],
      }),
      passed('hearing-window', 'awaiting-decision'),
    ],
  },
  {
    id: 'hearing',
    title: { zh: '听证中', en: 'Hearing' },
    owner: 'county',
    forms: ['hearing-record', resumption, ...anyTime],
    moves: [
      accepted('hearing-record', 'awaiting-decision', { where: answered('conclusion', 'upheld') }),
      accepted('hearing-record', 'sent-back'),
    ],
  },
  {
    id: 'awaiting-decision',
    title: { zh: '待有批准权的人民政府决定', en: 'Awaiting the decision of the government' },
    owner: 'county',
    // Asked for late, with a reason: the lead office weighs it until the government has decided.
    forms: ['government-decision', 'hearing-request', resumption, ...anyTime],
    moves: [
      accepted('hearing-request', 'hearing'),
      accepted('government-decision', 'sent-back', { where: answered('decision', 'reject') }),
      accepted('government-decision', 'suspension-decided', { where: answered('decision', 'suspend') }),
      accepted('government-decision', 'decided', { effects: [assignLicences] }),
    ],
  },
  {
    id: 'suspension-decided',
    title: { zh: '政府已决定责令停业，待送达', en: 'Suspension of business decided, to be served' },
    owner: 'county',
    forms: ['suspension-service', resumption, ...anyTime],
    moves: [accepted('suspension-service', 'out-of-business')],
  },
  {
    // Two outcomes (the plan, 二(二)3): nothing is dismantled, and business is resumed only once it is found fit.
    id: 'out-of-business',
    title: { zh: '责令停业中', en: 'Business suspended' },
    owner: 'county',
    forms: ['business-resumption', ...whileOutOfBusiness, ...anyTime],
    moves: [
      accepted('business-resumption', 'back-in-business', { where: answered('outcome', 'resume') }),
      accepted('closure-proposal', proposed),
      resumed('out-of-business-resumed'),
    ],
  },
  resumedFrom(
    'out-of-business',
    { zh: '停业期间擅自恢复生产', en: 'Production resumed illegally while business is suspended' },
    { forms: whileOutOfBusiness, moves: [accepted('closure-proposal', proposed)] },
  ),
  {
    id: 'decided',
    title: { zh: '政府已决定，待送达', en: 'Decided by the government, to be served' },
    owner: 'county',
    forms: ['closure-service', 'licence-revocation', resumption, ...anyTime],
    moves: [
      accepted('closure-service', closing, {
        effects: [
          { kind: 'start-clock', clock: 'closing', from: 'servedOn', until: 'dismantleBy' },
          { kind: 'publish', register: 'closures' },
        ],
      }),
    ],
  },
  ...closingStates,
  ended('back-in-business', { zh: '恢复营业，办结', en: 'Back in business, case ended' }),
  ended(closedDown, { zh: '依法关停退出，办结', en: 'Closed down, case ended' }),
  ended('dropped', { zh: '不予关停退出，办结', en: 'Closure dropped, case ended' }),
]
