import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'

/** What an act rests on, in the editions of its day; what is to be checked says so. */
export function Resting({ basis }: { readonly basis: readonly Text[] }) {
  const say = useSay()
  if (basis.length === 0) return null
  return (
    <div class="app-resting">
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href="/help/bases">
          <T zh="办理依据" en="Rests on" />
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        {basis.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
    </div>
  )
}
