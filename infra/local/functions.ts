import { join } from 'node:path'
import type { Bundle } from '../bundle.ts'
import { bundlesOf } from '../kept-bundles.ts'
import { routes } from '../routes.ts'
import { withoutAws } from './environment.ts'
import { messageOf, StartFailure } from './failure.ts'
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

/** Bundles the functions, unless they have not changed; they are run once their environment is known. */
export async function bundleAll(
  options: FunctionsOptions,
): Promise<(environment: Record<string, string>) => Functions> {
  const { handlers, log } = options
  const bundles = await bundled(handlers)
  return (environment) => {
    const environmentOfAll = { ...withoutAws(process.env), ...environment }
    const create = (name: string, { dir }: Bundle) =>
      createFunction({
        name,
        bundle: join(dir, 'index.js'),
        environment: { ...environmentOfAll, AWS_SESSION_TOKEN: tokenOf(name) },
        timeoutMs: timeoutOf(name),
        log,
      })
    return Object.fromEntries(Object.entries(bundles).map(([name, one]) => [name, create(name, one)]))
  }
}

/** The gateway waits 29 seconds for an answer, a job may take Lambda's 15 minutes. */
function timeoutOf(name: string): number {
  return name in routes ? 29_000 : 15 * 60_000
}

async function bundled(handlers: string | undefined): Promise<Record<string, Bundle>> {
  try {
    return await bundlesOf(handlers)
  } catch (error) {
    const [, first = messageOf(error)] = messageOf(error).split('\n')
    throw new StartFailure(
      { zh: `函数打包失败：${first}`, en: `A function could not be bundled: ${first}` },
      { cause: error },
    )
  }
}
