import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 32 random bytes for a link, a session or a device; only their hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a secret in hexadecimal: what the table knows of it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Eight digits, for a person to read from a mail and type. */
export const newDigits = (): string => String(randomInt(100_000_000)).padStart(8, '0')

/** Letters and digits that nobody confuses (Crockford's, without I, L, O, U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 80 random bits to type where there are no scripts: `7K2M-Q0TX-93FB-ZC4A`. */
export const newTypedCode = (): string =>
  Array.from(
    { length: 16 },
    (_, place) => (place > 0 && place % 4 === 0 ? '-' : '') + alphabet[randomInt(32)],
  ).join('')

/** A typed code as it was mailed, whatever the person's case, spaces and look-alikes. */
export const readTypedCode = (typed: string): string => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return plain.match(/.{1,4}/g)?.join('-') ?? ''
}

/** A token from a link, or a code as a person typed it. */
export const secretIn = (form: URLSearchParams): string =>
  form.get('token') || readTypedCode(form.get('code') ?? '')

/** A short id in lower case; collisions are refused where it becomes a key. */
export const newId = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(32)])
    .join('')
    .toLowerCase()
