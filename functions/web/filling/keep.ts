import { withPage } from '../../engine/answers.ts'
import type { Page } from '../../engine/form.ts'
import type { Change, Draft } from '../../store/drafts.ts'
import { asReturned } from '../correction.ts'
import { Failure } from '../failure.ts'
import { services } from '../services.ts'
import { personOf, type Visit } from '../visit.ts'
import { tokenIn } from './carried.ts'
import type { Filling } from './filling.ts'
import {
  changesBy,
  changesKept,
  hasClashes,
  idsOf,
  mergedInto,
  type PageMerged,
  type SentPage,
} from './merged.ts'

/** A page as it was merged into the newest draft, and that draft with what could be saved. */
export type Kept = { readonly draft: Draft; readonly merged: PageMerged }

/** Each try loses to one that was saved: more at the same moment than a form has people. */
const mostTries = 12

/** Saves what a page changes into whatever was saved meanwhile; what both changed waits for a choice. */
export const keep = async (visit: Visit, filling: Filling, page: Page, sent: SentPage): Promise<Kept> => {
  let { draft } = filling
  const seen = Number(visit.form.get('_version') ?? draft.version)
  for (let tries = 0; tries < mostTries; tries++) {
    const kept = await tryToKeep(visit, { ...filling, draft }, page, { ...sent, seen })
    if (kept) return kept
    draft = await newest(filling)
  }
  throw new Failure(409)
}

/** What was typed, and the version of the draft that it was typed into. */
type Sent = SentPage & { readonly seen: number }

const tryToKeep = async (
  visit: Visit,
  { draft, listedFor }: Filling,
  page: Page,
  sent: Sent,
): Promise<Kept | undefined> => {
  const merged = mergedInto(visit, draft, page, sent, sent.seen)
  if (merged.changed.length === 0 && hasClashes(merged)) return { draft, merged }
  const next = nextOf(visit, draft, page, merged)
  const isSaved = await services().drafts.save(next, listedFor)
  return isSaved ? { draft: { ...next, version: next.version + 1 }, merged } : undefined
}

const nextOf = (visit: Visit, draft: Draft, page: Page, merged: PageMerged): Draft => {
  const { id, name } = personOf(visit)
  const change: Change = { person: id, name, at: visit.at, page: tokenIn(visit.form) ?? '' }
  const tables = Object.entries(merged.tables)
  return {
    ...draft,
    answers: withPage(draft.answers, page, merged.answers),
    visited: [...new Set([...draft.visited, page.id])],
    changes: { ...changesKept(draft, merged), ...changesBy(change, merged) },
    ...(tables.length > 0 && {
      rows: { ...draft.rows, ...Object.fromEntries(tables.map(([table, { rows }]) => [table, idsOf(rows)])) },
    }),
    ...(draft.copied && { copied: stillCopied(draft.copied, merged.changed) }),
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
