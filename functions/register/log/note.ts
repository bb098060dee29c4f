import { createHash } from 'node:crypto'

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
export const keyIdOf = ({ name, publicKey }: NoteKey): string =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519, ...publicKey))
    .digest('hex')
    .slice(0, 8)

/** A verifier key as it is published: `name+id+key`. */
export const verifierKey = (key: NoteKey): string =>
  `${key.name}+${keyIdOf(key)}+${Buffer.from([ed25519, ...key.publicKey]).toString('base64')}`

/** The key that a published line says, or undefined where its parts do not fit. */
export const readVerifierKey = (line: string): NoteKey | undefined => {
  const [, name = '', id, encoded = ''] = line.match(/^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  const key = { name, publicKey: new Uint8Array(bytes.subarray(1)) }
  return bytes.length === 33 && bytes[0] === ed25519 && keyIdOf(key) === id ? key : undefined
}

/** A text with its signatures; the text ends with a line end. */
export const noteOf = (text: string, signed: readonly (NoteKey & { signature: Uint8Array })[]): string => {
  const lines = signed.map((one) => {
    const bytes = Buffer.concat([Buffer.from(keyIdOf(one), 'hex'), one.signature])
    return `— ${one.name} ${bytes.toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** What a note says and who signed it, unchecked; undefined where it is no note. */
export const readNote = (note: string): Note | undefined => {
  const at = note.lastIndexOf('\n\n')
  const lines = note.slice(at + 2).split('\n')
  if (at < 0 || lines.pop() !== '' || lines.length === 0) return undefined
  const signatures = lines.map((line) => line.match(/^— (\S+) ([A-Za-z0-9+/]+=*)$/u))
  if (signatures.some((found) => !found)) return undefined
  return {
    text: note.slice(0, at + 1),
    signatures: signatures.map((found) => {
      const bytes = Buffer.from(found?.[2] ?? '', 'base64')
      return {
        name: found?.[1] ?? '',
        key: bytes.subarray(0, 4).toString('hex'),
        signature: new Uint8Array(bytes.subarray(4)),
      }
    }),
  }
}

/** The signature under a note that a key should have made. */
export const signatureBy = ({ signatures }: Note, key: NoteKey): Uint8Array | undefined =>
  signatures.find(({ name, key: id }) => name === key.name && id === keyIdOf(key))?.signature
