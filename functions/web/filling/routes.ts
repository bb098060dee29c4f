import type { FieldError } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import type { Action } from '../access.ts'
import { Failure } from '../failure.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { show } from '../show.ts'
import type { Route, Visit } from '../visit.ts'
import type { Filling } from './filling.ts'
import { checkAll, evidenceOf, onePage, taskList } from './pages.ts'
import { namedPage, savePage } from './save.ts'
import { arrived, removeUpload } from './uploads.ts'

type Submitted = SiteResponse | { readonly errors: readonly FieldError[] }

/** How a kind of form is found for a visit, and what submitting it does. */
export type FillingKind = {
  readonly path: string
  readonly action: Action
  readonly of: (visit: Visit) => Promise<Filling>
  readonly submit: (visit: Visit, filling: Filling) => Promise<Submitted>
  /** Where a submission led that was accepted before and is sent again: its draft is gone by then. */
  readonly accepted?: (visit: Visit) => Promise<string | undefined>
  readonly words?: { readonly consequence: Text; readonly submit: Text }
}

/** The addresses of a form: task list, pages, evidence, check and submit. */
export const fillingRoutes = ({ path, action, of, submit, accepted, words }: FillingKind): Route[] => {
  const route = (
    method: Route['method'],
    below: string,
    page: (visit: Visit, filling: Filling) => Promise<SiteResponse>,
  ): Route => ({
    method,
    path: `${path}${below}`,
    action,
    page: async (visit) => page(visit, await of(visit)),
  })
  const pageOf = (visit: Visit, filling: Filling) => namedPage(filling, visit.params.page ?? '')
  const evidence = ['/pages/{page}', '/pages/{page}/evidence']
  return [
    route('GET', '', async (visit, filling) => show(visit, taskList(filling))),
    route('GET', '/pages/{page}', async (visit, filling) =>
      show(visit, await onePage(filling, pageOf(visit, filling))),
    ),
    route('POST', '/pages/{page}', async (visit, filling) =>
      savePage(visit, filling, pageOf(visit, filling)),
    ),
    route('GET', '/pages/{page}/evidence', async (visit, filling) =>
      show(visit, await evidenceOf(filling, pageOf(visit, filling))),
    ),
    ...evidence.flatMap((at) => [
      route('GET', `${at}/arrived/{upload}`, async (visit, filling) =>
        arrived(filling, pageOf(visit, filling), visit.params.upload ?? ''),
      ),
      route('POST', `${at}/remove/{upload}`, async (visit, filling) =>
        removeUpload(visit, filling, pageOf(visit, filling)),
      ),
    ]),
    route('GET', '/check', async (visit, filling) => show(visit, checkAll(filling, words))),
    {
      method: 'POST',
      path: `${path}/submit`,
      action,
      page: async (visit) => {
        const filling = await of(visit).catch(async (error: unknown) => {
          const led = error instanceof Failure ? await accepted?.(visit) : undefined
          if (led) return seeOther(led)
          throw error
        })
        if (!('form' in filling)) return filling
        const done = await submit(visit, filling)
        return 'errors' in done
          ? show(visit, checkAll(filling, { ...words, errors: done.errors }), { status: 422 })
          : done
      },
    },
  ]
}
