import { pageOf, readAnswers, withPage } from '../../engine/answers.ts'
import { isSame } from '../../engine/changed.ts'
import { checkPage } from '../../engine/check.ts'
import type { Answers, FieldError, Page } from '../../engine/form.ts'
import type { Draft } from '../../store/drafts.ts'
import { closedFaults } from '../correction.ts'
import { Failure } from '../failure.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import { show } from '../show.ts'
import { typedOf, withoutRow } from '../typed.ts'
import { hasTyping } from '../views/form/scope.ts'
import { personOf, type Visit } from '../visit.ts'
import { evidenceHref, type Filling } from './filling.ts'
import { hrefAfter, onePage, shownSlots } from './pages.ts'

export const namedPage = ({ form }: Filling, id: string): Page => {
  const page = pageOf(form, id)
  if (!page) throw new Failure(404)
  return page
}

/** Saves what was typed on a page, right or wrong, and then says what is wrong or goes on. */
export const savePage = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const [act = '', path = ''] = (visit.form.get('_action') ?? 'continue').split(':')
  const read = readAnswers(page, typedOf(visit.form))
  const typed = act === 'remove' ? withoutRow(read, path) : read
  const { answers, closed } = withClosed(filling, page, typed)
  if (closed.length > 0) {
    const errors = closedFaults(filling.form, closed, typed)
    return show(visit, await onePage(filling, page, { answers, errors }), { status: 422 })
  }
  const conflict = await keep(visit, filling, page, answers)
  if (conflict)
    return show(
      visit,
      await onePage({ ...filling, draft: conflict.draft }, page, { answers, errors: [conflict.error] }),
      { status: 409 },
    )
  const saved = { ...filling, draft: { ...filling.draft, answers, version: filling.draft.version + 1 } }
  if (act === 'add') return show(visit, await onePage(saved, page, { adding: path }))
  if (act === 'remove') return show(visit, await onePage(saved, page))
  if (act === 'save') return seeOther(`${filling.base}?done=saved`)
  const errors = checkPage(filling.form, page.id, answers, filling.context)
  if (errors.length > 0) return show(visit, await onePage(saved, page, { errors }), { status: 422 })
  return seeOther(
    shownSlots(saved, page, answers).length > 0 && hasTyping(page)
      ? evidenceHref(filling, page.id)
      : hrefAfter(filling, page),
  )
}

/** What was typed, beside what is closed as it stands; and what was sent for that all the same. */
const withClosed = ({ draft, correcting }: Filling, page: Page, typed: Answers) => {
  const fixed = page.fields.map(({ id }) => id).filter((id) => correcting?.open?.has(id) === false)
  const sent = fixed.filter((id) => typed[id] !== undefined && !isSame(typed[id], draft.answers[id]))
  const open = Object.entries(typed).filter(([id]) => !fixed.includes(id))
  const kept = fixed.flatMap((id) => (draft.answers[id] === undefined ? [] : [[id, draft.answers[id]]]))
  return {
    answers: withPage(draft.answers, page, Object.fromEntries([...open, ...kept])),
    closed: sent,
  }
}

/** Saves the next version, unless a colleague saved since this page was shown. */
const keep = async (
  visit: Visit,
  { draft, listedFor }: Filling,
  page: Page,
  answers: Answers,
): Promise<{ draft: Draft; error: FieldError } | undefined> => {
  const seen = Number(visit.form.get('_version') ?? draft.version)
  const person = personOf(visit)
  const next: Draft = {
    ...draft,
    answers,
    visited: [...new Set([...draft.visited, page.id])],
    savedBy: person.id,
    savedByName: person.name,
    savedAt: visit.at,
    version: seen,
  }
  if (seen === draft.version && (await services().drafts.save(next, listedFor))) return undefined
  const newest = (await services().drafts.draft(draft.case, draft.form.id, draft.by, draft.duty)) ?? draft
  return { draft: newest, error: changedMeanwhile(newest, page) }
}

const changedMeanwhile = ({ savedByName }: Draft, page: Page): FieldError => ({
  field: page.fields[0]?.id ?? '',
  message: {
    zh: `${savedByName}刚刚也保存了这份草稿。下面是您填写的内容，尚未保存；核对后再按“保存并继续”，将以您的内容为准。`,
    en: `${savedByName} has just saved this draft too. Below is what you typed, not saved yet; check it and save again to keep yours.`,
  },
})
