import type { Text } from '../../engine/text.ts'
import { useSay } from './lang.tsx'

/** A line of a chart: how far its bar goes, and where a mark beyond stands. */
export type Bar = {
  readonly name: string
  readonly value: number
  readonly mark?: number | undefined
  /** The value in words, beside the bar. */
  readonly words: string
}

const rowHeight = 52
/** Per cent of the width: the rest is for the words beside the longest bar. */
const longest = 55

/**
 * Bars with their names above them; a thin line goes on to the mark. What it says stands in the table after it,
 * so it is one picture to whoever listens. Text keeps its size on any width, and nothing needs colour.
 */
export function Bars({ title, bars }: { readonly title: Text; readonly bars: readonly Bar[] }) {
  const say = useSay()
  const most = Math.max(1, ...bars.map(({ value, mark = 0 }) => Math.max(value, mark)))
  const share = (value: number) => `${Math.round((value / most) * longest * 10) / 10}%`
  return (
    <svg
      class="app-bars"
      role="img"
      aria-label={say({
        zh: `“${title.zh}”图。其后的表格用文字列出同样的内容。`,
        en: `Chart of “${title.en}”. The table after it says the same in words.`,
      })}
      width="100%"
      height={bars.length * rowHeight}
    >
      {bars.map((bar, at) => (
        <Row bar={bar} top={at * rowHeight} share={share} />
      ))}
    </svg>
  )
}

type RowProps = { readonly bar: Bar; readonly top: number; readonly share: (value: number) => string }

function Row({ bar: { name, value, mark, words }, top, share }: RowProps) {
  const [middle, far] = [top + 33, Math.max(value, mark ?? 0)]
  return (
    <>
      <text class="app-bars__name" x="0" y={top + 18}>
        {name}
      </text>
      {mark !== undefined && mark > value && (
        <>
          <line class="app-bars__line" x1={share(value)} x2={share(mark)} y1={middle} y2={middle} />
          <line class="app-bars__line" x1={share(mark)} x2={share(mark)} y1={middle - 6} y2={middle + 6} />
        </>
      )}
      <rect class="app-bars__bar" x="0" y={top + 26} width={share(value)} height="14" />
      <text class="app-bars__words" x={share(far)} dx="8" y={top + 38}>
        {words}
      </text>
    </>
  )
}
