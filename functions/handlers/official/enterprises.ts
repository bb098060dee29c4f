import { siteWords } from '../../../forms/shared/site.ts'
import { normalCreditCode } from '../../engine/credit-code.ts'
import type { Enterprise } from '../../store/enterprises.ts'
import { may } from '../../web/access.ts'
import { Failure } from '../../web/failure.ts'
import { inTurn } from '../../web/in-turn.ts'
import { divisionsRead, everywhere } from '../../web/ledger-query.ts'
import { placeName } from '../../web/models/ledger.ts'
import { casesOf, relatedTo } from '../../web/models/related.ts'
import { divisionName, sectorName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import {
  type EnterpriseRow,
  type EnterpriseView,
  enterprisePage,
  enterprisesPage,
} from '../../web/views/pages/enterprises.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const base = '/work/enterprises'
const perPage = 50

/** The registry in the divisions of an official, by name; searched by code or by how a name begins. */
export const enterprises = async (visit: Visit): Promise<SiteResponse> => {
  const own = divisionsRead(personOf(visit))
  const county =
    own.find((one) => one === visit.query.get('county')) ?? (own.length === 1 ? own[0] : undefined)
  const q = (visit.query.get('q') ?? '').trim()
  const after = visit.query.get('after') ?? undefined
  const places = county === undefined ? own : [county]
  const { items, next } = isCode(q) ? await withCode(q, places) : await named(q, places, after)
  const here = `${base}?${new URLSearchParams({ ...(county && { county }), ...(q && { q }) })}`
  const place = placeName(county ?? everywhere)
  return show(
    visit,
    enterprisesPage({
      title: { zh: `企业名录（${place.zh}）`, en: `Enterprises: ${place.en}` },
      rows: items.map(rowOf),
      search: {
        action: base,
        q,
        county: county ?? '',
        counties: own.map((id) => ({ value: id, label: placeName(id) })),
      },
      ...(after && { first: here }),
      ...(next && { next: `${here}&after=${encodeURIComponent(next)}` }),
    }),
  )
}

const isCode = (typed: string): boolean => /^[0-9A-Z]{18}$/.test(normalCreditCode(typed))

const withCode = async (typed: string, places: readonly string[]) => {
  const found = await services().enterprises.byCode(normalCreditCode(typed))
  return { items: found && places.includes(found.county) ? [found] : [], next: undefined }
}

const named = (prefix: string, places: readonly string[], after: string | undefined) =>
  inTurn(places, { limit: perPage, after }, (place, page) =>
    services().enterprises.ofDivision(place, { ...page, ...(prefix && { prefix }) }),
  )

const rowOf = ({ code, name, county, sector, address }: Enterprise): EnterpriseRow => ({
  href: `${base}/${code}`,
  ...{ code, name, address },
  county: divisionName(county),
  sector: sectorName(sector),
})

/** What is on record of an enterprise, and its cases. */
export const enterprise = async (visit: Visit): Promise<SiteResponse> => {
  const person = personOf(visit)
  const found = await services().enterprises.byCode(visit.params.code ?? '')
  if (!found || !divisionsRead(person).includes(found.county)) throw new Failure(404)
  const [related, contacts] = await Promise.all([
    relatedTo(found.code),
    services().people.ofEnterprise(found.code),
  ])
  const view: EnterpriseView = {
    ...rowOf(found),
    legalRepresentative: found.legalRepresentative,
    industry: found.industry,
    ...(found.site && { site: siteWords(found.site) }),
    back: base,
    contacts: contacts.map(({ name, email }) => ({ name, email })),
    cases: casesOf(related, ({ id, state }) =>
      may(person, 'handle-case', state) ? `/work/cases/${id}` : undefined,
    ),
    ...(may(person, 'open-cases', { county: found.county }) && { open: '/work/opening' }),
  }
  return show(visit, enterprisePage(view))
}
