import type { Answers, FieldError, Form, FormContext, Page } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { momentWords } from '../when.ts'
import { WhyClosed } from './closed.tsx'
import { type Asking, Corrections } from './corrections.tsx'
import { Slots } from './evidence.tsx'
import { Faults } from './faults.tsx'
import { Fields } from './field.tsx'
import { KeepState, KeptBefore } from './keeping.tsx'
import { PostForm, type Sending } from './post-form.tsx'
import { type Clash, faultsByPath, type Scope } from './scope.ts'
import type { SlotView } from './slot-view.ts'

export type FormPageView = Sending & {
  readonly form: Pick<Form, 'title'>
  readonly page: Page
  readonly answers: Answers
  readonly context: FormContext
  readonly errors: readonly FieldError[]
  /** Where "Back" leads. */
  readonly back: string
  readonly position?: { readonly index: number; readonly count: number } | undefined
  /** Path of the group that gets one more empty row. */
  readonly adding?: string | undefined
  /**
   * Evidence, where the page has nothing to type (`hasTyping`): sending a file leaves the page,
   * so evidence of other pages has its own page.
   */
  readonly slots?: readonly SlotView[] | undefined
  /** What approvers asked to correct; those of other pages are left out. */
  readonly corrections?: readonly Asking[] | undefined
  /** Whether a field may not be changed, where a return named others. */
  readonly isClosed?: ((field: string) => boolean) | undefined
  /** Where a table of the page is filled in from a file. */
  readonly fromFile?: Scope['fromFile']
  /** Fields that were copied from an earlier filing. */
  readonly copied?: Scope['copied']
  /** What others answered meanwhile to fields that this page changes too. */
  readonly clashes?: readonly Clash[] | undefined
  /** Words of the main button, where it does not lead to the next page. */
  readonly submit?: Text | undefined
  /** Leaves out "save and come back later", where nothing is kept. */
  readonly once?: boolean | undefined
}

/**
 * One page of a form. Buttons send `_action`: `continue`, `save`, `add:<group>` or `remove:<group>.<row>`.
 */
export const formPage = (view: FormPageView): View => ({
  title: both((lang) => `${view.page.title[lang]} - ${view.form.title[lang]}`),
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <FormPage {...view} />,
})

function FormPage(view: FormPageView) {
  const { page, answers, context, adding, isClosed, fromFile } = view
  const clashes = new Map(view.clashes?.map((clash) => [clash.path, clash]))
  const faults = faultsByPath(view.errors)
  const common = { answers, context, adding, isClosed, fromFile }
  const scope: Scope = { ...common, clashes, faults, copied: view.copied }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} />
        <Heading {...view} />
        {view.corrections && <Corrections asked={view.corrections} />}
        {isClosed && <WhyClosed list={view.back} />}
        {view.slots && view.slots.length > 0 && (
          <Slots slots={view.slots} errors={view.errors} requestKey={view.requestKey} />
        )}
        {view.keep && <KeptBefore />}
        <PostForm sending={view} onEnter="continue">
          <Fields fields={page.fields} scope={scope} />
          <Buttons submit={view.submit} once={view.once} />
          {view.keep && <KeepState />}
        </PostForm>
      </div>
    </div>
  )
}

function Heading({ form, page, position }: FormPageView) {
  const say = useSay()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">
          {say(form.title)}
          {position && ` · ${say(place(position))}`}
        </span>
        {say(page.title)}
      </h1>
      {page.intro && <p class="govuk-body">{say(page.intro)}</p>}
    </>
  )
}

const place = ({ index, count }: NonNullable<FormPageView['position']>): Text => ({
  zh: `第 ${index} 页，共 ${count} 页`,
  en: `page ${index} of ${count}`,
})

const saveAndContinue = { zh: '保存并继续', en: 'Save and continue' }

function Buttons({ submit, once }: Pick<FormPageView, 'submit' | 'once'>) {
  const say = useSay()
  return (
    <div class="govuk-button-group">
      <Button name="_action" value="continue" preventDoubleClick>
        {say(submit ?? saveAndContinue)}
      </Button>
      {!once && (
        <Button name="_action" value="save" classes="govuk-button--secondary">
          <T zh="保存草稿，稍后再填" en="Save and come back later" />
        </Button>
      )}
    </div>
  )
}

/** Who saved the draft last, and when. */
export function Saved({ at, by }: { readonly at: string; readonly by: string }) {
  const when = momentWords(at, useLang())
  return (
    <p class="govuk-body app-small app-secondary">
      <T zh={`草稿由${by}于${when}保存`} en={`Draft saved by ${by}, ${when}`} />
    </p>
  )
}
