import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { vi } from 'vitest'
import { startDatabase } from '../../../../infra/local/database/database.ts'
import { prepareTable } from '../../../../infra/local/database/table.ts'
import type { Site } from '../../../../infra/local/demo/city.ts'
import { adopt, environmentFor, tableName } from '../../../../infra/local/environment.ts'
import { openIdentityKey } from '../../../../infra/local/signing/identity.ts'
import { openKeys } from '../../../../infra/local/signing/keys.ts'
import { startSigning } from '../../../../infra/local/signing/service.ts'
import { startStorage } from '../../../../infra/local/storage/storage.ts'

export type StartedSite = Site & {
  readonly object: (key: string) => Promise<Uint8Array>
  readonly stop: () => Promise<void>
}

/** The embedded database and storage over a folder of their own, with an empty table, at a moment. */
export const startSite = async (moment: string): Promise<StartedSite> => {
  const folder = mkdtempSync(join(tmpdir(), 'tuichu-demo-'))
  const now = () => Date.parse(moment)
  const database = await startDatabase(join(folder, 'database.db'))
  const storage = await startStorage({
    directory: join(folder, 'storage'),
    buckets: ['quarantine', 'evidence', 'exports', 'log'],
    origin: 'http://localhost:3000',
    now,
    onCreated: () => {},
  })
  const at = (name: string) => join(folder, name)
  const identity = openIdentityKey(at('identity-key.json'))
  const signing = await startSigning({ ...openKeys(at, now), identity }, now)
  const ses = 'http://127.0.0.1:9'
  const env = environmentFor(
    'http://localhost:3000',
    { dynamodb: database.endpoint, s3: storage.endpoint, ses, kms: signing.endpoint },
    {
      key: '',
      certificates: [],
      timestamps: '',
      timestampCertificates: [],
      logKey: 'local/log',
      identityKey: identity.id,
    },
  )
  const restore = adopt(env)
  await prepareTable(tableName, false)
  // The outbox keeps the stores that it was first called with, and this site is to have its own.
  vi.resetModules()
  const { handler } = await import('../../../../functions/handlers/outbox.ts')
  const s3 = new S3Client({ forcePathStyle: true })
  return {
    env,
    now,
    handlers: { outbox: (event) => handler(event as DynamoDBStreamEvent) },
    object: async (key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'evidence', Key: key }))
      if (!Body) throw new Error(`${key} is empty`)
      return Body.transformToByteArray()
    },
    stop: async () => {
      s3.destroy()
      restore()
      await signing.stop()
      await storage.stop()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
