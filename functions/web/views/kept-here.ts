/** What was typed and is not saved yet, kept on this device until it is; never a file, never a secret. */

export type Pair = readonly [name: string, value: string]
export type Typed = { readonly at: number; readonly pairs: readonly Pair[] }

const prefix = 'tuichu:'
const sent = 'tuichu-sent'
/** Nobody looks for older words, and the device may be another person's by then. */
const longestMs = 7 * 24 * 3600 * 1000

/** A browser may refuse to keep anything: then nothing is kept, and all else goes on. */
const trying = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}

export const kept = (key: string): Typed | undefined =>
  trying(() => JSON.parse(localStorage.getItem(prefix + key) ?? 'null') ?? undefined)

export const keepAll = (key: string, pairs: readonly Pair[]): void => {
  const own = pairs.filter(([name]) => !/^_(key|version|for|action)$/.test(name))
  trying(() => localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), pairs: own })))
}

export const forget = (key: string): void => {
  trying(() => localStorage.removeItem(prefix + key))
}

const keys = (): string[] =>
  trying(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? []

/** Old words go, and all of them when the person signs out. */
export const dropOld = (): void => {
  for (const key of keys().map((one) => one.slice(prefix.length)))
    if (!((kept(key)?.at ?? 0) > Date.now() - longestMs)) forget(key)
  for (const form of document.querySelectorAll('form[action="/sign-out"]'))
    form.addEventListener('submit', () => {
      for (const key of keys()) localStorage.removeItem(key)
    })
  const before = trying(() => sessionStorage.getItem(sent))
  if (before && isRedirected()) forget(before)
  if (before && isRedirected()) trying(() => sessionStorage.removeItem(sent))
}

/** The page is being sent by its own button. */
export const markSent = (key: string): void => {
  trying(() => sessionStorage.setItem(sent, key))
}

/** Whether the page that is shown now is the answer to that, and says that it saved. */
export const wasSaved = (key: string, isSaid: boolean): boolean =>
  isSaid && trying(() => sessionStorage.getItem(sent)) === key

/** A save leads elsewhere; a failure, ours or the browser's, does not. */
const isRedirected = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).redirectCount > 0)
