import type { ComponentChildren } from 'preact'
import { typedIn, useLang } from '../lang.tsx'
import { type Attributes, cx, type Maybe, type Part, type Styled } from './attributes.ts'

export type SummaryAction = {
  readonly href: string
  readonly text: ComponentChildren
  /** What the action is about: "Change *name*". */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type Actions = { readonly items: readonly SummaryAction[]; readonly classes?: string | undefined }

export type SummaryRow = {
  readonly key: Part
  readonly value: Part
  readonly actions?: Actions | undefined
  readonly classes?: string | undefined
}

export type SummaryCard = Styled & {
  readonly title?: (Part & { readonly headingLevel?: number | undefined }) | undefined
  readonly actions?: Actions | undefined
}

export type SummaryListProps = Styled & {
  readonly rows: readonly Maybe<SummaryRow>[]
  readonly card?: SummaryCard | undefined
}

/** Names and values, with what can be changed. */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const someActions = rows.some((row) => (row ? row.actions?.items.length : false))
  const list = (
    <dl class={cx('govuk-summary-list', classes)} {...attributes}>
      {rows.map(
        (row) => row && <Row row={row} bare={someActions && !row.actions} cardTitle={card?.title?.text} />,
      )}
    </dl>
  )
  return card ? <Card card={card}>{list}</Card> : list
}

type RowProps = { readonly row: SummaryRow; readonly bare: boolean; readonly cardTitle: ComponentChildren }

function Row({ row, bare, cardTitle }: RowProps) {
  const { key: name, value, actions, classes } = row
  return (
    <div class={cx('govuk-summary-list__row', bare && 'govuk-summary-list__row--no-actions', classes)}>
      <dt class={cx('govuk-summary-list__key', name.classes)}>{name.text}</dt>
      <dd class={cx('govuk-summary-list__value', value.classes)} lang={typedIn(value.text, useLang())}>
        {value.text}
      </dd>
      {actions && actions.items.length > 0 && (
        <dd class={cx('govuk-summary-list__actions', actions.classes)}>
          <RowActions items={actions.items} cardTitle={cardTitle} />
        </dd>
      )}
    </div>
  )
}

type ActionsProps = { readonly items: readonly SummaryAction[]; readonly cardTitle: ComponentChildren }

function RowActions({ items, cardTitle }: ActionsProps) {
  const [only, ...rest] = items
  if (only && rest.length === 0) return <ActionLink action={only} cardTitle={cardTitle} />
  return (
    <ul class="govuk-summary-list__actions-list">
      {items.map((action) => (
        <li class="govuk-summary-list__actions-list-item">
          <ActionLink action={action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  )
}

function ActionLink({
  action,
  cardTitle,
}: {
  readonly action: SummaryAction
  readonly cardTitle: ComponentChildren
}) {
  return (
    <a class={cx('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}

function Card({ card, children }: { readonly card: SummaryCard; readonly children: ComponentChildren }) {
  const { title, actions } = card
  return (
    <div class={cx('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading level={title.headingLevel ?? 2} classes={title.classes}>
            {title.text}
          </Heading>
        )}
        {actions && actions.items.length > 0 && <CardActions {...actions} cardTitle={title?.text} />}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

type HeadingProps = {
  readonly level: number
  readonly classes?: string | undefined
  readonly children: ComponentChildren
}

function Heading({ level, classes, children }: HeadingProps) {
  const Tag = `h${level}` as 'h2'
  return <Tag class={cx('govuk-summary-card__title', classes)}>{children}</Tag>
}

function CardActions({ items, classes, cardTitle }: Actions & { readonly cardTitle: ComponentChildren }) {
  const [only, ...rest] = items
  if (only && rest.length === 0)
    return (
      <div class={cx('govuk-summary-card__actions', classes)}>
        <ActionLink action={only} cardTitle={cardTitle} />
      </div>
    )
  return (
    <ul class={cx('govuk-summary-card__actions', classes)}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  )
}
