import * as z from 'zod/mini'
import { storeOfEnvironment } from '../../evidence/presign.ts'
import { type KmsKey, kmsDecrypt, kmsEncrypt } from '../../evidence/signing/kms.ts'
import { settings } from '../settings.ts'

/** Who told of something by name. */
const Informant = z.object({ name: z.string(), email: z.string(), phone: z.string() })
export type Informant = z.infer<typeof Informant>

/** All are sealed at one length, so that none shows by it how long a name is. */
const sealedBytes = 1024

/** The key of the function's environment. */
const identityKey = (): KmsKey => {
  const { IDENTITY_KEY: key, AWS_ENDPOINT_URL_KMS: endpoint } = settings()
  if (key === undefined) throw new Error('IDENTITY_KEY is not set')
  const { region, credentials } = storeOfEnvironment()
  return { key, region, credentials, endpoint }
}

/** Only with the key of KMS, and only as about the same, can it be opened again. */
export const sealInformant = (
  informant: Informant,
  about: string,
  key = identityKey(),
): Promise<Uint8Array> => kmsEncrypt(key, padded(JSON.stringify(informant)), { about })

const padded = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  if (bytes.length > sealedBytes) throw new Error('An informant is longer than what is sealed')
  return Buffer.concat([bytes, Buffer.alloc(sealedBytes - bytes.length, ' ')])
}

export const openInformant = async (sealed: Uint8Array, about: string): Promise<Informant> => {
  const bytes = await kmsDecrypt(identityKey(), sealed, { about })
  return Informant.parse(JSON.parse(Buffer.from(bytes).toString()))
}
