import { catalogue as catalogueOutline, entryKey } from '../../../forms/imports/catalogue.ts'
import { enterprises as enterprisesOutline } from '../../../forms/imports/enterprises.ts'
import type { ImportOutline } from '../../../forms/imports/outline.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { display } from '../../engine/display.ts'
import type { Answers } from '../../engine/form.ts'
import type { ReadLine } from '../../importing/lines.ts'
import { type Change, mergedWith, type PlannedLine, type Target } from '../../importing/plan.ts'
import {
  Catalogue,
  type Edition,
  Edition as EditionShape,
  type Entry,
  Entry as EntryShape,
} from '../../store/catalogue.ts'
import type { Step } from '../../store/imports.ts'
import { services } from '../services.ts'
import { answersOf, enterpriseOf } from './enterprise.ts'

/** What an import is held against, and what it would write. */
export type Prepared = {
  readonly target: Target
  /** What the words beside the file change by themselves. */
  readonly changes: readonly Change[]
  /** Writes of the lines that are new or changed. */
  readonly steps: (planned: readonly PlannedLine[], id: string) => readonly Step[]
}

export type Kind = {
  readonly outline: ImportOutline
  readonly prepare: (read: readonly ReadLine[], about: Answers) => Promise<Prepared>
}

const isWritten = ({ fate }: PlannedLine): boolean => fate === 'new' || fate === 'changed'

const prepareEnterprises = async (read: readonly ReadLine[]): Promise<Prepared> => {
  const codes = [...new Set(read.map(({ answers }) => textOf(answers.code)).filter(Boolean))]
  const there = new Map((await services().enterprises.byCodes(codes)).map((one) => [one.code, one]))
  return {
    target: {
      fields: enterprisesOutline.fields,
      keyOf: ({ code }) => textOf(code),
      nameOf: ({ code, name }) => [textOf(name), textOf(code)].filter(Boolean).join(' '),
      before: (code) => answersOf(there.get(code)),
    },
    changes: [],
    steps: (planned) =>
      planned.filter(isWritten).map(({ line, answers }) => {
        const was = there.get(textOf(answers.code))
        const enterprise = { ...was, ...enterpriseOf(mergedWith(answersOf(was), answers)) }
        return { line, enterprise, ...(was && { was }) }
      }),
  }
}

/** Characters of a wording by which a reader knows the entry. */
const longestName = 60

const prepareCatalogue = async (_: readonly ReadLine[], about: Answers): Promise<Prepared> => {
  const edition = textOf(about.edition)
  const catalogue = new Catalogue(services().table)
  const [head, entries] = await Promise.all([catalogue.edition(edition), catalogue.entries(edition)])
  const there = new Map(entries.map((entry) => [entryKey(entry), entry]))
  const changes = head ? aboutChanges(head, about) : []
  return {
    target: {
      fields: catalogueOutline.fields,
      keyOf: entryKey,
      nameOf: ({ path, code, name }) =>
        `${textOf(path)}/${textOf(code)} ${textOf(name).slice(0, longestName)}`,
      before: (key) => there.get(key),
    },
    changes,
    steps: (planned, id) => {
      const written = planned.filter(isWritten)
      if (written.length === 0 && changes.length === 0) return []
      const next = new Map<string, Entry>(there)
      for (const { answers } of written)
        next.set(entryKey(answers), EntryShape.parse(mergedWith(there.get(entryKey(answers)), answers)))
      return [{ edition: editionOf(about, next.size, id, head), entries: [...next.values()], ...wasOf(head) }]
    },
  }
}

const wasOf = (head: Edition | undefined) => (head ? { was: head.version } : {})

const editionOf = (about: Answers, count: number, id: string, head: Edition | undefined): Edition =>
  EditionShape.parse({ ...about, count, import: id, version: (head?.version ?? 0) + 1 })

const aboutChanges = (head: Edition, about: Answers): Change[] =>
  catalogueOutline.about.flatMap((field) => {
    const was = head[field.id as keyof Edition]
    const is = about[field.id]
    if (textOf(is) === String(was ?? '')) return []
    const words = (answer: Answers[string]) => ({
      zh: display(field, answer, 'zh'),
      en: display(field, answer, 'en'),
    })
    return [{ label: field.label, before: words(String(was ?? '')), after: words(is) }]
  })

/** What can be brought in, by its id in the address. */
export const kinds: Readonly<Record<ImportOutline['id'], Kind>> = {
  enterprises: { outline: enterprisesOutline, prepare: prepareEnterprises },
  catalogue: { outline: catalogueOutline, prepare: prepareCatalogue },
}
