import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import { useSay } from '../lang.tsx'
import type { TrackClockView } from './track-view.ts'

const heads: readonly Text[] = [
  { zh: '期限', en: 'Period' },
  { zh: '期内由谁办理', en: 'Who acts within it' },
  { zh: '由何起算', en: 'Started by' },
  { zh: '时长', en: 'How long' },
  { zh: '延期', en: 'Extension' },
  { zh: '依据', en: 'Basis' },
]

/** Every clock of a track, from what it runs, how long, and on which basis. */
export function ClocksTable({
  clocks,
  caption,
}: {
  readonly clocks: readonly TrackClockView[]
  readonly caption: Text
}) {
  const say = useSay()
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={heads.map((head) => ({ text: say(head) }))}
      rows={clocks.map(({ title, owner, start, period, extension, remind, basis }) => [
        { text: say(title) },
        { text: say(owner) },
        { text: say(start) },
        {
          text: (
            <span>
              {say(period)}
              {remind && <span class="app-track__note">{say(remind)}</span>}
            </span>
          ),
        },
        { text: say(extension) },
        { text: say(basis) },
      ])}
    />
  )
}
