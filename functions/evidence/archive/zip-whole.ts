import { crc32 } from 'node:zlib'
import { planZip, sliceZip } from './zip.ts'

/** A small ZIP in one piece: the same files give the same bytes. */
export const zipWhole = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Buffer => {
  const plan = planZip<never>(
    files.map(({ name, bytes }) => ({ name, size: bytes.length, crc32: crc32(bytes), content: bytes })),
  )
  const whole = Buffer.alloc(plan.size)
  for (const slice of sliceZip(plan, 0, plan.size))
    if (slice.kind === 'bytes') whole.set(slice.bytes, slice.at)
  return whole
}
