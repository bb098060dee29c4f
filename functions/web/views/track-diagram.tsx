import type { ComponentChildren } from 'preact'
import type { Text } from '../../engine/text.ts'
import { useLang, useSay } from './lang.tsx'
import { columnOf } from './track/column.ts'
import { layoutOf } from './track/layout.ts'
import { ArrowHead, Box, Label, MarkedBox, Start, Way, Words } from './track/shapes.tsx'
import type { TrackView } from './track/track-view.ts'

/** What scrolls must be reachable from the keyboard (WCAG 2.1.1). */
const focusable = { tabIndex: 0 }

/** A picture of a track, and a narrow one for a narrow screen; the table of the states says all of it in words. */
export function TrackDiagram({ track }: { readonly track: TrackView }) {
  const say = useSay()
  return (
    <>
      <section class="app-scroll app-track app-track--wide" aria-label={say(scrolls)} {...focusable}>
        <Layers track={track} />
      </section>
      <div class="app-track app-track--narrow">
        <Column track={track} />
      </div>
    </>
  )
}

const scrolls: Text = { zh: '流程图，可以左右滚动', en: 'Diagram; scrolls sideways' }

const named = ({ zh, en }: Text): Text => ({
  zh: `“${zh}”流程图。其后的表格用文字列出同样的内容。`,
  en: `Diagram of “${en}”. The table after it says the same in words.`,
})

type PictureProps = {
  readonly title: Text
  readonly width: number
  readonly height: number
  readonly children: ComponentChildren
}

function Picture({ title, children, ...size }: PictureProps) {
  const say = useSay()
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)]
  return (
    <svg
      class="app-track__picture"
      role="img"
      aria-label={say(named(title))}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {children}
    </svg>
  )
}

/** States in layers, with the words of each arrow on it. */
function Layers({ track }: { readonly track: TrackView }) {
  const { starts, states, marked, arrows, ...size } = layoutOf(track, useLang())
  const head = 'track-head-wide'
  return (
    <Picture title={track.title} {...size}>
      <ArrowHead id={head} />
      {starts.map((start) => (
        <Start {...start} head={head} />
      ))}
      {arrows.map(({ points, timed }) => (
        <Way points={points} timed={timed} head={head} />
      ))}
      {arrows.map(({ at, block }) => (
        <Label at={at} block={block} />
      ))}
      {marked.map(({ at, block }) => (
        <MarkedBox at={at} block={block} />
      ))}
      {states.map((placed) => (
        <Box {...placed} />
      ))}
    </Picture>
  )
}

/** States one below the other, with the words of each arrow where it leaves. */
function Column({ track }: { readonly track: TrackView }) {
  const { starts, states, rows, ...size } = columnOf(track, useLang())
  const head = 'track-head-narrow'
  return (
    <Picture title={track.title} {...size}>
      <ArrowHead id={head} />
      {starts.map((start) => (
        <Start {...start} head={head} />
      ))}
      {rows.map(({ arrow, points }) => (
        <Way points={points} timed={arrow.timed} head={head} />
      ))}
      {rows.map((placed) => (
        <Words {...placed} anchor="start" />
      ))}
      {states.map((placed) => (
        <Box {...placed} />
      ))}
    </Picture>
  )
}
