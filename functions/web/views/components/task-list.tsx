import { cx, type Maybe, type Part, type Styled } from './attributes.ts'
import { Tag } from './tag.tsx'

export type Task = {
  readonly title: Part
  readonly href?: string | undefined
  readonly hint?: Part | undefined
  readonly status: Part & { readonly tag?: Part | undefined }
  readonly classes?: string | undefined
}

export type TaskListProps = Styled & {
  readonly items: readonly Maybe<Task>[]
  readonly idPrefix?: string | undefined
}

/** What is to be done, in the order in which it is best done. */
export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: TaskListProps) {
  return (
    <ul class={cx('govuk-task-list', classes)} {...attributes}>
      {items.map((item, at) => item && <Item item={item} id={`${idPrefix}-${at + 1}`} />)}
    </ul>
  )
}

function Item({ item, id }: { readonly item: Task; readonly id: string }) {
  const { href, hint, status } = item
  return (
    <li class={cx('govuk-task-list__item', href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        <Title item={item} describedBy={cx(hint && `${id}-hint`, `${id}-status`)} />
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={cx('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag}>{status.tag.text}</Tag> : status.text}
      </div>
    </li>
  )
}

function Title({ item, describedBy }: { readonly item: Task; readonly describedBy: string }) {
  const { title, href } = item
  if (!href) return <div class={title.classes}>{title.text}</div>
  return (
    <a
      class={cx('govuk-link', 'govuk-task-list__link', title.classes)}
      href={href}
      aria-describedby={describedBy}
    >
      {title.text}
    </a>
  )
}
