import { pagesOf, type Route } from '../../web/visit.ts'

const search = pagesOf(() => import('./search.ts'))
const cases = pagesOf(() => import('./cases.ts'))
const exits = pagesOf(() => import('./exits.ts'))
const orders = pagesOf(() => import('./orders.ts'))

/** What auditors do: find cases, read them, order their archives and fetch them. */
export const auditorRoutes: readonly Route[] = [
  { method: 'GET', path: '/audit', action: 'audit', page: search('search') },
  { method: 'GET', path: '/audit/exits', action: 'audit', page: exits('recount') },
  { method: 'GET', path: '/audit/cases/{case}', action: 'read-archive', page: cases('oneCase') },
  {
    method: 'GET',
    path: '/audit/cases/{case}/filings/{filing}',
    action: 'read-archive',
    page: cases('oneFiling'),
  },
  { method: 'POST', path: '/audit/cases/{case}/archive', action: 'read-archive', page: orders('place') },
  {
    method: 'GET',
    path: '/audit/orders/{case}/{sequence}',
    action: 'read-archive',
    page: orders('progress'),
  },
  { method: 'POST', path: '/audit/orders/{case}/{sequence}', action: 'read-archive', page: orders('again') },
  {
    method: 'GET',
    path: '/audit/cases/{case}/letters/{filing}',
    action: 'read-archive',
    page: cases('letter'),
  },
]
