import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { readWhole, writeWhole } from '../files.ts'

/** A symmetric key as KMS has them: what it seals opens only under the same encryption context. */
export interface IdentityKey {
  readonly id: string
  encrypt(plain: Buffer, context: string): Buffer
  decrypt(sealed: Buffer, context: string): Buffer
}

const Kept = z.object({ key: z.string() })
const [ivBytes, tagBytes] = [12, 16]

/** Opens the key of a data folder, which is made when it is first needed. */
export function openIdentityKey(path: string): IdentityKey {
  let key: Buffer | undefined
  const read = (): Buffer => {
    if (key) return key
    const kept = readWhole(path, (value) => z.safeParse(Kept, value).data)?.key
    key = kept === undefined ? randomBytes(32) : Buffer.from(kept, 'base64')
    if (kept === undefined) writeWhole(path, { key: key.toString('base64') })
    return key
  }
  return {
    id: 'local/identity',
    encrypt: (plain, context) => {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', read(), iv).setAAD(Buffer.from(context))
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed])
    },
    decrypt: (sealed, context) => {
      const decipher = createDecipheriv('aes-256-gcm', read(), sealed.subarray(0, ivBytes))
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
      return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
    },
  }
}
