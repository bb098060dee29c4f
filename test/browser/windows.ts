import type { BrowserContext, Page as Tab } from 'playwright-core'
import { press } from './filling.ts'
import { linkIn, mailTo, type Play, windowOf } from './support.ts'

/** Everybody's own browser, open from the first use to the end: sessions and known devices last as they do for people. */
export type Windows = {
  /** The tab of a mailbox's owner, in a window of a size that the first use chooses. */
  readonly of: (email: string, size?: { readonly width: number; readonly height: number }) => Promise<Tab>
  /** What they see at a path, after signing in by mail where the site asks them to. */
  readonly at: (email: string, path: string) => Promise<Tab>
  /** What a stranger sees at a path: another one each time, as browsers keep a page of the register for a minute. */
  readonly public: (path: string) => Promise<Tab>
}

export const openWindows = (playing: Play): Windows => {
  const tabs = new Map<string, Tab>()
  let stranger: BrowserContext | undefined
  const of: Windows['of'] = async (email, size) => {
    const tab = tabs.get(email) ?? (await (await windowOf(playing, size)).newPage())
    tabs.set(email, tab)
    return tab
  }
  const show = async (tab: Tab, path: string) =>
    (await tab.goto(new URL(path, playing.stack.url).href, { waitUntil: 'domcontentloaded' }))?.status()
  return {
    of,
    at: async (email, path) => {
      const tab = await of(email)
      if ((await show(tab, path)) === 401) await signInOn(playing, tab, email)
      return tab
    },
    public: async (path) => {
      await stranger?.close()
      stranger = await windowOf(playing)
      const tab = await stranger.newPage()
      await show(tab, path)
      return tab
    },
  }
}

/** From the page that refused a stranger: by its link and the mailed one, back to where they wanted to go. */
const signInOn = async (playing: Play, tab: Tab, email: string): Promise<void> => {
  await press(tab, 'main a[href^="/sign-in"]')
  await tab.fill('input[name=email]', email)
  await press(tab, 'main button')
  const { text } = await mailTo(playing, email, '登录链接')
  await tab.goto(linkIn(text, '/sign-in/open'), { waitUntil: 'domcontentloaded' })
  await press(tab, '#open button')
}
