import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { codeOf, StartFailure } from './failure.ts'

/** Writes a small file whole or not at all, whenever the process may be killed. */
export function writeWhole(path: string, value: unknown): void {
  const draft = `${path}.new`
  writeFileSync(draft, `${JSON.stringify(value)}\n`)
  renameSync(draft, path)
}

/** Reads what `writeWhole` wrote; undefined where there is no file yet. */
export function readWhole<Value>(
  path: string,
  parse: (value: unknown) => Value | undefined,
): Value | undefined {
  const text = readText(path)
  if (text === undefined) return undefined
  const value = parse(parseJson(text))
  if (value === undefined) throw brokenFile(path)
  return value
}

/** Adds one line to a journal; once this returns, killing the process does not lose it. */
export function appendLine(path: string, value: unknown): void {
  appendFileSync(path, `${JSON.stringify(value)}\n`)
}

/** Reads a journal; a last line without its end was being written when the process was killed, and is dropped. */
export function readLines<Value>(path: string, parse: (value: unknown) => Value | undefined): Value[] {
  const whole = (readText(path) ?? '').split('\n').slice(0, -1)
  return whole.map((line) => {
    const value = parse(parseJson(line))
    if (value === undefined) throw brokenFile(path)
    return value
  })
}

/** Cuts an unfinished last line off, so that the next one starts afresh. */
export function mendJournal(path: string): void {
  const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  const whole = text.subarray(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) writeFileSync(path, whole)
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function brokenFile(path: string): StartFailure {
  return new StartFailure({
    zh: `数据文件已损坏：${path}。请恢复备份，或换一个 DATA_DIR。`,
    en: `A data file is broken: ${path}. Restore it from a backup, or choose another DATA_DIR.`,
  })
}
