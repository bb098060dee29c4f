import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { build, type PluginBuild, transform } from 'esbuild'
import { codecsBeside, codecsInPlace } from './codecs.ts'
import { programModule, scriptModule } from './verifier.ts'

export type Asset = { readonly type: string; readonly body: Buffer; readonly encoding: 'gzip' }
export type Assets = { readonly [path: string]: Asset }

const require = createRequire(import.meta.url)
const views = (name: string): string =>
  fileURLToPath(new URL(`../functions/web/views/${name}`, import.meta.url))

/** Components of GOV.UK Frontend that no page of ours has. */
const unused =
  /\.govuk-(accordion|character-count__status|cookie-banner|drop-zone|exit-this-page|feedback|file-upload-(?:button|wrapper)|footer|generic-header|header|logo-dot|password-input|service-navigation|tabs)(?![a-z])/

/**
 * GOV.UK's lines are set for Latin letters (25/19); Chinese at the same size needs more air.
 * From their line heights to ours: body, then headings from small to large.
 */
const lineHeights: readonly (readonly [string, string])[] = [
  ['1.3157894737', '1.65'],
  ['1.25', '1.5'],
  ['1.1904761905', '1.4'],
  ['1.1111111111', '1.35'],
  ['1.09375', '1.3'],
  ['1.0416666667', '1.25'],
]

type Block = { readonly head: string; readonly body: string }

/** The blocks of a minified style sheet, each with what stands before its braces. */
const blocks = (css: string): Block[] => {
  const found: Block[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at
    if (css[at] === '}' && --depth === 0) {
      found.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) })
      start = at + 1
    }
  }
  return found
}

const kept = ({ head, body }: Block): string => {
  if (/^@(media|supports)/.test(head)) return wrapped(head, withoutUnused(body))
  if (head.startsWith('@font-face')) return ''
  const selectors = head.split(/,(?![^(]*\))/).filter((selector) => !unused.test(selector))
  return selectors.length > 0 ? wrapped(selectors.join(','), body) : ''
}

const wrapped = (head: string, body: string): string => (body ? `${head}{${body}}` : '')

const withoutUnused = (css: string): string => blocks(css).map(kept).join('')

/** GOV.UK Frontend in our letters: no fonts of theirs, no crown, no letter spacing, Chinese line heights. */
export const inOurType = (govuk: string): string =>
  lineHeights
    .reduce(
      (css, [theirs, ours]) => css.replaceAll(`line-height:${theirs}`, `line-height:${ours}`),
      withoutUnused(govuk.replaceAll(/\/\*[\s\S]*?\*\/|@charset "UTF-8";/g, '')),
    )
    .replaceAll(/font-family:(GDS Transport,arial,)?sans-serif/g, 'font-family:var(--app-font)')
    .replaceAll(/letter-spacing:[^;}]+;?/g, '')

const sheet = (name: string): Promise<string> => readFile(views(name), 'utf8')

/** In the order in which they win; before and after them stand GOV.UK's, the dark ones and the letter's. */
const sheets = [
  'style/colours.css',
  'style/site.css',
  'style.css',
  'style/large.css',
  'style/print.css',
  'style/definition.css',
]

/** What is dark by choice is dark on a dark device, too, where nobody chose; never on paper. */
const onDarkScreens = (dark: string): string =>
  [
    `@media screen{${dark}}`,
    `@media screen and (prefers-color-scheme:dark){${dark.replaceAll('.app-dark', '.app-system')}}`,
  ].join('')

const styles = async (): Promise<string> => {
  const govuk = await readFile(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8')
  const own = await Promise.all(sheets.map(sheet))
  const dark = onDarkScreens(await sheet('style/dark.css'))
  return minified([inOurType(govuk), ...own, dark, await sheet('letter.css')].join('\n'))
}

const minified = async (css: string): Promise<string> =>
  (await transform(css, { loader: 'css', minify: true, legalComments: 'none' })).code

/**
 * The part of the style sheet that a letter needs where it stands alone. Every page of that document is the
 * letter's, so its margins bear no name: Safari knows none.
 */
const letterStyle = async (): Promise<string> =>
  minified((await sheet('letter.css')).replaceAll('@page app-letter', '@page '))

/** Uppy's own code uses private fields, which browsers have since 2021: older ones keep the plain form. */
const targets = { 'enhance.ts': 'es2019', 'sending/main.ts': 'es2022' } as const

const script = async (name: keyof typeof targets): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [views(name)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: targets[name],
    legalComments: 'none',
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}

const zipped = promisify(gzip)

const hashed = (content: string, ending: string): string =>
  `/assets/tuichu-${createHash('sha256').update(content).digest('hex').slice(0, 12)}${ending}`

const made = async (content: string, ending: string, type: string): Promise<readonly [string, Asset]> => [
  hashed(content, ending),
  { type, body: await zipped(content, { level: 9 }), encoding: 'gzip' },
]

/** Everything that pages load, compressed, by the path that carries its hash; the same sources give the same paths. */
export const buildAssets = async (): Promise<Assets> =>
  Object.fromEntries([
    await made(await styles(), '.css', 'text/css; charset=utf-8'),
    await made(await script('enhance.ts'), '.js', 'text/javascript; charset=utf-8'),
    await made(await script('sending/main.ts'), '-send.js', 'text/javascript; charset=utf-8'),
    await made(await readFile(views('icon.svg'), 'utf8'), '.svg', 'image/svg+xml'),
  ])

const pathsModule = (assets: Assets): string => {
  const of = (ending: string): string | undefined =>
    Object.keys(assets).find((path) => /^[^.]*[0-9a-f]{12}(.*)$/.exec(path)?.[1] === ending)
  const paths = { css: of('.css'), js: of('.js'), send: of('-send.js'), icon: of('.svg') }
  return `export const paths = ${JSON.stringify(paths)}`
}

const contentsModule = (assets: Assets): string => {
  const list = Object.entries(assets).map(([path, { type, body }]) => ({
    path,
    type,
    gzip: body.toString('base64'),
  }))
  return `export const assets = ${JSON.stringify(list)}`
}

/** Built once a process: every bundle needs the same. */
const once = (() => {
  let assets: Promise<Assets> | undefined
  return (): Promise<Assets> => {
    assets ??= buildAssets()
    return assets
  }
})()

const modules: { readonly [name: string]: () => Promise<string> } = {
  'tuichu:asset-paths': async () => pathsModule(await once()),
  'tuichu:assets': async () => contentsModule(await once()),
  'tuichu:verify-program': programModule,
  'tuichu:verify-script': scriptModule,
  'tuichu:letter-style': async () => `export const letterStyle = ${JSON.stringify(await letterStyle())}`,
}

const filter = /^tuichu:/

const loaded = new Map<string, Promise<string>>()

/** Several bundles have the same. */
const load = async (name: string): Promise<string> => {
  const content = loaded.get(name) ?? modules[name]?.() ?? Promise.resolve('')
  loaded.set(name, content)
  return content
}

/** Codecs lie beside a bundle, and in their packages for tests. */
const codecs = 'tuichu:codecs'

/**
 * One plugin for esbuild (`setup`) and for vitest (`resolveId`, `load`). It is a class because
 * esbuild refuses a plugin with further properties of its own, and methods of a class are not.
 */
class AssetsPlugin {
  readonly name = 'tuichu-assets'

  setup(bundle: PluginBuild): void {
    bundle.onResolve({ filter }, ({ path }) => ({ path, namespace: 'tuichu' }))
    bundle.onLoad({ filter, namespace: 'tuichu' }, async ({ path }) => ({
      contents: path === codecs ? codecsBeside() : await load(path),
      loader: 'js',
      resolveDir: import.meta.dirname,
    }))
  }

  resolveId(id: string): string | undefined {
    return id in modules || id === codecs ? `\0${id}` : undefined
  }

  async load(id: string): Promise<string | undefined> {
    if (id === `\0${codecs}`) return codecsInPlace()
    return id.startsWith('\0tuichu:') ? load(id.slice(1)) : undefined
  }
}

/**
 * Answers the imports `tuichu:asset-paths` (small, for every page), `tuichu:assets` (contents, for the function
 * that serves them), `tuichu:verify-program` and `tuichu:verify-script` (the verifier of archives) and `tuichu:letter-style` (for letters that are kept), and `tuichu:codecs` (where the WebAssembly of pictures lies).
 */
export const assetsPlugin = (): AssetsPlugin => new AssetsPlugin()
