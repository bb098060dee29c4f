import type { Text } from '../../engine/text.ts'
import { T, useSay } from './lang.tsx'

/** Kinds of a part of a bar, each with a pattern of its own: colour alone tells nothing apart. */
export type PartKind = 'late' | 'soon'

/** A line of a chart: how far its bar goes, and where a mark beyond stands. */
export type Bar = {
  readonly name: string
  readonly value: number
  readonly mark?: number | undefined
  /** Parts of the value, from its beginning on. */
  readonly parts?: readonly { readonly kind: PartKind; readonly value: number }[] | undefined
  /** The value in words, beside the bar. */
  readonly words: string
  /** What is said after them where there is room. */
  readonly more?: string | undefined
}

type BarsProps = {
  readonly title: Text
  readonly bars: readonly Bar[]
  /** The names are short, and stand beside their bars. */
  readonly short?: boolean
  /** On paper: rows are lower. */
  readonly dense?: boolean
  /** The marks are joined to one dashed line, step by step down the rows; of short rows alone. */
  readonly joined?: boolean
}

const rowHeight = 52
const shortRowHeight = 30
/** Of the short names, in pixels. */
const nameWidth = 68
/** Per cent of the width: the rest is for the words beside the longest bar. */
const longest = 55
/** How much of its length a bar keeps where the name stands before it. */
const shortened = 0.8
/** A mark on a bar stands out above and below it, for both have one colour. */
const markHalf = { beyond: 6, within: 11 }

/**
 * Bars with their names above them; a thin line goes on to the mark. What it says stands in the table after it,
 * so it is one picture to whoever listens. Text keeps its size on any width, and nothing needs colour.
 */
export function Bars({ title, bars, short = false, dense = false, joined = false }: BarsProps) {
  const say = useSay()
  const most = Math.max(1, ...bars.map(({ value, mark = 0 }) => Math.max(value, mark)))
  const share = (value: number) => `${Math.round((value / most) * longest * 10) / 10}%`
  const height = (short ? shortRowHeight : rowHeight) - (dense ? 10 : 0)
  const id = `bars-${idOf(title.en)}`
  return (
    <svg
      class="app-bars"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      width="100%"
      height={bars.length * height}
    >
      <title id={`${id}-title`}>{say({ zh: `“${title.zh}”图`, en: `Chart of “${title.en}”` })}</title>
      <desc id={`${id}-desc`}>
        {say({
          zh: '其后的表格用文字列出同样的内容。',
          en: 'The table after it says the same in words.',
        })}
      </desc>
      {bars.map((bar, at) =>
        short ? (
          <ShortRow bar={joined ? { ...bar, joined } : bar} top={at * height} share={share} />
        ) : (
          <Row bar={bar} top={at * height} share={share} />
        ),
      )}
      {joined && <MarkLine bars={bars} height={height} from={dense ? 3 : 0} share={share} />}
    </svg>
  )
}

type LineProps = {
  readonly bars: readonly Bar[]
  readonly height: number
  /** Where in its row it goes across: low rows have their words at the lower edge. */
  readonly from: number
  readonly share: (value: number) => string
}

/** From row to row the line goes down at a mark and across between two rows, where no words stand. */
function MarkLine({ bars, height, from, share }: LineProps) {
  const at = ({ mark = 0 }: Bar) => shortShare(share(mark))
  const marks = bars.filter(({ mark }) => mark !== undefined)
  const lines = (name: string) =>
    marks.map((bar, row) => {
      const [top, before] = [row * height + from, marks[row - 1]]
      return (
        <>
          {before && <line class={name} x1={at(before)} x2={at(bar)} y1={top} y2={top} />}
          <line class={name} x1={at(bar)} x2={at(bar)} y1={top} y2={top + height} />
        </>
      )
    })
  return (
    <svg x={nameWidth} width="100%" height={bars.length * height} overflow="visible" aria-hidden="true">
      {lines('app-bars__halo')}
      {lines('app-bars__plan')}
    </svg>
  )
}

const shortShare = (share: string): string => `${Number.parseFloat(share) * shortened}%`

/** Letters and numbers of any kind: m² and m³ are charts of their own. */
const idOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')

type RowProps = {
  readonly bar: Bar & { readonly joined?: boolean }
  readonly top: number
  readonly share: (value: number) => string
}

function Row({ bar, top, share }: RowProps) {
  return (
    <>
      <text class="app-bars__name" x="0" y={top + 18}>
        {bar.name}
      </text>
      <Drawn bar={bar} top={top + 26} share={share} />
    </>
  )
}

function ShortRow({ bar, top, share }: RowProps) {
  return (
    <>
      <text class="app-bars__name" x="0" y={top + 19}>
        {bar.name}
      </text>
      <svg x={nameWidth} y={top} width="100%" height={shortRowHeight} overflow="visible" aria-hidden="true">
        <Drawn bar={bar} top={7} share={(value) => shortShare(share(value))} />
      </svg>
    </>
  )
}

function Drawn({ bar: { value, mark = 0, joined, parts = [], words, more }, top, share }: RowProps) {
  const [middle, far] = [top + 7, Math.max(value, mark)]
  const half = mark > value ? markHalf.beyond : markHalf.within
  return (
    <>
      {mark > value && !joined && (
        <line class="app-bars__line" x1={share(value)} x2={share(mark)} y1={middle} y2={middle} />
      )}
      <rect class="app-bars__bar" x="0" y={top} width={share(value)} height="14" />
      {parts.map(({ kind, value: part }, at) => (
        <rect
          class={`app-bars__part app-bars__part--${kind}`}
          fill={`url(#app-bars-${kind})`}
          x={share(sumOf(parts.slice(0, at)))}
          y={top}
          width={share(part)}
          height="14"
        />
      ))}
      {mark > 0 && !joined && (
        <line
          class="app-bars__line"
          x1={share(mark)}
          x2={share(mark)}
          y1={middle - half}
          y2={middle + half}
        />
      )}
      <text class="app-bars__words" x={share(far)} dx="8" y={top + 12}>
        {words}
        {more && <tspan class="app-bars__more">{more}</tspan>}
      </text>
    </>
  )
}

const sumOf = (parts: NonNullable<Bar['parts']>): number => parts.reduce((sum, { value }) => sum + value, 0)

/** What the patterns mean; once on a page, before its charts, for they are drawn from here. */
export function BarsKey({ late, soon }: Readonly<Record<PartKind, Text>>) {
  const say = useSay()
  return (
    <p class="govuk-body app-small app-bars-key">
      <svg class="app-bars-key__patterns" width="0" height="0" aria-hidden="true">
        <defs>
          <pattern id="app-bars-late" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect class="app-bars__late" width="6" height="6" />
            <path class="app-bars__stroke" d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" />
          </pattern>
          <pattern id="app-bars-soon" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect class="app-bars__soon" width="6" height="6" />
            <circle class="app-bars__dot" cx="3" cy="3" r="1.3" />
          </pattern>
        </defs>
      </svg>
      {(['late', 'soon'] as const).map((kind) => (
        <span class="app-bars-key__one">
          <svg width="28" height="14" aria-hidden="true">
            <rect
              class={`app-bars__part app-bars__part--${kind}`}
              fill={`url(#app-bars-${kind})`}
              width="28"
              height="14"
            />
          </svg>{' '}
          {say(kind === 'late' ? late : soon)}
        </span>
      ))}
      <span class="app-bars-key__one">
        <svg width="28" height="14" aria-hidden="true">
          <rect class="app-bars__bar" width="28" height="14" />
        </svg>{' '}
        <T zh="其余" en="the rest" />
      </span>
    </p>
  )
}
