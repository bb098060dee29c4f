import { fillingRoutes } from '../../web/filling/routes.ts'
import { pagesOf, type Route } from '../../web/visit.ts'

const home = pagesOf(() => import('./home.ts'))
const application = pagesOf(() => import('./application.ts'))
const record = pagesOf(() => import('./record.ts'))
const people = pagesOf(() => import('./people.ts'))
const filing = pagesOf(() => import('./filing.ts'))

const form = '/my/cases/{case}/forms/{form}'
const [, ...belowForm] = fillingRoutes(form, 'file', async () => (await import('./filing.ts')).filling)

/** What an enterprise's contacts do: see their cases, fill in forms, follow and withdraw filings. */
export const enterpriseRoutes: readonly Route[] = [
  { method: 'GET', path: '/my', action: 'be-contact', page: home('home') },
  { method: 'GET', path: '/my/messages', action: 'be-contact', page: people('messages') },
  { method: 'GET', path: '/my/people', action: 'be-contact', page: people('people') },
  { method: 'GET', path: '/my/applications', action: 'be-contact', page: application('choose') },
  {
    method: 'POST',
    path: '/my/applications/{application}',
    action: 'be-contact',
    page: application('begin'),
  },
  { method: 'GET', path: '/my/cases/{case}', action: 'file', page: home('oneCase') },
  { method: 'GET', path: '/my/cases/{case}/record.html', action: 'file', page: record('asPage') },
  { method: 'GET', path: '/my/cases/{case}/record.json', action: 'file', page: record('asData') },
  { method: 'GET', path: '/my/cases/{case}/filings/{filing}', action: 'file', page: home('oneFiling') },
  { method: 'GET', path: '/my/cases/{case}/evidence/{file}', action: 'file', page: home('evidence') },
  { method: 'GET', path: '/my/cases/{case}/letters/{filing}', action: 'file', page: home('letter') },
  { method: 'GET', path: form, action: 'file', page: filing('beginOrGoOn') },
  { method: 'POST', path: form, action: 'file', page: filing('start') },
  ...belowForm,
  {
    method: 'GET',
    path: '/my/cases/{case}/filings/{filing}/receipt',
    action: 'file',
    page: filing('receipt'),
  },
  {
    method: 'POST',
    path: '/my/cases/{case}/filings/{filing}/withdraw',
    action: 'file',
    page: filing('withdraw'),
  },
]
