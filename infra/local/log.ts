import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs'

/** What the functions print, and what went wrong around them; kept out of the terminal. */
export interface Log {
  write(source: string, text: string): void
  close(): Promise<void>
}

const longest = 20_000_000

/** Opens the log; a long one from earlier starts makes way, and the one before that is dropped. */
export function openLog(file: string): Log {
  if (existsSync(file) && statSync(file).size > longest) renameSync(file, `${file}.old`)
  const stream = createWriteStream(file, { flags: 'a' })
  // A full disk must not take the stack down with it.
  stream.on('error', () => {})
  return {
    write: (source, text) => {
      const lines = text.trimEnd().split('\n')
      stream.write(lines.map((line) => `${new Date().toISOString()} ${source} ${line}\n`).join(''))
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  }
}
