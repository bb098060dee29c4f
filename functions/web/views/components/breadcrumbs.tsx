import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { type Attributes, cx, type Styled } from './attributes.ts'

export type Crumb = {
  readonly text: ComponentChildren
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type BreadcrumbsProps = Styled & {
  readonly items: readonly Crumb[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
}

const here = { zh: '当前位置', en: 'Breadcrumb' }

export function Breadcrumbs({ items, collapseOnMobile, labelText, classes, attributes }: BreadcrumbsProps) {
  const say = useSay()
  const names = cx('govuk-breadcrumbs', classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')
  return (
    <nav class={names} {...attributes} aria-label={labelText ?? say(here)}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li class="govuk-breadcrumbs__list-item" aria-current={item.href ? undefined : 'page'}>
            {item.href ? (
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
