import { copiedFrom } from '../../engine/copied.ts'
import type { Answers, Form, FormContext } from '../../engine/form.ts'
import { contentOf } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import { services } from '../services.ts'

/** An enterprise has a handful of cases; older ones say little of today. */
const mostCases = 20

/** What the last filing of a form gives a new one, and which filing that was. */
export type Earlier = {
  readonly reference: string
  readonly answers: Answers
  /** The draft that it was made from, where its files are taken over too. */
  readonly draft?: string
}

/** Looked for in this case first, then in the enterprise's others, the newest first. */
export const earlierOf = async (
  head: Head,
  form: Form,
  context: FormContext,
): Promise<Earlier | undefined> => {
  const { cases } = services()
  const { heads } = await cases.ofEnterprise(head.state.enterprise.code, { limit: mostCases })
  for (const one of [head, ...heads.filter(({ id }) => id !== head.id)]) {
    const filing = one.state.filings.findLast((filed) => filed.form.id === form.id && !filed.by)
    const content = filing && (await contentOf(cases, one, filing.no))
    if (!content) continue
    const answers = copiedFrom(form, content.answers, context)
    if (Object.keys(answers).length > 0) return { reference: filing.reference, answers }
  }
  return undefined
}
