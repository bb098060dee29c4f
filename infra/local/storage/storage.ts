import S3rver from '@20minutes/s3rver'
import type { Guard } from '../rights/guard.ts'
import { endBrokenOff } from './broken-off.ts'
import { refuseAsS3 } from './conditions.ts'
import { nameFiles } from './file-names.ts'
import { refuseBeyondRights } from './guarded.ts'
import { type ObjectCreated, objectCreatedIn } from './object-created.ts'
import { lockObjects } from './object-lock.ts'
import { answerOfParts } from './parts.ts'
import { makeSafe } from './safe-store.ts'

export interface StorageOptions {
  readonly directory: string
  readonly buckets: readonly string[]
  /** Buckets with Object Lock, and the days for which each object is kept by default. */
  readonly locked?: Readonly<Record<string, number>>
  /** The site's origin: the one page that may send uploads. */
  readonly origin: string
  /** The product's clock. */
  readonly now: () => number
  /** Called before the writer is answered. */
  readonly onCreated: (event: ObjectCreated) => void
  /** Of the functions' rights; without it they may do all. */
  readonly guard?: Guard | undefined
}

/** An S3 that answers at the endpoint. */
export interface Storage {
  readonly endpoint: string
  stop(): Promise<void>
}

/** The one key pair that s3rver knows. */
export const storageKey = 'S3RVER'

/**
 * Starts the embedded S3 over a folder.
 *
 * With signatures unchecked: its strict mode rejects bucket-level calls that are signed rightly.
 */
export async function startStorage({
  directory,
  buckets,
  locked = {},
  origin,
  now,
  onCreated,
  guard,
}: StorageOptions): Promise<Storage> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    allowMismatchedSignatures: true,
    vhostBuckets: false,
    configureBuckets: buckets.map((name) => ({ name, configs: [corsFor(origin)] })),
  })
  makeSafe(server.store)
  server.middleware.unshift(
    refuseAsS3(server.store),
    lockObjects(server.store, { locked, now }),
    answerOfParts(server.store, origin),
    endBrokenOff,
    nameFiles,
  )
  if (guard) server.middleware.unshift(refuseBeyondRights(server.store, guard))
  server.on('event', (event: unknown) => {
    for (const created of objectCreatedIn(event, now())) onCreated(created)
  })
  // An upload that the browser breaks off is no fault of ours.
  server.on('error', () => {})
  const { port } = await server.run()
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.httpServer.closeAllConnections()
      await server.close()
    },
  }
}

function corsFor(origin: string): string {
  return `<CORSConfiguration><CORSRule>
    <AllowedOrigin>${origin}</AllowedOrigin>
    ${['POST', 'PUT', 'GET', 'DELETE'].map((method) => `<AllowedMethod>${method}</AllowedMethod>`).join('')}
    <AllowedHeader>*</AllowedHeader>
    <ExposeHeader>ETag</ExposeHeader>
    <MaxAgeSeconds>3600</MaxAgeSeconds>
  </CORSRule></CORSConfiguration>`
}
