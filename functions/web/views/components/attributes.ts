import type { ComponentChildren } from 'preact'

/** Attributes beyond those that a component knows: `data-*`, `form`, `accept`. */
export type Attributes = { readonly [name: string]: string | number | boolean | undefined }

/** What every component of GOV.UK Frontend takes. */
export type Styled = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A labelled part of a component; `text` may be elements. */
export type Part = Styled & { readonly text?: ComponentChildren }

export type FormGroupPart = Styled & {
  readonly beforeInput?: ComponentChildren
  readonly afterInput?: ComponentChildren
}

/** An item of a list that may be left out on a condition. */
export type Maybe<T> = T | false | null | undefined | ''

/** Class names that apply, in order. */
export const cx = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')

/** Ids for `aria-describedby`, or nothing at all. */
export const ids = (...names: readonly (string | false | undefined)[]): string | undefined =>
  cx(...names) || undefined
