import { ours, type Seat } from '../support/city.ts'

/**
 * Who may do what, written out: for every route, the answer that each seat gets. Nothing here is
 * computed from the product; a role that gains or loses a route must be changed here by hand.
 */

/** Nobody at all, somebody deactivated while signed in, and somebody whose sessions were ended. */
export const strangers = ['nobody', 'leaver', 'signedOut'] as const
export const known = [
  'contact',
  'otherContact',
  'officer',
  'otherOfficer',
  'cityOfficer',
  'approver',
  'drc',
  'otherApprover',
  'cityApprover',
  'auditor',
  'otherAuditor',
  'cityAuditor',
  'administrator',
] as const satisfies readonly Seat[]
export type Known = (typeof known)[number]
export type Who = (typeof strangers)[number] | Known

/** What the addresses name, as the test has made it. */
export interface Places {
  readonly asset: string
  readonly case: string
  readonly draftCase: string
  readonly entry: string
  readonly evidence: string
  readonly upload: string
  readonly opening: string
  readonly proof: string
  /** Of the act that an officer draws up in `draftCase`. */
  readonly exhibit: string
  readonly sequence: string
  /** An order of many cases, by `auditor`. */
  readonly batch: string
  readonly person: string
}

export interface Row {
  readonly route: string
  /** Address with the names of `Places` in braces. */
  readonly at: string
  /** Whoever may, and what they get. */
  readonly may: Partial<Readonly<Record<Known, number>>>
  /** What all other signed-in people get. */
  readonly others: number
  /** What strangers get. */
  readonly strangers: number
  /** What is sent; `{who}` is whoever sends it. */
  readonly sends?: Readonly<Record<string, string>>
}

const each = (seats: readonly Known[], status: number): Row['may'] =>
  Object.fromEntries(seats.map((seat) => [seat, status]))

type Rest = Pick<Row, 'sends'>

/** Open to the whole world. */
const open = (route: string, at: string, status: number, rest: Rest = {}): Row => ({
  route,
  at,
  may: {},
  others: status,
  strangers: status,
  ...rest,
})

/** For some seats; all others are refused in one way, strangers sent to sign in. */
const only =
  (seats: readonly Known[], others: 403 | 404) =>
  (route: string, at: string, status: number, rest: Rest = {}): Row => ({
    route,
    at,
    may: each(seats, status),
    others,
    strangers: 401,
    ...rest,
  })

const anyContact = only(['contact', 'otherContact'], 403)
/** A case is not there for those whom it does not concern. */
const itsContact = only(['contact'], 404)
const anyOfficial = only(
  ['officer', 'otherOfficer', 'cityOfficer', 'approver', 'drc', 'otherApprover', 'cityApprover'],
  403,
)
const itsOrgansApprover = only(['approver'], 403)
const anyApprover = only(['approver', 'drc', 'otherApprover', 'cityApprover'], 403)
const anyOfficer = only(['officer', 'otherOfficer', 'cityOfficer'], 403)
const itsOfficials = only(['officer', 'cityOfficer', 'approver', 'drc', 'cityApprover'], 404)
const itsAuditors = only(['auditor', 'cityAuditor'], 404)
const anyAuditor = only(['auditor', 'otherAuditor', 'cityAuditor'], 403)
/** An order of many cases is whoever's placed it; other auditors are told nothing. */
const itsOrderer = (route: string, at: string, status: number): Row => ({
  ...anyAuditor(route, at, status),
  may: { ...each(['otherAuditor', 'cityAuditor'], 404), auditor: status },
})
const administrator = only(['administrator'], 403)

/** A notice in preparation: for its division's officers and the municipality's; other officers are told nothing. */
const itsOfficers = (route: string, at: string, status: number, rest: Rest = {}): Row => ({
  ...anyOfficer(route, at, status, rest),
  may: { officer: status, cityOfficer: status, otherOfficer: 404 },
})

/** A step is for the approvers of its organ; other officials of the case are told whose it is not. */
const itsApprovers = (route: string, at: string, status: number, rest: Rest = {}): Row => ({
  ...itsOfficials(route, at, 403, rest),
  may: { ...each(['officer', 'cityOfficer', 'drc', 'cityApprover'], 403), approver: status },
})

/** Officers of the office that leads the case, in the county and the city, watch over its filings. */
const itsWatchers = (route: string, at: string, status: number, rest: Rest = {}): Row => ({
  ...itsOfficials(route, at, 403, rest),
  may: { ...each(['approver', 'drc', 'cityApprover'], 403), ...each(['officer', 'cityOfficer'], status) },
})

/** An act is for the officers of its organ; other officials of the case are told whose it is not. */
const itsFilers = (route: string, at: string, status: number, rest: Rest = {}): Row => ({
  ...itsOfficials(route, at, 403, rest),
  may: { ...each(['cityOfficer', 'approver', 'drc', 'cityApprover'], 403), officer: status },
})

const form = '/my/cases/{draftCase}/forms/public-commitment'
const formRoute = '/my/cases/{case}/forms/{form}'
const opening = '/work/opening/{opening}'
const filed = '/my/cases/{case}/filings/1'
const act = '/work/cases/{draftCase}/forms/feasibility-finding'
const actRoute = '/work/cases/{case}/forms/{form}'
const watched = '/work/cases/{case}/filings/1'
const watchedRoute = '/work/cases/{case}/filings/{filing}'
const drawnUp = '/work/cases/{case}/filings/2'
const task = '/work/cases/{case}/tasks/1?organ=371521-miit'
const otherAct = '/work/cases/{case}/tasks/1/acts/recuse?organ=371521-miit'

const everybodys: readonly Row[] = [
  open('GET /', '/', 200),
  open('GET /healthz', '/healthz', 200),
  open('GET /assets/{file}', '{asset}', 200),
  open('GET /sign-in', '/sign-in', 200),
  open('POST /sign-in', '/sign-in', 200, { sends: { email: '{who}@nowhere.example' } }),
  open('GET /sign-in/open', '/sign-in/open', 200),
  open('POST /sign-in/open', '/sign-in/open', 422, { sends: { code: 'ABCD-{who}' } }),
  open('GET /register', '/register', 303),
  open('GET /register/{register}', '/register/commitments', 200),
  open('GET /register/schema', '/register/schema', 200),
  open('GET /register/schema.json', '/register/schema.json', 200),
  open('GET /register/{register}/feed.atom', '/register/commitments/feed.atom', 200),
  open('GET /register/{register}/entries.json', '/register/commitments/entries.json', 200),
  open('GET /register/{register}/entries.csv', '/register/commitments/entries.csv', 200),
  open('GET /register/{register}/on', '/register/commitments/on', 200),
  open('GET /register/{register}/on.json', '/register/commitments/on.json', 200),
  open('GET /register/{register}/{entry}', '/register/commitments/{entry}', 200),
  open('GET /register/{register}/{entry}/pictures/{no}', '/register/commitments/{entry}/pictures/1', 303),
  open('GET /help/{topic}', '/help/privacy', 200),
  open('GET /help/bases', '/help/bases', 200),
  open('GET /help/forms', '/help/forms', 200),
  open('GET /help/forms/{form}', '/help/forms/extension-request', 200),
  open('GET /help/forms/{form}/blank', '/help/forms/extension-request/blank', 200),
  open('GET /help/forms/{form}/schema.json', '/help/forms/extension-request/schema.json', 200),
  open('GET /verify', '/verify', 200),
  open('GET /verify/{file}', '/verify/tuichu-verify.mjs', 200),
  open('GET /tip-offs', '/tip-offs', 200),
  open('GET /tip-offs/new', '/tip-offs/new', 200),
  open('POST /tip-offs/new', '/tip-offs/new', 400),
  open('GET /objections/new', '/objections/new', 404),
  open('POST /objections/new', '/objections/new', 400),
  open('GET /tip-offs/photographs', '/tip-offs/photographs', 404),
  open('POST /tip-offs/photographs', '/tip-offs/photographs', 404),
  open('GET /tip-offs/photographs/arrived/{upload}', '/tip-offs/photographs/arrived/none', 404),
  open('POST /tip-offs/photographs/remove/{upload}', '/tip-offs/photographs/remove/none', 404),
  open('GET /tip-offs/follow', '/tip-offs/follow', 200),
  open('POST /tip-offs/follow', '/tip-offs/follow', 422),
  open('GET /log', '/log', 200),
  open('GET /log/proof/{entry}', '/log/proof/{entry}', 200),
  open('GET /log/checkpoint', '/log/checkpoint', 200),
  open('GET /log/tile/{proxy+}', '/log/tile/63/000', 404),
  open('GET /help/tracks', '/help/tracks', 200),
  open('GET /help/tracks/{track}', '/help/tracks/energy', 200),
]

/** By the secret of its address alone. */
const feeds: readonly Row[] = [open('GET /calendar/tasks.ics', '/calendar/tasks.ics', 404)]

/** Without a task's own session a role opens none of it. */
const links: readonly Row[] = [
  open('GET /a', '/a', 200),
  open('POST /a', '/a', 404, { sends: { code: 'ABCD-{who}' } }),
  open('GET /a/device', '/a/device', 404),
  open('POST /a/device', '/a/device', 404, { sends: { digits: '12345678' } }),
  open('GET /a/task', '/a/task', 404),
  open('POST /a/task', '/a/task', 404, { sends: { decision: 'approve' } }),
  open('GET /a/not-me', '/a/not-me', 200),
  open('POST /a/not-me', '/a/not-me', 404, { sends: { code: 'ABCD-{who}-NOTME' } }),
  open('GET /a/not-me/done', '/a/not-me/done', 200),
  open('GET /a/task/acts/{act}', '/a/task/acts/transfer', 404),
  open('POST /a/task/acts/{act}', '/a/task/acts/transfer', 404, { sends: { to: 'p-1' } }),
  open('GET /a/evidence/{file}', '/a/evidence/{evidence}', 404),
]

const enterprise: readonly Row[] = [
  anyContact('GET /my', '/my', 200),
  anyContact('GET /my/messages', '/my/messages', 200),
  anyContact('GET /my/people', '/my/people', 200),
  itsContact('GET /my/cases/{case}/record.html', '/my/cases/{case}/record.html', 200),
  itsContact('GET /my/cases/{case}/record.json', '/my/cases/{case}/record.json', 200),
  anyContact('GET /my/applications', '/my/applications', 200),
  anyContact('POST /my/applications/{application}', '/my/applications/C-20250101-apply01', 422),
  itsContact('GET /my/cases/{case}', '/my/cases/{case}', 200),
  itsContact('GET /my/cases/{case}/filings/{filing}', filed, 200),
  itsContact('GET /my/cases/{case}/filings/{filing}/receipt', `${filed}/receipt`, 200),
  itsContact('GET /my/cases/{case}/evidence/{file}', '/my/cases/{case}/evidence/{evidence}', 303),
  itsContact('GET /my/cases/{case}/letters/{filing}', '/my/cases/{draftCase}/letters/1', 200),
  itsContact(`GET ${formRoute}`, form, 200),
  itsContact(`POST ${formRoute}`, form, 303),
  itsContact(`GET ${formRoute}/pages/{page}`, `${form}/pages/enterprise`, 200),
  itsContact(`POST ${formRoute}/pages/{page}`, `${form}/pages/enterprise`, 422),
  itsContact(`GET ${formRoute}/pages/{page}/rows`, `${form}/pages/enterprise/rows`, 404),
  itsContact(`POST ${formRoute}/pages/{page}/rows`, `${form}/pages/enterprise/rows`, 404),
  itsContact(`GET ${formRoute}/pages/{page}/evidence`, `${form}/pages/enterprise/evidence`, 200),
  // A slot of another page: the answer to a file that nobody asks for.
  itsContact(`POST ${formRoute}/pages/{page}/evidence/send`, `${form}/pages/cuts/evidence/send`, 404),
  itsContact(
    `GET ${formRoute}/pages/{page}/evidence/files/{upload}`,
    `${form}/pages/cuts/evidence/files/none`,
    404,
  ),
  itsContact(
    `POST ${formRoute}/pages/{page}/evidence/files/{upload}`,
    `${form}/pages/cuts/evidence/files/none`,
    404,
  ),
  itsContact(`GET ${formRoute}/pages/{page}/arrived/{upload}`, `${form}/pages/cuts/arrived/{upload}`, 303),
  itsContact(
    `GET ${formRoute}/pages/{page}/evidence/arrived/{upload}`,
    `${form}/pages/cuts/evidence/arrived/{upload}`,
    303,
  ),
  itsContact(`POST ${formRoute}/pages/{page}/remove/{upload}`, `${form}/pages/cuts/remove/{upload}`, 303),
  itsContact(
    `POST ${formRoute}/pages/{page}/evidence/remove/{upload}`,
    `${form}/pages/cuts/evidence/remove/{upload}`,
    303,
  ),
  itsContact(`POST ${formRoute}/open`, `${form}/open`, 409),
  itsContact(`POST ${formRoute}/version`, `${form}/version`, 409),
  itsContact(`POST ${formRoute}/resume`, `${form}/resume`, 303),
  itsContact(`GET ${formRoute}/check`, `${form}/check`, 200),
  itsContact(`POST ${formRoute}/submit`, `${form}/submit`, 422),
]

const officials: readonly Row[] = [
  anyOfficial('GET /work', '/work', 200),
  itsOrgansApprover('GET /work/together', '/work/together?organ=371521-miit&task={case}.1', 200),
  itsOrgansApprover('POST /work/together', '/work/together', 422, { sends: { organ: '371521-miit' } }),
  anyApprover('GET /work/calendar', '/work/calendar', 200),
  anyApprover('POST /work/calendar', '/work/calendar', 200, { sends: { _action: 'begin' } }),
  anyApprover('GET /work/mail', '/work/mail', 200),
  anyApprover('POST /work/mail', '/work/mail', 303, { sends: { _action: 'each' } }),
  anyOfficial('GET /work/progress', '/work/progress', 200),
  anyOfficial('GET /work/progress/briefing', '/work/progress/briefing', 200),
  anyOfficial('GET /work/exits', '/work/exits', 200),
  anyOfficial('GET /work/returns', '/work/returns', 200),
  anyOfficial('GET /work/tip-offs', '/work/tip-offs', 200),
  anyOfficial('GET /work/notices', '/work/notices', 200),
  // No such period is reported any more.
  anyOfficer('POST /work/returns/{period}', '/work/returns/2000h1', 404),
  anyOfficial('GET /work/ledger', '/work/ledger', 200),
  anyOfficial('GET /work/ledger/ledger.xlsx', '/work/ledger/ledger.xlsx', 200),
  anyOfficial('GET /work/ledger/ledger.csv', '/work/ledger/ledger.csv', 200),
  anyOfficial('GET /work/measures', '/work/measures', 200),
  anyOfficial('GET /work/measures/filings', '/work/measures/filings', 200),
  anyOfficial('GET /work/measures/figures.csv', '/work/measures/figures.csv', 200),
  anyOfficial('GET /work/cases', '/work/cases', 200),
  anyOfficial('GET /work/enterprises', '/work/enterprises', 200),
  {
    ...anyOfficial('GET /work/enterprises/{code}', `/work/enterprises/${ours.code}`, 200),
    may: {
      ...each(['officer', 'cityOfficer', 'approver', 'drc', 'cityApprover'], 200),
      ...each(['otherOfficer', 'otherApprover'], 404),
    },
  },

  anyOfficer('GET /work/matters', '/work/matters', 200),
  anyOfficer('POST /work/matters/{matter}', '/work/matters/C-20250101-matter1', 422),
  anyOfficial('GET /work/duties', '/work/duties', 200),
  anyOfficial('GET /work/devices', '/work/devices', 200),
  anyOfficial('POST /work/devices', '/work/devices', 303, { sends: { device: 'none' } }),
  anyOfficial('GET /work/passkeys/new', '/work/passkeys/new', 200),
  anyOfficial('POST /work/passkeys/new', '/work/passkeys/new', 422),
  anyOfficial('GET /work/passkeys/{passkey}/remove', '/work/passkeys/none/remove', 404),
  anyOfficial('POST /work/passkeys/{passkey}/remove', '/work/passkeys/none/remove', 404),
  anyApprover('GET /work/absence', '/work/absence', 200),
  anyApprover('POST /work/absence', '/work/absence', 422),
  anyOfficial('POST /work/absence/{absence}/end', '/work/absence/none/end', 303),
  anyOfficer('GET /work/opening', '/work/opening', 303),
  itsOfficers('GET /work/opening/{opening}', opening, 200),
  itsOfficers('GET /work/opening/{opening}/pages/{page}', `${opening}/pages/notice`, 200),
  itsOfficers('POST /work/opening/{opening}/pages/{page}', `${opening}/pages/notice`, 422),
  itsOfficers('GET /work/opening/{opening}/pages/{page}/rows', `${opening}/pages/notice/rows`, 404),
  itsOfficers('POST /work/opening/{opening}/pages/{page}/rows', `${opening}/pages/notice/rows`, 404),
  itsOfficers('GET /work/opening/{opening}/pages/{page}/evidence', `${opening}/pages/notice/evidence`, 200),
  itsOfficers(
    'POST /work/opening/{opening}/pages/{page}/evidence/send',
    `${opening}/pages/notice/evidence/send`,
    404,
  ),
  itsOfficers(
    'GET /work/opening/{opening}/pages/{page}/evidence/files/{upload}',
    `${opening}/pages/notice/evidence/files/none`,
    404,
  ),
  itsOfficers(
    'POST /work/opening/{opening}/pages/{page}/evidence/files/{upload}',
    `${opening}/pages/notice/evidence/files/none`,
    404,
  ),
  itsOfficers(
    'GET /work/opening/{opening}/pages/{page}/arrived/{upload}',
    `${opening}/pages/notice/arrived/{proof}`,
    303,
  ),
  itsOfficers(
    'GET /work/opening/{opening}/pages/{page}/evidence/arrived/{upload}',
    `${opening}/pages/notice/evidence/arrived/{proof}`,
    303,
  ),
  itsOfficers(
    'POST /work/opening/{opening}/pages/{page}/remove/{upload}',
    `${opening}/pages/notice/remove/{proof}`,
    303,
  ),
  itsOfficers(
    'POST /work/opening/{opening}/pages/{page}/evidence/remove/{upload}',
    `${opening}/pages/notice/evidence/remove/{proof}`,
    303,
  ),
  itsOfficers('POST /work/opening/{opening}/open', `${opening}/open`, 409),
  itsOfficers('POST /work/opening/{opening}/version', `${opening}/version`, 409),
  itsOfficers('POST /work/opening/{opening}/resume', `${opening}/resume`, 303),
  itsOfficers('GET /work/opening/{opening}/check', `${opening}/check`, 200),
  itsOfficers('POST /work/opening/{opening}/submit', `${opening}/submit`, 422),
  itsOfficials('GET /work/cases/{case}', '/work/cases/{case}', 200),
  itsOfficials('GET /work/cases/{case}/filings/{filing}', '/work/cases/{case}/filings/1', 200),
  itsOfficials('GET /work/cases/{case}/evidence/{file}', '/work/cases/{case}/evidence/{evidence}', 303),
  itsWatchers(`GET ${watchedRoute}/urge`, `${watched}/urge`, 200),
  itsWatchers(`POST ${watchedRoute}/urge`, `${watched}/urge`, 422, { sends: { words: '\u0007' } }),
  itsWatchers(`GET ${watchedRoute}/reassign`, `${watched}/reassign`, 200),
  itsWatchers(`POST ${watchedRoute}/reassign`, `${watched}/reassign`, 422, {
    sends: { from: '371521-miit' },
  }),
  itsApprovers('GET /work/cases/{case}/tasks/{filing}', task, 200),
  itsApprovers('POST /work/cases/{case}/tasks/{filing}', task, 422, { sends: { decision: 'return' } }),
  itsApprovers('POST /work/cases/{case}/tasks/{filing}/link', '/work/cases/{case}/tasks/1/link', 303, {
    sends: { organ: '371521-miit' },
  }),
  itsApprovers('GET /work/cases/{case}/tasks/{filing}/acts/{act}', otherAct, 200),
  itsApprovers('POST /work/cases/{case}/tasks/{filing}/acts/{act}', otherAct, 422, { sends: { words: '' } }),
]

const acts: readonly Row[] = [
  itsOfficials('GET /work/cases/{case}/letters/{filing}', '/work/cases/{draftCase}/letters/1', 200),
  // The case's filing yields no file.
  itsOfficials('GET /work/cases/{case}/exports/{filing}', '/work/cases/{case}/exports/1', 404),
  itsOfficials('GET /work/cases/{case}/packages/{filing}', '/work/cases/{case}/packages/1', 404),
  itsFilers('GET /work/cases/{case}/filings/{filing}/receipt', `${drawnUp}/receipt`, 200),
  itsFilers(`GET ${actRoute}`, act, 200),
  itsFilers(`GET ${actRoute}/letter`, `${act}/letter`, 200),
  itsFilers(`POST ${actRoute}`, act, 303),
  itsFilers(`GET ${actRoute}/pages/{page}`, `${act}/pages/visit`, 200),
  itsFilers(`POST ${actRoute}/pages/{page}`, `${act}/pages/visit`, 422),
  itsFilers(`GET ${actRoute}/pages/{page}/rows`, `${act}/pages/visit/rows`, 404),
  itsFilers(`POST ${actRoute}/pages/{page}/rows`, `${act}/pages/visit/rows`, 404),
  itsFilers(`GET ${actRoute}/pages/{page}/evidence`, `${act}/pages/visit/evidence`, 200),
  itsFilers(`POST ${actRoute}/pages/{page}/evidence/send`, `${act}/pages/visit/evidence/send`, 404),
  itsFilers(
    `GET ${actRoute}/pages/{page}/evidence/files/{upload}`,
    `${act}/pages/visit/evidence/files/none`,
    404,
  ),
  itsFilers(
    `POST ${actRoute}/pages/{page}/evidence/files/{upload}`,
    `${act}/pages/visit/evidence/files/none`,
    404,
  ),
  itsFilers(`GET ${actRoute}/pages/{page}/arrived/{upload}`, `${act}/pages/visit/arrived/{exhibit}`, 303),
  itsFilers(
    `GET ${actRoute}/pages/{page}/evidence/arrived/{upload}`,
    `${act}/pages/visit/evidence/arrived/{exhibit}`,
    303,
  ),
  itsFilers(`POST ${actRoute}/pages/{page}/remove/{upload}`, `${act}/pages/visit/remove/{exhibit}`, 303),
  itsFilers(
    `POST ${actRoute}/pages/{page}/evidence/remove/{upload}`,
    `${act}/pages/visit/evidence/remove/{exhibit}`,
    303,
  ),
  itsFilers(`POST ${actRoute}/open`, `${act}/open`, 409),
  itsFilers(`POST ${actRoute}/version`, `${act}/version`, 409),
  itsFilers(`POST ${actRoute}/resume`, `${act}/resume`, 303),
  itsFilers(`GET ${actRoute}/check`, `${act}/check`, 200),
  itsFilers(`POST ${actRoute}/submit`, `${act}/submit`, 422),
]

const auditors: readonly Row[] = [
  anyAuditor('GET /audit', '/audit', 200),
  anyAuditor('GET /audit/records', '/audit/records', 200),
  anyAuditor('POST /audit/searches', '/audit/searches', 400),
  anyAuditor('POST /audit/searches/{search}/forget', '/audit/searches/0123456789abcdef/forget', 303),
  anyAuditor('GET /audit/batches', '/audit/batches?track=', 200),
  anyAuditor('POST /audit/batches', '/audit/batches', 303),
  itsOrderer('GET /audit/batches/{batch}', '/audit/batches/{batch}', 200),
  itsOrderer('GET /audit/batches/{batch}/files/{file}', '/audit/batches/{batch}/files/0', 303),
  itsOrderer('POST /audit/batches/{batch}', '/audit/batches/{batch}', 303),
  anyAuditor('GET /audit/exits', '/audit/exits', 200),
  anyAuditor('GET /work/retention', '/work/retention', 200),
  itsAuditors('GET /work/retention/{case}', '/work/retention/{case}', 200),
  itsAuditors('GET /work/retention/{case}/certificate.zip', '/work/retention/{case}/certificate.zip', 404),
  itsAuditors('POST /work/retention/{case}/deletion', '/work/retention/{case}/deletion', 409),
  itsAuditors('POST /work/retention/{case}/holds', '/work/retention/{case}/holds', 422),
  itsAuditors('POST /work/retention/{case}/holds/{hold}/ask', '/work/retention/{case}/holds/1/ask', 422),
  itsAuditors(
    'POST /work/retention/{case}/holds/{hold}/release',
    '/work/retention/{case}/holds/1/release',
    200,
  ),
  itsAuditors('GET /audit/cases/{case}', '/audit/cases/{case}', 200),
  itsAuditors('GET /audit/cases/{case}/filings/{filing}', '/audit/cases/{case}/filings/1', 200),
  itsAuditors('GET /audit/cases/{case}/letters/{filing}', '/audit/cases/{draftCase}/letters/1', 200),
  itsAuditors('GET /audit/cases/{case}/packages/{filing}', '/audit/cases/{case}/packages/1', 404),
  itsAuditors('POST /audit/cases/{case}/archive', '/audit/cases/{case}/archive', 303),
  itsAuditors('GET /audit/orders/{case}/{sequence}', '/audit/orders/{case}/{sequence}', 200),
  itsAuditors(
    'GET /audit/orders/{case}/{sequence}/archive.zip',
    '/audit/orders/{case}/{sequence}/archive.zip',
    303,
  ),
  itsAuditors(
    'GET /audit/orders/{case}/{sequence}/redacted.zip',
    '/audit/orders/{case}/{sequence}/redacted.zip',
    404,
  ),
  itsAuditors(
    'POST /audit/orders/{case}/{sequence}/redacted',
    '/audit/orders/{case}/{sequence}/redacted',
    303,
  ),
  itsAuditors('POST /audit/orders/{case}/{sequence}', '/audit/orders/{case}/{sequence}', 303),
]

const administrators: readonly Row[] = [
  administrator('GET /admin', '/admin', 200),
  administrator('GET /admin/records', '/admin/records', 200),
  administrator('GET /admin/imports', '/admin/imports', 200),
  administrator('GET /admin/imports/catalogue', '/admin/imports/catalogue', 200),
  administrator('POST /admin/imports/catalogue', '/admin/imports/catalogue', 422),
  administrator('GET /admin/imports/catalogue/template', '/admin/imports/catalogue/template', 200),
  administrator('GET /admin/imports/enterprises', '/admin/imports/enterprises', 200),
  administrator('POST /admin/imports/enterprises', '/admin/imports/enterprises', 422),
  administrator('GET /admin/imports/enterprises/template', '/admin/imports/enterprises/template?as=csv', 200),
  administrator('GET /admin/imports/{import}', '/admin/imports/none', 404),
  administrator('POST /admin/imports/{import}', '/admin/imports/none', 404),
  administrator('GET /admin/imports/{import}/file', '/admin/imports/none/file', 404),
  administrator('GET /admin/imports/{import}/lines', '/admin/imports/none/lines', 404),
  administrator('GET /admin/people/new', '/admin/people/new', 200),
  administrator('POST /admin/people/new', '/admin/people/new', 422),
  administrator('GET /admin/people/{person}', '/admin/people/{person}', 200),
  administrator('POST /admin/people/{person}', '/admin/people/{person}', 422),
  administrator('POST /admin/people/{person}/devices', '/admin/people/{person}/devices', 303),
  administrator('POST /admin/people/{person}/mailbox', '/admin/people/{person}/mailbox', 303),
  administrator('POST /admin/people/{person}/passkeys', '/admin/people/{person}/passkeys', 303),
  administrator('POST /admin/people/{person}/sessions', '/admin/people/{person}/sessions', 200),
  administrator('GET /admin/people/{person}/absence', '/admin/people/p-ecology/absence', 200),
  administrator('POST /admin/people/{person}/absence', '/admin/people/p-ecology/absence', 422),
  administrator(
    'POST /admin/people/{person}/absence/{absence}/end',
    '/admin/people/p-ecology/absence/none/end',
    303,
  ),
  administrator('GET /work/people/{person}/replacement', '/work/people/{person}/replacement', 200),
  administrator('POST /work/people/{person}/replacement', '/work/people/{person}/replacement', 422),
]

/** What ends something comes last, so that all before it find it as it was. */
const last: readonly Row[] = [
  itsContact('POST /my/cases/{case}/filings/{filing}/withdraw', `${filed}/withdraw`, 303),
  itsFilers('POST /work/cases/{case}/filings/{filing}/withdraw', `${drawnUp}/withdraw`, 303),
  open('POST /sign-out', '/sign-out', 303),
]

export const table: readonly Row[] = [
  ...everybodys,
  ...links,
  ...feeds,
  ...enterprise,
  ...officials,
  ...acts,
  ...auditors,
  ...administrators,
  ...last,
]
