import { isShown } from './answers.ts'
import { display } from './display.ts'
import type { Answers, Evidence, Field, Form, Page } from './form.ts'
import type { Lang } from './text.ts'

/**
 * A filing as plain text: page by page what was answered, declared in which words, and which files came with it.
 * It is for mails, terminals and archives, so it needs no reader of ours.
 */
export const summaryOf = (form: Form, answers: Answers, evidence: readonly Evidence[], lang: Lang): string =>
  [form.title[lang], ...form.pages.flatMap((page) => pageLines(page, answers, evidence, lang))].join('\n\n')

const pageLines = (page: Page, answers: Answers, evidence: readonly Evidence[], lang: Lang): string[] => {
  const lines = [
    ...page.fields.flatMap((field) => fieldLine(field, answers, lang)),
    ...(page.evidence ?? [])
      .filter((slot) => isShown(slot, answers))
      .flatMap(({ id, label }) => {
        const names = evidence.filter(({ slot }) => slot === id).map(({ name }) => `  ${name}`)
        return names.length > 0 ? [[`${label[lang]}${colon[lang]}`, ...names].join('\n')] : []
      }),
  ]
  return lines.length > 0 ? [[heading[lang](page.title[lang]), ...lines].join('\n')] : []
}

const colon = { zh: '：', en: ':' }
const heading = { zh: (title: string) => `【${title}】`, en: (title: string) => `== ${title} ==` }

const fieldLine = (field: Field, answers: Answers, lang: Lang): string[] => {
  const shown =
    field.kind === 'declaration' ? declared(field, answers, lang) : display(field, answers[field.id], lang)
  if (shown === '') return []
  const label = `${field.label[lang]}${colon[lang]}`
  return [
    shown.includes('\n') || field.kind === 'group'
      ? `${label}\n${indented(shown)}`
      : joined(label, shown, lang),
  ]
}

const joined = (label: string, shown: string, lang: Lang): string =>
  lang === 'zh' ? `${label}${shown}` : `${label} ${shown}`

const indented = (text: string): string => text.replaceAll(/^/gmu, '  ')

/** A declaration is kept with the words that were declared. */
const declared = (field: Extract<Field, { kind: 'declaration' }>, answers: Answers, lang: Lang): string =>
  answers[field.id] === 'yes' ? field.statement[lang] : ''
