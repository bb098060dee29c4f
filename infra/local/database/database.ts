import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFailure } from '../failure.ts'
import { freePort } from '../ports.ts'
import { indexStream } from './stream-index.ts'

/** A DynamoDB that answers at the endpoint. */
export interface Database {
  readonly endpoint: string
  /** Settles when it dies of itself. */
  readonly died: Promise<string>
  stop(): Promise<void>
}

/** Starts the embedded database over a file. */
export async function startDatabase(file: string): Promise<Database> {
  const program = findProgram()
  // Another program may take the port between our finding it and the database's using it.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const endpoint = `http://127.0.0.1:${port}`
    const run = spawnWatched(program, [
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--db-path',
      file,
    ])
    if (await answers(endpoint, run.child)) {
      indexStream(file)
      return { endpoint, died: run.died, stop: run.stop }
    }
    const complaint = await run.died
    if (attempt === 3 || !complaint.includes('in use')) throw cannotOpen(file, complaint)
  }
}

/** Path of the embedded database's program. */
export function findProgram(
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    return join(dirname(resolve(`${name}/package.json`)), 'dynoxide')
  } catch (error) {
    throw new StartFailure(
      {
        zh: `缺少内嵌数据库 ${name}。请重新运行 npm ci；该包不支持的系统请用 DYNAMODB_ENDPOINT 指定一个 DynamoDB。`,
        en: `The embedded database ${name} is missing. Run npm ci again; on a system it does not support, name a DynamoDB with DYNAMODB_ENDPOINT.`,
      },
      { cause: error },
    )
  }
}

/**
 * Runs the program under a shell that waits on our end of a pipe and stops it when the pipe closes.
 *
 * That happens whatever way this process ends, SIGKILL included, so no database is left behind.
 */
const watch = `
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
{ cat <&3 >/dev/null; kill "$program"; } 2>/dev/null &
exec 3<&-
wait "$program"`

/** In a process group of its own: Ctrl-C is for us, who let work finish before the database goes. */
function spawnWatched(program: string, args: readonly string[]) {
  const child = spawn('/bin/sh', ['-c', watch, 'sh', program, ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = `${complaint}${text}`.slice(-2000)
  })
  child.stdin.on('error', () => {})
  const gone = Promise.race([once(child, 'close'), once(child, 'error')])
  const died = gone.then(() => complaint.trim())
  return {
    child,
    died,
    stop: async () => {
      child.stdin.end()
      await gone
    },
  }
}

async function answers(endpoint: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    if (await isUp(endpoint)) return true
    await pause(15)
  }
  return false
}

/** It listens once the file is open, and names itself in every answer. */
async function isUp(endpoint: string): Promise<boolean> {
  try {
    const { headers } = await fetch(endpoint, { signal: AbortSignal.timeout(1000) })
    return headers.has('x-dynoxide-version')
  } catch {
    return false
  }
}

function cannotOpen(file: string, complaint: string): StartFailure {
  const [reason = ''] = complaint.split('\n').filter((line) => line.startsWith('error'))
  return new StartFailure({
    zh: `数据库打不开：${file}（${reason || complaint}）。请恢复备份，或换一个 DATA_DIR。`,
    en: `The database cannot be opened: ${file} (${reason || complaint}). Restore it from a backup, or choose another DATA_DIR.`,
  })
}
