import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageOf } from '../failure.ts'
import { callerOf } from '../rights/caller.ts'
import type { Guard } from '../rights/guard.ts'
import type { IdentityKey } from './identity.ts'
import type { Keys, SigningKeys } from './keys.ts'

/** A KMS that signs and seals, and a time stamp authority, at one address. */
export interface SigningService {
  /** As of KMS. */
  readonly endpoint: string
  /** Of the authority. */
  readonly timestamps: string
  stop(): Promise<void>
}

/** An arc for examples (RFC 7299 has none for us): this authority's policy is that it has none. */
const policy = '1.3.6.1.4.1.32473.1'

/** Starts both over the keys of the data folder; nothing of OpenSSL is needed. */
export async function startSigning(
  keys: SigningKeys & { readonly identity: IdentityKey },
  now: () => number,
  guard?: Guard,
): Promise<SigningService> {
  const server = createServer((request, response) => {
    const answer = request.url === '/timestamps' ? stamp : isSealing(request) ? seal : answerAsKms
    answer(request, response, { keys, now, guard }).catch((error) =>
      response.writeHead(500).end(messageOf(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    endpoint,
    timestamps: `${endpoint}/timestamps`,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

interface Behind {
  readonly keys: SigningKeys & { readonly identity: IdentityKey }
  readonly now: () => number
  readonly guard: Guard | undefined
}

const sealing = ['TrentService.Encrypt', 'TrentService.Decrypt']

function isSealing({ headers }: IncomingMessage): boolean {
  return sealing.includes(String(headers['x-amz-target']))
}

/** Encrypts or decrypts with the key of identities. */
async function seal(
  request: IncomingMessage,
  response: ServerResponse,
  { keys: { identity }, guard }: Behind,
): Promise<void> {
  const asked = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Sealing
  const action = String(request.headers['x-amz-target']).replace('TrentService.', 'kms:')
  const caller = callerOf(request.headers)
  const refusal = caller && guard?.(caller, [{ action, resource: 'identity-key' }])
  if (refusal) return refuse(response, 'AccessDeniedException', refusal)
  if (asked.KeyId !== identity.id) return refuse(response, 'NotFoundException', `No key ${asked.KeyId}`)
  const context = JSON.stringify(asked.EncryptionContext ?? {})
  const bytes = Buffer.from(asked.Plaintext ?? asked.CiphertextBlob ?? '', 'base64')
  const [name, result] =
    action === 'kms:Encrypt'
      ? ['CiphertextBlob', identity.encrypt(bytes, context)]
      : ['Plaintext', identity.decrypt(bytes, context)]
  response
    .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
    .end(JSON.stringify({ KeyId: identity.id, [name]: result.toString('base64') }))
}

interface Sealing {
  readonly KeyId: string
  readonly EncryptionContext?: Readonly<Record<string, string>>
  readonly Plaintext?: string
  readonly CiphertextBlob?: string
}

async function answerAsKms(
  request: IncomingMessage,
  response: ServerResponse,
  { keys, guard }: Behind,
): Promise<void> {
  const { KeyId, Message } = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Asked
  const operation = String(request.headers['x-amz-target']).replace('TrentService.', '')
  const caller = callerOf(request.headers)
  const resource = KeyId === logKeyId ? 'log-key' : 'signing-key'
  const refusal = caller && guard?.(caller, [{ action: `kms:${operation}`, resource }])
  if (refusal) return refuse(response, 'AccessDeniedException', refusal)
  const made = operation === 'GetPublicKey' ? publicKey(keys, KeyId) : await signature(keys, KeyId, Message)
  if (!made) return refuse(response, 'NotFoundException', `No key ${KeyId}`)
  const name = operation === 'GetPublicKey' ? 'PublicKey' : 'Signature'
  response
    .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
    .end(JSON.stringify({ KeyId, [name]: Buffer.from(made).toString('base64') }))
}

interface Asked {
  readonly KeyId: string
  readonly Message?: string
}

/** The log's key alone is asked for: archives are signed beside their certificates. */
function publicKey(keys: SigningKeys, id: string): Uint8Array | undefined {
  return id === logKeyId ? keys.log.publicKey() : undefined
}

async function signature(keys: SigningKeys, id: string, message = ''): Promise<Uint8Array | undefined> {
  const bytes = Buffer.from(message, 'base64')
  if (id === logKeyId) return keys.log.sign(bytes)
  const key = keys.signatures.all().find((one) => keyId(one) === id)
  if (!key) return undefined
  const { signerOf } = await import('../../../functions/evidence/signing/local-key.ts')
  return signerOf(key).sign(bytes)
}

/** The key of the public log, as the functions name it. */
export const logKeyId = 'local/log'

/** A key is known by the end of its certificate, which is its signature. */
export function keyId({ certificate }: Awaited<ReturnType<Keys['current']>>): string {
  return `local/${certificate.slice(-24).replace(/[^0-9A-Za-z]/g, '')}`
}

async function stamp(
  request: IncomingMessage,
  response: ServerResponse,
  { keys, now }: Behind,
): Promise<void> {
  const asked = Buffer.concat(await request.toArray())
  const [key, { signerOf }, { timestampResponse }] = await Promise.all([
    keys.timestamps.current(),
    import('../../../functions/evidence/signing/local-key.ts'),
    import('../../../functions/evidence/signing/timestamp.ts'),
  ])
  const stamped = { at: new Date(now()), serial: randomBytes(8), policy }
  const answer = await timestampResponse(asked, stamped, signerOf(key))
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer)
}

function refuse(response: ServerResponse, fault: string, message: string): void {
  response
    .writeHead(400, { 'content-type': 'application/x-amz-json-1.1' })
    .end(JSON.stringify({ __type: fault, message }))
}
