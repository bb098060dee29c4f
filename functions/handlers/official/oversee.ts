import { Failure, rejectionWords } from '../../web/failure.ts'
import { filingNamed } from '../../web/models/filing.ts'
import { showReassign, showUrge, takeReassign, takeUrge, type Watch } from '../../web/overseeing.ts'
import type { SiteResponse } from '../../web/response.ts'
import { headOf, personOf, type Visit } from '../../web/visit.ts'
import { watcherOf } from '../../web/watching.ts'

/** The filing of the path, for an officer who watches over it. */
const watchOf = (visit: Visit): Watch => {
  const head = headOf(visit)
  const person = personOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const organ = watcherOf(person, head, filing)
  if (!organ) throw new Failure(403, rejectionWords({ code: 'not-yours-to-watch', organs: [] }))
  if (filing.status !== 'in-approval' || head.state.status === 'closed')
    throw new Failure(
      409,
      rejectionWords({ code: 'not-in-approval', filing: filing.no, status: filing.status }),
    )
  return { person, head, filing, organ, base: `/work/cases/${head.id}/filings/${filing.no}` }
}

export const urge = async (visit: Visit): Promise<SiteResponse> => showUrge(visit, watchOf(visit))
export const doUrge = async (visit: Visit): Promise<SiteResponse> => takeUrge(visit, watchOf(visit))
export const reassign = async (visit: Visit): Promise<SiteResponse> => showReassign(visit, watchOf(visit))
export const doReassign = async (visit: Visit): Promise<SiteResponse> => takeReassign(visit, watchOf(visit))
