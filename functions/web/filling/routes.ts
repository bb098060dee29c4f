import type { Action } from '../access.ts'
import type { Route } from '../visit.ts'
import type { FillingKind } from './acts.ts'

const acts = () => import('./acts.ts')
type Act = keyof Awaited<ReturnType<typeof acts>>

const addresses: readonly (readonly [Route['method'], string, Act])[] = [
  ['GET', '', 'list'],
  ['GET', '/pages/{page}', 'page'],
  ['POST', '/pages/{page}', 'save'],
  ['GET', '/pages/{page}/rows', 'rows'],
  ['POST', '/pages/{page}/rows', 'sendRows'],
  ['GET', '/pages/{page}/evidence', 'evidence'],
  ['POST', '/pages/{page}/evidence/send', 'send'],
  ['GET', '/pages/{page}/evidence/files/{upload}', 'look'],
  ['POST', '/pages/{page}/evidence/files/{upload}', 'arrange'],
  ...(['/pages/{page}', '/pages/{page}/evidence'] as const).flatMap((at) => [
    ['GET', `${at}/arrived/{upload}`, 'arrived'] as const,
    ['POST', `${at}/remove/{upload}`, 'remove'] as const,
  ]),
  ['POST', '/open', 'open'],
  ['POST', '/resume', 'resume'],
  ['POST', '/version', 'version'],
  ['GET', '/check', 'check'],
  ['POST', '/submit', 'submit'],
]

/** The addresses of a form: task list, pages, evidence, check and submit. */
export const fillingRoutes = (path: string, action: Action, kind: () => Promise<FillingKind>): Route[] =>
  addresses.map(([method, below, act]) => ({
    method,
    path: `${path}${below}`,
    action,
    ...(act === 'sendRows' && { takesFile: true as const }),
    page: async (visit) => (await acts())[act](visit, await kind()),
  }))
