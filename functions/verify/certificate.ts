import canonicalize from 'canonicalize'
import { harmless } from '../evidence/archive/csv.ts'
import { type Contents, textOf } from './contents.ts'
import { readCsv } from './csv.ts'
import { type Finding, finding } from './findings.ts'

type Listed = {
  readonly files: readonly {
    readonly name: string
    readonly size: number
    readonly sha256: string
    readonly sm3: string
  }[]
  readonly events: readonly { readonly sequence: number; readonly at: string; readonly hash: string }[]
}

const path = 'data/certificate.json'

/** A certificate of deletion: its tables list the files and events that the certificate itself does. */
export const checkCertificate = (contents: Contents): Finding[] => {
  const certificate = certificateIn(textOf(contents, path))
  if (!certificate) return [finding('unreadable', path)]
  const tables = {
    'data/files.csv': certificate.files.map(({ name, size, sha256, sm3 }) => [
      harmless(name),
      `${size}`,
      sha256,
      sm3,
    ]),
    'data/events.csv': certificate.events.map(({ sequence, at, hash }) => [`${sequence}`, at, hash]),
  }
  return Object.entries(tables).flatMap(([table, rows]) =>
    isTable(textOf(contents, table), rows) ? [] : [finding('certificate-disagrees', table)],
  )
}

const certificateIn = (text = ''): Listed | undefined => {
  try {
    const said = JSON.parse(text) as Partial<Listed>
    const isOne = Array.isArray(said.files) && Array.isArray(said.events)
    return isOne && `${canonicalize(said)}\n` === text ? (said as Listed) : undefined
  } catch {
    return undefined
  }
}

/** The table has these columns first; the outcome of a file is in words. */
const isTable = (text: string | undefined, rows: readonly (readonly string[])[]): boolean => {
  const found = readCsv(text)?.slice(1)
  return (
    found?.length === rows.length &&
    rows.every((row, at) => row.every((cell, column) => found[at]?.[column] === cell))
  )
}
