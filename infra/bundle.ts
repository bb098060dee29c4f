import { readdirSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin, transform } from 'esbuild'
import { assetsPlugin } from './assets.ts'
import { allFunctions, type FunctionName } from './routes.ts'

/** A function ready to run: `index.js` in `dir` exports `handler`. */
export interface Bundle {
  readonly dir: string
  /** Bytes that a start reads: `index.js` and all that it requires at once. */
  readonly bytes: number
  /** Bytes read in all once a part that is imported later is needed, by the path of the part's source. */
  readonly withPart: Readonly<Record<string, number>>
  /** Files that it was made from, relative to the project's folder. */
  readonly sources: readonly string[]
}

export interface BundleOptions {
  /** Folder of the entries; `functions/handlers` unless a test brings its own. */
  readonly handlers?: string
  /** Maps beside the code, which does not name them: in AWS they would only make a start slower. */
  readonly sourceMaps?: boolean
}

const handlersFolder = fileURLToPath(new URL('../functions/handlers/', import.meta.url))
const project = fileURLToPath(new URL('../', import.meta.url))

/** Collecting garbage was a fifth of esbuild's work; its process lives for seconds. */
process.env.GOGC ??= '400'

/** Names of the functions in the folder: a file is a function. */
export function functionNames(handlers = handlersFolder): string[] {
  return readdirSync(handlers)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => file.replace(/\.tsx?$/, ''))
    .sort()
}

/** Bundles each function to `<outDir>/<name>/`; all of them unless names are given. */
export async function bundleFunctions<Name extends string = FunctionName>(
  outDir: string,
  names: readonly Name[] = allFunctions as readonly string[] as readonly Name[],
  { handlers = handlersFolder, sourceMaps = false }: BundleOptions = {},
): Promise<Record<Name, Bundle>> {
  const bundles: Partial<Record<Name, Bundle>> = {}
  const left = [...names]
  const work = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift())
      bundles[name] = await bundle(entryOf(name, handlers), resolve(outDir, name), sourceMaps)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return Object.fromEntries(names.map((name) => [name, bundles[name]])) as Record<Name, Bundle>
}

/** Each takes some 200 MB while it is made: fourteen at once took more than two processors could use. */
const atOnce = 2

const common = {
  absWorkingDir: project,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  // The SDK's ES modules leave out what is not used: 419 KB instead of 612 KB for one database call.
  mainFields: ['module', 'main'],
  // Chinese as it is: escaped it takes twice the bytes.
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // WebAssembly, and the licence of a library that is handed on with it, lie beside the code as they are.
  loader: { '.wasm': 'file', '': 'file' },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
} satisfies BuildOptions

/** What is imported with `import()` is a file of its own, read when it is first needed; only ES modules split so. */
async function bundle(entry: string, dir: string, sourceMaps: boolean): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: dir,
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
    sourcemap: sourceMaps && 'inline',
    sourcesContent: false,
    plugins: [environmentAlone, assetsPlugin(), oneStart(entry)],
    write: false,
    metafile: true,
  })
  // Parts are named by their content, so those of an earlier bundle would stay.
  await rm(dir, { recursive: true, force: true })
  const written = await Promise.all(outputFiles.map((file) => writeOut(file, sourceMaps)))
  return { dir, sources: Object.keys(metafile.inputs), ...sizesOf(metafile, new Map(written)) }
}

async function writeOut(file: OutputFile, sourceMaps: boolean): Promise<[string, number]> {
  if (file.path.endsWith('.js')) return writeCommonJs(file, sourceMaps)
  await mkdir(dirname(file.path), { recursive: true })
  await writeFile(file.path, file.contents)
  return [file.path, file.contents.length]
}

/**
 * Writes an ES module as CommonJS, and gives its path and bytes.
 *
 * Measured: the DynamoDB SDK imports in 67 ms as CommonJS, in 106 ms as an ES module. An ES module's import of
 * `node:http` reads its every export, and one of them loads undici: 48 ms more.
 */
async function writeCommonJs({ path, text }: OutputFile, sourceMaps: boolean): Promise<[string, number]> {
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    minify: true,
    charset: 'utf8',
    // `import()` would load Node's own modules as ES modules, too.
    supported: { 'dynamic-import': false },
    sourcemap: sourceMaps && 'external',
    sourcesContent: false,
    sourcefile: path,
  })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, code)
  if (sourceMaps) await writeFile(`${path}.map`, map)
  return [path, Buffer.byteLength(code)]
}

/** Counts the bytes of every file that a start reads, and of those that a part adds. */
function sizesOf(
  { outputs }: Metafile,
  bytes: ReadonlyMap<string, number>,
): Pick<Bundle, 'bytes' | 'withPart'> {
  const total = (paths: ReadonlySet<string>) =>
    [...paths].reduce((sum, path) => sum + (bytes.get(resolve(project, path)) ?? 0), 0)
  const required = (path: string, found = new Set<string>()): Set<string> => {
    if (found.has(path)) return found
    found.add(path)
    for (const { kind, path: next } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && next in outputs) required(next, found)
    return found
  }
  const start = Object.keys(outputs).find((path) => path.endsWith('index.js')) ?? ''
  const parts = Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint !== undefined && path !== start
      ? [
          [
            relative(project, resolve(project, entryPoint.replace('part:', ''))),
            total(required(path, required(start))),
          ] as const,
        ]
      : [],
  )
  return { bytes: total(required(start)), withPart: Object.fromEntries(parts) }
}

function entryOf(name: string, handlers: string): string {
  const file = readdirSync(handlers).find(
    (candidate) => candidate === `${name}.ts` || candidate === `${name}.tsx`,
  )
  if (!file) throw new Error(`No function ${name} in ${handlers}`)
  return join(handlers, file)
}

/**
 * Keeps all that a start reads in one file, for a function's parts share many different portions of it, and
 * each would become a file: 17 for the official's function, which took 4 ms to find and open.
 *
 * The bundler puts into one file what the same parts need. So each part is made to need the start.
 */
const oneStart = (entry: string): Plugin => ({
  name: 'one-start',
  setup({ onResolve, onLoad, resolve: find }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, pluginData, ...from }) => {
      if (kind !== 'dynamic-import' || pluginData === oneStart || from.resolveDir.includes('node_modules'))
        return undefined
      const found = await find(path, { kind, ...from, pluginData: oneStart })
      return { path: found.path, namespace: 'part' }
    })
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
      contents: `import ${JSON.stringify(entry)}\nexport * from ${JSON.stringify(path)}`,
      resolveDir: dirname(path),
    }))
  },
})

/**
 * Lambda hands credentials over in the environment, and has no profile files. The SDK's other sources of
 * credentials (SSO, STS, instance metadata) would be 100 KB of every bundle; looking for the files and loading
 * what reads them takes 2 ms of a start.
 */
const environmentAlone: Plugin = {
  name: 'environment-alone',
  setup({ onResolve, onLoad }) {
    const instead = (path: string) => ({ path, namespace: 'environment', sideEffects: false })
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => instead('credentials'))
    onResolve({ filter: /[/]loadSharedConfigFiles$/ }, () => instead('profiles'))
    onLoad({ filter: /.*/, namespace: 'environment' }, ({ path }) => ({
      contents: path === 'profiles' ? noProfiles : credentialsFromEnvironment,
    }))
  },
}

const noProfiles = `
export const CONFIG_PREFIX_SEPARATOR = '.'
export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} })`

const credentialsFromEnvironment = `
export const defaultProvider = () => async () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID,
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
  sessionToken: process.env.AWS_SESSION_TOKEN,
})`
