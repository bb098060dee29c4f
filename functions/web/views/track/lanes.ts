/** How far down the lane into a box reaches. */
export type Span = { readonly to: string; readonly from: number; readonly until: number }

/** A lane for each span, the short ones nearest; spans that do not meet share one. */
export const lanesOf = (spans: readonly Span[]): ReadonlyMap<string, number> => {
  const lanes: Span[][] = []
  const found = new Map<string, number>()
  for (const span of spans.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    const free = lanes.findIndex((taken) => !taken.some((other) => meet(other, span)))
    const at = free < 0 ? lanes.push([]) - 1 : free
    lanes[at]?.push(span)
    found.set(span.to, at)
  }
  return found
}

const lengthOf = ({ from, until }: Span): number => until - from

const meet = (a: Span, b: Span): boolean => a.until >= b.from && a.from <= b.until
