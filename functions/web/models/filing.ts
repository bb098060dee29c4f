import { formOf, outlineOf } from '../../../forms/registry.ts'
import { citedText } from '../../../forms/shared/basis.ts'
import { type Filing, filingOf } from '../../engine/case.ts'
import { labelAt } from '../../engine/display.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Form } from '../../engine/form.ts'
import type { Content } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import { Failure } from '../failure.ts'
import { kindWords } from '../names.ts'
import type { Asking } from '../views/form/corrections.tsx'
import type { FilingPageView } from '../views/pages/filing.tsx'
import { frozenBasis } from './basis.ts'
import { type CopyReader, copiesOf } from './copies.ts'
import { evidenceView, factsOf, picturesOf } from './evidence.ts'
import { shownStatus, submittedAt } from './filings.ts'
import { stepViews } from './steps.ts'

/** A filing of a case by the number in a path; one that is not there is a 404. */
export const filingNamed = ({ state }: Head, no: string | undefined): Filing => {
  const filing = filingOf(state, Number(no))
  if (!filing) throw new Failure(404)
  return filing
}

/** Where all that goes with an accepted filing is fetched as one file, where its form has such a package. */
export const packagedAt = (base: string, { no, form, status }: Filing): Pick<FilingPageView, 'packaged'> => {
  const { package: about } = outlineOf(form)
  return about && status === 'accepted'
    ? { packaged: { title: about.title, href: `${base}/packages/${no}` } }
    : {}
}

/** A filing as it stands; `base` is the address of its case, `reader` whoever is told where else its files stand. */
export const filingView = async (
  { state }: Head,
  filing: Filing,
  content: Content,
  log: readonly LoggedEvent[],
  base: string,
  reader?: CopyReader,
): Promise<FilingPageView & { readonly form: Form }> => {
  const form = await formOf(filing.form)
  return {
    form,
    reference: filing.reference,
    caseNumber: state.number,
    numberName: kindWords(state).number,
    enterprise: state.enterprise.name,
    status: shownStatus(filing),
    submittedAt: submittedAt(filing.no, log) ?? '',
    answers: content.answers,
    basis: frozenBasis(state, filing, content.basis ?? []).map(citedText),
    evidence: evidenceView(
      form,
      content.evidence,
      `${base}/evidence`,
      factsOf(state, filing, log),
      await picturesOf(content.evidence),
      reader && (await copiesOf({ draft: filing.draft, form, files: content.evidence }, reader)),
    ),
    steps: stepViews(state, filing.no, log),
    ...(filing.number && { letter: { number: filing.number, href: `${base}/letters/${filing.no}` } }),
    back: base,
  }
}

/** What an approver sent back, each with the place to correct it. */
export const askings = (
  form: Form,
  filing: Extract<Filing, { status: 'returned' }>,
  hrefOf: (field: string) => string | undefined,
): Asking[] =>
  filing.corrections.map(({ field, remark }) => ({
    label: labelAt(form, field) ?? { zh: field, en: field },
    remark,
    href: hrefOf(field),
  }))
