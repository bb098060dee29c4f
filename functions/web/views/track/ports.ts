import type { Area } from './graph.ts'
import type { Point } from './shapes.tsx'

/** A line between two boxes, the first point at the upper one. */
type Routed = { readonly upper: string; readonly lower: string; readonly points: readonly Point[] }

/** Pixels that a line runs straight out of a box before it turns. */
const stub = 12

/** Lines that leave a box at its lower edge and enter one at its upper, side by side, so that none runs behind another box. */
export const withPorts = (
  ways: readonly Routed[],
  areaOf: (box: string) => Area,
): readonly (readonly Point[])[] =>
  ways.map((way) => {
    if (way.upper === way.lower) return loop(way.points, areaOf(way.upper))
    const out = portOf('upper', way, ways, areaOf(way.upper))
    const into = portOf('lower', way, ways, areaOf(way.lower))
    return [out, { ...out, y: out.y + stub }, ...way.points.slice(1, -1), { ...into, y: into.y - stub }, into]
  })

/** Out of the right edge and back into it, round the words as far out as they stand. */
const loop = (points: readonly Point[], { at, width, height }: Area): readonly Point[] => {
  const edge = at.x + width / 2
  const out = Math.max(edge, ...points.map(({ x }) => x))
  const [above, below] = [at.y - height * 0.4, at.y + height * 0.4]
  return [
    { x: edge, y: above },
    { x: out, y: above },
    { x: out, y: below },
    { x: edge, y: below },
  ]
}

type End = 'upper' | 'lower'

const portOf = (end: End, way: Routed, ways: readonly Routed[], { at, width, height }: Area): Point => {
  const others = ways.filter((one) => one[end] === way[end] && one.upper !== one.lower)
  const place = others.toSorted((a, b) => besideOf(end, a) - besideOf(end, b)).indexOf(way) + 1
  return {
    x: at.x + width * (place / (others.length + 1) - 0.5),
    y: at.y + (end === 'upper' ? height : -height) / 2,
  }
}

/** How far to the right a line goes on from its end. */
const besideOf = (end: End, { points }: Routed): number => points.at(end === 'upper' ? 1 : -2)?.x ?? 0
