import type { ComponentChildren } from 'preact'
import { cx } from '../components/attributes.ts'

/** What every form of ours carries. */
export type Sending = {
  /** Where the form is posted. */
  readonly action: string
  /** The same for every repetition of this submission (idempotency). */
  readonly requestKey: string
  /** The version that the person saw of what they change. */
  readonly version?: number | undefined
  /** What else the form sends of itself. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** Under which name the device keeps what is not saved yet, and whether this page follows a save. */
  readonly keep?: { readonly name: string; readonly isSaved: boolean } | undefined
}

type PostFormProps = {
  readonly sending: Sending
  readonly id?: string | undefined
  readonly classes?: string | undefined
  /** Value of `_action` that the enter key sends. */
  readonly onEnter?: string | undefined
  readonly children?: ComponentChildren
}

/** A form that changes something: posted once, with its key; faults are shown by us, not by the browser. */
export function PostForm({ sending, id, classes, onEnter, children }: PostFormProps) {
  const { action, version } = sending
  return (
    <form
      method="post"
      action={action}
      id={id}
      class={cx(classes) || undefined}
      noValidate
      data-keep={sending.keep?.name}
      data-keep-saved={sending.keep?.isSaved ? '' : undefined}
    >
      {onEnter && (
        <button
          type="submit"
          name="_action"
          value={onEnter}
          class="app-first-button"
          tabIndex={-1}
          aria-hidden="true"
        >
          {onEnter}
        </button>
      )}
      <input type="hidden" name="_key" value={sending.requestKey} />
      {version !== undefined && <input type="hidden" name="_version" value={version} />}
      {Object.entries(sending.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
