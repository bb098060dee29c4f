import { pagesOf, type Route } from '../../web/visit.ts'

const people = pagesOf(() => import('./people.ts'))
const person = pagesOf(() => import('./person.ts'))
const absence = pagesOf(() => import('./absence.ts'))
const imports = pagesOf(() => import('./imports.ts'))
const importNew = pagesOf(() => import('./import-new.ts'))
const importOne = pagesOf(() => import('./import.ts'))
const records = pagesOf(() => import('./records.ts'))

const one = '/admin/people/{person}'

/** What administrators do: keep the people, their roles and their sessions. */
export const administrationRoutes: readonly Route[] = [
  { method: 'GET', path: '/admin', action: 'administer', page: people('people') },
  { method: 'GET', path: '/admin/records', action: 'administer', page: records('records') },
  { method: 'GET', path: '/admin/people/new', action: 'administer', page: person('add') },
  { method: 'POST', path: '/admin/people/new', action: 'administer', page: person('saveAdded') },
  { method: 'GET', path: '/admin/people/{person}', action: 'administer', page: person('change') },
  { method: 'POST', path: '/admin/people/{person}', action: 'administer', page: person('saveChanged') },
  { method: 'POST', path: '/admin/people/{person}/sessions', action: 'administer', page: person('signOut') },
  {
    method: 'POST',
    path: '/admin/people/{person}/mailbox',
    action: 'administer',
    page: person('mailboxWorks'),
  },
  {
    method: 'POST',
    path: '/admin/people/{person}/devices',
    action: 'administer',
    page: person('forgetDevices'),
  },
  {
    method: 'POST',
    path: '/admin/people/{person}/passkeys',
    action: 'administer',
    page: person('removePasskeys'),
  },
  { method: 'GET', path: `${one}/absence`, action: 'administer', page: absence('absences') },
  { method: 'POST', path: `${one}/absence`, action: 'administer', page: absence('enter') },
  { method: 'POST', path: `${one}/absence/{absence}/end`, action: 'administer', page: absence('end') },
  { method: 'GET', path: '/admin/imports', action: 'administer', page: imports('imports') },
  { method: 'GET', path: '/admin/imports/catalogue', action: 'administer', page: importNew('catalogue') },
  {
    method: 'POST',
    path: '/admin/imports/catalogue',
    action: 'administer',
    page: importNew('tryCatalogue'),
    takesFile: true,
  },
  {
    method: 'GET',
    path: '/admin/imports/catalogue/template',
    action: 'administer',
    page: importNew('catalogueTemplate'),
  },
  { method: 'GET', path: '/admin/imports/enterprises', action: 'administer', page: importNew('enterprises') },
  {
    method: 'POST',
    path: '/admin/imports/enterprises',
    action: 'administer',
    page: importNew('tryEnterprises'),
    takesFile: true,
  },
  {
    method: 'GET',
    path: '/admin/imports/enterprises/template',
    action: 'administer',
    page: importNew('enterprisesTemplate'),
  },
  { method: 'GET', path: '/admin/imports/{import}', action: 'administer', page: importOne('one') },
  { method: 'POST', path: '/admin/imports/{import}', action: 'administer', page: importOne('apply') },
  { method: 'GET', path: '/admin/imports/{import}/file', action: 'administer', page: importOne('file') },
  { method: 'GET', path: '/admin/imports/{import}/lines', action: 'administer', page: importOne('lines') },
]
