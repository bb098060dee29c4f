import type { FieldError, Form } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { WhyClosed } from './closed.tsx'
import { type Asking, Corrections } from './corrections.tsx'
import { Slots } from './evidence.tsx'
import { Faults } from './faults.tsx'
import type { SlotView } from './slot-view.ts'

export type EvidencePageView = {
  readonly form: Pick<Form, 'title'>
  readonly page: { readonly title: Text }
  readonly slots: readonly SlotView[]
  /** Fields are `evidence.<slot>`. */
  readonly errors: readonly FieldError[]
  readonly back: string
  /** Where "continue" leads: nothing is typed here, so it is a link. */
  readonly next: string
  /** Idempotency key of the remove buttons. */
  readonly requestKey: string
  readonly corrections?: readonly Asking[] | undefined
  /** The task list, where slots that a return did not name are closed. */
  readonly list?: string | undefined
}

const heading: Text = { zh: '上传证明材料', en: 'Upload evidence' }

/** The evidence of a page that also has something to type: a page of its own, so that nothing typed is lost. */
export const evidencePage = (view: EvidencePageView): View => ({
  title: both((lang) => `${heading[lang]} - ${view.page.title[lang]} - ${view.form.title[lang]}`),
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <EvidencePage {...view} />,
})

function EvidencePage(view: EvidencePageView) {
  const { form, page, slots, errors, next, requestKey, corrections, list } = view
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={errors} />
        <h1 class="govuk-heading-l">
          <span class="app-caption">
            {say(form.title)} · {say(page.title)}
          </span>
          {say(heading)}
        </h1>
        {corrections && <Corrections asked={corrections} />}
        {list && <WhyClosed list={list} />}
        <Slots slots={slots} errors={errors} requestKey={requestKey} />
        <Button href={next}>
          <T zh="继续" en="Continue" />
        </Button>
      </div>
    </div>
  )
}
