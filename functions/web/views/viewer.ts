/** Evidence looked at large, in a dialog over the page: pictures with zoom, several side by side, PDF. */

type Words = Readonly<
  Record<'close' | 'save' | 'larger' | 'smaller' | 'whole' | 'before' | 'after' | 'dialog', string>
>

/** What is looked at together: one file, or the same place before, during and after. */
type Sheet = readonly HTMLAnchorElement[]

const mostZoom = 8
const step = 1.5

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}

const button = (text: string, label: string, act: () => void): HTMLButtonElement => {
  const made = element('button', 'app-viewer__button', text)
  made.type = 'button'
  made.setAttribute('aria-label', label)
  made.title = label
  made.addEventListener('click', act)
  return made
}

/** A file in its frame; `figure` holds what scrolls, so that a picture larger than it can be moved about. */
const paneOf = (link: HTMLAnchorElement, words: Words): HTMLElement => {
  const pane = element('figure', 'app-viewer__pane')
  const frame = element('div', 'app-viewer__frame')
  frame.tabIndex = 0
  const name = link.dataset.name ?? ''
  const caption = element('figcaption', 'app-viewer__caption', `${link.dataset.label ?? ''} · ${name} `)
  const save = element('a', '', words.save)
  save.href = link.dataset.save ?? link.href
  caption.append(save)
  frame.append(link.dataset.view === 'pdf' ? pdf(link, name) : picture(link, name))
  pane.append(frame, caption)
  return pane
}

const picture = ({ href }: HTMLAnchorElement, name: string): HTMLImageElement => {
  const image = element('img')
  image.src = href
  image.alt = name
  image.draggable = false
  return image
}

const pdf = ({ href }: HTMLAnchorElement, name: string): HTMLIFrameElement => {
  const frame = element('iframe')
  frame.src = href
  frame.title = name
  return frame
}

/** Larger or smaller about the middle of what is seen. */
const scale = (frame: HTMLElement, zoom: number): void => {
  const image = frame.querySelector('img')
  if (!image) return
  const [x, y] = [
    middle(frame.scrollLeft, frame.clientWidth, frame.scrollWidth),
    middle(frame.scrollTop, frame.clientHeight, frame.scrollHeight),
  ]
  image.style.width = `${zoom * 100}%`
  image.style.height = `${zoom * 100}%`
  frame.scrollLeft = x * frame.scrollWidth - frame.clientWidth / 2
  frame.scrollTop = y * frame.scrollHeight - frame.clientHeight / 2
}

const middle = (start: number, seen: number, whole: number): number => (start + seen / 2) / whole

const distance = ({ touches: [a, b] }: TouchEvent): number =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0

type Zoom = { readonly now: () => number; readonly set: (zoom: number) => void }

/** Two fingers, the wheel with Ctrl, a double press, and dragging with a mouse. */
const readyHands = (frame: HTMLElement, zoom: Zoom): void => {
  let from = { apart: 0, zoom: 1 }
  frame.addEventListener('touchstart', (event) => {
    from = { apart: distance(event), zoom: zoom.now() }
  })
  frame.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length !== 2 || from.apart === 0) return
      event.preventDefault()
      zoom.set((from.zoom * distance(event)) / from.apart)
    },
    { passive: false },
  )
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      zoom.set(event.deltaY < 0 ? zoom.now() * step : zoom.now() / step)
    },
    { passive: false },
  )
  frame.addEventListener('dblclick', () => zoom.set(zoom.now() > 1 ? 1 : 2.5))
  frame.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 1)
      frame.scrollBy(-event.movementX, -event.movementY)
  })
}

/** What lies beside one another is moved together. */
const moveTogether = (frames: readonly HTMLElement[]): void => {
  for (const frame of frames)
    frame.addEventListener('scroll', () => {
      for (const other of frames) {
        if (other !== frame && Math.abs(other.scrollLeft - frame.scrollLeft) > 1)
          other.scrollLeft = frame.scrollLeft
        if (other !== frame && Math.abs(other.scrollTop - frame.scrollTop) > 1)
          other.scrollTop = frame.scrollTop
      }
    })
}

const show = (sheets: readonly Sheet[], first: number, words: Words): void => {
  const dialog = element('dialog', 'app-viewer')
  dialog.setAttribute('aria-label', words.dialog)
  const panes = element('div', 'app-viewer__panes')
  const place = element('span', 'app-viewer__place')
  let at = first
  let factor = 1
  const frames = (): HTMLElement[] => [...panes.querySelectorAll<HTMLElement>('.app-viewer__frame')]
  const zoom: Zoom = {
    now: () => factor,
    set: (wanted) => {
      factor = Math.min(mostZoom, Math.max(1, wanted))
      for (const frame of frames()) scale(frame, factor)
    },
  }
  const turn = (by: number): void => {
    at = (at + by + sheets.length) % sheets.length
    factor = 1
    const sheet = sheets[at] ?? []
    panes.replaceChildren(...sheet.map((link) => paneOf(link, words)))
    place.textContent = sheets.length > 1 ? `${at + 1} / ${sheets.length}` : ''
    for (const frame of frames()) readyHands(frame, zoom)
    for (const one of zooming) one.hidden = !panes.querySelector('img')
    moveTogether(frames())
  }
  const bar = element('div', 'app-viewer__bar')
  const turning =
    sheets.length > 1
      ? [button('‹', words.before, () => turn(-1)), place, button('›', words.after, () => turn(1))]
      : []
  const zooming = [
    button('−', words.smaller, () => zoom.set(factor / step)),
    button('1:1', words.whole, () => zoom.set(1)),
    button('+', words.larger, () => zoom.set(factor * step)),
  ]
  bar.append(
    ...turning,
    ...zooming,
    button('×', words.close, () => dialog.close()),
  )
  dialog.append(panes, bar)
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '+' || key === '=') zoom.set(factor * step)
    if (key === '-') zoom.set(factor / step)
    if (key === '0') zoom.set(1)
    if (factor === 1 && key === 'ArrowLeft') turn(-1)
    if (factor === 1 && key === 'ArrowRight') turn(1)
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  turn(0)
  dialog.showModal()
}

const isPlain = ({ button: which, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  which === 0 && !ctrlKey && !metaKey && !shiftKey

/** Browsers of phones often show no PDF inside a page: there the link stays a link. */
const isShown = ({ dataset }: HTMLAnchorElement): boolean =>
  dataset.view !== 'pdf' || navigator.pdfViewerEnabled !== false

/** Links to evidence open over the page; without this they are links. */
export const readyViewer = (): void => {
  for (const root of document.querySelectorAll<HTMLElement>('[data-viewer]')) {
    const words = JSON.parse(root.dataset.viewer ?? '{}') as Words
    const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-view]')].filter(isShown)
    const sheets = links.map((link) => [link])
    for (const [at, link] of links.entries())
      link.addEventListener('click', (event) => {
        if (!isPlain(event)) return
        event.preventDefault()
        show(sheets, at, words)
      })
    readyComparisons(root, words)
  }
}

const readyComparisons = (root: HTMLElement, words: Words): void => {
  const sets = [...root.querySelectorAll<HTMLElement>('[data-compared]')]
  const sheets = sets.map((set) => [...set.querySelectorAll<HTMLAnchorElement>('a[data-view=picture]')])
  sets.forEach((set, at) => {
    const open = set.querySelector<HTMLButtonElement>('button')
    if (!open) return
    open.hidden = false
    open.addEventListener('click', () => show(sheets, at, words))
  })
}
