import { type ComponentChildren, type ComponentType, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { BackLink } from '../../../functions/web/views/components/back-link.tsx'
import { Breadcrumbs } from '../../../functions/web/views/components/breadcrumbs.tsx'
import { Button } from '../../../functions/web/views/components/button.tsx'
import { CharacterCount } from '../../../functions/web/views/components/character-count.tsx'
import { Checkboxes } from '../../../functions/web/views/components/checkboxes.tsx'
import { DateInput } from '../../../functions/web/views/components/date-input.tsx'
import { Details } from '../../../functions/web/views/components/details.tsx'
import { ErrorMessage } from '../../../functions/web/views/components/error-message.tsx'
import { ErrorSummary } from '../../../functions/web/views/components/error-summary.tsx'
import { Fieldset } from '../../../functions/web/views/components/fieldset.tsx'
import { FileUpload } from '../../../functions/web/views/components/file-upload.tsx'
import { Hint } from '../../../functions/web/views/components/hint.tsx'
import { Input } from '../../../functions/web/views/components/input.tsx'
import { InsetText } from '../../../functions/web/views/components/inset-text.tsx'
import { Label } from '../../../functions/web/views/components/label.tsx'
import { LanguageNavigation } from '../../../functions/web/views/components/language-navigation.tsx'
import { NotificationBanner } from '../../../functions/web/views/components/notification-banner.tsx'
import { Pagination } from '../../../functions/web/views/components/pagination.tsx'
import { Panel } from '../../../functions/web/views/components/panel.tsx'
import { PhaseBanner } from '../../../functions/web/views/components/phase-banner.tsx'
import { Radios } from '../../../functions/web/views/components/radios.tsx'
import { Select } from '../../../functions/web/views/components/select.tsx'
import { SkipLink } from '../../../functions/web/views/components/skip-link.tsx'
import { SummaryList } from '../../../functions/web/views/components/summary-list.tsx'
import { Table } from '../../../functions/web/views/components/table.tsx'
import { Tag } from '../../../functions/web/views/components/tag.tsx'
import { TaskList } from '../../../functions/web/views/components/task-list.tsx'
import { Textarea } from '../../../functions/web/views/components/textarea.tsx'
import { WarningText } from '../../../functions/web/views/components/warning-text.tsx'
import { InLang } from '../../../functions/web/views/lang.tsx'
import { asProps, type Fixture, type Options } from './fixtures.ts'

/** A component whose props come from a fixture, where the compiler cannot follow. */
type Loose = ComponentType<Options & { readonly children?: ComponentChildren }>
// biome-ignore lint/suspicious/noExplicitAny: props differ by component and are checked where it is used
const loose = (component: ComponentType<any>): Loose => component

/** Our component of each name that govuk-frontend has, too. */
export const components: { readonly [name: string]: Loose } = {
  'back-link': loose(BackLink),
  breadcrumbs: loose(Breadcrumbs),
  button: loose(Button),
  'character-count': loose(CharacterCount),
  checkboxes: loose(Checkboxes),
  'date-input': loose(DateInput),
  details: loose(Details),
  'error-message': loose(ErrorMessage),
  'error-summary': loose(ErrorSummary),
  fieldset: loose(Fieldset),
  'file-upload': loose(FileUpload),
  hint: loose(Hint),
  input: loose(Input),
  'inset-text': loose(InsetText),
  label: loose(Label),
  'language-navigation': loose(LanguageNavigation),
  'notification-banner': loose(NotificationBanner),
  pagination: loose(Pagination),
  panel: loose(Panel),
  'phase-banner': loose(PhaseBanner),
  radios: loose(Radios),
  select: loose(Select),
  'skip-link': loose(SkipLink),
  'summary-list': loose(SummaryList),
  table: loose(Table),
  tag: loose(Tag),
  'task-list': loose(TaskList),
  textarea: loose(Textarea),
  'warning-text': loose(WarningText),
}

const childless = ['notification-banner']

/** An example of theirs, drawn by us. */
export const drawn = (component: string, { options }: Pick<Fixture, 'options'>): string => {
  const { text, ...props } = asProps(options) as Options & { readonly text?: ComponentChildren }
  const children = childless.includes(component) && typeof text === 'string' ? { text } : { children: text }
  const view = components[component]
  if (!view) throw new Error(`no component ${component}`)
  return renderToString(<InLang value="en">{h(view, { ...props, ...children })}</InLang>)
}
