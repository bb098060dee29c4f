import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../support/bare-environment.ts'
import type { Site } from '../support/mail.ts'

const main = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url))

/** The product's own process over a data folder: started, killed and started anew, each time at another address. */
export interface Killable extends Site {
  start(): Promise<void>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

export function killable(dataDir: string): Killable {
  let now: { readonly child: ChildProcess; readonly url: string } | undefined
  return {
    get url() {
      if (!now) throw new Error('The process is not up')
      return now.url
    },
    start: async () => {
      now = await startProcess(dataDir)
    },
    kill: async () => {
      if (!now) return
      const { child } = now
      const gone = once(child, 'close')
      child.kill('SIGKILL')
      await gone
      now = undefined
    },
  }
}

async function startProcess(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const env = { ...bareEnvironment, PORT: '0', SEED: 'none', DATA_DIR: dataDir }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const url = await new Promise<string | undefined>((resolve) => {
    const hear = (part: Buffer) => {
      said += part.toString()
      const address = /^Tuichu is ready: (\S+)\n/m.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', () => resolve(undefined))
  })
  if (url === undefined) throw new Error(`The process did not start: ${said}`)
  return { child, url }
}
