import { withPage } from '../../engine/answers.ts'
import { isSame } from '../../engine/changed.ts'
import type { Answers, Page } from '../../engine/form.ts'
import type { Filling } from './filling.ts'

type Typed = {
  /** Of the page, what is closed as it stands. */
  readonly mine: Answers
  /** Of the form, with the page as it was typed. */
  readonly answers: Answers
  /** What was sent for closed fields all the same. */
  readonly closed: readonly string[]
}

/** What was typed on a page, beside what is closed there. */
export const typedInto = ({ draft, correcting }: Filling, page: Page, typed: Answers): Typed => {
  const fixed = page.fields.map(({ id }) => id).filter((id) => correcting?.open?.has(id) === false)
  const open = Object.entries(typed).filter(([id]) => !fixed.includes(id))
  const kept = fixed.flatMap((id) => (draft.answers[id] === undefined ? [] : [[id, draft.answers[id]]]))
  const mine: Answers = Object.fromEntries([...open, ...kept])
  return {
    mine,
    answers: withPage(draft.answers, page, mine),
    closed: fixed.filter((id) => typed[id] !== undefined && !isSame(typed[id], draft.answers[id])),
  }
}
