import { fieldsOf } from '../../engine/answers.ts'
import { labelAt } from '../../engine/display.ts'
import type { Text } from '../../engine/text.ts'
import type { Notice } from '../views/layout.tsx'
import { personOf, type Visit } from '../visit.ts'
import type { Filling } from './filling.ts'

/** The address that a save leads to, with what others changed of the page meanwhile. */
export const withAlso = (href: string, fields: readonly string[]): string =>
  fields.length === 0 ? href : `${href}${href.includes('?') ? '&' : '?'}also=${fields.join('.')}`

/** Fields of the form that the address of a page names. */
export const alsoIn = ({ query }: Visit, { form }: Filling): readonly string[] => {
  const named = query.get('also')?.split('.') ?? []
  return fieldsOf(form).flatMap(({ id }) => (named.includes(id) ? [id] : []))
}

/** Who changed what while the person was typing; undefined where nobody did. */
export const alsoNotice = (visit: Visit, filling: Filling, fields: readonly string[]): Notice | undefined => {
  const text = alsoWords(visit, filling, fields)
  return text && { kind: 'important', text }
}

/** The same in words, person by person. */
export const alsoWords = (
  visit: Visit,
  { draft, form }: Filling,
  fields: readonly string[],
): Text | undefined => {
  const by = Map.groupBy(
    fields.flatMap((field) => {
      const change = draft.changes?.[field]
      const label = labelAt(form, field)
      return change && label ? [{ change, label }] : []
    }),
    ({ change }) => change.person,
  )
  const parts = [...by].map(([person, all]) => partWords(all, person === personOf(visit).id))
  return parts.length === 0
    ? undefined
    : {
        zh: `已保存。您填写期间，${parts.map(({ zh }) => zh).join('；')}，已一并保留。`,
        en: `Saved. While you were typing, ${parts.map(({ en }) => en).join('; ')}: both are kept.`,
      }
}

type Changed = { readonly change: { readonly name: string }; readonly label: Text }

const partWords = (all: readonly Changed[], isReader: boolean): Text => {
  const name = all[0]?.change.name ?? ''
  const labels = (lang: 'zh' | 'en') => all.map(({ label }) => label[lang])
  return {
    zh: `${isReader ? '您在其他页面' : name}也修改了“${labels('zh').join('”“')}”`,
    en: `${isReader ? 'you, elsewhere,' : name} also changed “${labels('en').join('”, “')}”`,
  }
}
