import { pageOf, readAnswers } from '../../engine/answers.ts'
import { checkPage } from '../../engine/check.ts'
import { labelAt } from '../../engine/display.ts'
import type { Answers, FieldError, Form, Page } from '../../engine/form.ts'
import { sealOf } from '../../engine/merge.ts'
import { type RowSeal, rowSeal } from '../../engine/merge-rows.ts'
import type { Text } from '../../engine/text.ts'
import type { Draft } from '../../store/drafts.ts'
import { closedFaults } from '../correction.ts'
import { Failure } from '../failure.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { show } from '../show.ts'
import { typedOf } from '../typed.ts'
import type { Clash } from '../views/form/scope.ts'
import { hasTyping } from '../views/form/scope.ts'
import { personOf, type Visit } from '../visit.ts'
import { alsoNotice, withAlso } from './also.ts'
import { rowSealsIn, sealsIn, tokenIn, unknownSeal } from './carried.ts'
import { evidenceHref, type Filling } from './filling.ts'
import { type Kept, keep } from './keep.ts'
import { keptMeanwhile } from './keep-meanwhile.ts'
import { hasClashes, type PageMerged, type SentPage, withBoth } from './merged.ts'
import { hrefAfter, onePage } from './pages.ts'
import {
  type RowsOf,
  refilled,
  rowsSent,
  type SentRows,
  savedRows,
  sealsAgain,
  sealsOfRows,
  withRows,
} from './rows.ts'
import { shownSlots } from './slots.ts'
import { typedInto } from './typed-into.ts'

export const namedPage = ({ form }: Pick<Filling, 'form'>, id: string): Page => {
  const page = pageOf(form, id)
  if (!page) throw new Failure(404)
  return page
}

/** What was sent of a page, with the ids of its rows. */
export const sentIn = (form: URLSearchParams, page: Page, removed = '') => {
  const typed = typedOf(form)
  const rows = rowsSent(page, typed, rowSealsIn(form), { token: tokenIn(form), removed })
  return { read: withRows(readAnswers(page, typed), rows), rows }
}

/** Saves what was typed on a page, right or wrong, and then says what is wrong or goes on. */
export const savePage = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const [act = '', path = ''] = (visit.form.get('_action') ?? 'continue').split(':')
  const sent = sentIn(visit.form, page, act === 'remove' ? path : '')
  const { read: typed, rows } =
    act === 'refill' ? refilled(sent, page, path, filling.context, tokenIn(visit.form)) : sent
  const { mine, answers, closed } = typedInto(filling, page, typed)
  if (act === 'keep') return keptMeanwhile(visit, filling, page, { mine, rows })
  if (closed.length > 0)
    return refused(visit, filling, page, answers, rows, closedFaults(filling.form, closed, typed))
  const kept = await keep(visit, filling, page, { mine, rows })
  if (hasClashes(kept.merged)) return toChoose(visit, filling, page, { mine, rows }, kept)
  const saved = { ...filling, draft: kept.draft }
  const token = tokenIn(visit.form)
  const also = kept.merged.taken
  const said = alsoNotice(visit, saved, also)
  const notice = said && { notice: said }
  if (act === 'add')
    return show(visit, await onePage(saved, page, { adding: path, token, isSaved: true }), { ...notice })
  if (act === 'remove' || act === 'refill')
    return show(visit, await onePage(saved, page, { token, isSaved: true }), { ...notice })
  if (act === 'save') return seeOther(withAlso(`${filling.base}?done=saved`, also))
  const errors = checkPage(filling.form, page.id, kept.draft.answers, filling.context)
  if (errors.length > 0)
    return show(visit, await onePage(saved, page, { errors, token, isSaved: true }), {
      status: 422,
      ...notice,
    })
  return seeOther(
    withAlso(
      shownSlots(saved, page, kept.draft.answers).length > 0 && hasTyping(page)
        ? evidenceHref(filling, page.id)
        : hrefAfter(filling, page),
      also,
    ),
  )
}

/** Nothing was saved: the page keeps what was typed, and what it had shown. */
const refused = async (
  visit: Visit,
  filling: Filling,
  page: Page,
  answers: Answers,
  sent: SentRows,
  errors: readonly FieldError[],
): Promise<SiteResponse> => {
  const rows = sealsAgain(sent, rowSealsIn(visit.form))
  const before = { token: tokenIn(visit.form), seals: sealsIn(visit.form), rows }
  return show(visit, await onePage(filling, page, { answers, errors, ...before }), { status: 422 })
}

/** What nobody else changed is saved; of the rest both answers are shown, with whose the other one is. */
const toChoose = async (
  visit: Visit,
  filling: Filling,
  page: Page,
  { mine, rows: sent }: SentPage,
  { draft, merged }: Kept,
): Promise<SiteResponse> => {
  const had = sealsIn(visit.form) ?? {}
  const answers = withBoth(page, draft, merged, mine, sent)
  const clashes = [
    ...merged.clashes.map((field): Clash => {
      const answer = draft.answers[field]
      return { field, path: field, answer, seal: sealOf(answer), ...changedBy(visit, draft, field) }
    }),
    ...merged.rowClashes.map(({ table, id }): Clash => {
      const rows = savedRows(draft, table)
      const at = rows.findIndex((one) => one.id === id)
      const [field, path] = [`${table}.${id}`, `${table}.${at}`]
      const row = rows[at]?.row
      return { field, path, answer: row && [row], seal: rowSeal(row), ...changedBy(visit, draft, field) }
    }),
  ]
  const seals = Object.fromEntries(merged.clashes.map((field) => [field, had[field] ?? unknownSeal]))
  const rows = rowsToChoose(draft, merged, rowSealsIn(visit.form))
  const typed = {
    answers,
    clashes,
    seals,
    rows,
    token: tokenIn(visit.form),
    errors: clashes.map((clash) => chooseOne(filling.form, clash)),
  }
  const notice = alsoNotice(visit, { ...filling, draft }, merged.taken)
  return show(visit, await onePage({ ...filling, draft }, page, typed), {
    status: 409,
    ...(notice && { notice }),
  })
}

const changedBy = (visit: Visit, draft: Draft, path: string): Pick<Clash, 'by' | 'at'> => {
  const { person, name, at } = draft.changes?.[path] ?? {
    person: draft.savedBy,
    name: draft.savedByName,
    at: draft.savedAt,
  }
  return { by: person === personOf(visit).id ? elsewhere[visit.lang] : name, at }
}

/** Who has the same page open on a phone and a PC is not told of themselves by name. */
const elsewhere: Text = { zh: '您在另一个页面', en: 'another page of yours' }

/** Rows that wait for a choice stand for what the page had shown, all others for what is saved. */
const rowsToChoose = (draft: Draft, { tables, rowClashes }: PageMerged, had: RowsOf<RowSeal>) =>
  Object.fromEntries(
    Object.keys(tables).map((table) => [
      table,
      sealsOfRows(savedRows(draft, table)).map((one) =>
        rowClashes.some(({ table: of, id }) => of === table && id === one.id)
          ? (had[table]?.find(({ id }) => id === one.id) ?? one)
          : one,
      ),
    ]),
  )

/** Which answer is to be chosen, by its name. */
export const chooseOne = (
  form: Form,
  { field, path, by }: Pick<Clash, 'field' | 'path' | 'by'>,
): FieldError => {
  const [root = ''] = field.split('.')
  const { zh, en } = labelAt(form, root) ?? { zh: root, en: root }
  return {
    field: path,
    message: {
      zh: `“${zh}”：${by}刚刚也作了修改。您填写的内容还在，尚未保存；请选择采用哪一个，再按“保存并继续”`,
      en: `“${en}”: ${by} has just changed it too. What you typed is still here, not saved yet: choose which one is kept, and save again`,
    },
  }
}
