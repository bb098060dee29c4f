import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { Digest } from './ids.ts'

/** RFC 8785 canonical JSON of a plain value; throws where the value has none (NaN, a lone surrogate). */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('A value without JSON cannot be made canonical')
  return text
}

/** SHA-256 over the canonical JSON of a value. */
export const digestOf = (value: unknown): Digest =>
  Digest.parse(createHash('sha256').update(canonical(value)).digest('hex'))
