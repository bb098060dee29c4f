import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import * as z from 'zod/mini'
import { readWhole, writeWhole } from '../files.ts'

/** The Ed25519 key of the public log, made once for a data folder. */
export interface LogKey {
  /** SubjectPublicKeyInfo. */
  publicKey(): Uint8Array
  sign(bytes: Uint8Array): Uint8Array
}

const Kept = z.object({ key: z.string() })

/** Opens the key at a path, which is made when it is first needed. */
export function openLogKey(path: string): LogKey {
  let kept: KeyObject | undefined
  const key = (): KeyObject => {
    kept ??= readKey(path) ?? makeKey(path)
    return kept
  }
  return {
    publicKey: () => createPublicKey(key()).export({ type: 'spki', format: 'der' }),
    sign: (bytes) => sign(null, bytes, key()),
  }
}

function readKey(path: string): KeyObject | undefined {
  const found = readWhole(path, (value) => z.safeParse(Kept, value).data)
  return found && createPrivateKey({ key: Buffer.from(found.key, 'base64'), format: 'der', type: 'pkcs8' })
}

function makeKey(path: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519')
  writeWhole(path, { key: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') })
  return privateKey
}
