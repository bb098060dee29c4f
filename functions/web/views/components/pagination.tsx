import type { ComponentChildren } from 'preact'
import { useSay } from '../lang.tsx'
import { type Attributes, cx, type Maybe, type Styled } from './attributes.ts'

export type PageLink = {
  readonly href: string
  readonly text?: ComponentChildren
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PageItem =
  | { readonly ellipsis: true }
  | {
      readonly number: string | number
      readonly href: string
      readonly current?: boolean | undefined
      readonly visuallyHiddenText?: string | undefined
      readonly attributes?: Attributes | undefined
    }

export type PaginationProps = Styled & {
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly items?: readonly Maybe<PageItem>[] | undefined
  readonly landmarkLabel?: string | undefined
}

const words = {
  landmark: { zh: '分页', en: 'Pagination' },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  page: { zh: '', en: ' page' },
}

/** The way between pages of a list. */
export function Pagination({ previous, next, items, landmarkLabel, classes, attributes }: PaginationProps) {
  const say = useSay()
  const block = !items && Boolean(previous || next)
  return (
    <nav
      class={cx('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel || say(words.landmark)}
      {...attributes}
    >
      {previous?.href && <Arrow link={previous} to="prev" block={block} />}
      {items && (
        <ul class="govuk-pagination__list">{items.map((item) => item && <Numbered item={item} />)}</ul>
      )}
      {next?.href && <Arrow link={next} to="next" block={block} />}
    </nav>
  )
}

type ArrowProps = { readonly link: PageLink; readonly to: 'prev' | 'next'; readonly block: boolean }

function Arrow({ link, to, block }: ArrowProps) {
  return (
    <div class={`govuk-pagination__${to}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={to} {...link.attributes}>
        {(block || to === 'prev') && <Icon to={to} />}
        <span
          class={cx(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {link.text ?? <Way to={to} />}
        </span>
        {link.labelText && block && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!block && to === 'next' && <Icon to={to} />}
      </a>
    </div>
  )
}

function Way({ to }: { readonly to: 'prev' | 'next' }) {
  const say = useSay()
  const rest = say(words.page)
  return (
    <>
      {say(to === 'prev' ? words.previous : words.next)}
      {rest && <span class="govuk-visually-hidden">{rest}</span>}
    </>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Icon({ to }: { readonly to: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${to}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[to]} />
    </svg>
  )
}

function Numbered({ item }: { readonly item: PageItem }) {
  const say = useSay()
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const label = item.visuallyHiddenText ?? say({ zh: `第 ${item.number} 页`, en: `Page ${item.number}` })
  return (
    <li class={cx('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={label}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}
