import { freeze, isShown, settle } from '../../engine/answers.ts'
import { changedIn, untouched } from '../../engine/changed.ts'
import { checkForm, checkPage as faultsOfPage } from '../../engine/check.ts'
import { labelAt } from '../../engine/display.ts'
import type { Answers, FieldError, Page } from '../../engine/form.ts'
import type { Seals } from '../../engine/merge.ts'
import type { RowSeal } from '../../engine/merge-rows.ts'
import type { Text } from '../../engine/text.ts'
import { checkPage } from '../views/form/check.tsx'
import type { CopiedView } from '../views/form/copied.tsx'
import { evidencePage } from '../views/form/evidence-page.tsx'
import type { OpeningView } from '../views/form/opening.tsx'
import { formPage } from '../views/form/page.tsx'
import { type Clash, hasTyping } from '../views/form/scope.ts'
import { type PageStatus, taskListPage } from '../views/form/task-list.tsx'
import type { View } from '../views/layout.tsx'
import { carried, readerMark } from './carried.ts'
import { currentOf, evidenceIn, filesMark } from './current.ts'
import { checkHref, evidenceHref, type Filling, openHref, pageHref, rowsHref } from './filling.ts'
import type { RowsOf } from './rows.ts'
import { claimsOf, evidenceAddress, shownSlots, slotViews } from './slots.ts'
import { newerView } from './versions.ts'

/** The pages of a form with how far each is. */
export const taskList = (filling: Filling, asking: Pick<OpeningView, 'typed' | 'fault'> = {}): View => {
  const { form, draft, about, back, returned, correcting } = filling
  return taskListPage({
    form,
    ...about,
    pages: form.pages.map((page) => ({
      id: page.id,
      title: page.title,
      href: pageHref(filling, page.id),
      status: statusOf(filling, page),
      hint: isPageClosed(filling, page) ? lockedPage : undefined,
    })),
    check: checkHref(filling),
    back,
    saved: { at: draft.savedAt, by: draft.savedByName },
    newer: newerView(filling),
    copied: copiedIn(filling),
    resume: { action: `${filling.base}/resume`, requestKey: draft.id },
    ...(returned && { returned }),
    ...((correcting?.open || correcting?.opened) && {
      opening: {
        action: openHref(filling),
        requestKey: draft.id,
        opened: correcting.opened,
        ...asking,
      },
    }),
  })
}

const copiedIn = ({ form, draft: { copied } }: Filling): CopiedView | undefined =>
  copied && {
    reference: copied.reference,
    labels: copied.fields.map((field) => labelAt(form, field) ?? { zh: field, en: field }),
  }

const lockedPage: Text = { zh: '未要求补正，已锁定', en: 'Closed: not to be corrected' }

/** Nothing that the page shows may be changed. */
const isPageClosed = ({ form, draft, correcting }: Filling, { fields, evidence = [] }: Page): boolean => {
  const open = correcting?.open
  if (!open) return false
  const settled = settle(form, draft.answers)
  const shown = [
    ...fields.filter((field) => isShown(field, settled)).map(({ id }) => id),
    ...evidence.filter((slot) => isShown(slot, settled)).map(({ id }) => `evidence.${id}`),
  ]
  return !shown.some((field) => open.has(field))
}

/** What a return closed by naming other things; nothing where all of it is open. */
const closing = ({ correcting }: Filling) => {
  const open = correcting?.open
  return open ? { isClosed: (field: string) => !open.has(field) } : {}
}

/** What was named to be corrected and still stands as it was returned. */
const untouchedIn = ({ form, draft, uploads, correcting }: Filling): readonly string[] => {
  if (!correcting) return []
  const now = { answers: draft.answers, evidence: evidenceIn(uploads) }
  return untouched(correcting.filing.corrections, changedIn(form, correcting.before, now))
}

const isOn = ({ fields, evidence = [] }: Page, path: string): boolean =>
  fields.some(({ id }) => id === path) || evidence.some(({ id }) => `evidence.${id}` === path)

const statusOf = (filling: Filling, page: Page): PageStatus => {
  const { form, draft, context, uploads } = filling
  const { id } = page
  if (!draft.visited.includes(id)) return 'not-started'
  if (untouchedIn(filling).some((path) => isOn(page, path))) return 'to-correct'
  const faults = faultsOfPage(form, id, draft.answers, context, evidenceIn(uploads))
  return faults.length === 0 ? 'done' : 'in-progress'
}

type Typed = {
  readonly answers?: Answers
  readonly errors?: readonly FieldError[]
  readonly adding?: string
  readonly clashes?: readonly Clash[]
  /** Which page it was and what it showed, where it is shown again. */
  readonly token?: string | undefined
  readonly seals?: Seals | undefined
  readonly rows?: RowsOf<RowSeal> | undefined
  /** What was typed has just been saved. */
  readonly isSaved?: boolean
  /** Id of the file for which another is to be chosen. */
  readonly replacing?: string | undefined
}

/** One page, as saved or as typed just now. */
export const onePage = async (
  filling: Filling,
  page: Page,
  { answers, errors, adding, clashes, token, seals, rows, isSaved = false, replacing }: Typed = {},
): Promise<View> => {
  const { form, draft, context } = filling
  return formPage({
    form,
    page,
    answers: answers ?? draft.answers,
    context,
    errors: errors ?? [],
    back: filling.base,
    position: { index: form.pages.indexOf(page) + 1, count: form.pages.length },
    action: pageHref(filling, page.id),
    requestKey: draft.id,
    version: draft.version,
    hidden: carried(filling, page, answers ?? draft.answers, { token, seals, rows }),
    copied: draft.copied,
    ...keeping(filling, page, isSaved),
    ...(clashes && { clashes }),
    ...(adding && { adding }),
    ...(hasTyping(page)
      ? {}
      : { slots: await slotViews(filling, page, answers ?? draft.answers, replacing) }),
    ...correctionsOn(filling, pageHref(filling, page.id)),
    fromFile: (table) => rowsHref(filling, page.id, table),
    ...closing(filling),
  })
}

const keeping = ({ draft, reader }: Filling, page: Page, isSaved: boolean) =>
  reader && hasTyping(page) ? { keep: { name: `${readerMark(reader, draft.id)}.${page.id}`, isSaved } } : {}

const correctionsOn = ({ returned }: Filling, href: string) =>
  returned ? { corrections: returned.asked.filter((asking) => asking.href?.split('#')[0] === href) } : {}

/** The evidence of a page with fields, on its own page so that sending a file loses nothing typed. */
export const evidenceOf = async (filling: Filling, page: Page, replacing?: string): Promise<View> => {
  return evidencePage({
    form: filling.form,
    page,
    slots: await slotViews(filling, page, filling.draft.answers, replacing),
    errors: [],
    back: pageHref(filling, page.id),
    next: hrefAfter(filling, page),
    requestKey: filling.draft.id,
    ...correctionsOn(filling, evidenceHref(filling, page.id)),
    ...(filling.correcting?.open && { list: filling.base }),
  })
}

/** Where a page leads once nothing is wrong on it. */
export const hrefAfter = (filling: Filling, page: Page): string => {
  const next = filling.form.pages[filling.form.pages.indexOf(page) + 1]
  return next ? pageHref(filling, next.id) : checkHref(filling)
}

type Ending = { readonly consequence?: Text; readonly submit?: Text; readonly errors?: readonly FieldError[] }

/** Everything on one page before it is submitted. */
export const checkAll = (filling: Filling, { errors, ...ending }: Ending = {}): View => {
  const { form, draft, context, uploads } = filling
  const evidence = evidenceIn(uploads)
  return checkPage({
    form,
    answers: freeze(form, draft.answers, context),
    evidence: form.pages.flatMap((page) =>
      shownSlots(filling, page, draft.answers).map((slot) => ({
        slot,
        page: page.id,
        files: currentOf(uploads).flatMap((upload) =>
          upload.slot === slot.id
            ? [{ ...upload.evidence, caption: upload.caption, ...claimsOf(filling, upload) }]
            : [],
        ),
      })),
    ),
    errors: errors ?? checkForm(form, draft.answers, evidence, context),
    addresses: Object.fromEntries(
      form.pages.map((page) => [
        page.id,
        { fields: pageHref(filling, page.id), evidence: evidenceAddress(filling, page) },
      ]),
    ),
    back: filling.base,
    action: `${filling.base}/submit`,
    copied: copiedIn(filling),
    untouched: untouchedIn(filling).map((path) => labelAt(form, path) ?? { zh: path, en: path }),
    requestKey: draft.id,
    version: draft.version,
    hidden: { _files: filesMark(uploads) },
    ...(filling.preview && { preview: filling.preview }),
    ...closing(filling),
    ...ending,
  })
}
