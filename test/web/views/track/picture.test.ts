import { describe, expect, test } from 'vitest'
import { trackView } from '../../../../functions/web/models/track.ts'
import { arrowsOf } from '../../../../functions/web/views/track/arrows.ts'
import { columnOf } from '../../../../functions/web/views/track/column.ts'
import { layoutOf } from '../../../../functions/web/views/track/layout.ts'
import type { Placed, Point } from '../../../../functions/web/views/track/shapes.tsx'
import { closingForms } from '../../../support/closing-forms.ts'
import { closingTrack } from '../../../support/closing-track.ts'
import { accepted } from '../../../support/track-parts.ts'

/** The long track, with a move that stays where it is. */
const track = trackView(
  {
    ...closingTrack,
    states: closingTrack.states.map((state) =>
      state.id === 'dismantling-overdue'
        ? { ...state, moves: [...state.moves, accepted('closure-service', 'dismantling-overdue')] }
        : state,
    ),
  },
  closingForms,
)

/** Whether a point is on the edge of a box, to the pixel. */
const touches = ({ at, block }: Placed, { x, y }: Point): boolean => {
  const [across, down] = [Math.abs(x - at.x) - block.width / 2, Math.abs(y - at.y) - block.height / 2]
  return across < 1 && down < 1 && (Math.abs(across) < 1 || Math.abs(down) < 1)
}

const overlap = (a: Placed, b: Placed): boolean =>
  Math.abs(a.at.x - b.at.x) < (a.block.width + b.block.width) / 2 &&
  Math.abs(a.at.y - b.at.y) < (a.block.height + b.block.height) / 2

const pairs = <One>(all: readonly One[]): (readonly [One, One])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))

describe('the arrows of a track', () => {
  test('are one for each pair of states, whatever leads from the first to the second', () => {
    const arrows = arrowsOf(track.states, 'zh')
    const back = arrows.filter(({ from, to }) => from === 'accepting' && to === 'dismantling')
    expect(back.map(({ causes }) => causes)).toEqual([
      [{ subject: '设备拆除验收申请', happened: '同意（其他情形）、不同意、撤回' }],
    ])
  })

  test('are of time only where nothing but the end of a period leads along them', () => {
    const timed = arrowsOf(track.states, 'en').filter((arrow) => arrow.timed)
    expect(timed.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'rectifying → overdue',
      'extension-requested → overdue',
      'extended → overdue',
      'extension-refused → overdue',
      'hearing-window → deciding',
      'dismantling → dismantling-overdue',
    ])
  })
})

describe.each(['zh', 'en'] as const)('the picture in layers (%s)', (lang) => {
  const { width, height, starts, states, arrows } = layoutOf(track, lang)

  test('shows every state and every arrow once, inside its frame', () => {
    expect(states.map(({ state }) => state.id)).toEqual(track.states.map(({ id }) => id))
    expect(arrows).toHaveLength(arrowsOf(track.states, lang).length)
    const points = [...arrows.flatMap((arrow) => [arrow.at, ...arrow.points]), ...states.map(({ at }) => at)]
    expect(points.filter(({ x, y }) => !(x >= 0 && x <= width && y >= 0 && y <= height))).toEqual([])
  })

  test('lets no box cover another, nor a label', () => {
    expect(pairs(states).filter(([a, b]) => overlap(a, b))).toEqual([])
    expect(states.filter((state) => arrows.some((arrow) => overlap(state, arrow)))).toEqual([])
  })

  test('leads each arrow from the edge of its state to the edge of the next', () => {
    const boxOf = (id: string) => {
      const box = states.find(({ state }) => state.id === id)
      if (!box) throw new Error(`No box ${id}`)
      return box
    }
    for (const { from, to, points } of arrows) {
      const [first, last] = [points[0], points.at(-1)]
      expect(first && touches(boxOf(from), first)).toBe(true)
      expect(last && touches(boxOf(to), last)).toBe(true)
    }
  })

  test('begins at the top, and goes down to what the track lists later', () => {
    const y = (id: string) => states.find(({ state }) => state.id === id)?.at.y ?? 0
    expect(starts).toHaveLength(1)
    expect(starts[0]?.at.y).toBeLessThan(Math.min(...states.map(({ at }) => at.y)))
    expect(y('overdue')).toBeLessThan(y('legal-review'))
    expect(y('deciding')).toBeLessThan(y('accepted'))
  })

  test('is the same whenever it is drawn', () => {
    expect(layoutOf(track, lang)).toEqual(layoutOf(track, lang))
  })
})

describe.each(['zh', 'en'] as const)('the picture in a column (%s)', (lang) => {
  const { width, states, rows } = columnOf(track, lang)

  test('fits a phone of 390 pixels', () => {
    expect(width).toBeLessThanOrEqual(360)
  })

  test('shows the states in their order, and the ways out of each below it', () => {
    expect(states.map(({ state }) => state.id)).toEqual(track.states.map(({ id }) => id))
    expect(rows).toHaveLength(arrowsOf(track.states, lang).length)
    const tops = [...states, ...rows].map(({ at, block }) => ({ top: at.y - block.height / 2, at, block }))
    const sorted = tops.toSorted((a, b) => a.top - b.top)
    const covered = sorted.filter(({ top }, at) => {
      const before = sorted[at - 1]
      return before !== undefined && before.at.y + before.block.height / 2 > top
    })
    expect(covered).toEqual([])
  })

  test('brings all that leads to one state along one lane, and nothing else along it meanwhile', () => {
    const runs = rows.map(({ arrow, points: [, corner, end] }) => {
      const [from, until] = [corner?.y ?? 0, end?.y ?? 0].toSorted((a, b) => a - b)
      return { to: arrow.to, x: corner?.x ?? 0, from: from ?? 0, until: until ?? 0 }
    })
    for (const [a, b] of pairs(runs)) {
      if (a.to === b.to) expect(a.x).toBe(b.x)
      else expect(a.x === b.x && a.from <= b.until && b.from <= a.until).toBe(false)
    }
  })
})

describe('a way out that many states have in common', () => {
  const stopped = accepted('chase-up', 'failed')
  const sources = ['rectifying', 'extended', 'extension-refused', 'overdue', 'dismantling']
  const with5 = trackView(
    {
      ...closingTrack,
      states: closingTrack.states.map((state) =>
        sources.includes(state.id) ? { ...state, moves: [...state.moves, stopped] } : state,
      ),
    },
    closingForms,
  )

  test('is drawn once, from a box that stands for all that are marked', () => {
    const { states, marked, arrows } = layoutOf(with5, 'zh')
    const wordsOf = ({ block }: Placed) => block.lines.map(({ text }) => text).join('')
    expect(states.filter((state) => wordsOf(state).includes('→ 经整改仍未达标')).map(({ id }) => id)).toEqual(
      sources,
    )
    expect(marked.map(wordsOf)).toEqual(['标有下列字样的各状态→ 经整改仍未达标'])
    expect(arrows.filter(({ to }) => to === 'failed').map(({ from }) => from)).toEqual([
      'under-review',
      marked[0]?.id,
    ])
  })

  test('stands below each of them in a column', () => {
    const { rows } = columnOf(with5, 'zh')
    expect(rows.filter(({ arrow }) => arrow.to === 'failed')).toHaveLength(6)
  })

  test('is drawn from each where they are few', () => {
    expect(layoutOf(track, 'zh').marked).toEqual([])
  })
})
