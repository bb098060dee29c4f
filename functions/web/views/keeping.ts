import { dropOld, forget, keepAll, kept, markSent, type Pair, type Typed, wasSaved } from './kept-here.ts'

/** Saves a page of a draft while it is typed, and keeps on the device what could not be saved. */

const pauseMs = 1500
const retryMs = 5000
const timeoutMs = 15_000

type State = 'saving' | 'saved' | 'offline' | 'queued' | 'out' | 'failed' | 'said'

type Answer = { readonly at?: string; readonly shown?: string; readonly said?: string }

/** Names of what the form says of itself, not the person. */
const isTyped = ([name]: Pair): boolean => !name.startsWith('_') || name.startsWith('_choose.')

const pairsOf = (form: HTMLFormElement): Pair[] =>
  [...new FormData(form)].flatMap(([name, value]): Pair[] =>
    typeof value === 'string' ? [[name, value]] : [],
  )

const textOf = (pairs: readonly Pair[]): string => JSON.stringify(pairs.filter(isTyped))

export const readyKeeping = (): void => {
  dropOld()
  tellOffline()
  const form = document.querySelector<HTMLFormElement>('form[data-keep]')
  const line = form?.querySelector<HTMLElement>('.app-kept')
  if (form && line) keepWhileTyping(form, line)
}

const keepWhileTyping = (form: HTMLFormElement, line: HTMLElement): void => {
  const key = form.dataset.keep ?? ''
  let timer = 0
  let isSending = false
  let isDirty = false
  let isLost = false
  let isOffering = false
  let queued: HTMLElement | null | undefined

  const show = (state: State, words = ''): void => {
    line.hidden = false
    // The time of each save is not read out; trouble is.
    line.setAttribute('aria-live', state === 'saved' || state === 'saving' ? 'off' : 'polite')
    line.dataset.state = state
    line.textContent = state === 'said' ? words : (line.dataset[state] ?? '').replace('%', words)
  }

  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = window.setTimeout(send, ms)
  }

  const store = (): void => {
    if (!isOffering) keepAll(key, pairsOf(form))
  }

  const lost = (): void => {
    isLost = isDirty = true
    show(queued === undefined ? 'offline' : 'queued')
    later(retryMs)
  }

  const send = async (): Promise<void> => {
    if (isSending || !isDirty) return
    isSending = true
    isDirty = false
    if (!isLost) show('saving')
    const pairs = pairsOf(form)
    try {
      await taken(pairs, await post(form, pairs))
    } catch {
      lost()
    }
    isSending = false
    if (isDirty && !isLost) later(pauseMs)
  }

  const taken = async (pairs: readonly Pair[], response: Response): Promise<void> => {
    isLost = false
    if (response.status === 401) return show('out')
    if (!response.headers.get('content-type')?.includes('json')) return show('failed')
    const { at = '', shown, said }: Answer = await response.json()
    const input = form.querySelector<HTMLInputElement>('input[name=_shown]')
    if (input && shown !== undefined) input.value = shown
    if (response.ok && !isOffering && textOf(pairs) === textOf(pairsOf(form))) forget(key)
    if (said) show('said', said)
    else show('saved', at)
    if (queued === undefined) return
    const button = queued
    queued = undefined
    form.requestSubmit(button)
  }

  form.addEventListener('input', () => {
    isDirty = true
    store()
    if (!isLost) later(pauseMs)
  })
  form.addEventListener('submit', (event) => {
    if (navigator.onLine && !isLost) {
      clearTimeout(timer)
      store()
      return markSent(key)
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    queued = event.submitter
    isDirty = true
    store()
    show('queued')
    later(0)
  })
  addEventListener('online', () => isLost && later(0))
  addEventListener('offline', () => isDirty && lost())

  if (wasSaved(key, form.dataset.keepSaved !== undefined)) forget(key)
  // A page that asks whose answer is kept shows what was typed.
  const before = form.querySelector('[name^="_choose."]') ? undefined : kept(key)
  if (before && textOf(before.pairs) !== textOf(pairsOf(form))) {
    isOffering = offer(form, before, (isTaken) => {
      isOffering = false
      if (!isTaken) return forget(key)
      isDirty = true
      later(0)
    })
  } else if (before) forget(key)
}

const post = (form: HTMLFormElement, pairs: readonly Pair[]): Promise<Response> => {
  const body = new URLSearchParams(pairs.map(([name, value]) => [name, value]))
  body.set('_action', 'keep')
  const signal = AbortSignal.timeout(timeoutMs)
  return fetch(form.getAttribute('action') ?? '', { method: 'POST', body, signal, redirect: 'error' })
}

/** What was typed here and never saved: put back, or thrown away, by the person's word. */
const offer = (form: HTMLFormElement, before: Typed, done: (isTaken: boolean) => void): boolean => {
  const box = document.querySelector<HTMLElement>('.app-kept-before')
  if (!box) return false
  box.hidden = false
  const time = box.querySelector('time')
  if (time) time.textContent = new Date(before.at).toLocaleString(document.documentElement.lang)
  for (const button of box.querySelectorAll('button'))
    button.addEventListener('click', () => {
      const isTaken = button.value === 'restore'
      const left = isTaken ? putBack(form, before.pairs) : []
      const rest = box.querySelector<HTMLElement>('.app-kept-before__rest')
      if (rest && left.length > 0) {
        rest.hidden = false
        rest.append(left.map(([, value]) => value).join('\n'))
        for (const other of box.querySelectorAll('button')) other.remove()
      } else box.hidden = true
      done(isTaken)
    })
  return true
}

/** Puts values into the inputs of their names; those that the page has no place for come back. */
const putBack = (form: HTMLFormElement, pairs: readonly Pair[]): Pair[] => {
  const values = Map.groupBy(pairs, ([name]) => name)
  for (const input of form.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    const given = values.get(input.name)?.map(([, value]) => value) ?? []
    if (input.type === 'checkbox' || input.type === 'radio') input.checked = given.includes(input.value)
    else if (isTyped([input.name, '']) || /^_(page|shown)$/.test(input.name)) input.value = given[0] ?? ''
  }
  return pairs.filter((pair) => isTyped(pair) && pair[1] && !form.elements.namedItem(pair[0]))
}

/** Where there is no connection, a button that would lead to the browser's own failure says so instead. */
const tellOffline = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]:not([data-keep])'))
    form.addEventListener('submit', (event) => {
      const words = document.body.dataset.offline
      if (navigator.onLine || !words) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const line = form.querySelector('.app-kept') ?? document.createElement('p')
      line.className = 'app-kept govuk-body'
      line.setAttribute('role', 'alert')
      line.textContent = words
      form.append(line)
    })
}
