import { readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { assetsPlugin } from './assets.ts'
import { allFunctions, type FunctionName } from './routes.ts'

/** A function ready to run: `index.js` in `dir` exports `handler`. */
export interface Bundle {
  readonly dir: string
  /** Size of `index.js`. */
  readonly bytes: number
}

export interface BundleOptions {
  /** Folder of the entries; `functions/handlers` unless a test brings its own. */
  readonly handlers?: string
  /** Readable stack traces, for the embedded stack: in AWS the maps would only make a start slower. */
  readonly sourceMaps?: boolean
}

const handlersFolder = fileURLToPath(new URL('../functions/handlers/', import.meta.url))

/** Names of the functions in the folder: a file is a function. */
export function functionNames(handlers = handlersFolder): string[] {
  return readdirSync(handlers)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => file.replace(/\.tsx?$/, ''))
    .sort()
}

/** Bundles each function to `<outDir>/<name>/index.js`; all of them unless names are given. */
export async function bundleFunctions<Name extends string = FunctionName>(
  outDir: string,
  names: readonly Name[] = allFunctions as readonly string[] as readonly Name[],
  { handlers = handlersFolder, sourceMaps = false }: BundleOptions = {},
): Promise<Record<Name, Bundle>> {
  const options = { ...common, outdir: resolve(outDir), sourcemap: sourceMaps && ('linked' as const) }
  const later = new Map<string, string>()
  const plugins = [builtins, environmentCredentials, apart(later), assetsPlugin()]
  // One build for all: what they share, such as the SDK, is read once.
  const entries = names.map((name) => ({ in: entryOf(name, handlers), out: `${name}/index` }))
  const { metafile } = await build({ ...options, plugins, metafile: true, entryPoints: entries })
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [resolve(path), output]))
  const bundles = names.map((name) => {
    const dir = resolve(outDir, name)
    const { bytes = 0, imports = [] } = outputs.get(join(dir, 'index.js')) ?? {}
    return { name, dir, bytes, lazy: imports.flatMap(({ path }) => later.get(path) ?? []) }
  })
  const lazyEntries = bundles.flatMap(({ name, lazy }) =>
    lazy.map((file) => ({ in: file, out: `${name}/${basename(file, '.ts')}` })),
  )
  await build({ ...options, plugins, entryPoints: lazyEntries })
  return Object.fromEntries(bundles.map(({ name, dir, bytes }) => [name, { dir, bytes }])) as Record<
    Name,
    Bundle
  >
}

const common = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  // Measured: the DynamoDB SDK imports in 67 ms as CJS, in 106 ms as ESM.
  format: 'cjs',
  // The SDK's ES modules leave out what is not used: 419 KB instead of 612 KB for one database call.
  mainFields: ['module', 'main'],
  // Chinese as it is: escaped it takes twice the bytes.
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
} satisfies BuildOptions

/**
 * Leaves what hot functions load at first need only, `….lazy.ts`, in a file of its own beside `index.js`.
 *
 * Notes each such file under the path by which it is then required.
 */
const apart = (later: Map<string, string>): Plugin => ({
  name: 'lazy-files',
  setup({ onResolve }) {
    onResolve({ filter: /[^/]+\.lazy\.ts$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return undefined
      const required = `./${basename(path, '.ts')}.js`
      later.set(required, resolve(resolveDir, path))
      return { path: required, external: true }
    })
  },
})

function entryOf(name: string, handlers: string): string {
  const file = readdirSync(handlers).find(
    (candidate) => candidate === `${name}.ts` || candidate === `${name}.tsx`,
  )
  if (!file) throw new Error(`No function ${name} in ${handlers}`)
  return join(handlers, file)
}

const builtinNames = new Set(builtinModules.map(withoutScheme))

/**
 * Hands Node's own modules over by `process.getBuiltinModule`, with or without `node:`.
 *
 * `import('node:http')`, which the SDK makes on its first call, goes through the ESM loader: that
 * reads every export, and one of them loads undici (measured: 48 ms).
 */
const builtins: Plugin = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_0-9/]+$/ }, ({ path }) => {
      const isBuiltin = path.startsWith('node:') || builtinNames.has(path)
      return isBuiltin ? { path: withoutScheme(path), namespace: 'builtin', sideEffects: false } : undefined
    })
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}')`,
    }))
  },
}

/**
 * Lambda hands credentials over in the environment; the SDK's other sources (profiles, SSO, STS,
 * instance metadata) would be 100 KB of every bundle.
 */
const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path }) => ({
      path,
      namespace: 'credentials',
      sideEffects: false,
    }))
    onLoad({ filter: /.*/, namespace: 'credentials' }, () => ({ contents: credentialsFromEnvironment }))
  },
}

const credentialsFromEnvironment = `
export const defaultProvider = () => async () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID,
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
  sessionToken: process.env.AWS_SESSION_TOKEN,
})`

function withoutScheme(name: string): string {
  return name.replace(/^node:/, '')
}
