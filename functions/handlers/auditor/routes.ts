import { pagesOf, type Route } from '../../web/visit.ts'

const search = pagesOf(() => import('./search.ts'))
const cases = pagesOf(() => import('./cases.ts'))
const batches = pagesOf(() => import('./batches.ts'))
const exits = pagesOf(() => import('./exits.ts'))
const orders = pagesOf(() => import('./orders.ts'))
const records = pagesOf(() => import('./records.ts'))
const redacted = pagesOf(() => import('./redacted.ts'))
const saved = pagesOf(() => import('./saved.ts'))

/** What auditors do: find cases, read them, order their archives and fetch them. */
export const auditorRoutes: readonly Route[] = [
  { method: 'GET', path: '/audit', action: 'audit', page: search('search') },
  { method: 'GET', path: '/audit/records', action: 'audit', page: records('records') },
  { method: 'POST', path: '/audit/searches', action: 'audit', page: saved('save') },
  { method: 'POST', path: '/audit/searches/{search}/forget', action: 'audit', page: saved('forget') },
  { method: 'GET', path: '/audit/batches', action: 'audit', page: batches('prepare') },
  { method: 'POST', path: '/audit/batches', action: 'audit', page: batches('place') },
  { method: 'GET', path: '/audit/batches/{batch}', action: 'audit', page: batches('progress') },
  { method: 'POST', path: '/audit/batches/{batch}', action: 'audit', page: batches('again') },
  { method: 'GET', path: '/audit/batches/{batch}/files/{file}', action: 'audit', page: batches('file') },
  { method: 'GET', path: '/audit/exits', action: 'audit', page: exits('recount') },
  { method: 'GET', path: '/audit/cases/{case}', action: 'read-archive', page: cases('oneCase') },
  {
    method: 'GET',
    path: '/audit/cases/{case}/filings/{filing}',
    action: 'read-archive',
    page: cases('oneFiling'),
  },
  {
    method: 'GET',
    path: '/audit/cases/{case}/packages/{filing}',
    action: 'read-archive',
    page: orders('whole'),
  },
  { method: 'POST', path: '/audit/cases/{case}/archive', action: 'read-archive', page: orders('place') },
  {
    method: 'GET',
    path: '/audit/orders/{case}/{sequence}',
    action: 'read-archive',
    page: orders('progress'),
  },
  {
    method: 'GET',
    path: '/audit/orders/{case}/{sequence}/archive.zip',
    action: 'read-archive',
    page: orders('file'),
  },
  {
    method: 'POST',
    path: '/audit/orders/{case}/{sequence}/redacted',
    action: 'read-archive',
    page: redacted('order'),
  },
  {
    method: 'GET',
    path: '/audit/orders/{case}/{sequence}/redacted.zip',
    action: 'read-archive',
    page: redacted('file'),
  },
  { method: 'POST', path: '/audit/orders/{case}/{sequence}', action: 'read-archive', page: orders('again') },
  {
    method: 'GET',
    path: '/audit/cases/{case}/letters/{filing}',
    action: 'read-archive',
    page: cases('letter'),
  },
]
