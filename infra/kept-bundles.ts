import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stop as stopEsbuild } from 'esbuild'
import { type Bundle, bundleFunctions, functionNames } from './bundle.ts'

const project = fileURLToPath(new URL('../', import.meta.url))

/** Everything that a bundle's content depends on, from the project's folder. */
export const bundleSources = [
  'functions',
  'forms',
  'infra/bundle.ts',
  'infra/assets.ts',
  'infra/codecs.ts',
  'infra/verifier.ts',
  'package-lock.json',
] as const

/** Bundles of so many states of the sources are kept. */
const keptStates = 3

/** Where they stay, whoever made them: a start of the embedded stack, synthesis, or a test. */
const bundlesFolder = join(project, 'node_modules/.cache/tuichu')

/** What is known of the bundles in a folder, beside them. */
const listFile = 'bundles.json'

/** The functions' bundles with maps beside them, of the sources as they stand. */
export async function bundlesOf<Name extends string>(handlers?: string): Promise<Record<Name, Bundle>> {
  const folder = await keptBundles(bundlesFolder, handlers, (outDir) => bundleInto(outDir, handlers))
  const list = JSON.parse(readFileSync(join(folder, listFile), 'utf8')) as Record<Name, Bundle>
  const entries = Object.entries<Bundle>(list)
  return Object.fromEntries(
    entries.map(([name, one]) => [name, { ...one, dir: join(folder, name) }]),
  ) as Record<Name, Bundle>
}

async function bundleInto(outDir: string, handlers: string | undefined): Promise<void> {
  try {
    const options = { sourceMaps: true, ...(handlers !== undefined && { handlers }) }
    const bundles = await bundleFunctions(outDir, functionNames(handlers), options)
    writeFileSync(join(outDir, listFile), JSON.stringify(bundles))
  } finally {
    // Its process would stay in memory for as long as ours.
    await stopEsbuild()
  }
}

/**
 * The folder that holds bundles of the sources as they stand, made by `build` unless an earlier start left them.
 *
 * Bundling is 6 of the 7 seconds that a start would take. Two processes may build at the same time: each does so
 * aside, and the first to be ready is kept.
 */
export async function keptBundles(
  folder: string,
  handlers: string | undefined,
  build: (outDir: string) => Promise<void>,
): Promise<string> {
  const state = join(folder, digestOf([...bundleSources.map((path) => join(project, path)), handlers ?? '']))
  if (!existsSync(state)) {
    mkdirSync(folder, { recursive: true })
    const aside = mkdtempSync(join(folder, 'aside-'))
    try {
      await build(aside)
      keep(aside, state)
    } finally {
      rmSync(aside, { recursive: true, force: true })
    }
    forgetOldest(folder)
  }
  const now = new Date()
  utimesSync(state, now, now)
  return state
}

function keep(aside: string, state: string): void {
  try {
    renameSync(aside, state)
  } catch (error) {
    if (!existsSync(state)) throw error
  }
}

/** SHA-256 over paths and contents of all files. */
function digestOf(roots: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of roots.flatMap(filesOf)) {
    const content = readFileSync(file)
    hash.update(`${relative(project, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 32)
}

function filesOf(root: string): string[] {
  if (!root) return []
  if (statSync(root).isFile()) return [root]
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Others may be starting from what is there, so an hour passes before anything goes. */
function forgetOldest(folder: string): void {
  const anHourAgo = Date.now() - 3_600_000
  const states = readdirSync(folder)
    .map((name) => ({
      path: join(folder, name),
      used: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs,
    }))
    .toSorted((one, other) => (other.used ?? 0) - (one.used ?? 0))
  for (const { path, used = 0 } of states.slice(keptStates))
    if (used < anHourAgo) rmSync(path, { recursive: true, force: true })
}
