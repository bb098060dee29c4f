import { pagesOf, type Route } from '../../web/visit.ts'

const tip = pagesOf(() => import('./tip.ts'))
const photographs = pagesOf(() => import('./photographs.ts'))
const follow = pagesOf(() => import('./follow.ts'))

/** Tip-offs of the public: told, with photographs where there are any, and followed by a code. */
export const tipRoutes: readonly Route[] = [
  { method: 'GET', path: '/tip-offs', action: 'anyone', page: tip('about') },
  { method: 'GET', path: '/tip-offs/new', action: 'anyone', page: tip('ask') },
  { method: 'POST', path: '/tip-offs/new', action: 'anyone', page: tip('take') },
  { method: 'GET', path: '/objections/new', action: 'anyone', page: tip('askObjection') },
  { method: 'POST', path: '/objections/new', action: 'anyone', page: tip('takeObjection') },
  { method: 'GET', path: '/tip-offs/photographs', action: 'anyone', page: photographs('list') },
  { method: 'POST', path: '/tip-offs/photographs', action: 'anyone', page: photographs('submit') },
  {
    method: 'GET',
    path: '/tip-offs/photographs/arrived/{upload}',
    action: 'anyone',
    page: photographs('arrived'),
  },
  {
    method: 'POST',
    path: '/tip-offs/photographs/remove/{upload}',
    action: 'anyone',
    page: photographs('remove'),
  },
  { method: 'GET', path: '/tip-offs/follow', action: 'anyone', page: follow('ask') },
  { method: 'POST', path: '/tip-offs/follow', action: 'anyone', page: follow('standing') },
]
