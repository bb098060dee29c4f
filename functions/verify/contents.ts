import { crc32 } from './crc32.ts'
import { type Finding, finding } from './findings.ts'
import type { Hashing, Source } from './source.ts'
import type { ZipFile } from './zip.ts'

/** A file of the bag as it is. */
export type Content = {
  readonly size: number
  readonly sha256: string
  readonly sm3: string
  /** Kept of what the checks read; evidence is only hashed. */
  readonly bytes: Uint8Array | undefined
}

/** The bag's files by their paths inside it. */
export type Contents = ReadonlyMap<string, Content>

/** The records of a case stay far below; an archive that claims more is not read into memory. */
const mostKept = 64 * 2 ** 20

/** Reads every file once, in flat memory. */
export const readContents = async (
  source: Source,
  files: readonly ZipFile[],
  { hashing, progress }: { readonly hashing: Hashing; readonly progress?: (done: number) => void },
): Promise<{ name: string; contents: Contents; findings: Finding[] }> => {
  const name = files[0]?.name.split('/')[0] ?? ''
  const contents = new Map<string, Content>()
  const findings: Finding[] = []
  for (const file of files) {
    const path = file.name.slice(name.length + 1)
    if (!file.name.startsWith(`${name}/`) || !isPlain(path)) {
      findings.push(finding('name-outside', file.name))
      continue
    }
    if (contents.has(path)) findings.push(finding('name-twice', path))
    const { content, crc } = await readContent(source, file, hashing, keeps(path))
    if (crc !== file.header.crc32) findings.push(finding('zip-crc', path))
    contents.set(path, content)
    progress?.(file.from + file.header.size)
  }
  return { name, contents, findings }
}

const keeps = (path: string): boolean => !path.startsWith('data/evidence/')

/** No step out of the folder, on any system. */
const isPlain = (path: string): boolean =>
  !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

const readContent = async (
  source: Source,
  { header: { size }, from }: ZipFile,
  hashing: Hashing,
  keep: boolean,
): Promise<{ content: Content; crc: number }> => {
  const [sha256, sm3] = [hashing.sha256(), hashing.sm3()]
  const bytes = keep && size <= mostKept ? new Uint8Array(size) : undefined
  let crc = 0
  let at = 0
  for await (const piece of source.read(from, Math.min(from + size, source.size))) {
    sha256.update(piece)
    sm3.update(piece)
    crc = crc32(piece, crc)
    bytes?.set(piece, at)
    at += piece.length
  }
  return { content: { size: at, sha256: sha256.hex(), sm3: sm3.hex(), bytes }, crc }
}

/** The text of a file; undefined where it is missing or not UTF-8. */
export const textOf = (contents: Contents, path: string): string | undefined => {
  const bytes = contents.get(path)?.bytes
  if (!bytes) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
