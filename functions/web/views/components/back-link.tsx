import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { cx, type Styled } from './attributes.ts'

export type BackLinkProps = Styled & {
  readonly href?: string | undefined
  readonly children?: ComponentChildren
}

const back = { zh: '返回', en: 'Back' }

export function BackLink({ href, classes, attributes, children }: BackLinkProps) {
  const say = useSay()
  return (
    <a href={href || '#'} class={cx('govuk-back-link', classes)} {...attributes}>
      {children ?? say(back)}
    </a>
  )
}
