import { accessSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { codeOf, messageOf, StartFailure } from './failure.ts'

/** The folder that holds all data of one stack, and is held by one process at a time. */
export interface Folder {
  readonly path: string
  /** The path of something in it. */
  at(name: string): string
  /** A folder in it, made if missing. */
  folder(name: string): string
  /** Throws away everything in it. */
  empty(): void
  release(): void
}

const lockFile = 'lock.db'

/** Makes the folder if missing and takes it, or says why that cannot be. */
export function openFolder(path: string, left: (path: string) => number = bytesLeft): Folder {
  makeWritable(path)
  if (left(path) < leastBytes) throw tooFull(path)
  const release = takeLock(path)
  return {
    path,
    at: (name) => join(path, name),
    folder: (name) => {
      mkdirSync(join(path, name), { recursive: true })
      return join(path, name)
    },
    empty: () => {
      const others = readdirSync(path).filter((name) => !name.startsWith(lockFile))
      for (const name of others) rmSync(join(path, name), { recursive: true, force: true })
    },
    release,
  }
}

/** A demonstration city takes a quarter of it; a database that meets a full disk half-way says only that something failed. */
const leastBytes = 100_000_000

function bytesLeft(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

function tooFull(path: string): StartFailure {
  return new StartFailure({
    zh: `数据目录所在的磁盘快满了（剩余不足 100 MB）：${path}。请腾出空间，或用 DATA_DIR 另选一个。`,
    en: `The disk of the data folder is nearly full (less than 100 MB left): ${path}. Make room, or choose another with DATA_DIR.`,
  })
}

/** By hand, as Node's own recursion never ends where a parent cannot be made, such as in /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    mkdirSync(path)
  }
}

function makeWritable(path: string): void {
  try {
    makeFolder(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    readdirSync(path)
  } catch (error) {
    throw new StartFailure(
      {
        zh: `数据目录无法写入：${path}（${messageOf(error)}）。请用 DATA_DIR 另选一个。`,
        en: `The data folder cannot be written: ${path} (${messageOf(error)}). Choose another with DATA_DIR.`,
      },
      { cause: error },
    )
  }
}

/**
 * A SQLite write lock that is never given up while the process lives.
 *
 * The operating system drops it when the process dies, however it dies: a file with a process id in
 * it would outlive a SIGKILL, and the id might be someone else's by then.
 */
function takeLock(path: string): () => void {
  try {
    const lock = new DatabaseSync(join(path, lockFile), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    throw messageOf(error).includes('locked') ? takenAlready(path) : notOurs(path, error)
  }
}

function takenAlready(path: string): StartFailure {
  return new StartFailure({
    zh: `数据目录正被另一个运行中的程序使用：${path}。请先停掉它，或用 DATA_DIR 另选一个。`,
    en: `The data folder is in use by another running copy: ${path}. Stop that one, or choose another with DATA_DIR.`,
  })
}

function notOurs(path: string, error: unknown): StartFailure {
  return new StartFailure(
    {
      zh: `数据目录已损坏：${join(path, lockFile)}（${messageOf(error)}）。请用 DATA_DIR 另选一个。`,
      en: `The data folder is broken: ${join(path, lockFile)} (${messageOf(error)}). Choose another with DATA_DIR.`,
    },
    { cause: error },
  )
}
