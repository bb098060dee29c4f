import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Store } from '../../functions/evidence/presign.ts'

type Server = { readonly run: () => Promise<AddressInfo>; readonly close: () => Promise<void> }
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => Server

export const buckets = { quarantine: 'quarantine', evidence: 'evidence', exports: 'exports' } as const

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

export const clientFor = (endpoint: string): S3Client =>
  new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
  })

export type Storage = {
  readonly s3: S3Client
  /** The same server as pages sign for it. */
  readonly store: Store
  readonly endpoint: string
  readonly put: (
    bucket: string,
    key: string,
    body: Uint8Array,
    metadata?: Record<string, string>,
    type?: string,
  ) => Promise<void>
  /** The object's bytes; undefined where there is none. */
  readonly get: (bucket: string, key: string) => Promise<Buffer | undefined>
  readonly typeOf: (bucket: string, key: string) => Promise<string | undefined>
  readonly metadataOf: (bucket: string, key: string) => Promise<Record<string, string> | undefined>
  readonly stop: () => Promise<void>
}

/** A real S3 server on a free port with the three buckets, its files in a folder of its own. */
export const startStorage = async (): Promise<Storage> => {
  const directory = await mkdtemp(join(tmpdir(), 'evidence-'))
  const configureBuckets = Object.values(buckets).map((name) => ({ name }))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets,
    allowMismatchedSignatures: true,
  })
  const { port } = await server.run()
  const endpoint = `http://127.0.0.1:${port}`
  const s3 = clientFor(endpoint)
  return {
    s3,
    store: { endpoint, region: 'us-east-1', credentials },
    endpoint,
    put: async (Bucket, Key, Body, Metadata = {}, ContentType = 'application/octet-stream') => {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata, ContentType }))
    },
    get: async (Bucket, Key) => {
      const got = await s3.send(new GetObjectCommand({ Bucket, Key })).catch(() => undefined)
      return got?.Body && Buffer.from(await got.Body.transformToByteArray())
    },
    typeOf: async (Bucket, Key) => (await s3.send(new HeadObjectCommand({ Bucket, Key }))).ContentType,
    metadataOf: async (Bucket, Key) => (await s3.send(new HeadObjectCommand({ Bucket, Key }))).Metadata,
    stop: async () => {
      s3.destroy()
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
