import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bagOf } from '../../../functions/evidence/archive/bag.ts'
import { timestamp } from '../../../functions/evidence/signing/authority.ts'
import { kmsPublicKey, kmsSigner } from '../../../functions/evidence/signing/kms.ts'
import { signerOf } from '../../../functions/evidence/signing/local-key.ts'
import { signaturesOf } from '../../../functions/evidence/signing/signatures.ts'
import { openIdentityKey } from '../../../infra/local/signing/identity.ts'
import { openKeys, type SigningKeys } from '../../../infra/local/signing/keys.ts'
import { keyId, type SigningService, startSigning } from '../../../infra/local/signing/service.ts'
import { exampleInput } from '../archive/example.ts'
import { ask, isPresent, type Judge } from '../judges.ts'
import { certificateBytes } from './keys.ts'

const openssl: Judge = { name: 'openssl', probe: ['openssl', 'version'] }
const day = 86_400_000
const bag = bagOf(exampleInput)

let now = Date.now()
let folder: string
let keys: SigningKeys
let service: SigningService
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signing-'))
  keys = openKeys(
    (name) => join(folder, name),
    () => now,
  )
  const identity = openIdentityKey(join(folder, 'identity.json'))
  service = await startSigning({ ...keys, identity }, () => now)
})
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true })
})

const signed = async (authorities = [service.timestamps]) => {
  const key = await keys.signatures.current()
  const stamps = certificateBytes(await keys.timestamps.current())
  return signaturesOf(bag, {
    signer: signerOf(key),
    authorities,
    authorityCertificates: [stamps],
    at: new Date(now),
  })
}

const written = async (): Promise<string> => {
  const place = mkdtempSync(join(folder, 'bag-'))
  writeFileSync(join(place, 'tagmanifest-sha256.txt'), bag.tagManifest)
  for (const { path, content } of await signed())
    writeFileSync(join(place, path.split('/')[1] ?? ''), content)
  return place
}

const cms = (...more: string[]) =>
  ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'tagmanifest-sha256.txt.p7s'].concat(
    ['-content', 'tagmanifest-sha256.txt', '-CAfile', 'signer.pem', '-out', 'out'],
    more,
  )
const ts = (of: string, ...more: string[]) =>
  ['ts', '-verify', '-data', of, '-in', `${of}.tsr`, '-CAfile', 'timestamp.pem'].concat(more)

describe('signatures, as openssl judges them', () => {
  test('signature and both time stamps hold, and none holds for another list', async () => {
    if (!isPresent(openssl)) return
    const place = await written()
    ask('openssl', cms(), place)
    expect(ask('openssl', ts('tagmanifest-sha256.txt'), place)).toContain('Verification: OK')
    expect(ask('openssl', ts('tagmanifest-sha256.txt.p7s'), place)).toContain('Verification: OK')
    writeFileSync(join(place, 'tagmanifest-sha256.txt'), bag.tagManifest.replace('a', 'b'))
    expect(() => ask('openssl', cms(), place)).toThrow('verify')
    expect(() => ask('openssl', ts('tagmanifest-sha256.txt'), place)).toThrow()
  })

  test('after the certificate has ended they hold without its end, and not with it', async () => {
    if (!isPresent(openssl)) return
    const place = await written()
    const later = String(Math.floor((now + 4 * 365 * day) / 1000))
    expect(() => ask('openssl', cms('-attime', later), place)).toThrow('expired')
    ask('openssl', cms('-no_check_time'), place)
    expect(ask('openssl', ts('tagmanifest-sha256.txt.p7s', '-no_check_time'), place)).toContain('OK')
  })
})

describe('the embedded KMS', () => {
  const at = (key: string) => ({
    key,
    region: 'us-east-1',
    endpoint: service.endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })

  test('signs what its key would have signed, and knows no other key', async () => {
    const key = await keys.signatures.current()
    const signer = kmsSigner(at(keyId(key)), certificateBytes(key))
    const files = await signaturesOf(bag, {
      signer,
      authorities: [],
      authorityCertificates: [],
      at: new Date(now),
    })
    expect(files.map(({ path }) => path)).toEqual([
      'signatures/tagmanifest-sha256.txt.p7s',
      'signatures/signer.pem',
    ])
    await expect(kmsSigner(at('other'), certificateBytes(key)).sign(new Uint8Array(1))).rejects.toThrow(
      'NotFoundException',
    )
    await expect(kmsPublicKey(at(keyId(key)))).rejects.toThrow('GetPublicKey')
  })

  test('two years on there is another key; the certificate before it stays', async () => {
    const first = await keys.signatures.current()
    const start = now
    now = start + 2 * 365 * day + day
    const next = await keys.signatures.current()
    expect(next.certificate).not.toBe(first.certificate)
    expect(keys.signatures.all().map(({ certificate }) => certificate)).toEqual([
      next.certificate,
      first.certificate,
    ])
    const reopened = openKeys(
      (name) => join(folder, name),
      () => now,
    )
    expect(await reopened.signatures.current()).toEqual(next)
    now = start
  })
})

describe('a time stamp authority', () => {
  const listening = async (server: Server): Promise<string> => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  test('that is down is passed over for the second, and after three rounds there is none', async () => {
    let asked = 0
    const down = createServer((_, response) => {
      asked += 1
      response.writeHead(503).end()
    })
    const url = await listening(down)
    expect((await timestamp(Buffer.from('x'), [url, service.timestamps], 1)).length).toBeGreaterThan(500)
    expect(asked).toBe(1)
    await expect(timestamp(Buffer.from('x'), [url], 1)).rejects.toMatchObject({ name: 'NoTimestamp' })
    expect(asked).toBe(4)
    down.close()
  })

  test('that stamps something else is not believed', async () => {
    const other = await timestamp(Buffer.from('other'), [service.timestamps], 1)
    const liar = createServer((_, response) => response.end(Buffer.from(other)))
    const url = await listening(liar)
    await expect(timestamp(Buffer.from('x'), [url], 1)).rejects.toMatchObject({
      cause: expect.objectContaining({ message: expect.stringContaining('did not stamp') }),
    })
    liar.close()
  })
})
