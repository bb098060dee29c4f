import { citedText } from '../../../forms/shared/basis.ts'
import { summaryOf } from '../../engine/summary.ts'
import { renderRecord } from '../../evidence/archive/record.ts'
import type { Head } from '../../store/head.ts'
import { isForEnterprise, logForEnterprise } from '../../web/models/audience.ts'
import { basisIn } from '../../web/models/basis.ts'
import { timelineOf } from '../../web/models/timeline.ts'
import { formsIn } from '../../web/names.ts'
import { download, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { answersIn, evidenceOf } from '../../web/story.ts'
import { headOf, type Visit } from '../../web/visit.ts'
import { recordView } from '../archive/record-view.ts'

/** All of the case that its enterprise may read, as one page to keep; files are saved from the case itself. */
export const asPage = async (visit: Visit): Promise<SiteResponse> => {
  const { state, log } = await readable(headOf(visit))
  const view = recordView(state, log, await formsIn(state), isForEnterprise)
  const page = renderRecord({ ...view, duties: [], evidence: [] })
  return download(`${state.number}.html`, 'text/html; charset=utf-8', page)
}

/** The same as data: each filing's answers as its JSON Schema has them, a plain summary, and its files by digest. */
export const asData = async (visit: Visit): Promise<SiteResponse> => {
  const { id, state, log } = await readable(headOf(visit))
  const forms = await formsIn(state)
  const { number, enterprise, county, track, servedOn, status, clocks } = state
  const record = {
    case: { id, number, enterprise, county, track, stage: state.state, status, servedOn, clocks },
    filings: state.filings.filter(isForEnterprise).map((filing) => {
      const { no, reference, form, by } = filing
      const answers = answersIn(filing, log)
      const evidence = evidenceOf(filing, log)
      const summary = summaryOf(forms.form(no), answers, evidence, 'zh')
      const basis = basisIn(state, filing, log).map((one) => ({ ...one, text: citedText(one) }))
      const said = { answers, basis, evidence, summary }
      return { reference, form, status: filing.status, by, number: filing.number, ...said }
    }),
    history: timelineOf(state, log).toReversed(),
  }
  const text = `${JSON.stringify(record, undefined, 2)}\n`
  return download(`${number}.json`, 'application/json; charset=utf-8', text)
}

const readable = async (head: Head) => ({
  ...head,
  log: logForEnterprise(head.state, await services().cases.history(head.id)),
})
