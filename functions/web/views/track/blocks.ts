import type { Lang, Text } from '../../../engine/text.ts'
import type { Arrow } from './arrows.ts'
import { emsWide, linesOf } from './measure.ts'
import { ownerWords, type StateView } from './track-view.ts'

type LineKind = 'title' | 'owner' | 'clock' | 'mark' | 'label'

/** A line of words; the strong ones, if any, come last. */
type Words = { readonly kind: LineKind; readonly text: string; readonly strong?: string }

/** Words with their width, and how far their baseline is below the middle of their block. */
export type Line = Words & { readonly width: number; readonly below: number }

/** Lines of text and the room that they take, in pixels. */
export type Block = { readonly lines: readonly Line[]; readonly width: number; readonly height: number }

/** Pixels: the size of the letters, and from one baseline to the next. */
export const type: { readonly [Kind in LineKind]: { readonly size: number; readonly height: number } } = {
  title: { size: 16, height: 23 },
  owner: { size: 13, height: 19 },
  clock: { size: 13, height: 19 },
  mark: { size: 13, height: 19 },
  label: { size: 13, height: 17 },
}

/** Left of the words of a clock: its face. */
export const clockRoom = 17

/** Ems of the longest line; Latin words are longer, and a line must hold more of them. */
const widest = { title: { zh: 8, en: 10 }, wideTitle: 11.5, label: { zh: 9.5, en: 12 }, row: 19 }

/** A state as a box: its title, who acts, the clocks that run in it, and where it leads as many others do. */
export const boxOf = (state: StateView, lang: Lang, marks: readonly string[]): Block =>
  blockOf(
    [...wordsOf(state, lang, widest.title[lang]), ...marks.flatMap((mark) => marked(mark, lang))],
    inBox,
  )

/** The same for a column, whose boxes are all wide and whose ways out stand below them. */
export const wideBoxOf = (state: StateView, lang: Lang): Block =>
  blockOf(wordsOf(state, lang, widest.wideTitle), inBox)

/** What stands for all states that have the same mark. */
export const markedBoxOf = (marks: readonly string[], lang: Lang): Block =>
  blockOf(
    [{ kind: 'owner', text: markedStates[lang] }, ...marks.flatMap((mark) => marked(mark, lang))],
    inBox,
  )

const markedStates: Text = { zh: '标有下列字样的各状态', en: 'Every state marked' }

/** How a box says that it leads to a state. */
export const markOf = ({ title }: StateView, lang: Lang): string => `→ ${title[lang]}`

const marked = (mark: string, lang: Lang): Words[] =>
  linesOf(mark, widest.label[lang]).map((text) => ({ kind: 'mark', text }))

const inBox = { x: 14, y: 9 }

const wordsOf = ({ title, owner, clocks }: StateView, lang: Lang, ems: number): Words[] => [
  ...linesOf(title[lang], ems).map((text): Words => ({ kind: 'title', text })),
  { kind: 'owner', text: ownerWords[owner][lang] },
  ...clocks.map((clock): Words => ({ kind: 'clock', text: clock[lang] })),
]

/** What stands on an arrow: each form or clock, and below it what happened. */
export const labelOf = ({ causes }: Arrow, lang: Lang): Block =>
  blockOf(
    causes.flatMap(({ subject, happened }) => apart(subject, happened, widest.label[lang])),
    { x: 4, y: 2 },
  )

/** The same below a box of a column, in one line where it fits. */
export const rowOf = ({ causes }: Arrow): Block =>
  blockOf(
    causes.flatMap(({ subject, happened }): Words[] =>
      emsWide(`${subject} ${happened}`) <= widest.row
        ? [{ kind: 'label', text: `${subject} `, strong: happened }]
        : apart(subject, happened, widest.row),
    ),
    { x: 0, y: 3 },
  )

const apart = (subject: string, happened: string, ems: number): Words[] => [
  ...linesOf(subject, ems).map((text): Words => ({ kind: 'label', text })),
  ...linesOf(happened, ems).map((strong): Words => ({ kind: 'label', text: '', strong })),
]

const blockOf = (words: readonly Words[], margin: { readonly x: number; readonly y: number }): Block => {
  const heights = words.map(({ kind }) => type[kind].height)
  const whole = sum(heights)
  const lines = words.map((line, row) => ({
    ...line,
    width: widthOf(line),
    // A baseline is about a quarter of the line above its lower edge.
    below: sum(heights.slice(0, row + 1)) - whole / 2 - type[line.kind].height / 4,
  }))
  return {
    lines,
    width: Math.max(...lines.map(({ width }) => width)) + 2 * margin.x,
    height: whole + 2 * margin.y,
  }
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

const widthOf = ({ kind, text, strong = '' }: Words): number =>
  Math.ceil(emsWide(text + strong) * type[kind].size) + (kind === 'clock' ? clockRoom : 0)
