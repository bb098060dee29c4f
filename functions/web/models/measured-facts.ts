import type { Fact } from '../../engine/facts.ts'
import { type Figures, factsBehind } from '../../engine/measures.ts'
import type { Text } from '../../engine/text.ts'
import type { Head } from '../../store/head.ts'
import type { MeasuresQuery } from '../measures-query.ts'
import { organName } from '../names.ts'
import type { FactRow } from '../views/pages/measures-view.ts'
import { formName, stepName, waited } from './measures.ts'

type Figure = Exclude<keyof Figures, 'median' | 'ninetieth'>

const figureNames: { readonly [Name in Figure]: Text } = {
  decided: { zh: '作出的决定', en: 'Decisions' },
  returned: { zh: '退回补正', en: 'Returned for correction' },
  refused: { zh: '不同意', en: 'Refused' },
  transferred: { zh: '转交、改派', en: 'Transferred' },
  late: { zh: '超期', en: 'Overdue' },
}

const isFigure = (name: string | null): name is Figure => name !== null && Object.hasOwn(figureNames, name)

/** What a list is of, beside the query: one figure, and of returns perhaps one field. */
export type ListQuery = { readonly figure: Figure; readonly step: string; readonly field: string }

export const listQueryOf = (query: URLSearchParams): ListQuery => {
  const figure = query.get('figure')
  return {
    figure: isFigure(figure) ? figure : 'decided',
    step: query.get('step') ?? '',
    field: query.get('field') ?? '',
  }
}

/** The facts behind a figure, the newest first. */
export const listed = (facts: readonly Fact[], { figure, step, field }: ListQuery): Fact[] =>
  factsBehind(
    facts.filter((fact) => !step || fact.step === step),
    figure,
  )
    .filter(({ fields }) => !field || (field === 'none' ? !fields : fields?.includes(field)))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))

export const titleOfList = ({ organ, form }: MeasuresQuery, { step, figure }: ListQuery): Text => {
  const parts = [
    ...(organ ? [organName(organ)] : []),
    ...(form ? [formName(form)] : []),
    ...(form && step ? [stepName(form, step)] : []),
    figureNames[figure],
  ]
  return { zh: parts.map(({ zh }) => zh).join('：'), en: parts.map(({ en }) => en).join(': ') }
}

const outcomes: { readonly [Name in Fact['outcome']]: Text } = {
  approved: { zh: '同意', en: 'Approved' },
  refused: { zh: '不同意', en: 'Refused' },
  returned: { zh: '退回补正', en: 'Returned' },
  left: { zh: '未及决定，环节已结束', en: 'Ended without its decision' },
  transferred: { zh: '转交、改派', en: 'Transferred' },
  overdue: { zh: '超期未办', en: 'Still waiting after its last day' },
}

export const factRow = (fact: Fact, heads: readonly Head[]): FactRow => {
  const state = heads.find(({ id }) => id === fact.case)?.state
  return {
    href: `/work/cases/${fact.case}/filings/${fact.filing}`,
    caseNumber: state?.number ?? '',
    enterprise: state?.enterprise.name ?? '',
    form: formName(fact.form),
    step: stepName(fact.form, fact.step),
    organ: organName(fact.organ),
    outcome: outcomes[fact.outcome],
    entered: fact.entered,
    at: fact.at,
    waited: waited(fact),
    due: fact.due,
    late: fact.late === true,
    ...(fact.reason && { reason: fact.reason }),
  }
}
