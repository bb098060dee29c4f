import { answerUnderWay } from '../../engine/duties.ts'
import type { OrganId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import type { Given } from '../../store/cases.ts'
import { divisionName, dutyTitle, organName } from '../../web/names.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type DutiesView, dutiesPage } from '../../web/views/pages/duties.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const perPage = 20

/** Open duties of the person's organs, a page of each, or of the one that the address goes on with. */
export const duties = async (visit: Visit): Promise<SiteResponse> => {
  const own = organsOf(personOf(visit))
  const asked = own.find((organ) => organ === visit.query.get('organ'))
  const after = asked && (visit.query.get('after') ?? undefined)
  const parts = await Promise.all((asked ? [asked] : own).map((organ) => partOf(organ, after)))
  return show(visit, dutiesPage({ today: visit.today, parts, ...(after && { first: '/work/duties' }) }))
}

const organsOf = ({ roles }: Person): OrganId[] => [
  ...new Set(
    roles.flatMap((role) => (role.role === 'officer' || role.role === 'approver' ? [role.organ] : [])),
  ),
]

const partOf = async (organ: OrganId, after: string | undefined): Promise<DutiesView['parts'][number]> => {
  const { given, next } = await services().cases.duties(organ, { limit: perPage, after })
  return {
    name: organName(organ),
    rows: given.map(rowOf),
    ...(next && { next: `/work/duties?${new URLSearchParams({ organ, after: next })}` }),
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
