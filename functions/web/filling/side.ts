import { formOf, newestForm, outlineOf } from '../../../forms/registry.ts'
import { dutyIn, type Filing } from '../../engine/case.ts'
import type { Actor } from '../../engine/events.ts'
import type { Form, Outline } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import type { Draft } from '../../store/drafts.ts'
import type { Head } from '../../store/head.ts'
import { Failure, rejectionWords } from '../failure.ts'
import { filingNamed } from '../models/filing.ts'
import { kindWords } from '../names.ts'
import { formNamed } from '../places.ts'
import { headOf, type Visit } from '../visit.ts'
import type { Filling } from './filling.ts'

/** Who files a form: a contact of the enterprise, or an official for an organ. */
export type Filer = { readonly actor: Actor; readonly by?: OrganId }

/** One side of a case: where its pages are, and who of it may file a form. */
export type Side = {
  readonly base: (head: Head) => string
  /** Undefined where the form is not for this visitor to file; `by` is the organ whose filing it is already. */
  readonly filer: (visit: Visit, head: Head, form: Outline, by?: OrganId) => Filer | undefined
  /** Filings that this side may know of; any other is not there. */
  readonly sees: (filing: Filing) => boolean
}

/** Who of this side files the form; anybody else is refused. */
export const filerOf = (side: Side, visit: Visit, form: Outline, by?: OrganId): Filer => {
  const filer = side.filer(visit, headOf(visit), form, by)
  if (!filer) throw new Failure(403, rejectionWords({ code: 'not-your-act', form: form.id, organs: [] }))
  return filer
}

/** What the path asks for. */
type Asked = Filer & { readonly form: Form; readonly duty?: number | undefined }

/** The form of the path, in the version of its draft where there is one, the duty it answers, and who of this side files it. */
export const formIn = async (side: Side, visit: Visit, draft?: Draft): Promise<Asked> => {
  const { id, duty } = formNamed(visit.params.form ?? '')
  const form = await (draft ? formOf(draft.form) : newestForm(id))
  if (!form) throw new Failure(404)
  const organ = duty === undefined ? undefined : organOfDuty(headOf(visit), duty)
  return { form, duty, ...filerOf(side, visit, form, organ) }
}

/** Whose a duty is, or was: one that is answered has its filing. */
const organOfDuty = ({ state }: Head, no: number): OrganId => {
  const organ = dutyIn(state, no)?.organ ?? state.filings.find(({ duty }) => duty === no)?.by
  if (!organ) throw new Failure(404, rejectionWords({ code: 'no-duty', duty: no }))
  return organ
}

/** The filing of the path, made by this side and by this visitor's organ. */
export const ownFiling = (side: Side, visit: Visit): Filer & { readonly filing: Filing } => {
  const filing = filingNamed(headOf(visit), visit.params.filing)
  if (!side.sees(filing)) throw new Failure(404)
  return { filing, ...filerOf(side, visit, outlineOf(filing.form), filing.by) }
}

/** What heads its pages: the case's number, and whom it is about. */
export const aboutOf = ({ state }: Head): Filling['about'] => ({
  caseNumber: state.number,
  numberName: kindWords(state).number,
  enterprise: state.enterprise.name,
})

/** The way back to the case from a page that has nothing to show. */
export const toCase = (side: Side, head: Head) => {
  const { noun } = kindWords(head.state)
  return { href: side.base(head), text: { zh: `返回${noun.zh}`, en: `Back to the ${noun.en}` } }
}
