import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkpointText, readCheckpoint } from '../../../functions/register/log/checkpoint.ts'
import {
  noteOf,
  readNote,
  readVerifierKey,
  signatureBy,
  verifierKey,
} from '../../../functions/register/log/note.ts'

/** The example of the format's first implementation, which others are checked with. */
const published = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note:
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

const ed25519 = (publicKey: Uint8Array) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  })

describe('a signed note', () => {
  test('of the published example is read and holds', () => {
    const key = readVerifierKey(sha256, published.key)
    const note = readNote(published.note)
    if (!key || !note) throw new Error('Not read')
    const signature = signatureBy(sha256, note, key)
    expect(verify(null, Buffer.from(note.text), ed25519(key.publicKey), signature ?? Buffer.of())).toBe(true)
    expect(verifierKey(sha256, key)).toBe(published.key)
    expect(noteOf(sha256, note.text, [{ ...key, signature: signature ?? Buffer.of() }])).toBe(published.note)
  })

  test('written by us is read back', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
    const key = { name: 'log.example/tuichu', publicKey: new Uint8Array(raw) }
    const checkpoint = { origin: key.name, size: 12, root: new Uint8Array(32).fill(7) }
    const text = checkpointText(checkpoint)
    const note = readNote(
      noteOf(sha256, text, [{ ...key, signature: sign(null, Buffer.from(text), privateKey) }]),
    )
    expect(note && readCheckpoint(note.text)).toEqual(checkpoint)
    expect(note && signatureBy(sha256, note, { ...key, name: 'other' })).toBeUndefined()
  })

  test.each([
    '',
    'text\n',
    'text\n\n',
    'text\n\nno dash\n',
    'text\n\n— name !!!\n',
    published.note.slice(0, -1),
  ])('is none: %j', (note) => {
    expect(readNote(note)).toBeUndefined()
  })

  test.each([
    '',
    'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    'PeterNeumann+c74f20a3+AhpC2Q==',
  ])('has no key %j', (line) => {
    expect(readVerifierKey(sha256, line)).toBeUndefined()
  })
})

describe('a checkpoint', () => {
  const root = Buffer.alloc(32).toString('base64')
  test.each(['', 'origin\n01\n', `origin\n-1\n${root}\n`, `\n1\n${root}\n`, 'origin\n1\nshort\n'])(
    'is none: %j',
    (text) => {
      expect(readCheckpoint(text)).toBeUndefined()
    },
  )
})
