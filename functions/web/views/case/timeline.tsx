import type { Text } from '../../../engine/text.ts'
import { cx } from '../components/attributes.ts'
import { typedIn, useLang, useSay } from '../lang.tsx'
import { momentWords } from '../when.ts'

/** One event of a case as people read it. */
export type TimelineEntry = {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly title: Text
  /** Who acted, with organ or enterprise. */
  readonly by?: Text | undefined
  /** What they wrote, in their own words. */
  readonly quote?: string | undefined
  readonly detail?: Text | undefined
  /** Fills the mark: something came to its end. */
  readonly end?: boolean | undefined
}

/** What happened, newest first or oldest first as given. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol class="app-events">
      {entries.map((entry) => (
        <Entry {...entry} />
      ))}
    </ol>
  )
}

function Entry({ at, title, by, quote, detail, end }: TimelineEntry) {
  const say = useSay()
  const lang = useLang()
  return (
    <li class={cx('app-event', end && 'app-event--end')}>
      <p class="app-event__title">{say(title)}</p>
      {detail && <p>{say(detail)}</p>}
      {quote && (
        <p class="app-event__quote" lang={typedIn(quote, lang)}>
          {quote}
        </p>
      )}
      <p class="app-small app-secondary">
        <time dateTime={at}>{momentWords(at, lang)}</time>
        {by && ` · ${say(by)}`}
      </p>
    </li>
  )
}
