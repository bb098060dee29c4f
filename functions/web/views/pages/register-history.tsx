import type { Text } from '../../../engine/text.ts'
import { T, useLang, useSay } from '../lang.tsx'
import { momentWords } from '../when.ts'

/** Something that happened to an entry in public. */
export type RegisterEvent = {
  readonly at: string
  readonly what: Text
  readonly entry?: { readonly id: string; readonly href: string } | undefined
}

/** The public history of an entry, the oldest first. */
export function RegisterHistory({ events }: { readonly events: readonly RegisterEvent[] }) {
  const say = useSay()
  const lang = useLang()
  return (
    <section>
      <h2 class="govuk-heading-m">
        <T zh="公开经过" en="History" />
      </h2>
      <ol class="app-events">
        {events.map(({ at, what, entry }) => (
          <li class="app-event">
            <p class="app-event__title">
              {say(what)}
              {entry && (
                <>
                  {lang === 'zh' ? '：' : ': '}
                  <a class="govuk-link" href={entry.href}>
                    {entry.id}
                  </a>
                </>
              )}
            </p>
            <p class="app-small app-secondary">
              <time dateTime={at}>{momentWords(at, lang)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
