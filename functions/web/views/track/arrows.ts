import type { Lang } from '../../../engine/text.ts'
import type { StateView, WayView } from './track-view.ts'

/** All that leads from one state to another: a form or clock, and what may happen to it. */
export type Arrow = {
  readonly from: string
  readonly to: string
  /** Only ends of periods lead here. */
  readonly timed: boolean
  readonly causes: readonly { readonly subject: string; readonly happened: string }[]
}

/** One arrow for each pair of states, so that three outcomes with one consequence are one line. */
export const arrowsOf = (states: readonly StateView[], lang: Lang): readonly Arrow[] =>
  states.flatMap(({ id, ways }) =>
    [...grouped(ways, ({ to }) => to)].map(([to, ways]) => ({
      from: id,
      to,
      timed: ways.every(({ timed }) => timed),
      causes: causesOf(ways, lang),
    })),
  )

const causesOf = (ways: readonly WayView[], lang: Lang): Arrow['causes'] =>
  [...grouped(ways, ({ subject }) => subject[lang])].map(([subject, of]) => ({
    subject,
    happened: [...new Set(of.map(({ happened }) => happened[lang]))].join(lang === 'zh' ? '、' : ', '),
  }))

const grouped = <One>(all: readonly One[], by: (one: One) => string): ReadonlyMap<string, readonly One[]> =>
  all.reduce(
    (groups, one) => groups.set(by(one), [...(groups.get(by(one)) ?? []), one]),
    new Map<string, One[]>(),
  )

/** The same way out of so many states that a line from each would hide all others. */
export type Common = Pick<Arrow, 'to' | 'timed' | 'causes'> & { readonly from: readonly string[] }

const many = 5

/** Arrows to draw one by one, and those that many states have in common. */
export const commonOf = (
  arrows: readonly Arrow[],
): { readonly common: readonly Common[]; readonly others: readonly Arrow[] } => {
  const alike = [...grouped(arrows, ({ to, causes }) => JSON.stringify([to, causes])).values()]
  const shared = alike.filter((all) => all.length >= many)
  return {
    common: shared.flatMap((all) => (all[0] ? [{ ...all[0], from: all.map(({ from }) => from) }] : [])),
    // In their own order, which the picture keeps where it can.
    others: arrows.filter((arrow) => !shared.some((all) => all.includes(arrow))),
  }
}
