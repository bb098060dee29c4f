import type { Text } from '../../../engine/text.ts'
import { useSay } from '../lang.tsx'

export type PersonLink = { readonly href: string; readonly text: Text }

/** Other pages about a person: who stands in, who takes their place. */
export function PersonLinks({ links }: { readonly links: readonly PersonLink[] }) {
  const say = useSay()
  return (
    <ul class="govuk-list">
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
