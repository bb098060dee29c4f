import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../support/bare-environment.ts'
import type { Site } from '../support/mail.ts'

const main = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url))

/** The product as `npm start` runs it, with all that its process prints. */
export interface OwnProcess extends Site {
  printed(): string
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>
}

/** Starts the product's own process over a data folder that is there already. */
export async function ownProcess(dataDir: string): Promise<OwnProcess> {
  const env = { ...bareEnvironment, PORT: '0', SEED: 'none', DATA_DIR: dataDir }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      printed += part
    })
  }
  const url = await addressOf(child, () => printed)
  return {
    url,
    printed: () => printed,
    stop: async () => {
      const gone = once(child, 'close')
      child.kill('SIGINT')
      await gone
    },
  }
}

function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /Tuichu is ready: (\S+)\n/.exec(printed())?.[1]
      if (address) resolve(address)
    })
    child.on('close', () => reject(new Error(`The process ended: ${printed()}`)))
  })
}
