import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'

const entry = (name: string): string => fileURLToPath(new URL(`../functions/verify/${name}`, import.meta.url))

const bundled = async (options: BuildOptions): Promise<string> => {
  const { outputFiles = [] } = await build({
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    ...options,
  })
  return outputFiles.map(({ text }) => text).join('')
}

/** The verifier as one file that runs on bare Node 20: `tuichu-verify.mjs`. */
export const verifierProgram = (): Promise<string> =>
  bundled({ entryPoints: [entry('main.ts')], format: 'esm', platform: 'node', target: 'node20' })

/** The verifier as the script of its page. */
const verifierScript = (): Promise<string> =>
  bundled({ entryPoints: [entry('page.ts')], format: 'iife', platform: 'browser', target: 'es2022' })

const zipped = promisify(gzip)

const packed = async (text: string): Promise<string> => (await zipped(text, { level: 9 })).toString('base64')

/** The module `tuichu:verify-program`, for the function that gives it away. */
export const programModule = async (): Promise<string> =>
  `export const program = ${JSON.stringify(await packed(await verifierProgram()))}`

/** The module `tuichu:verify-script`; the name carries a hash of the content. */
export const scriptModule = async (): Promise<string> => {
  const script = await verifierScript()
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 12)
  return `export const script = ${JSON.stringify({ name: `page-${hash}.js`, gzip: await packed(script) })}`
}
