import { fillingRoutes } from '../../web/filling/routes.ts'
import { pagesOf, type Route } from '../../web/visit.ts'

const link = pagesOf(() => import('./link.ts'))
const notMe = pagesOf(() => import('./not-me.ts'))
const freshLink = pagesOf(() => import('./fresh-link.ts'))
const devices = pagesOf(() => import('./devices.ts'))
const passkeys = pagesOf(() => import('./passkeys.ts'))
const queue = pagesOf(() => import('./queue.ts'))
const duties = pagesOf(() => import('./duties.ts'))
const outside = pagesOf(() => import('./outside.ts'))
const calendar = pagesOf(() => import('./calendar.ts'))
const mail = pagesOf(() => import('./mail-choice.ts'))
const together = pagesOf(() => import('./together.ts'))
const replacement = pagesOf(() => import('./replacement.ts'))
const absence = pagesOf(() => import('./absence.ts'))
const measures = pagesOf(() => import('./measures.ts'))
const progress = pagesOf(() => import('./progress.ts'))
const exits = pagesOf(() => import('./exits.ts'))
const returns = pagesOf(() => import('./returns.ts'))
const ledger = pagesOf(() => import('./ledger.ts'))
const enterprises = pagesOf(() => import('./enterprises.ts'))
const cases = pagesOf(() => import('./cases.ts'))
const task = pagesOf(() => import('./task.ts'))
const oversee = pagesOf(() => import('./oversee.ts'))
const opening = pagesOf(() => import('./opening.ts'))
const retention = pagesOf(() => import('./retention.ts'))
const exported = pagesOf(() => import('./export.ts'))
const matter = pagesOf(() => import('./matter.ts'))
const filing = pagesOf(() => import('./filing.ts'))

const form = '/work/cases/{case}/forms/{form}'
const filed = '/work/cases/{case}/filings/{filing}'
const [, ...belowForm] = fillingRoutes(form, 'handle-case', async () => (await import('./filing.ts')).filling)

/** What officers and approvers do: the queue, cases, opening one, and deciding from a mailed link. */
export const officialRoutes: readonly Route[] = [
  { method: 'GET', path: '/a', action: 'anyone', page: link('pressOpen') },
  { method: 'POST', path: '/a', action: 'anyone', page: link('open') },
  { method: 'GET', path: '/a/device', action: 'anyone', page: link('device') },
  { method: 'POST', path: '/a/device', action: 'anyone', page: link('prove') },
  { method: 'GET', path: '/a/task', action: 'anyone', page: link('task') },
  { method: 'POST', path: '/a/task', action: 'anyone', page: link('decide') },
  { method: 'GET', path: '/a/task/acts/{act}', action: 'anyone', page: link('act') },
  { method: 'POST', path: '/a/task/acts/{act}', action: 'anyone', page: link('doAct') },
  { method: 'GET', path: '/a/evidence/{file}', action: 'anyone', page: link('evidence') },
  { method: 'GET', path: '/a/not-me', action: 'anyone', page: notMe('pressRevoke') },
  { method: 'POST', path: '/a/not-me', action: 'anyone', page: notMe('revokeAll') },
  { method: 'GET', path: '/a/not-me/done', action: 'anyone', page: notMe('revoked') },
  { method: 'GET', path: '/work', action: 'be-official', page: queue('queue') },
  { method: 'GET', path: '/work/duties', action: 'be-official', page: duties('duties') },
  { method: 'GET', path: '/work/tip-offs', action: 'be-official', page: outside('tipOffs') },
  { method: 'GET', path: '/work/notices', action: 'be-official', page: outside('notices') },
  { method: 'GET', path: '/work/together', action: 'be-official', page: together('showTogether') },
  { method: 'POST', path: '/work/together', action: 'be-official', page: together('approveTogether') },
  { method: 'GET', path: '/work/calendar', action: 'be-official', page: calendar('calendar') },
  { method: 'POST', path: '/work/calendar', action: 'be-official', page: calendar('change') },
  { method: 'GET', path: '/work/mail', action: 'be-official', page: mail('mailChoice') },
  { method: 'POST', path: '/work/mail', action: 'be-official', page: mail('choose') },
  { method: 'GET', path: '/calendar/tasks.ics', action: 'anyone', page: calendar('feed') },
  { method: 'GET', path: '/work/retention', action: 'audit', page: retention('retention') },
  {
    method: 'GET',
    path: '/work/retention/{case}',
    action: 'read-archive',
    ofGone: true,
    page: retention('record'),
  },
  {
    method: 'GET',
    path: '/work/retention/{case}/certificate.zip',
    action: 'read-archive',
    ofGone: true,
    page: retention('certificate'),
  },
  {
    method: 'POST',
    path: '/work/retention/{case}/deletion',
    action: 'read-archive',
    page: retention('agree'),
  },
  { method: 'POST', path: '/work/retention/{case}/holds', action: 'read-archive', page: retention('hold') },
  {
    method: 'POST',
    path: '/work/retention/{case}/holds/{hold}/ask',
    action: 'read-archive',
    page: retention('ask'),
  },
  {
    method: 'POST',
    path: '/work/retention/{case}/holds/{hold}/release',
    action: 'read-archive',
    page: retention('release'),
  },
  { method: 'GET', path: '/work/devices', action: 'be-official', page: devices('devices') },
  { method: 'POST', path: '/work/devices', action: 'be-official', page: devices('forget') },
  { method: 'GET', path: '/work/passkeys/new', action: 'be-official', page: passkeys('askName') },
  { method: 'POST', path: '/work/passkeys/new', action: 'be-official', page: passkeys('add') },
  {
    method: 'GET',
    path: '/work/passkeys/{passkey}/remove',
    action: 'be-official',
    page: passkeys('askRemoval'),
  },
  {
    method: 'POST',
    path: '/work/passkeys/{passkey}/remove',
    action: 'be-official',
    page: passkeys('remove'),
  },
  // An administrator's, and here: it hands tasks over, and the administration function has no business in a case.
  {
    method: 'GET',
    path: '/work/people/{person}/replacement',
    action: 'administer',
    page: replacement('choose'),
  },
  {
    method: 'POST',
    path: '/work/people/{person}/replacement',
    action: 'administer',
    page: replacement('carryOut'),
  },
  { method: 'GET', path: '/work/absence', action: 'be-official', page: absence('absences') },
  { method: 'POST', path: '/work/absence', action: 'be-official', page: absence('enter') },
  { method: 'POST', path: '/work/absence/{absence}/end', action: 'be-official', page: absence('end') },
  { method: 'GET', path: '/work/measures', action: 'be-official', page: measures('measures') },
  { method: 'GET', path: '/work/measures/filings', action: 'be-official', page: measures('filings') },
  { method: 'GET', path: '/work/measures/figures.csv', action: 'be-official', page: measures('figures') },
  { method: 'GET', path: '/work/progress', action: 'be-official', page: progress('progress') },
  { method: 'GET', path: '/work/progress/briefing', action: 'be-official', page: progress('briefing') },
  { method: 'GET', path: '/work/exits', action: 'be-official', page: exits('exits') },
  { method: 'GET', path: '/work/returns', action: 'be-official', page: returns('returns') },
  { method: 'POST', path: '/work/returns/{period}', action: 'open-cases', page: returns('begin') },
  { method: 'GET', path: '/work/ledger', action: 'be-official', page: ledger('ledger') },
  { method: 'GET', path: '/work/ledger/ledger.xlsx', action: 'be-official', page: ledger('asXlsx') },
  { method: 'GET', path: '/work/ledger/ledger.csv', action: 'be-official', page: ledger('asCsv') },
  { method: 'GET', path: '/work/cases', action: 'be-official', page: queue('cases') },
  { method: 'GET', path: '/work/matters', action: 'open-cases', page: matter('choose') },
  { method: 'POST', path: '/work/matters/{matter}', action: 'open-cases', page: matter('open') },
  { method: 'GET', path: '/work/enterprises', action: 'be-official', page: enterprises('enterprises') },
  {
    method: 'GET',
    path: '/work/enterprises/{code}',
    action: 'be-official',
    page: enterprises('enterprise'),
  },
  { method: 'GET', path: '/work/opening', action: 'open-cases', page: opening('begin') },
  ...fillingRoutes(
    '/work/opening/{opening}',
    'open-cases',
    async () => (await import('./opening.ts')).opening,
  ),
  { method: 'GET', path: '/work/cases/{case}', action: 'handle-case', page: cases('oneCase') },
  {
    method: 'GET',
    path: '/work/cases/{case}/filings/{filing}',
    action: 'handle-case',
    page: cases('oneFiling'),
  },
  { method: 'GET', path: '/work/cases/{case}/tasks/{filing}', action: 'handle-case', page: task('oneTask') },
  { method: 'POST', path: '/work/cases/{case}/tasks/{filing}', action: 'handle-case', page: task('decide') },
  {
    method: 'GET',
    path: '/work/cases/{case}/tasks/{filing}/acts/{act}',
    action: 'handle-case',
    page: task('act'),
  },
  {
    method: 'POST',
    path: '/work/cases/{case}/tasks/{filing}/acts/{act}',
    action: 'handle-case',
    page: task('doAct'),
  },
  {
    method: 'POST',
    path: '/work/cases/{case}/tasks/{filing}/link',
    action: 'handle-case',
    page: freshLink('mailFreshLink'),
  },
  {
    method: 'GET',
    path: '/work/cases/{case}/evidence/{file}',
    action: 'handle-case',
    page: cases('evidence'),
  },
  { method: 'GET', path: form, action: 'handle-case', page: filing('beginOrGoOn') },
  { method: 'GET', path: `${form}/letter`, action: 'handle-case', page: filing('draftOfLetter') },
  {
    method: 'GET',
    path: '/work/cases/{case}/letters/{filing}',
    action: 'handle-case',
    page: filing('letter'),
  },
  {
    method: 'GET',
    path: '/work/cases/{case}/exports/{filing}',
    action: 'handle-case',
    page: exported('file'),
  },
  {
    method: 'GET',
    path: '/work/cases/{case}/packages/{filing}',
    action: 'handle-case',
    page: exported('whole'),
  },
  { method: 'POST', path: form, action: 'handle-case', page: filing('start') },
  ...belowForm,
  {
    method: 'GET',
    path: '/work/cases/{case}/filings/{filing}/receipt',
    action: 'handle-case',
    page: filing('receipt'),
  },
  {
    method: 'POST',
    path: '/work/cases/{case}/filings/{filing}/withdraw',
    action: 'handle-case',
    page: filing('withdraw'),
  },
  { method: 'GET', path: `${filed}/urge`, action: 'handle-case', page: oversee('urge') },
  { method: 'POST', path: `${filed}/urge`, action: 'handle-case', page: oversee('doUrge') },
  { method: 'GET', path: `${filed}/reassign`, action: 'handle-case', page: oversee('reassign') },
  { method: 'POST', path: `${filed}/reassign`, action: 'handle-case', page: oversee('doReassign') },
]
