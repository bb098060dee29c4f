import type { Lang } from '../../../engine/text.ts'
import { type Arrow, arrowsOf, commonOf } from './arrows.ts'
import { type Block, boxOf, labelOf, markedBoxOf, markOf } from './blocks.ts'
import { type Edge, laidOut } from './graph.ts'
import { withPorts } from './ports.ts'
import { dotSize, type Placed, type PlacedState, type Point } from './shapes.tsx'
import type { StateView, TrackView } from './track-view.ts'

type PlacedArrow = Placed & {
  readonly from: string
  readonly to: string
  readonly timed: boolean
  readonly points: readonly Point[]
}

/** Where everything of a track stands, in pixels. */
export type TrackLayout = {
  readonly width: number
  readonly height: number
  /** Dots, and the line from each into a state where cases begin. */
  readonly starts: readonly { readonly at: Point; readonly points: readonly Point[] }[]
  readonly states: readonly (PlacedState & { readonly id: string })[]
  /** Each stands for the many states that lead to the same one. */
  readonly marked: readonly (Placed & { readonly id: string })[]
  readonly arrows: readonly PlacedArrow[]
}

/** A line's words, and whether it runs upwards. */
type Link = Edge & { readonly arrow: Arrow; readonly block: Block; readonly isBack: boolean }

const dotFor = (state: string) => ({ id: `start in ${state}`, width: dotSize, height: dotSize })

const kept = new WeakMap<TrackView, Map<Lang, TrackLayout>>()

/** The states in layers; laid out once for a view, as that takes ten times what drawing it does. */
export const layoutOf = (track: TrackView, lang: Lang): TrackLayout => {
  const layouts = kept.get(track) ?? new Map<Lang, TrackLayout>()
  const layout = layouts.get(lang) ?? layersOf(track, lang)
  kept.set(track, layouts.set(lang, layout))
  return layout
}

/** The first state at the top; what leads back to an earlier one runs upwards. */
const layersOf = ({ states, starts }: TrackView, lang: Lang): TrackLayout => {
  const { boxes, marked, arrows } = partsOf(states, lang)
  const links = arrows.map((arrow) => linkOf(arrow, states, lang))
  const dots = starts.map((state) => ({ ...dotFor(state), state }))
  const begins = dots.map(({ id, state }) => beginOf(id, state))
  const edges = [...begins, ...links]
  const sized = [...boxes, ...marked].map(({ id, block: { width, height } }) => ({ id, width, height }))
  const { width, height, areaOf, wayOf } = laidOut([...dots, ...sized], edges)
  const ways = withPorts(
    edges.map((edge) => ({ ...edge, points: wayOf(edge).points })),
    areaOf,
  )
  return {
    width,
    height,
    starts: dots.map(({ id }, at) => ({ at: areaOf(id).at, points: ways[at] ?? [] })),
    states: boxes.map((box) => ({ ...box, at: areaOf(box.id).at })),
    marked: marked.map((box) => ({ ...box, at: areaOf(box.id).at })),
    arrows: links.map(({ arrow: { from, to, timed }, block, isBack, ...edge }, at) => {
      const points = ways[dots.length + at] ?? []
      return { from, to, timed, block, at: wayOf(edge).at, points: isBack ? points.toReversed() : points }
    }),
  }
}

const beginOf = (dot: string, state: string): Edge => ({
  name: dot,
  upper: dot,
  lower: state,
  width: 0,
  height: 0,
  weight: 3,
})

/** A box for each state, one for the many that lead to the same, and the arrows between them. */
const partsOf = (states: readonly StateView[], lang: Lang) => {
  const { common, others } = commonOf(arrowsOf(states, lang))
  const gathered = common.map(({ from, ...arrow }, at) => ({
    ...arrow,
    from: `common ${at}`,
    sources: from,
    marks: states.filter(({ id }) => id === arrow.to).map((state) => markOf(state, lang)),
  }))
  const marksIn = (state: string): readonly string[] =>
    gathered.filter(({ sources }) => sources.includes(state)).flatMap(({ marks }) => marks)
  return {
    boxes: states.map((state) => ({ id: state.id, state, block: boxOf(state, lang, marksIn(state.id)) })),
    marked: gathered.map(({ from, marks }) => ({ id: from, block: markedBoxOf(marks, lang) })),
    arrows: [...others, ...gathered],
  }
}

/** The order of the track says what is forward: by cycles alone, a state of the middle may come last. */
const linkOf = (arrow: Arrow, states: readonly StateView[], lang: Lang): Link => {
  const order = states.map(({ id }) => id)
  const isBack = order.indexOf(arrow.to) < order.indexOf(arrow.from)
  const [upper, lower] = isBack ? [arrow.to, arrow.from] : [arrow.from, arrow.to]
  const block = labelOf(arrow, lang)
  const { width, height } = block
  const weight = isBack || arrow.timed ? 1 : 3
  return { name: `${arrow.from} to ${arrow.to}`, upper, lower, isBack, weight, width, height, arrow, block }
}
