import { Graph, layout } from '@dagrejs/dagre'
import type { Point } from './shapes.tsx'

type Size = { readonly width: number; readonly height: number }

/** A box of the picture, its middle at `at`. */
export type Area = Size & { readonly at: Point }

/** A line between two boxes and the room for its words; heavy ones are kept short and straight. */
export type Edge = Size & {
  readonly name: string
  readonly upper: string
  readonly lower: string
  readonly weight: number
}

type Laid = Size & {
  readonly areaOf: (box: string) => Area
  /** Where the words of a line have their middle, and its points, the first at the upper box. */
  readonly wayOf: (edge: Edge) => { readonly at: Point; readonly points: readonly Point[] }
}

/** Room between boxes of a row, between lines, and half of it above and below each label. */
const room = { rankdir: 'TB', nodesep: 26, edgesep: 18, ranksep: 40, marginx: 10, marginy: 10 } as const

/** Boxes in layers, each below all that have a line down to it. */
export const laidOut = (boxes: readonly (Size & { readonly id: string })[], edges: readonly Edge[]): Laid => {
  const graph = new Graph({ multigraph: true }).setGraph({ ...room })
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height })
  for (const { name, upper, lower, width, height, weight } of edges)
    graph.setEdge(upper, lower, { width, height, weight, labelpos: 'c' }, name)
  layout(graph)
  const { width, height }: Size = graph.graph()
  return {
    width,
    height,
    areaOf: (box) => {
      const node: Size & Point = graph.node(box)
      return { width: node.width, height: node.height, at: { x: node.x, y: node.y } }
    },
    wayOf: ({ upper, lower, name }) => {
      const edge: Point & { readonly points: readonly Point[] } = graph.edge(upper, lower, name)
      return { at: { x: edge.x, y: edge.y }, points: edge.points }
    },
  }
}
