import { createHash } from 'node:crypto'

/** A file and its digests, as a manifest lists it. */
export type Listed = { readonly path: string; readonly sha256: string }

/** Digest of a text or of bytes, in lower-case hexadecimal. */
export const hexDigest = (algorithm: 'sha256' | 'sm3', content: string | Uint8Array): string =>
  createHash(algorithm).update(content).digest('hex')

/** A BagIt manifest: `<digest>  <path>` a line, in the order of the paths (RFC 8493, 2.1.3). */
export const manifest = (files: readonly Listed[]): string =>
  byPath(files)
    .map(({ sha256, path }) => `${sha256}  ${encodePath(path)}\n`)
    .join('')

/** Digests as `cksum -a sm3 -c` reads them. */
export const sm3Sums = (files: readonly { readonly path: string; readonly sm3: string }[]): string =>
  byPath(files)
    .map(({ sm3, path }) => `SM3 (${path}) = ${sm3}\n`)
    .join('')

const byPath = <File extends { readonly path: string }>(files: readonly File[]): File[] =>
  [...files].sort((one, other) => (one.path < other.path ? -1 : 1))

/** Only these three are encoded, and each must be (RFC 8493, 2.1.3). */
const encodePath = (path: string): string =>
  path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
