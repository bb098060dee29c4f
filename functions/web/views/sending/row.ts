import type { SendingWords } from '../form/sending-words.ts'

export type RowState =
  | 'reading'
  | 'sending'
  | 'paused'
  | 'checking'
  | 'uploaded'
  | 'refused'
  | 'unwanted'
  | 'failed'

/** One file on its way, as the page shows it. */
export type Row = {
  readonly element: HTMLLIElement
  readonly state: () => RowState
  readonly retry: () => void
  /** What it is doing, and how far from 0 to 1; `why` in place of the usual words. */
  readonly show: (state: RowState, part?: number, why?: string) => void
}

type Acts = {
  /** Only a file that goes in parts can be halted without losing what was sent. */
  readonly canPause: boolean
  readonly toggle: () => void
  readonly retry: () => void
  readonly cancel: () => void
}

const made = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') => {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}

/** A small button whose name ends in the file's, for whoever does not see where it stands. */
const button = (file: string, act: () => void): HTMLButtonElement => {
  const one = made('button', 'govuk-button govuk-button--secondary app-small-button')
  one.type = 'button'
  one.append(made('span', ''), made('span', 'govuk-visually-hidden', ` ${file}`))
  one.addEventListener('click', act)
  return one
}

const name = (one: HTMLButtonElement, text: string): void => {
  if (one.firstElementChild) one.firstElementChild.textContent = text
}

const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`

export const rowOf = (file: File, words: SendingWords, acts: Acts): Row => {
  const element = made('li', 'app-file')
  const title = made('span', 'app-file__name govuk-body govuk-!-margin-bottom-0', `${file.name} `)
  title.append(made('span', 'app-secondary app-nowrap', megabytes(file.size)))
  const bar = made('progress', 'app-sending__progress')
  bar.max = 1
  bar.setAttribute('aria-label', file.name)
  const status = made('span', 'govuk-body app-small govuk-!-margin-bottom-0')
  const main = button(file.name, () => (current === 'failed' ? acts.retry() : acts.toggle()))
  const cancel = button(file.name, acts.cancel)
  element.append(title, bar, status, main, cancel)
  let current: RowState = 'reading'
  const show: Row['show'] = (state, part, why) => {
    current = state
    const percent = part === undefined || state === 'checking' ? '' : ` ${Math.floor(part * 100)}%`
    status.textContent = `${why ?? (state === 'unwanted' ? words.refused : words[state])}${percent}`
    status.classList.toggle('govuk-error-message', ['failed', 'refused', 'unwanted'].includes(state))
    if (part !== undefined) bar.value = part
    bar.hidden = ['uploaded', 'refused', 'unwanted'].includes(state)
    name(main, state === 'failed' ? words.retry : state === 'paused' ? words.resume : words.pause)
    main.hidden = !(state === 'failed' || (acts.canPause && (state === 'sending' || state === 'paused')))
    cancel.hidden = ['checking', 'uploaded', 'refused'].includes(state)
    name(cancel, state === 'unwanted' ? words.dismiss : words.cancel)
  }
  show('reading', 0)
  return { element, state: () => current, retry: acts.retry, show }
}
