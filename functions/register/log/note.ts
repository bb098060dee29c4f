import { fromBase64, toBase64 } from '../../engine/base64.ts'
import type { Sha256 } from '../../engine/merkle.ts'

/** Who signed a note, by name and key (C2SP signed-note); Ed25519 alone. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array }

export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }
export type NoteSignature = {
  readonly name: string
  /** Eight hexadecimal digits. */
  readonly key: string
  readonly signature: Uint8Array
}

const ed25519 = 0x01

/** The first four bytes of the SHA-256 of name and key, in hexadecimal. */
const keyIdOf = (sha256: Sha256, { name, publicKey }: NoteKey): string =>
  hex(sha256(Uint8Array.of(...new TextEncoder().encode(`${name}\n`), ed25519, ...publicKey)).subarray(0, 4))

/** A verifier key as it is published: `name+id+key`. */
export const verifierKey = (sha256: Sha256, key: NoteKey): string =>
  `${key.name}+${keyIdOf(sha256, key)}+${toBase64(Uint8Array.of(ed25519, ...key.publicKey))}`

/** The key that a published line says, or undefined where its parts do not fit. */
export const readVerifierKey = (sha256: Sha256, line: string): NoteKey | undefined => {
  const [, name = '', id, encoded = ''] = line.match(/^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u) ?? []
  const bytes = fromBase64(encoded)
  if (bytes?.length !== 33 || bytes[0] !== ed25519) return undefined
  const key = { name, publicKey: bytes.subarray(1) }
  return keyIdOf(sha256, key) === id ? key : undefined
}

/** A text with its signatures; the text ends with a line end. */
export const noteOf = (
  sha256: Sha256,
  text: string,
  signed: readonly (NoteKey & { signature: Uint8Array })[],
): string => {
  const lines = signed.map((one) => {
    const bytes = Uint8Array.of(...bytesOf(keyIdOf(sha256, one)), ...one.signature)
    return `— ${one.name} ${toBase64(bytes)}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** What a note says and who signed it, unchecked; undefined where it is no note. */
export const readNote = (note: string): Note | undefined => {
  const at = note.lastIndexOf('\n\n')
  const lines = note.slice(at + 2).split('\n')
  if (at < 0 || lines.pop() !== '' || lines.length === 0) return undefined
  const signatures = lines.flatMap((line) => signatureIn(line) ?? [])
  return signatures.length === lines.length ? { text: note.slice(0, at + 1), signatures } : undefined
}

const signatureIn = (line: string): NoteSignature | undefined => {
  const [, name = '', encoded = ''] = line.match(/^— (\S+) ([A-Za-z0-9+/]+=*)$/u) ?? []
  const bytes = fromBase64(encoded)
  return name && bytes && bytes.length > 4
    ? { name, key: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
    : undefined
}

/** The signature under a note that a key should have made. */
export const signatureBy = (sha256: Sha256, { signatures }: Note, key: NoteKey): Uint8Array | undefined =>
  signatures.find(({ name, key: id }) => name === key.name && id === keyIdOf(sha256, key))?.signature

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const bytesOf = (digits: string): number[] =>
  (digits.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))
