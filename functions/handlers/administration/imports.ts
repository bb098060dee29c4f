import { importOutlines } from '../../../forms/imports/all.ts'
import { catalogue } from '../../../forms/imports/catalogue.ts'
import { display } from '../../engine/display.ts'
import { Catalogue, type Edition } from '../../store/catalogue.ts'
import { type Import, Imports } from '../../store/imports.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type EditionRow, type ImportRow, importsPage } from '../../web/views/pages/imports.tsx'
import { both } from '../../web/views/text.ts'
import type { Visit } from '../../web/visit.ts'

const stored = () => new Imports(services().table)

const perPage = 30

/** What can be brought in, the editions of the catalogue, and what was brought in, newest first. */
export const imports = async (visit: Visit): Promise<SiteResponse> => {
  const after = visit.query.get('after') ?? undefined
  const [editions, page] = await Promise.all([
    new Catalogue(services().table).editions(),
    stored().newest({ limit: perPage, after }),
  ])
  return show(
    visit,
    importsPage({
      kinds: importOutlines.map(({ id, title, intro }) => ({ href: `/admin/imports/${id}`, title, intro })),
      editions: editions.map(editionRow),
      rows: page.imports.map(importRow),
      ...(after && { first: '/admin/imports' }),
      ...(page.next && { next: `/admin/imports?after=${encodeURIComponent(page.next)}` }),
    }),
  )
}

const statusField = catalogue.about.find(({ id }) => id === 'status')

const editionRow = ({
  edition,
  status,
  issuer,
  number = '',
  from,
  until = '',
  ...rest
}: Edition): EditionRow => ({
  ...{ edition, issuer, number, from, until },
  status: both((lang) => (statusField ? display(statusField, status, lang) : status)),
  count: rest.count,
  href: `/admin/imports/${rest.import}`,
})

const importRow = ({ id, kind, file, tried, status, counts }: Import): ImportRow => ({
  href: `/admin/imports/${id}`,
  kind: importOutlines.find((outline) => outline.id === kind)?.title ?? { zh: kind, en: kind },
  file: file.name,
  by: tried.name,
  at: tried.at,
  ...{ status, counts },
})
