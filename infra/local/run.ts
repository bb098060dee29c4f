import process from 'node:process'
import { messageOf, oneLine, StartFailure } from './failure.ts'
import type { Stack } from './running.ts'
import { readSettings } from './settings.ts'
import { type StackOptions, startStack } from './stack.ts'

/**
 * Runs a stack until a signal ends it, and with it this process.
 *
 * The address is all that is printed, on one line, once everything is up; what keeps it from
 * starting is one line too.
 */
export async function run(more: Pick<StackOptions, 'demonstration' | 'handlers'>): Promise<void> {
  // As in Lambda, whatever zone this machine is in.
  process.env.TZ = 'UTC'
  // A service that stumbles over one request must not take the others down.
  process.on('unhandledRejection', () => {})
  let stack: Stack | undefined
  let isEnding = false
  const end = (code: number): void => {
    // Asked a second time, or too early, it goes at once: the database sees the pipe to us close.
    if (isEnding || !stack) process.exit(130)
    isEnding = true
    stack.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  try {
    stack = await startStack({ ...readSettings(process.env), ...more })
    console.log(`Tuichu is ready: ${stack.url}`)
  } catch (error) {
    console.error(error instanceof StartFailure ? oneLine(error.says) : unforeseen(error))
    process.exit(1)
  }
  const lastWords = await stack.broken
  if (isEnding) return
  console.error(databaseDied(lastWords))
  end(1)
}

function unforeseen(error: unknown): string {
  return oneLine({ zh: `无法启动：${messageOf(error)}`, en: `Cannot start: ${messageOf(error)}` })
}

function databaseDied(lastWords: string): string {
  return oneLine({
    zh: `内嵌数据库已退出：${lastWords}`,
    en: `The embedded database has ended: ${lastWords}`,
  })
}
