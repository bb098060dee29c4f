import type { Text } from '../../../engine/text.ts'
import { useSay } from '../lang.tsx'

export type PageLink = { readonly href: string; readonly text: Text }

/** Other pages, one below the other. */
export function Links({
  links,
  classes = 'govuk-list',
}: {
  readonly links: readonly PageLink[]
  readonly classes?: string
}) {
  const say = useSay()
  return (
    <ul class={classes}>
      {links.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {say(text)}
          </a>
        </li>
      ))}
    </ul>
  )
}
