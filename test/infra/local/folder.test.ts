import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFolder } from '../../../infra/local/folder.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

describe('the data folder', () => {
  test('is made with the folders above it', () => {
    const folder = openFolder(join(temporaryFolder(), 'a', 'b'))
    expect(existsSync(folder.folder('storage'))).toBe(true)
    folder.release()
  })

  test('is held by one at a time', () => {
    const path = temporaryFolder()
    const first = openFolder(path)
    expect(() => openFolder(path)).toThrow(/正被另一个.* \/ .*in use by another/)
    first.release()
    openFolder(path).release()
  })

  test('on a disk that is nearly full is refused in one line, and is free for the next try', () => {
    const path = temporaryFolder()
    expect(() => openFolder(path, () => 99_999_999)).toThrow(
      /^数据目录所在的磁盘快满了[^\n]* \/ The disk of the data folder is nearly full [^\n]*$/,
    )
    openFolder(path, () => 100_000_000).release()
  })

  test('that is a file is refused in one line', () => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, '')
    expect(() => openFolder(path)).toThrow(
      /^数据目录无法写入：[^\n]* \/ The data folder cannot be written: [^\n]*$/,
    )
  })

  test('whose lock is something else is refused in one line', () => {
    const path = temporaryFolder()
    writeFileSync(join(path, 'lock.db'), 'not a database, but long enough to be looked at'.repeat(30))
    expect(() => openFolder(path)).toThrow(/^数据目录已损坏：[^\n]* \/ The data folder is broken: [^\n]*$/)
  })

  test('is emptied of everything but the lock', () => {
    const path = temporaryFolder()
    const folder = openFolder(path)
    mkdirSync(join(path, 'storage', 'deep'), { recursive: true })
    writeFileSync(join(path, 'mail.jsonl'), '')
    folder.empty()
    expect(readdirSync(path).filter((name) => !name.startsWith('lock.db'))).toEqual([])
    expect(() => openFolder(path)).toThrow()
    folder.release()
  })
})
