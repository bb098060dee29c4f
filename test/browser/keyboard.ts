import type { Page as Tab } from 'playwright-core'

type Typed = Readonly<Record<string, string | readonly string[]>>

/** What has the focus, as whoever uses the keyboard must be able to see it. */
type Focus = {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly checked: boolean
  readonly text: string
  readonly id: string
  readonly isSeen: boolean
  /** Past the end of the page, where the browser's own bar is. */
  readonly isNowhere: boolean
}

const focusOf = (tab: Tab): Promise<Focus> =>
  tab.evaluate(() => {
    const one = document.activeElement as HTMLInputElement
    const marks = [
      getComputedStyle(one),
      ...[...(one.labels ?? [])].map((label) => getComputedStyle(label, '::before')),
    ]
    const { name = '', type = '', value = '', checked = false, id } = one
    const isSeen = marks.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    )
    const isNowhere = document.activeElement === document.body
    return { name, type, value, checked, id, isSeen, isNowhere, text: one.textContent?.trim() ?? '' }
  })

/** More than the longest page has stops. */
const mostStops = 150

/** Presses Tab until the focus is where it is wanted; every stop on the way must be seen. */
export const tabTo = async (tab: Tab, isWanted: (focus: Focus) => boolean): Promise<Focus> => {
  for (let stop = 0; stop < mostStops; stop++) {
    await tab.keyboard.press('Tab')
    const focus = await focusOf(tab)
    if (focus.isNowhere) continue
    if (!focus.isSeen)
      throw new Error(`The focus on ${focus.name || focus.text} of ${tab.url()} cannot be seen`)
    if (isWanted(focus)) return focus
  }
  throw new Error(`Tab leads nowhere on ${tab.url()}`)
}

/** Enter on a button, and the page that it leads to. */
export const pressOn = async (tab: Tab, isButton: (focus: Focus) => boolean): Promise<void> => {
  await tabTo(tab, isButton)
  const left = tab.waitForEvent('domcontentloaded')
  await tab.keyboard.press('Enter')
  await left
}

/** Sets what has the focus to a value, or leaves it as it is. */
const set = async (tab: Tab, focus: Focus, values: readonly string[]): Promise<void> => {
  if (focus.type === 'checkbox') {
    if (values.includes(focus.value) !== focus.checked) await tab.keyboard.press('Space')
  } else if (focus.type === 'radio' || focus.type.startsWith('select')) {
    if (focus.type === 'radio') await tab.keyboard.press('Space')
    for (let step = 0; step < mostStops && (await focusOf(tab)).value !== values[0]; step++)
      await tab.keyboard.press('ArrowDown')
  } else {
    await tab.keyboard.press('ControlOrMeta+A')
    await tab.keyboard.type(values[0] ?? '')
  }
}

/** Fills in the page that is open and goes on, by keyboard alone. */
export const fillByKeyboard = async (tab: Tab, typed: Typed): Promise<void> => {
  for (;;) {
    const focus = await tabTo(tab, ({ name, value }) => name in typed || value === 'continue')
    if (focus.value === 'continue') break
    await set(tab, focus, [typed[focus.name] ?? []].flat())
  }
  const left = tab.waitForEvent('domcontentloaded')
  await tab.keyboard.press('Enter')
  await left
}

/** Chooses a file for an input by keyboard; the page sends it of itself. */
export const sendByKeyboard = async (
  tab: Tab,
  id: string,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> => {
  // Listened for before the way there: told at the last moment, a busy browser opens its own dialog first.
  const asked = tab.waitForEvent('filechooser')
  await tabTo(tab, (focus) => focus.id === id)
  await tab.keyboard.press('Enter')
  await (await asked).setFiles(file)
  await tab.waitForURL(/done=uploaded/)
}
