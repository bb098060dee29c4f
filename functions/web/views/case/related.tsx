import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'

/** Another case of the same enterprise; `link` says that one of the two comes from the other. */
export type RelatedCase = {
  readonly number: string
  readonly href?: string
  readonly county: Text
  readonly track: Text
  readonly state: Text
  readonly late: boolean
  readonly link?: 'origin' | 'led-to'
}

const links: Readonly<Record<NonNullable<RelatedCase['link']>, Text>> = {
  origin: { zh: '本案由该案未按期退出而来', en: 'this case comes from its being late' },
  'led-to': { zh: '由本案未按期退出而来', en: 'it comes from this case being late' },
}

/** The other cases of the enterprise: several grounds, several offices, one enterprise (DOMAIN row 66). */
export function Related({ cases }: { readonly cases: readonly RelatedCase[] }) {
  const say = useSay()
  return (
    <ul class="govuk-list govuk-list--bullet">
      {cases.map(({ number, href, county, track, state, late, link }) => (
        <li>
          {href ? (
            <a class="govuk-link" href={href}>
              {number}
            </a>
          ) : (
            number
          )}{' '}
          <T zh={`${county.zh}，${track.zh}：${state.zh}`} en={`${county.en}, ${track.en}: ${state.en}`} />
          {late && (
            <strong class="app-late">
              <T zh="（未按期退出）" en=" (not exited in time)" />
            </strong>
          )}
          {link && <span class="app-secondary"> {say(links[link])}</span>}
        </li>
      ))}
    </ul>
  )
}
