import { csv } from '../../evidence/archive/csv.ts'
import { Failure } from '../../web/failure.ts'
import { filingNamed } from '../../web/models/filing.ts'
import { exportFrom } from '../../web/models/letter.ts'
import { download, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { headOf, type Visit } from '../../web/visit.ts'

/** The file that an accepted filing yields for another system, as CSV that spreadsheets open as text. */
export const file = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const filing = filingNamed(head, visit.params.filing)
  const made = await exportFrom(head.state, filing, await services().cases.history(head.id))
  if (!made) throw new Failure(404)
  return download(made.name, 'text/csv; charset=utf-8', csv(made.header, made.rows))
}

/** All that goes with an accepted filing, as one file. */
export const whole = async (visit: Visit): Promise<SiteResponse> => {
  const { sendPackage } = await import('../../web/package-page.ts')
  return (await sendPackage(visit)).response
}
