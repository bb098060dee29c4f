import { crc32 } from 'node:zlib'
import { planZip } from './zip.ts'

/** A small ZIP in one piece: the same files give the same bytes. */
export const zipWhole = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Buffer => {
  const { parts } = planZip<never>(
    files.map(({ name, bytes }) => ({ name, size: bytes.length, crc32: crc32(bytes), content: bytes })),
  )
  return Buffer.concat(parts.flatMap((part) => (part.kind === 'bytes' ? [part.bytes] : [])))
}
