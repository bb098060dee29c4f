import { leadOfCity, municipality } from '../../../forms/organs.ts'
import { answerUnderWay } from '../../engine/duties.ts'
import type { OrganId, PersonId } from '../../engine/ids.ts'
import { divisionOf, officesOf } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import type { Given } from '../../store/cases.ts'
import { apartOf } from '../../store/duties.ts'
import { divisionName, dutyTitle, organName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type DutiesView, dutiesPage } from '../../web/views/pages/duties.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const perPage = 20

/** Open duties of the person's organs, a page of each, or of the one that the address goes on with. */
export const duties = async (visit: Visit): Promise<SiteResponse> => {
  const own = officesOf(personOf(visit))
  const lists = own.flatMap((organ) => [
    { list: organ as string, name: organName(organ) },
    { list: apartOf(organ), name: apartName(organ), apart: true as const },
  ])
  const asked = lists.find(({ list }) => list === visit.query.get('organ'))
  const after = asked && (visit.query.get('after') ?? undefined)
  const { id } = personOf(visit)
  const found = await Promise.all((asked ? [asked] : lists).map((one) => partOf(one, after, id)))
  const parts = found.filter(({ apart, rows }) => !apart || rows.length > 0)
  return show(
    visit,
    dutiesPage({ today: visit.today, parts, lists: listsFor(own), ...(after && { first: '/work/duties' }) }),
  )
}

/** Tip-offs are of the office that leads them, notices of any of the city that publishes; others would find nothing there. */
const listsFor = (own: readonly OrganId[]): NonNullable<DutiesView['lists']> => [
  ...(own.some((organ) => organ === leadOfCity)
    ? [{ href: '/work/tip-offs', title: { zh: '全部社会监督举报', en: 'All tip-offs' } }]
    : []),
  ...(own.some((organ) => divisionOf(organ) === municipality.id)
    ? [{ href: '/work/notices', title: { zh: '全部公示和异议', en: 'All notices and objections' } }]
    : []),
]

const apartName = (organ: OrganId): Text => {
  const { zh, en } = organName(organ)
  return { zh: `${zh}：疑似垃圾信息，另列`, en: `${en}: probably spam, kept apart` }
}

type List = { readonly list: string; readonly name: Text; readonly apart?: true }
type Part = DutiesView['parts'][number] & Pick<List, 'apart'>

/** A page of an organ's duties, or of those of it that are probably nothing. */
const partOf = async (
  { list, name, apart }: List,
  after: string | undefined,
  reader: PersonId,
): Promise<Part> => {
  const { given, next } = await services().cases.duties(list, { limit: perPage, after })
  return {
    name,
    rows: given.filter(({ head }) => !head.state.barred?.includes(reader)).map(rowOf),
    ...(next && { next: `/work/duties?${new URLSearchParams({ organ: list, after: next })}` }),
    ...(apart && { apart }),
  }
}

const rowOf = ({ head, duty }: Given): DutiesView['parts'][number]['rows'][number] => ({
  title: dutyTitle(head.state, duty),
  enterprise: head.state.enterprise.name,
  caseNumber: head.state.number,
  county: divisionName(head.state.county),
  due: duty.due,
  href: `/work/cases/${head.id}`,
  answering: answerUnderWay(head.state, duty.no) !== undefined,
})
