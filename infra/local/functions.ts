import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stop as stopEsbuild } from 'esbuild'
import { bundleFunctions, functionNames } from '../bundle.ts'
import { routes } from '../routes.ts'
import { withoutAws } from './environment.ts'
import { messageOf, StartFailure } from './failure.ts'
import { keptBundles } from './kept-bundles.ts'
import { createFunction, type LocalFunction } from './lambda/function.ts'
import type { Log } from './log.ts'
import { tokenOf } from './rights/caller.ts'

/** All functions of the folder, by name. */
export type Functions = Readonly<Record<string, LocalFunction>>

export interface FunctionsOptions {
  /** Folder of the entries, unless it is the product's own. */
  readonly handlers?: string | undefined
  readonly log: Log
}

/** Where bundles stay between starts. */
const bundlesFolder = fileURLToPath(new URL('../../node_modules/.cache/tuichu', import.meta.url))

/** Bundles the functions, unless they have not changed; they are run once their environment is known. */
export async function bundleAll(
  options: FunctionsOptions,
): Promise<(environment: Record<string, string>) => Functions> {
  const { handlers, log } = options
  const names = functionNames(handlers)
  const bundles = await keptBundles(bundlesFolder, handlers, (outDir) => bundle(outDir, names, handlers))
  return (environment) => {
    const environmentOfAll = { ...withoutAws(process.env), ...environment }
    const create = (name: string) =>
      createFunction({
        name,
        bundle: join(bundles, name, 'index.js'),
        environment: { ...environmentOfAll, AWS_SESSION_TOKEN: tokenOf(name) },
        timeoutMs: timeoutOf(name),
        log,
      })
    return Object.fromEntries(names.map((name) => [name, create(name)]))
  }
}

/** The gateway waits 29 seconds for an answer, a job may take Lambda's 15 minutes. */
function timeoutOf(name: string): number {
  return name in routes ? 29_000 : 15 * 60_000
}

async function bundle(outDir: string, names: readonly string[], handlers: string | undefined): Promise<void> {
  try {
    await bundleFunctions(outDir, names, { sourceMaps: true, ...(handlers && { handlers }) })
  } catch (error) {
    const [, first = messageOf(error)] = messageOf(error).split('\n')
    throw new StartFailure(
      { zh: `函数打包失败：${first}`, en: `A function could not be bundled: ${first}` },
      { cause: error },
    )
  } finally {
    // Its process would stay in memory for as long as ours.
    await stopEsbuild()
  }
}
