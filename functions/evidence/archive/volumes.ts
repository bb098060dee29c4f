import type { Build } from './build.ts'
import { hexDigest } from './manifest.ts'
import { fileOf } from './names.ts'
import { planZip } from './zip.ts'

/** An archive of one case, as it is kept among the exports. */
export type Part = {
  readonly key: string
  readonly size: number
  readonly sha256: string
  readonly sm3: string
  readonly crc32: string
}

/** What the ZIP adds to a file of its own: local and central header with a name of at most 120 bytes. */
const overhead = 400

/** Parts in volumes, in order; one that is larger than a volume should be has its own. */
export const inVolumes = <One extends { readonly size: number }>(
  parts: readonly One[],
  split: number,
): One[][] => {
  const volumes: One[][] = []
  let room = 0
  for (const part of parts) {
    const size = part.size + overhead
    const current = volumes.at(-1)
    if (current && size <= room) current.push(part)
    else {
      volumes.push([part])
      room = split
    }
    room -= size
  }
  return volumes
}

/** `cases_1f…_v001` */
export const volumeName = (name: string, no: number): string => `${name}_v${String(no).padStart(3, '0')}`

/** The ZIP that holds whole archives, each as it is: nothing of them is packed again. */
export const volumeOf = (name: string, parts: readonly Part[]): Omit<Build, 'from' | 'exports'> => ({
  name,
  plan: planZip(
    parts.map(({ key, size, sha256, sm3, crc32 }) => {
      const path = `${name}/${fileOf(key)}`
      return {
        name: path,
        size,
        crc32: Number.parseInt(crc32, 16),
        content: { path, key, size, sha256, sm3, crc32 },
      }
    }),
  ),
  digest: hexDigest('sha256', parts.map(({ key, sha256 }) => `${sha256}  ${fileOf(key)}\n`).join('')),
})
