import { rowsOf } from './answer-kinds.ts'
import { fieldsOf } from './answers.ts'
import { digestOf } from './digest.ts'
import { display, labelAt, rowText } from './display.ts'
import type { Answers, Evidence, Field, FieldOf, Form } from './form.ts'
import type { Text } from './text.ts'

type Content = { readonly answers: Answers; readonly evidence: readonly Evidence[] }

/** An answer that is shown otherwise than before, or a row that came or went; blank where nothing stood. */
export type ChangedAnswer = {
  /** The field as corrections name it, a group by itself. */
  readonly field: string
  readonly label: Text
  readonly before: Text
  readonly after: Text
  /** Reckoned from other answers: it changed by itself. */
  readonly computed?: true
}

/** A file that came or went, with what is said of it. */
export type ChangedFile = {
  /** As corrections name it: `evidence.<slot>`. */
  readonly field: string
  readonly label: Text
  readonly change: 'added' | 'removed'
  readonly name: string
  readonly sha256: string
}

/**
 * What differs between two frozen contents of a filing, as it is shown, in the order of the form. What is known
 * from the case is nobody's change; what is computed is shown with what it was computed from.
 */
export const compared = (
  form: Form,
  before: Content,
  after: Content,
): { readonly answers: ChangedAnswer[]; readonly files: ChangedFile[] } => ({
  answers: fieldsOf(form)
    .filter(({ kind }) => kind !== 'known')
    .flatMap((field) =>
      field.kind === 'group'
        ? changedRows(form, field, before.answers, after.answers)
        : changedLeaf(field.id, field.label, field, before.answers, after.answers),
    ),
  files: form.pages
    .flatMap(({ evidence = [] }) => evidence)
    .flatMap(({ id, label }) => changedFiles(id, label, before.evidence, after.evidence)),
})

const changedLeaf = (
  of: string,
  label: Text,
  field: Field,
  before: Answers,
  after: Answers,
): ChangedAnswer[] => {
  const shown = (answers: Answers): Text => ({
    zh: display(field, answers[field.id], 'zh'),
    en: display(field, answers[field.id], 'en'),
  })
  const [old, now] = [shown(before), shown(after)]
  if (old.zh === now.zh && old.en === now.en) return []
  return [{ field: of, label, before: old, after: now, ...(field.kind === 'computed' && { computed: true }) }]
}

/** Rows that stayed at the beginning and the end are left alone; those between are compared in their order. */
const changedRows = (
  form: Form,
  group: FieldOf<'group'>,
  before: Answers,
  after: Answers,
): ChangedAnswer[] => {
  const [old, now] = [rowsOf(before[group.id]), rowsOf(after[group.id])]
  const from = stayed(old, now)
  const until = stayed(old.slice(from).toReversed(), now.slice(from).toReversed())
  const between = (rows: readonly Answers[]) => rows.slice(from, rows.length - until)
  const [gone, come] = [between(old), between(now)]
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
    changedRow(form, group, from + at, gone[at], come[at]),
  ).flat()
}

const stayed = (old: readonly Answers[], now: readonly Answers[]): number => {
  const at = old.findIndex((row, index) => {
    const other = now[index]
    return other === undefined || digestOf(row) !== digestOf(other)
  })
  return at < 0 ? old.length : at
}

const changedRow = (
  form: Form,
  group: FieldOf<'group'>,
  at: number,
  old: Answers | undefined,
  now: Answers | undefined,
): ChangedAnswer[] => {
  const labelOf = (part = ''): Text => labelAt(form, `${group.id}.${at}${part}`) ?? group.label
  if (old && now)
    return group.fields
      .filter(({ kind }) => kind !== 'known')
      .flatMap((field) => changedLeaf(group.id, labelOf(`.${field.id}`), field, old, now))
  const whole = (row: Answers | undefined): Text => ({
    zh: row ? rowText(group.fields, row, 'zh') : '',
    en: row ? rowText(group.fields, row, 'en') : '',
  })
  return [{ field: group.id, label: labelOf(), before: whole(old), after: whole(now) }]
}

const changedFiles = (
  slot: string,
  label: Text,
  before: readonly Evidence[],
  after: readonly Evidence[],
): ChangedFile[] => {
  const inSlot = (files: readonly Evidence[]) => files.filter((file) => file.slot === slot)
  const missing = (files: readonly Evidence[], others: readonly Evidence[]) =>
    inSlot(files).filter((file) => !inSlot(others).some((other) => isSame(file, other)))
  const line =
    (change: ChangedFile['change']) =>
    ({ name, sha256, caption }: Evidence): ChangedFile => ({
      field: `evidence.${slot}`,
      ...{ label, change, name: caption ? `${name}（${caption}）` : name, sha256 },
    })
  return [...missing(before, after).map(line('removed')), ...missing(after, before).map(line('added'))]
}

const isSame = (a: Evidence, b: Evidence): boolean =>
  a.sha256 === b.sha256 && a.name === b.name && (a.caption ?? '') === (b.caption ?? '')
