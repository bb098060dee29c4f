import { withPage } from '../../engine/answers.ts'
import type { Answers, Page } from '../../engine/form.ts'
import { type Merged, merge } from '../../engine/merge.ts'
import type { Change, Draft } from '../../store/drafts.ts'
import { asReturned } from '../correction.ts'
import { Failure } from '../failure.ts'
import { services } from '../services.ts'
import { shown } from '../views/form/scope.ts'
import { personOf, type Visit } from '../visit.ts'
import { askedOn, choicesIn, sealsIn, tokenIn } from './carried.ts'
import type { Filling } from './filling.ts'

/** A page as it was merged into the newest draft, and that draft with what could be saved. */
export type Kept = { readonly draft: Draft; readonly merged: Merged }

/** Each try loses to one that was saved: more at the same moment than a form has people. */
const mostTries = 12

/** Saves what a page changes into whatever was saved meanwhile; what both changed waits for a choice. */
export const keep = async (visit: Visit, filling: Filling, page: Page, mine: Answers): Promise<Kept> => {
  let { draft } = filling
  const seen = Number(visit.form.get('_version') ?? draft.version)
  for (let tries = 0; tries < mostTries; tries++) {
    const kept = await tryToKeep(visit, { ...filling, draft }, page, { mine, seen })
    if (kept) return kept
    draft = await newest(filling)
  }
  throw new Failure(409)
}

/** What was typed, and the version of the draft that it was typed into. */
type Sent = { readonly mine: Answers; readonly seen: number }

const tryToKeep = async (
  visit: Visit,
  { draft, listedFor }: Filling,
  page: Page,
  sent: Sent,
): Promise<Kept | undefined> => {
  const merged = mergedInto(visit, draft, page, sent)
  if (merged.changed.length === 0 && merged.clashes.length > 0) return { draft, merged }
  const next = nextOf(visit, draft, page, merged)
  const isSaved = await services().drafts.save(next, listedFor)
  return isSaved ? { draft: { ...next, version: next.version + 1 }, merged } : undefined
}

const mergedInto = (visit: Visit, draft: Draft, page: Page, { mine, seen }: Sent): Merged => {
  const fields = askedOn(page)
  const seals = sealsIn(visit.form)
  const merged = merge({
    fields,
    shown: seals,
    mine,
    theirs: draft.answers,
    // A page that does not say what it showed is judged by the version alone.
    isOwn: (field) => (seals ? isOwnChange(visit, draft.changes?.[field]) : seen === draft.version),
    chosen: choicesIn(visit.form, fields),
  })
  return { ...merged, clashes: askable(page, draft, merged, mine) }
}

/** A choice is asked for where the page shows the field: what no longer applies keeps the answer it had. */
const askable = (page: Page, draft: Draft, merged: Merged, mine: Answers): readonly string[] => {
  const onPage = shown(page.fields, withBoth(page, draft, merged, mine)).map(({ id }) => id)
  return merged.clashes.filter((field) => onPage.includes(field))
}

/** The page as a choice is asked for on it: merged, with this side's answer where both changed one. */
export const withBoth = (page: Page, { answers }: Draft, merged: Merged, mine: Answers): Answers =>
  withPage(answers, page, {
    ...merged.answers,
    ...Object.fromEntries(merged.clashes.map((field) => [field, mine[field]])),
  })

/** Sent by this person from this very page: a second press, or one after the back button. */
const isOwnChange = (visit: Visit, change: Change | undefined): boolean =>
  change !== undefined && change.page === tokenIn(visit.form) && change.person === personOf(visit).id

const nextOf = (visit: Visit, draft: Draft, page: Page, { answers, changed }: Merged): Draft => {
  const { id, name } = personOf(visit)
  const change: Change = { person: id, name, at: visit.at, page: tokenIn(visit.form) ?? '' }
  return {
    ...draft,
    answers: withPage(draft.answers, page, answers),
    visited: [...new Set([...draft.visited, page.id])],
    changes: { ...draft.changes, ...Object.fromEntries(changed.map((field) => [field, change])) },
    ...(draft.copied && { copied: stillCopied(draft.copied, changed) }),
    savedBy: id,
    savedByName: name,
    savedAt: visit.at,
  }
}

const stillCopied = (copied: NonNullable<Draft['copied']>, changed: readonly string[]) => ({
  ...copied,
  fields: copied.fields.filter((field) => !changed.includes(field)),
})

const newest = async ({ draft, form, correcting }: Filling): Promise<Draft> => {
  const found = await services().drafts.draft(draft.case, draft.form.id, draft.by, draft.duty)
  if (found?.id !== draft.id || found.form.version !== form.version) throw new Failure(409)
  return correcting ? { ...found, answers: asReturned(form, found.answers, correcting) } : found
}
