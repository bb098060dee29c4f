import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tracks } from '../../../forms/tracks/all.ts'
import { barriersOn } from '../barriers.ts'
import { desk, officialsAlone, type Play, phone, play, windowOf } from '../support.ts'

let playing: Play
let page: Page
beforeAll(async () => {
  playing = await play(officialsAlone)
  page = await (await windowOf(playing)).newPage()
})
afterAll(async () => {
  await playing.stop()
})

test('the list leads to every track', async () => {
  await page.goto(`${playing.stack.url}/help/tracks`)
  expect(await barriersOn(page)).toEqual([])
  const links = await page
    .locator('main a[href^="/help/tracks/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links).toEqual(tracks.map(({ id }) => `/help/tracks/${id}`))
})

/** Each language in one size: that every page fits a phone in both is seen on its sample. */
const views = [
  { lang: 'zh', viewport: desk },
  { lang: 'en', viewport: phone },
] as const

test.each(tracks)('$id is shown to everybody, on a phone as on a desk', async ({ id, title, states }) => {
  for (const { lang, viewport } of views) {
    await page.goto(`${playing.stack.url}/help/tracks/${id}?lang=${lang}`)
    expect(await barriersOn(page, [viewport])).toEqual([])
    expect(await page.locator('h1').innerText()).toContain(title[lang])
    const words = await page.locator('main').innerText()
    expect(states.filter((state) => !words.includes(state.title[lang]))).toEqual([])
  }
})
