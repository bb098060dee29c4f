import type { Answers, Page } from '../../engine/form.ts'
import { type Choice, type Seals, sealOf } from '../../engine/merge.ts'
import { hashOf, newId } from '../secrets.ts'
import { isKnown, shown } from '../views/form/scope.ts'
import type { Filling } from './filling.ts'

/** Fields of a page that a person answers. */
export const askedOn = (page: Page): readonly string[] =>
  page.fields.filter((field) => !isKnown(field)).map(({ id }) => id)

type Carrying = {
  /** The page as it was shown before, where this is the same one again. */
  readonly token?: string | undefined
  /** What it showed then, where nothing of it was saved; else what is saved now. */
  readonly seals?: Seals | undefined
}

/** What a page carries so that it can be merged: which one it is, what it showed, and for whom. */
export const carried = (
  { draft, reader }: Filling,
  page: Page,
  answers: Answers,
  { token = newId(10), seals = {} }: Carrying = {},
): Readonly<Record<string, string>> => {
  const onPage = shown(page.fields, answers).map(({ id }) => id)
  const words = askedOn(page)
    .filter((id) => onPage.includes(id))
    .map((id) => `${id}:${seals[id] ?? sealOf(draft.answers[id])}`)
  return {
    _page: token,
    _shown: words.join(' '),
    ...(reader && { _for: readerMark(reader, draft.id) }),
  }
}

/** Whose page of which draft it is, without saying so to anybody else on the same device. */
export const readerMark = (person: string, draft: string): string => hashOf(`${person} ${draft}`).slice(0, 20)

/** Of a page that nobody knows: stands for no saved answer. */
export const unknownSeal = '-'

/** Which page was sent. */
export const tokenIn = (form: URLSearchParams): string | undefined =>
  form.get('_page')?.match(/^[a-z0-9]{1,24}$/)?.[0]

/** What the page that was sent had shown; undefined where it does not say. */
export const sealsIn = (form: URLSearchParams): Seals | undefined => {
  const words = form.get('_shown')
  if (words === null) return undefined
  return Object.fromEntries(
    words.split(' ').flatMap((word) => {
      const [, field, seal] = word.match(/^(\w{1,60}):(-|[0-9a-f]{16})$/) ?? []
      return field && seal ? [[field, seal]] : []
    }),
  )
}

/** What a person chose of answers that two people gave: `_choose.<field>` as `mine:<seal>` or `theirs:<seal>`. */
export const choicesIn = (form: URLSearchParams, fields: readonly string[]): Record<string, Choice> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const [, side, over] = form.get(`_choose.${field}`)?.match(/^(mine|theirs):([0-9a-f]{16})$/) ?? []
      return side && over ? [[field, { side: side === 'mine' ? 'mine' : 'theirs', over }]] : []
    }),
  )
