/**
 * A contact sheet of every sample page on telephone and desk, light, dark and large, in Chinese, English and in
 * print: `npm run sheet`, or `npm run sheet -- task decided` for those whose names begin so. It decides nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { assetsPlugin, buildAssets } from '../../../infra/assets.ts'
import { launch } from '../chromium.ts'
import { type Variant, variants } from './variants.ts'

const out = new URL('../../../.sheet/', import.meta.url)
const origin = 'http://sheet.test'

type Samples = typeof import('./pages.ts')

const loadSamples = async (): Promise<Samples> => {
  const folder = mkdtempSync(join(tmpdir(), 'tuichu-sheet-'))
  const outfile = join(folder, 'pages.mjs')
  await build({
    entryPoints: [new URL('./pages.ts', import.meta.url).pathname],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire('${import.meta.url}')`,
    },
    plugins: [assetsPlugin()],
    logLevel: 'error',
  })
  const samples = await import(pathToFileURL(outfile).href)
  rmSync(folder, { recursive: true })
  return samples
}

/** A window in which the samples are answered as the site would answer them. */
const windowOf = async (browser: Browser, { width, lang, appearance, print }: Variant) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  if (print) await page.emulateMedia({ media: 'print' })
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname
    const asset = assets[path]
    if (asset) return route.fulfill({ contentType: asset.type, body: gunzipSync(asset.body) })
    const name = path.slice(1)
    if (!samples.sampleNames.includes(name)) return route.fulfill({ status: 404 })
    const body = samples.sampleDocument(name, lang, appearance)
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
  })
  return page
}

/** Of a taller page Chromium often takes no picture. */
const tallest = 6_000

const shoot = async (page: Page, name: string, variant: Variant): Promise<void> => {
  await page.goto(`${origin}/${name}`)
  const { over, tall } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return { over: scrollWidth - innerWidth, tall: scrollHeight }
  })
  if (over > 0) console.log(`${name} in ${variant.name} is ${over} px too wide`)
  const path = new URL(`${variant.name}/${name}.jpg`, out).pathname
  const clip = { x: 0, y: 0, width: variant.width, height: Math.min(tall, tallest) }
  await page.screenshot({ path, fullPage: true, clip, type: 'jpeg', quality: 70 })
}

const sheetOf = (names: readonly string[]): string => {
  const row = (name: string) =>
    `<tr><th>${name}</th>${variants
      .map((one) => `<td><img loading="lazy" alt="${name} ${one.name}" src="${one.name}/${name}.jpg"></td>`)
      .join('')}</tr>`
  const head = variants.map(({ name }) => `<th>${name}</th>`).join('')
  const style = 'body{font:16px system-ui}img{width:320px}td,th{vertical-align:top;border:1px solid #ccc}'
  return `<!DOCTYPE html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>
<table><tr><th></th>${head}</tr>${names.map(row).join('\n')}</table>`
}

const begin = process.argv.slice(2)
const [samples, assets] = await Promise.all([loadSamples(), buildAssets()])
const names = samples.sampleNames.filter((name) => !begin.length || begin.some((one) => name.startsWith(one)))
const browser = await launch()
try {
  for (const variant of variants) {
    mkdirSync(new URL(`${variant.name}/`, out), { recursive: true })
    const page = await windowOf(browser, variant)
    // A page that waits for something loads itself again, perhaps while it is left; the second time it is met fresh.
    for (const name of names) await shoot(page, name, variant).catch(() => shoot(page, name, variant))
    await page.close()
  }
  writeFileSync(new URL('index.html', out), sheetOf(names))
  console.log(`${names.length} pages, ${variants.length} ways: ${new URL('index.html', out).pathname}`)
} finally {
  await browser.close()
}
