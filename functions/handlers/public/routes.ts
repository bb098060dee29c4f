import { pagesOf, type Route } from '../../web/visit.ts'

const home = pagesOf(() => import('./home.ts'))
const signIn = pagesOf(() => import('./sign-in.ts'))
const register = pagesOf(() => import('./register.ts'))
const registerDay = pagesOf(() => import('./register-day.ts'))
const registerData = pagesOf(() => import('./register-data.ts'))
const help = pagesOf(() => import('./help.ts'))
const forms = pagesOf(() => import('./forms.ts'))
const bases = pagesOf(() => import('./bases.ts'))
const verifier = pagesOf(() => import('./verify.ts'))
const log = pagesOf(() => import('./log.ts'))
const logPages = pagesOf(() => import('./log-pages.ts'))
const tracks = pagesOf(() => import('./tracks.ts'))

/** What anybody may open: home, sign-in, the register, help, and the pages' styles and scripts. */
export const publicRoutes: readonly Route[] = [
  { method: 'GET', path: '/', action: 'anyone', page: home('home') },
  { method: 'GET', path: '/healthz', action: 'anyone', page: home('health') },
  { method: 'GET', path: '/assets/{file}', action: 'anyone', page: home('asset') },
  { method: 'GET', path: '/sign-in', action: 'anyone', page: signIn('askMailbox') },
  { method: 'POST', path: '/sign-in', action: 'anyone', page: signIn('mailLink') },
  { method: 'GET', path: '/sign-in/open', action: 'anyone', page: signIn('pressOpen') },
  { method: 'POST', path: '/sign-in/open', action: 'anyone', page: signIn('openLink') },
  { method: 'POST', path: '/sign-out', action: 'anyone', page: signIn('signOut') },
  { method: 'GET', path: '/register', action: 'anyone', page: register('first') },
  { method: 'GET', path: '/register/schema', action: 'anyone', page: registerData('schemaPage') },
  { method: 'GET', path: '/register/schema.json', action: 'anyone', page: registerData('schema') },
  { method: 'GET', path: '/register/{register}', action: 'anyone', page: register('list') },
  { method: 'GET', path: '/register/{register}/feed.atom', action: 'anyone', page: registerData('feed') },
  { method: 'GET', path: '/register/{register}/entries.json', action: 'anyone', page: registerData('json') },
  { method: 'GET', path: '/register/{register}/entries.csv', action: 'anyone', page: registerData('table') },
  { method: 'GET', path: '/register/{register}/on', action: 'anyone', page: registerDay('page') },
  { method: 'GET', path: '/register/{register}/on.json', action: 'anyone', page: registerDay('data') },
  { method: 'GET', path: '/register/{register}/{entry}', action: 'anyone', page: register('entry') },
  {
    method: 'GET',
    path: '/register/{register}/{entry}/pictures/{no}',
    action: 'anyone',
    page: register('picture'),
  },
  { method: 'GET', path: '/verify', action: 'anyone', page: verifier('page') },
  { method: 'GET', path: '/verify/{file}', action: 'anyone', page: verifier('file') },
  { method: 'GET', path: '/log', action: 'anyone', page: logPages('about') },
  { method: 'GET', path: '/log/proof/{entry}', action: 'anyone', page: logPages('proof') },
  { method: 'GET', path: '/log/checkpoint', action: 'anyone', page: log('checkpoint') },
  { method: 'GET', path: '/log/tile/{proxy+}', action: 'anyone', page: log('file') },
  { method: 'GET', path: '/help/tracks', action: 'anyone', page: tracks('list') },
  { method: 'GET', path: '/help/tracks/{track}', action: 'anyone', page: tracks('one') },
  { method: 'GET', path: '/help/forms', action: 'anyone', page: forms('list') },
  { method: 'GET', path: '/help/forms/{form}', action: 'anyone', page: forms('one') },
  { method: 'GET', path: '/help/forms/{form}/blank', action: 'anyone', page: forms('blank') },
  { method: 'GET', path: '/help/forms/{form}/schema.json', action: 'anyone', page: forms('schema') },
  { method: 'GET', path: '/help/bases', action: 'anyone', page: bases('list') },
  { method: 'GET', path: '/help/{topic}', action: 'anyone', page: help('help') },
]
