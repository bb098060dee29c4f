import { cx } from '../components/attributes.ts'
import { type Block, clockRoom, type Line, type } from './blocks.ts'
import type { StateView } from './track-view.ts'

export type Point = { readonly x: number; readonly y: number }

/** A block of text and where its middle is. */
export type Placed = { readonly at: Point; readonly block: Block }
export type PlacedState = Placed & { readonly state: StateView }

/** Pixels as a page needs them: a tenth is finer than any screen. */
export const px = (pixels: number): number => Math.round(pixels * 10) / 10

const where = ({ x, y }: Point): string => `${px(x)} ${px(y)}`

export const dotSize = 14

/** Where a case begins, and the line into its first state. */
export function Start({ at, points, head }: { readonly at: Point } & WayProps) {
  return (
    <>
      <circle class="app-track__start" cx={px(at.x)} cy={px(at.y)} r={dotSize / 2} />
      <Way points={points} head={head} />
    </>
  )
}

/** The point of every arrow of a picture, which they name by its id. */
export function ArrowHead({ id }: { readonly id: string }) {
  return (
    <defs>
      <marker id={id} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto">
        <path class="app-track__head" d="M0 0 10 5 0 10z" />
      </marker>
    </defs>
  )
}

type WayProps = {
  readonly points: readonly Point[]
  readonly timed?: boolean
  /** The id of the arrow's head; without one it is a line. */
  readonly head?: string | undefined
}

/** An arrow along some points; broken where only the end of a period leads along it. */
export function Way({ points, timed = false, head }: WayProps) {
  return (
    <path
      class={cx('app-track__way', timed && 'app-track__way--timed')}
      d={lineThrough(points)}
      marker-end={head && `url(#${head})`}
    />
  )
}

/** Straight lines with round corners, so that every label stands on its own line. */
const lineThrough = (points: readonly Point[]): string =>
  points
    .map((point, at) => {
      const [before, after] = [points[at - 1], points[at + 1]]
      if (!before) return `M${where(point)}`
      if (!after) return `L${where(point)}`
      return `L${where(towards(point, before))}Q${where(point)} ${where(towards(point, after))}`
    })
    .join('')

/** Pixels from a corner to where its curve begins and ends. */
const bend = 22

const towards = (from: Point, to: Point): Point => {
  const part = Math.min(0.5, bend / Math.hypot(to.x - from.x, to.y - from.y))
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** What stands on an arrow, on paper of its own. */
export function Label({ at, block }: Placed) {
  return (
    <>
      <Frame at={at} block={block} classes="app-track__paper" />
      <Words at={at} block={block} />
    </>
  )
}

/** A state; ends have a second frame, as colour alone says nothing. */
export function Box({ at, block, state }: PlacedState) {
  const inner = { ...block, width: block.width - 8, height: block.height - 8 }
  return (
    <g class={`app-track__box app-track__box--${state.owner}`}>
      <Frame at={at} block={block} />
      {state.end && <Frame at={at} block={inner} />}
      <Words at={at} block={block} />
    </g>
  )
}

/** What stands for several states. */
export function MarkedBox({ at, block }: Placed) {
  return (
    <g class="app-track__box app-track__box--marked">
      <Frame at={at} block={block} />
      <Words at={at} block={block} />
    </g>
  )
}

function Frame({ at, block: { width, height }, classes }: Placed & { readonly classes?: string }) {
  return (
    <rect
      class={classes}
      x={px(at.x - width / 2)}
      y={px(at.y - height / 2)}
      width={px(width)}
      height={px(height)}
      rx={5}
    />
  )
}

type WordsProps = Placed & { readonly anchor?: 'middle' | 'start' }

/** The lines of a block, around its middle or from its left edge on. */
export function Words({ at, block, anchor = 'middle' }: WordsProps) {
  return (
    <>
      {block.lines.map((line) =>
        line.kind === 'clock' ? (
          <ClockLine at={at} line={line} />
        ) : (
          <WordsLine at={at} line={line} anchor={anchor} />
        ),
      )}
    </>
  )
}

type LineProps = { readonly at: Point; readonly line: Line; readonly anchor: 'middle' | 'start' }

function WordsLine({ at, line: { kind, text, strong, below }, anchor }: LineProps) {
  return (
    <text
      class={`app-track__${kind}`}
      x={px(at.x)}
      y={px(at.y + below)}
      font-size={type[kind].size}
      text-anchor={anchor}
    >
      {text}
      {strong && <tspan class="app-track__strong">{strong}</tspan>}
    </text>
  )
}

const clockSize = 12

/** The face of a clock and its words stand in the middle together. */
function ClockLine({ at, line }: Omit<LineProps, 'anchor'>) {
  const [x, y] = [px(at.x - line.width / 2 + clockSize / 2), px(at.y + line.below - 5)]
  return (
    <>
      <g class="app-track__clock-face">
        <circle cx={x} cy={y} r={clockSize / 2} />
        <path d={`M${x} ${px(y - 4)}v4h3`} />
      </g>
      <WordsLine at={{ x: at.x + clockRoom / 2, y: at.y }} line={line} anchor="middle" />
    </>
  )
}
