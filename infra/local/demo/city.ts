import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { shanghaiDate } from '../../../functions/engine/day.ts'
import { evidenceKey } from '../../../functions/evidence/key.ts'
import { type Item, Table } from '../../../functions/store/table.ts'
import { type Informant, sealInformant } from '../../../functions/web/outside/informant.ts'
import { type Services, servicesOn } from '../../../functions/web/services.ts'
import { lambdaRecord } from '../stream/record.ts'
import type { Kept } from './files/evidence.ts'

/** What the demonstration needs of the stack: its table, its evidence bucket, its clock and its outbox. */
export interface Site {
  readonly env: Readonly<Record<string, string>>
  now(): number
  /** The product's functions, by name. */
  readonly handlers: Readonly<Record<string, (event: unknown) => Promise<unknown>>>
}

const Environment = z.object({
  TABLE_NAME: z.string(),
  EVIDENCE_BUCKET: z.string(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_ENDPOINT_URL_DYNAMODB: z.url(),
  AWS_ENDPOINT_URL_S3: z.url(),
  AWS_ENDPOINT_URL_KMS: z.url(),
  IDENTITY_KEY: z.string(),
})

/** The product's own stores, opened on a site. */
export interface City extends Services {
  /** The day in the city. */
  readonly today: string
  /** Puts files where intake would have put them. */
  readonly keep: (files: readonly Kept[]) => Promise<void>
  /** Seals who sent something, as about its draft. */
  readonly seal: (informant: Informant, about: string) => Promise<Uint8Array>
  /** Calls the outbox on a commit, as the table's stream does. */
  readonly outbox: (commit: Item) => Promise<void>
}

/** Works on a site with stores of its own, closed afterwards. */
export async function inCity<Result>(site: Site, work: (city: City) => Promise<Result>): Promise<Result> {
  const env = Environment.parse(site.env)
  const common = {
    region: env.AWS_REGION,
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY },
  }
  const database = new DynamoDBClient({ ...common, endpoint: env.AWS_ENDPOINT_URL_DYNAMODB })
  const s3 = new S3Client({ ...common, endpoint: env.AWS_ENDPOINT_URL_S3, forcePathStyle: true })
  const services = servicesOn(new Table(database, env.TABLE_NAME))
  const keep = async (files: readonly Kept[]) => {
    await Promise.all(files.map((file) => put(s3, env.EVIDENCE_BUCKET, file)))
  }
  try {
    const outbox = (commit: Item) => callOutbox(site, commit)
    const seal = (informant: Informant, about: string) =>
      sealInformant(informant, about, {
        ...common,
        endpoint: env.AWS_ENDPOINT_URL_KMS,
        key: env.IDENTITY_KEY,
      })
    return await work({ ...services, today: shanghaiDate(site.now()), keep, seal, outbox })
  } finally {
    database.destroy()
    s3.destroy()
  }
}

async function put(s3: S3Client, bucket: string, { evidence, bytes }: Kept): Promise<void> {
  const { sha256, type } = evidence
  await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: evidenceKey(sha256),
      Body: bytes,
      ContentType: type,
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    }),
  )
}

async function callOutbox({ handlers, now }: Site, commit: Item): Promise<void> {
  const image = { Keys: marshall({ pk: commit.pk, sk: commit.sk }), NewImage: marshall(commit) }
  const record = lambdaRecord({ eventName: 'INSERT', dynamodb: image }, '', { now: now(), ahead: 0 })
  const answer = await handlers.outbox?.({ Records: [record] })
  const { batchItemFailures } = Answer.parse(answer)
  if (batchItemFailures.length > 0) throw new Error(`The outbox failed on ${commit.pk} ${commit.sk}`)
}

const Answer = z.object({ batchItemFailures: z.array(z.unknown()) })
