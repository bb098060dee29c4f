import { gunzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssets } from '../../infra/assets.ts'
import { launch } from '../support/chromium.ts'
import { sampleDocument, sampleNames } from '../web/views/samples/all.ts'
import { violations } from './barriers.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage({ reducedMotion: 'reduce' })
  const assets = await buildAssets()
  await page.route('**/*', (route) => {
    const { pathname, searchParams } = new URL(route.request().url())
    const asset = assets[pathname]
    if (asset) return route.fulfill({ contentType: asset.type, body: gunzipSync(asset.body) })
    const name = pathname.slice(1)
    if (!sampleNames.includes(name)) return route.fulfill({ status: 404 })
    const lang = searchParams.get('lang') === 'en' ? 'en' : 'zh'
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: sampleDocument(name, lang) })
  })
})
afterAll(async () => {
  await browser.close()
})

const open = async (name: string, lang: string): Promise<void> => {
  await page.goto(`http://samples.test/${name}?lang=${lang}`)
}

const choose = (classes: string): Promise<void> =>
  page.evaluate((chosen) => {
    document.documentElement.className = `govuk-template ${chosen}`
  }, classes)

/** WCAG 1.4.12: what a reader may set without losing anything. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

/** Elements that reach beyond the window, and are not inside a region of their own that scrolls. */
const tooWide = (): Promise<string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth && !one.closest('.app-scroll'))
          .map(
            (one) =>
              `${one.tagName}.${one.className} ${one.textContent?.slice(0, 30)} to ${one.getBoundingClientRect().right}`,
          ),
  )

const touched = `button:not(.app-first-button), input:not([type=hidden]), select, textarea, summary, .govuk-button,
  .app-tools a, .app-nav a, .app-footer a, .govuk-back-link, .govuk-breadcrumbs__link`

/** What a thumb may miss: less than 44 px high. */
const tooSmall = (): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .map((one) => [one, one.getBoundingClientRect().height] as const)
        .filter(([, height]) => height > 0 && height < 44)
        .map(([{ outerHTML }, height]) => `${height} px: ${outerHTML.slice(0, 120)}`),
    touched,
  )

describe('every page in every state', () => {
  test.each(sampleNames)('%s has no barrier in light or dark, standard or large', async (name) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(name, 'en')
    await choose('app-dark app-large')
    const faults = (await violations(page)).map((fault) => `dark, large: ${fault}`)
    await choose('app-light app-standard')
    faults.push(...(await violations(page, ['color-contrast', 'target-size'])))
    expect(faults).toEqual([])
  })

  test.each(sampleNames)(
    '%s fits 320 px, which is 400 per cent of 1280, also with spaced text, and a thumb',
    async (name) => {
      await page.setViewportSize({ width: 320, height: 640 })
      for (const lang of ['zh', 'en']) {
        await open(name, lang)
        expect({ lang, wide: await tooWide() }).toEqual({ lang, wide: [] })
        expect({ lang, small: await tooSmall() }).toEqual({ lang, small: [] })
        await page.addStyleTag({ content: spacing })
        expect({ lang, spaced: await tooWide() }).toEqual({ lang, spaced: [] })
      }
      await choose('app-dark app-large')
      expect({ large: await tooWide() }).toEqual({ large: [] })
    },
  )
})
