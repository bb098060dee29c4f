import type { Lang } from '../../../engine/text.ts'
import { type Arrow, arrowsOf } from './arrows.ts'
import { type Block, rowOf, wideBoxOf } from './blocks.ts'
import { lanesOf, type Span } from './lanes.ts'
import { dotSize, type PlacedState, type Point } from './shapes.tsx'
import type { TrackView } from './track-view.ts'

/** A way out of a state as words below its box, `at` the middle of their left edge. */
type Row = { readonly arrow: Arrow; readonly at: Point; readonly block: Block }
type RoutedRow = Row & { readonly points: readonly Point[] }

/** A track in one column, narrow enough for a phone, in pixels. */
export type TrackColumn = {
  readonly width: number
  readonly height: number
  readonly starts: readonly { readonly at: Point; readonly points: readonly Point[] }[]
  readonly states: readonly PlacedState[]
  readonly rows: readonly RoutedRow[]
}

/** Pixels: the margin, the least width of a box, how far its rows stand in, what separates it from them and the next. */
const room = { margin: 2, box: 210, indent: 18, row: 8, gap: 26, top: 46 } as const
/** Pixels from one lane to the next, and from the words to the first. */
const lane = { step: 9, first: 14 } as const

/** States one below the other, each with its ways out below it, which lead along lanes at the right. */
export const columnOf = (track: TrackView, lang: Lang): TrackColumn => {
  const { states, rows, height } = stacked(track, lang)
  const boxWidth = states[0]?.block.width ?? room.box
  const right = Math.max(boxWidth, ...rows.map(({ at, block }) => at.x + block.width)) + lane.first
  const lanes = lanesOf(states.map((state) => spanInto(state, rows)))
  const laneTo = (state: string): number => right + lane.step * (lanes.get(state) ?? 0)
  const middle = room.margin + boxWidth / 2
  return {
    width: Math.max(...states.map(({ state }) => laneTo(state.id))) + room.margin,
    height,
    starts: track.starts.flatMap((start) => {
      const box = states.find(({ state }) => state.id === start)
      return box ? startAt(middle, box) : []
    }),
    states,
    rows: rows.map((row) => ({ ...row, points: route(row, states, laneTo(row.arrow.to)) })),
  }
}

/** A dot in the room above a box; the first box has more of it. */
const startAt = (x: number, { at, block }: PlacedState): TrackColumn['starts'][number] => {
  const top = at.y - block.height / 2
  const y = top - (top > room.top ? room.gap : room.top) + dotSize
  return { at: { x, y }, points: [y + dotSize / 2, top].map((end) => ({ x, y: end })) }
}

/** The first state at the top, the others in the order of the track. */
const stacked = ({ states, starts: [first] }: TrackView, lang: Lang) => {
  const ordered = states.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
  const boxes = ordered.map((state) => ({ state, block: wideBoxOf(state, lang) }))
  const width = Math.max(room.box, ...boxes.map(({ block }) => block.width))
  const placed: PlacedState[] = []
  const rows: Row[] = []
  const arrows = arrowsOf(states, lang)
  let y: number = room.top
  for (const { state, block } of boxes) {
    const at = { x: room.margin + width / 2, y: y + block.height / 2 }
    placed.push({ state, block: { ...block, width }, at })
    y += block.height + room.row
    for (const arrow of arrows.filter(({ from }) => from === state.id)) {
      const row = rowOf(arrow)
      rows.push({ arrow, block: row, at: { x: room.indent, y: y + row.height / 2 } })
      y += row.height
    }
    y += room.gap
  }
  return { states: placed, rows, height: y - room.gap }
}

/** All that leads into a state runs along one lane. */
const spanInto = ({ state, at }: PlacedState, rows: readonly Row[]): Span => {
  const ys = [at.y, ...rows.filter(({ arrow }) => arrow.to === state.id).map((row) => row.at.y)]
  return { to: state.id, from: Math.min(...ys), until: Math.max(...ys) }
}

const route = ({ arrow, at, block }: Row, states: readonly PlacedState[], x: number): Point[] => {
  const into = states.find(({ state }) => state.id === arrow.to)
  if (!into) throw new Error(`No state ${arrow.to}`)
  return [
    { x: at.x + block.width + 4, y: at.y },
    { x, y: at.y },
    { x, y: into.at.y },
    { x: into.at.x + into.block.width / 2 + 1, y: into.at.y },
  ]
}
