import type { Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import { type FileLink, Thumb } from './thumb.tsx'

/** The same things at different times: a slot for each time, and in each the files in the same order. */
export type ComparisonView = readonly { readonly label: Text; readonly files: readonly FileLink[] }[]

/** Slots that belong together, viewpoint by viewpoint; a script shows a viewpoint large, side by side. */
export function Comparisons({
  compared,
  headingLevel,
}: {
  readonly compared: readonly ComparisonView[]
  readonly headingLevel: 2 | 3
}) {
  const say = useSay()
  const Heading = `h${headingLevel}` as 'h3'
  return (
    <>
      {compared.map((slots) => (
        <section class="app-compared">
          <Heading class="govuk-heading-s govuk-!-margin-bottom-2">
            {say({
              zh: `对照：${slots.map(({ label }) => label.zh).join('、')}`,
              en: `Side by side: ${slots.map(({ label }) => label.en).join(', ')}`,
            })}
          </Heading>
          {Array.from({ length: Math.max(0, ...slots.map(({ files }) => files.length)) }, (_, at) => (
            <Viewpoint slots={slots} at={at} />
          ))}
        </section>
      ))}
    </>
  )
}

function Viewpoint({ slots, at }: { readonly slots: ComparisonView; readonly at: number }) {
  const say = useSay()
  return (
    <div class="app-compared__set" data-compared>
      <p class="govuk-body app-compared__title">
        <strong>
          <T zh={`第 ${at + 1} 组`} en={`Viewpoint ${at + 1}`} />
        </strong>{' '}
        <button type="button" hidden class="app-plain-link">
          <T zh="并排放大" en="Large, side by side" />
          <span class="govuk-visually-hidden">
            {' '}
            <T zh={`第 ${at + 1} 组`} en={`viewpoint ${at + 1}`} />
          </span>
        </button>
      </p>
      <ul class="app-compared__files">
        {slots.map(({ label, files }) => {
          const file = files[at]
          return (
            <li class="app-thumb">
              <span class="app-small">{say(label)}</span>
              {file ? (
                <Thumb {...file} label={label} />
              ) : (
                <span class="app-thumb__picture">
                  <T zh="没有" en="None" />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
