import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendLine, mendJournal, readLines, readWhole, writeWhole } from '../../../infra/local/files.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

const asNumber = (value: unknown) => (typeof value === 'number' ? value : undefined)

describe('a small file', () => {
  test('is read as it was written, and leaves no draft behind', () => {
    const folder = temporaryFolder()
    writeWhole(join(folder, 'a.json'), 1)
    writeWhole(join(folder, 'a.json'), 2)
    expect(readWhole(join(folder, 'a.json'), asNumber)).toBe(2)
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  test('that is not there is nothing', () => {
    expect(readWhole(join(temporaryFolder(), 'a.json'), asNumber)).toBeUndefined()
  })

  test('that holds something else is named in both languages', () => {
    const file = join(temporaryFolder(), 'a.json')
    writeFileSync(file, '"text"')
    expect(() => readWhole(file, asNumber)).toThrow(/已损坏：.*a\.json.* \/ .*broken: .*a\.json/)
  })
})

describe('a journal', () => {
  test('gives its lines in order', () => {
    const file = join(temporaryFolder(), 'j.jsonl')
    appendLine(file, 1)
    appendLine(file, 2)
    expect(readLines(file, asNumber)).toEqual([1, 2])
  })

  test('loses the line that was being written when the process was killed, and no other', () => {
    const file = join(temporaryFolder(), 'j.jsonl')
    appendLine(file, 1)
    appendFileSync(file, '{"half":')
    expect(readLines(file, asNumber)).toEqual([1])
    mendJournal(file)
    appendLine(file, 2)
    expect(readLines(file, asNumber)).toEqual([1, 2])
  })

  test('that is whole or missing needs no mending', () => {
    const file = join(temporaryFolder(), 'j.jsonl')
    mendJournal(file)
    appendLine(file, 1)
    mendJournal(file)
    expect(readFileSync(file, 'utf8')).toBe('1\n')
  })

  test('with a broken line in its middle is refused', () => {
    const file = join(temporaryFolder(), 'j.jsonl')
    writeFileSync(file, '1\n?\n2\n')
    expect(() => readLines(file, asNumber)).toThrow(/j\.jsonl/)
  })
})
