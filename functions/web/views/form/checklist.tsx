import type { EvidenceSlot } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import type { SlotView } from './slot-view.ts'

/** How many files an item wants, and how many have come. */
export const countWords = ({ min, max }: Pick<EvidenceSlot, 'min' | 'max'>, got: number): Text => {
  if (min === 0) return { zh: `最多 ${max} 个，已接收 ${got} 个`, en: `Up to ${max}, ${got} received` }
  const wanted =
    min === max ? { zh: `${min} 个`, en: `${min}` } : { zh: `${min} 至 ${max} 个`, en: `${min} to ${max}` }
  return { zh: `需要 ${wanted.zh}，已接收 ${got} 个`, en: `${wanted.en} needed, ${got} received` }
}

/** What a page still misses and why it is asked, with the way there; or that nothing is missing. */
export function Checklist({ slots }: { readonly slots: readonly SlotView[] }) {
  const say = useSay()
  const missing = slots.filter((view) => view.missing && !view.closed)
  if (slots.every(({ slot, missing: what }) => slot.min === 0 && !what)) return null
  if (missing.length === 0)
    return (
      <p class="govuk-body">
        <T zh="本页要求的材料已齐。" en="Everything that this page asks for is here." />
      </p>
    )
  return (
    <section class="govuk-inset-text" aria-labelledby="missing-title">
      <h2 class="govuk-heading-s" id="missing-title">
        <T zh="还缺的材料" en="Still missing" />
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {missing.map(({ slot, missing: what }) => (
          <li>
            <a class="govuk-link" href={`#evidence.${slot.id}`}>
              {what && say(what)}
            </a>
            {slot.hint && <div class="app-small app-secondary">{say(slot.hint)}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}
