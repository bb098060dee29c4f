import canonicalize from 'canonicalize'
import { harmless } from '../evidence/archive/csv.ts'
import { type Contents, textOf } from './contents.ts'
import { readCsv } from './csv.ts'
import { type Finding, finding } from './findings.ts'

type Sums = { readonly size?: number; readonly sha256?: string; readonly sm3?: string }
export type Listed = {
  readonly case?: string
  readonly number?: string
  readonly event?: number
  readonly hash?: string
  readonly file?: string
  readonly volume?: string
  readonly sums?: Sums
  readonly failure?: string
}
type Index = { readonly cases: readonly Listed[]; readonly volumes: readonly Listed[] }

const path = 'data/index.json'

/** The index as data, as a table and as sums to be checked: all three must list the same. */
export const checkLists = (contents: Contents): Finding[] => {
  const index = indexIn(contents)
  if (!index) return [finding('unreadable', path)]
  const archives = index.cases.flatMap(({ file, volume, sums }) =>
    file === undefined ? [] : [{ path: `${volume}/${file}`, ...sums }],
  )
  const volumes = index.volumes.map(({ file = '', sums }) => ({ path: file, ...sums }))
  const wrong = [
    ...['data/index.csv'].filter((table) => !isTable(textOf(contents, table), index.cases)),
    ...sumsWrong(contents, 'archives', archives),
    ...sumsWrong(contents, 'volumes', volumes),
  ]
  return wrong.map((where) => finding('index-disagrees', where))
}

/** The list as data; undefined where it is none in its one canonical form. */
export const indexIn = (contents: Contents): Index | undefined => {
  const text = textOf(contents, path) ?? ''
  try {
    const index = JSON.parse(text) as Partial<Index>
    const isOne = Array.isArray(index.cases) && Array.isArray(index.volumes)
    return isOne && `${canonicalize(index)}\n` === text ? (index as Index) : undefined
  } catch {
    return undefined
  }
}

/** Columns: no., number, party, event, hash, archive, volume, bytes, SHA-256, SM3, why it is missing. */
const isTable = (text: string | undefined, cases: readonly Listed[]): boolean => {
  const rows = readCsv(text)?.slice(1)
  return rows?.length === cases.length && cases.every((one, at) => isRow(rows[at] ?? [], one))
}

const isRow = (
  row: readonly string[],
  { number, event, hash, file, volume, sums, failure }: Listed,
): boolean => {
  const place = [file ?? '', volume ?? '', String(sums?.size ?? ''), sums?.sha256 ?? '', sums?.sm3 ?? '']
  const expected = [number ?? '', String(event), hash ?? '', ...place, harmless(failure ?? '')]
  return [row[1], ...row.slice(3)].join('\n') === expected.join('\n')
}

const sumsWrong = (
  contents: Contents,
  what: string,
  files: readonly (Sums & { path: string })[],
): string[] => {
  const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  const lists = {
    [`data/${what}-sha256.txt`]: inOrder.map(({ path: file, sha256 }) => `${sha256}  ${file}\n`).join(''),
    [`data/${what}-sm3.txt`]: inOrder.map(({ path: file, sm3 }) => `SM3 (${file}) = ${sm3}\n`).join(''),
  }
  return Object.entries(lists).flatMap(([list, text]) => (textOf(contents, list) === text ? [] : [list]))
}
