import { digestOf } from '../engine/digest.ts'
import { display } from '../engine/display.ts'
import type { Answers, Field } from '../engine/form.ts'
import type { Digest } from '../engine/ids.ts'
import type { Text } from '../engine/text.ts'
import type { ReadLine } from './lines.ts'

/** What becomes of a line. */
export type Fate = 'new' | 'changed' | 'same' | 'refused'

/** What a line changes, as its reader sees it. */
export type Change = { readonly label: Text; readonly before: Text; readonly after: Text }

export type PlannedLine = {
  readonly line: number
  /** What the line is about, in its own words. */
  readonly name: string
  readonly fate: Fate
  readonly changes: readonly Change[]
  readonly reasons: readonly Text[]
  readonly answers: Answers
}

/** What an import is about: how a line is told from others, and what is there already. */
export type Target = {
  readonly fields: readonly Field[]
  readonly keyOf: (answers: Answers) => string
  readonly nameOf: (answers: Answers) => string
  /** The newest state under a key. */
  readonly before: (key: string) => Answers | undefined
  /** What else keeps a line out, such as an owner elsewhere. */
  readonly refuses?: (answers: Answers) => readonly Text[]
}

/** The fate of every line, in the order of the file. */
export const planOf = (lines: readonly ReadLine[], target: Target): readonly PlannedLine[] => {
  const seen = new Map<string, number>()
  return lines.map((read) => {
    const { line, answers } = read
    const key = target.keyOf(answers)
    const earlier = key === '' ? undefined : seen.get(key)
    if (key !== '' && earlier === undefined) seen.set(key, line)
    const reasons = [
      ...read.reasons,
      ...(earlier === undefined ? [] : [repeats(earlier)]),
      ...(read.reasons.length === 0 ? (target.refuses?.(answers) ?? []) : []),
    ]
    const name = target.nameOf(answers)
    if (reasons.length > 0) return { line, name, fate: 'refused', changes: [], reasons, answers }
    const before = target.before(key)
    const changes = before ? changesOf(target.fields, before, answers) : []
    const fate = before ? (changes.length > 0 ? 'changed' : 'same') : 'new'
    return { line, name, fate, changes, reasons, answers }
  })
}

/** A blank cell says nothing, so it takes nothing away. */
export const mergedWith = (before: Answers | undefined, answers: Answers): Answers => ({
  ...before,
  ...answers,
})

const changesOf = (fields: readonly Field[], before: Answers, answers: Answers): Change[] =>
  fields.flatMap((field) => {
    const [was, is] = [before[field.id], answers[field.id]]
    if (is === undefined || JSON.stringify(was ?? '') === JSON.stringify(is)) return []
    const words = (lang: 'zh' | 'en', answer: typeof was) => display(field, answer, lang)
    return [
      {
        label: field.label,
        before: { zh: words('zh', was), en: words('en', was) },
        after: { zh: words('zh', is), en: words('en', is) },
      },
    ]
  })

const repeats = (line: number): Text => ({
  zh: `与第 ${line} 行重复，只保留一行`,
  en: `Line ${line} is about the same: keep one of them`,
})

/** Binds a press to what was shown: the bytes of the file, what was said beside it, and what each line would do. */
export const planDigest = (sha256: string, about: Answers, lines: readonly PlannedLine[]): Digest =>
  digestOf({
    sha256,
    about,
    lines: lines.map(({ line, fate, changes, reasons, answers }) => ({
      line,
      fate,
      changes,
      reasons,
      answers,
    })),
  })

/** How many lines have each fate. */
export const countsOf = (lines: readonly Pick<PlannedLine, 'fate'>[]): Readonly<Record<Fate, number>> => {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { fate } of lines) counts[fate] += 1
  return counts
}
