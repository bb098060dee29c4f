import { evidenceDays } from '../evidence-days.ts'
import { allOrNone } from './all-or-none.ts'
import type { Clock } from './clock.ts'
import { type Database, startDatabase } from './database/database.ts'
import { buckets, type Endpoints, type LocalSigning } from './environment.ts'
import type { Folder } from './folder.ts'
import type { Mailbox } from './mail/mailbox.ts'
import { type MailService, startMail } from './mail/ses.ts'
import { startDatabaseDoor } from './rights/database-door.ts'
import type { Guard } from './rights/guard.ts'
import { openIdentityKey } from './signing/identity.ts'
import { openKeys } from './signing/keys.ts'
import { keyId, logKeyId, startSigning } from './signing/service.ts'
import type { ObjectCreated } from './storage/object-created.ts'
import { startStorage } from './storage/storage.ts'

export interface ServicesOptions {
  readonly folder: Folder
  readonly origin: string
  readonly clock: Clock
  readonly mailbox: Mailbox
  readonly onCreated: (event: ObjectCreated) => void
  /** A DynamoDB that someone else runs. */
  readonly dynamodbEndpoint?: string | undefined
  /** Of the functions' rights; without it they may do all. */
  readonly guard?: Guard | undefined
  /** Told of each service's end, in the order of their starts. */
  readonly onStop: (stop: () => Promise<void>) => void
}

export interface Services {
  readonly mail: MailService
  readonly endpoints: Endpoints
  /** The database as the functions reach it, where their rights are asked. */
  readonly databaseDoor: string
  readonly signing: LocalSigning
  /** Settles when the database dies of itself, with its last words. */
  readonly databaseDied: Promise<string>
}

/** Starts what the functions know as AWS, all at once. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { folder, origin, clock, mailbox, onCreated, guard, onStop } = options
  const started = <Service extends { stop(): Promise<void> }>(service: Service): Service => {
    onStop(service.stop)
    return service
  }
  const storage = {
    directory: folder.folder('storage'),
    buckets: Object.values(buckets),
    locked: { [buckets.evidence]: evidenceDays },
    origin,
  }
  const keys = openKeys(folder.at, clock.now)
  const identity = openIdentityKey(folder.at('identity-key.json'))
  const [database, s3, ses, signing] = await allOrNone([
    openDatabase(options).then(started),
    startStorage({ ...storage, now: clock.now, onCreated, guard }).then(started),
    startMail(mailbox, clock.now, guard).then(started),
    startSigning({ ...keys, identity }, clock.now, guard).then(started),
  ])
  const [key] = await Promise.all([keys.signatures.current(), keys.timestamps.current()])
  const endpoints = { dynamodb: database.endpoint, s3: s3.endpoint, ses: ses.endpoint, kms: signing.endpoint }
  const databaseDoor = guard && started(await startDatabaseDoor(database.endpoint, guard)).endpoint
  return {
    endpoints,
    mail: ses,
    signing: {
      key: keyId(key),
      identityKey: identity.id,
      certificates: keys.signatures.all().map(({ certificate }) => certificate),
      timestamps: signing.timestamps,
      timestampCertificates: keys.timestamps.all().map(({ certificate }) => certificate),
      logKey: logKeyId,
    },
    databaseDoor: databaseDoor ?? database.endpoint,
    databaseDied: database.died,
  }
}

async function openDatabase({ folder, dynamodbEndpoint }: ServicesOptions): Promise<Database> {
  if (dynamodbEndpoint === undefined) return startDatabase(folder.at('database.db'))
  return { endpoint: dynamodbEndpoint, died: new Promise(() => {}), stop: async () => {} }
}
