import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jpeg, png } from './samples.ts'

/** Size of a picture, and the colour of its first and last pixel, as a browser decodes it. */
const decode = async (address: string) => {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const pixel = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3)
  return {
    size: [canvas.width, canvas.height],
    first: pixel(0, 0),
    last: pixel(canvas.width - 1, canvas.height - 1),
  }
}

describe('sample pictures, in a browser', () => {
  // One page for all: this browser runs as a single process, which ends with its first page.
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const executablePath = await chromium.executablePath()
    browser = await playwright.launch({ executablePath, args: chromium.args })
    page = await browser.newPage()
  }, 60_000)
  afterAll(() => browser.close())

  test.each([
    ['image/jpeg', jpeg({ width: 320, height: 240 }), [320, 240]],
    [
      'image/jpeg',
      jpeg({ width: 1001, height: 77, colour: [200, 80, 60], exif: { model: 'X' } }),
      [1001, 77],
    ],
    ['image/png', png({ width: 33, height: 21 }), [33, 21]],
  ] as const)('%s is shown whole and shaded', async (type, bytes, size) => {
    const seen = await page.evaluate(decode, `data:${type};base64,${bytes.toString('base64')}`)
    expect(seen.size).toEqual(size)
    const sum = (pixel: number[]) => pixel.reduce((total, level) => total + level, 0)
    expect(sum(seen.last)).toBeGreaterThan(sum(seen.first))
    expect(sum(seen.first)).toBeGreaterThan(100)
  })
})
