import { fieldsOf } from '../../engine/answers.ts'
import { display, labelAt } from '../../engine/display.ts'
import type { Form } from '../../engine/form.ts'
import { formChanges, movedAnswers } from '../../engine/form-changes.ts'
import type { Draft } from '../../store/drafts.ts'
import { Failure } from '../failure.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { services } from '../services.ts'
import type { NewerView } from '../views/form/newer.tsx'
import { personOf, type Visit } from '../visit.ts'
import type { Filling } from './filling.ts'

/** What the newest version of a draft's form asks otherwise; undefined where the draft has it, or stays. */
export const newerView = ({ form, draft, newer, base }: Filling): NewerView | undefined => {
  if (!newer) return undefined
  const { added, dropped, changed } = formChanges(form, newer)
  const named = (of: Form) => (id: string) => ({ label: labelAt(of, id) ?? { zh: id, en: id } })
  return {
    action: `${base}/version`,
    requestKey: draft.id,
    version: draft.version,
    stays: draft.stays === newer.version,
    added: added.map(named(newer)),
    changed: changed.map(named(newer)),
    dropped: dropped.map((id) => {
      const field = fieldsOf(form).find((one) => one.id === id)
      const answer = draft.answers[id]
      const typed = field && { zh: display(field, answer, 'zh'), en: display(field, answer, 'en') }
      return { ...named(form)(id), ...(typed?.zh && { typed }) }
    }),
  }
}

/** The draft under another version: pages that ask anything new or otherwise are to be looked at again. */
export const movedTo = (draft: Draft, from: Form, to: Form): Draft => {
  const { added, changed } = formChanges(from, to)
  const asked = new Set([...added, ...changed])
  const isNew = (page: string) =>
    to.pages.find(({ id }) => id === page)?.fields.some(({ id }) => asked.has(id)) ?? true
  return {
    ...draft,
    form: { id: to.id, version: to.version },
    answers: movedAnswers(from, to, draft.answers),
    visited: draft.visited.filter((page) => !isNew(page)),
  }
}

/** The filer goes on under the newest version, or finishes on the one that was begun. */
export const chooseVersion = async (visit: Visit, filling: Filling): Promise<SiteResponse> => {
  const { draft, form, newer, base, uploads } = filling
  if (!newer || Number(visit.form.get('_version')) !== draft.version) throw new Failure(409, changedMeanwhile)
  const isMoving = visit.form.get('_action') === 'move'
  const { id, name } = personOf(visit)
  const saved = { savedBy: id, savedByName: name, savedAt: visit.at }
  const next = isMoving ? movedTo(draft, form, newer) : { ...draft, stays: newer.version }
  if (!(await services().drafts.save({ ...next, ...saved }, filling.listedFor)))
    throw new Failure(409, changedMeanwhile)
  const slots = new Set(newer.pages.flatMap(({ evidence = [] }) => evidence.map((slot) => slot.id)))
  const homeless = isMoving ? uploads.filter(({ slot }) => !slots.has(slot)) : []
  await Promise.all(homeless.map((file) => services().drafts.removeUpload(draft.case, draft.id, file.id)))
  return seeOther(`${base}?done=saved`)
}

const changedMeanwhile = {
  zh: '这份草稿已经改用新版本，或者刚刚有新的保存。请返回任务列表查看。',
  en: 'This draft has the newest version already, or was just saved. Go back to the task list and look.',
}
