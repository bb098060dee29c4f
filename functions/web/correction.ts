import { fieldsOf } from '../engine/answers.ts'
import { filingOf, type Returned } from '../engine/case.ts'
import { changedIn } from '../engine/changed.ts'
import { display, labelAt } from '../engine/display.ts'
import type { Answers, FieldError, Form } from '../engine/form.ts'
import { closedChanges, isAllOpen, openFields } from '../engine/open-fields.ts'
import type { Text } from '../engine/text.ts'
import { type Content, contentOf } from '../store/content.ts'
import type { Draft } from '../store/drafts.ts'
import type { Head } from '../store/head.ts'
import { services } from './services.ts'

/** The filing that a draft corrects, as it was returned, with what of it is open. */
export type Correcting = {
  readonly filing: Returned
  readonly before: Content
  /** Absent means all of it. */
  readonly open?: ReadonlySet<string>
  /** Why all of it was opened, in the filer's words. */
  readonly opened?: string
}

/** Undefined where a draft corrects nothing. */
export const correctingOf = async (head: Head, form: Form, draft: Draft): Promise<Correcting | undefined> => {
  const filing = draft.filing === undefined ? undefined : filingOf(head.state, draft.filing)
  if (filing?.status !== 'returned') return undefined
  const before = await contentOf(services().cases, head, filing.no)
  if (!before) throw new Error(`Draft ${draft.id} corrects a filing that is not there`)
  const opened = draft.opened?.epoch === filing.epoch ? draft.opened.words : undefined
  const named = filing.corrections.map(({ field }) => field)
  return {
    filing,
    before,
    ...(opened && { opened }),
    ...(!opened && !isAllOpen(filing) && { open: openFields(form, named, before.answers) }),
  }
}

/** What a correction changes, and what of that hangs on what was named. */
export const changedSince = (
  form: Form,
  { filing, before }: Correcting,
  after: Pick<Content, 'answers' | 'evidence'>,
): { readonly changed: string[]; readonly follows: string[] } => {
  const changed = changedIn(form, before, after)
  const named = filing.corrections.map(({ field }) => field)
  const closed = closedChanges(form, openFields(form, named, before.answers), changed, after.answers)
  return { changed, follows: changed.filter((field) => !closed.includes(field) && !named.includes(field)) }
}

/** What is closed stands as it was returned, whatever an older draft says. */
export const asReturned = (form: Form, answers: Answers, { before, open }: Correcting): Answers => {
  if (!open) return answers
  const closed = fieldsOf(form)
    .filter(({ id, kind }) => kind !== 'known' && kind !== 'computed' && !open.has(id))
    .map(({ id }) => [id, before.answers[id]] as const)
  const kept = Object.entries(answers).filter(([id]) => closed.every(([field]) => field !== id))
  return Object.fromEntries([...kept, ...closed.filter(([, answer]) => answer !== undefined)])
}

/** Each closed field that was changed, by its name, with what was typed, and the way out. */
export const closedFaults = (form: Form, fields: readonly string[], typed: Answers = {}): FieldError[] =>
  fields.map((field) => {
    const { zh, en } = labelAt(form, field) ?? { zh: field, en: field }
    const said = wordsOf(form, field, typed)
    return {
      field,
      message: {
        zh: `“${zh}”未要求补正，已锁定，对它的修改没有保存${said.zh && `（您填写的是：${said.zh}）`}。确需修改的，请在任务列表申请开放全部内容`,
        en: `“${en}” was not to be corrected and is closed, so its change${said.en && ` (to: ${said.en})`} was not saved. If it must change, ask on the task list for all to be opened`,
      },
    }
  })

const wordsOf = (form: Form, id: string, typed: Answers): Text => {
  const field = fieldsOf(form).find((one) => one.id === id)
  return field
    ? { zh: display(field, typed[id], 'zh'), en: display(field, typed[id], 'en') }
    : { zh: '', en: '' }
}
