import { newestOutlines as newest, newestForm } from '../../../forms/registry.ts'
import type { Form, Outline } from '../../engine/form.ts'
import { jsonSchemaOf } from '../../engine/json-schema.ts'
import { Failure } from '../../web/failure.ts'
import { chainFor, definitionView, filedBy, filerOf } from '../../web/models/definition.ts'
import type { SiteResponse } from '../../web/response.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { blankPage } from '../../web/views/pages/blank.tsx'
import { definitionPage } from '../../web/views/pages/definition.tsx'
import { definitionsPage } from '../../web/views/pages/definitions.tsx'
import type { Visit } from '../../web/visit.ts'

const base = '/help/forms'
const hrefOf = ({ id }: Pick<Outline, 'id'>): string => `${base}/${encodeURIComponent(id)}`

const lineOf = (form: Outline) => ({
  id: form.id,
  version: form.version,
  title: form.title,
  by: filedBy(form),
  href: hrefOf(form),
})

export const list = async (visit: Visit): Promise<SiteResponse> =>
  show(
    visit,
    definitionsPage({
      kinds: [
        {
          title: { zh: '企业填写', en: 'Filled in by enterprises' },
          forms: newest.filter((form) => filerOf(form) === 'enterprise').map(lineOf),
        },
        {
          title: { zh: '社会公众填写', en: 'Filled in by the public' },
          forms: newest.filter((form) => filerOf(form) === 'public').map(lineOf),
        },
        {
          title: { zh: '机关填写', en: 'Filled in by organs' },
          forms: newest.filter((form) => filerOf(form) === 'organ').map(lineOf),
        },
      ],
    }),
  )

const formIn = async ({ params }: Visit): Promise<Form> => {
  const form = newest.some(({ id }) => id === params.form) && (await newestForm(params.form ?? ''))
  if (!form) throw new Failure(404)
  return form
}

export const one = async (visit: Visit): Promise<SiteResponse> => {
  const form = await formIn(visit)
  const places = { back: base, blank: `${hrefOf(form)}/blank`, schema: `${hrefOf(form)}/schema.json` }
  return show(visit, definitionPage({ ...definitionView(form, chainFor(form), visit.today), ...places }))
}

export const blank = async (visit: Visit): Promise<SiteResponse> => {
  const form = await formIn(visit)
  const view = definitionView(form, chainFor(form), visit.today)
  return show(visit, blankPage({ ...view, back: hrefOf(form), filer: filerOf(form) }))
}

export const schema = async (visit: Visit): Promise<SiteResponse> => {
  const form = await formIn(visit)
  const address = `${settings().BASE_URL}${hrefOf(form)}/schema.json`
  const text = `${JSON.stringify(jsonSchemaOf(form, address, visit.lang), undefined, 2)}\n`
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
    body: text,
  }
}
