import { createHash } from 'node:crypto'
import { canonical } from '../../engine/digest.ts'

/** Text that stands for a value which only holders of the whole archive can name. */
export type Withheld = { readonly redacted: string }

/** Stands for a value at its place. */
export type Commit = (place: string, value: unknown) => Withheld

/**
 * The secret of an archive's redactions: the digest of its signature, which nobody can foresee and nobody but
 * holders of the archive has. Made anew, an archive has the same signature.
 */
export const secretOf = (signature: Uint8Array): string =>
  createHash('sha256').update(signature).digest('hex')

/**
 * SHA-256 over the secret and over the digest of place and value: without the secret a short value, such as a
 * telephone number, cannot be guessed, and the same value in two places does not look the same.
 */
export const commitWith =
  (secret: string): Commit =>
  (place, value) => {
    const inner = createHash('sha256')
      .update(`${place}\n${canonical(value)}`)
      .digest('hex')
    return { redacted: createHash('sha256').update(`${secret}\n${inner}`).digest('hex') }
  }

type Json = { readonly [name: string]: unknown }
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of which only what stands in `open` too is shown; all else is withheld, leaf by leaf of what is open. */
export const withheld = (value: unknown, open: unknown, place: string, commit: Commit): unknown => {
  if (open === undefined) return commit(place, value)
  if (Array.isArray(value) && Array.isArray(open))
    return value.map((one, at) => withheld(one, open[at], `${place}/${at}`, commit))
  if (isObject(value) && isObject(open))
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        withheld(one, Object.hasOwn(open, name) ? open[name] : undefined, `${place}/${name}`, commit),
      ]),
    )
  return value
}
