import type { ScheduledEvent } from 'aws-lambda'
import { keepLogFile } from '../evidence/keep-log-file.ts'
import { storeOfEnvironment } from '../evidence/presign.ts'
import { kmsPublicKey, kmsSign } from '../evidence/signing/kms.ts'
import { type LogSigner, publish } from '../register/log/publish.ts'
import { readTile } from '../web/log-files.ts'
import { services } from '../web/services.ts'
import { settings } from '../web/settings.ts'
import { storage } from '../web/storage.ts'

/** Once a minute: what was entered in the public log since is written to its tiles, and the log is signed anew. */
export const handler = async ({ time }: Pick<ScheduledEvent, 'time'>): Promise<{ published: number }> => {
  const { LOG_BUCKET } = settings()
  const write = (file: Parameters<typeof keepLogFile>[2]) => keepLogFile(storage(), LOG_BUCKET, file)
  signers ??= Promise.all(settings().LOG_KEY.split(' ').map(signerBy))
  const [signer, ...also] = await signers
  if (!signer) throw new Error('LOG_KEY names no key')
  const now = new Date(Date.parse(time)).toISOString()
  const means = { log: services().log, tiles: { read: readTile, write }, signer, also, now }
  return { published: await publish(means) }
}

let signers: Promise<LogSigner[]> | undefined

/** An Ed25519 key is the last 32 bytes of its SubjectPublicKeyInfo (RFC 8410 §4). */
const signerBy = async (id: string): Promise<LogSigner> => {
  const { BASE_URL, AWS_ENDPOINT_URL_KMS } = settings()
  const { region, credentials } = storeOfEnvironment()
  const key = { key: id, region, credentials, endpoint: AWS_ENDPOINT_URL_KMS }
  const spki = await kmsPublicKey(key)
  return {
    name: `${new URL(BASE_URL).host}/log`,
    publicKey: spki.subarray(-32),
    sign: (text) => kmsSign(key, text, 'ED25519_SHA_512'),
  }
}
