import { randomUUID } from 'node:crypto'
import type { EventBridgeEvent } from 'aws-lambda'

interface Detail {
  readonly version: '0'
  readonly bucket: { readonly name: string }
  readonly object: {
    readonly key: string
    readonly size: number
    readonly etag: string
    readonly sequencer: string
  }
  readonly reason: string
}

/** S3's news of a new object as EventBridge carries it; the key is as it is, not URL-encoded. */
export type ObjectCreated = EventBridgeEvent<'Object Created', Detail>

/** The new objects that s3rver tells of, at a moment of the product's clock. */
export function objectCreatedIn(event: unknown, moment: number): ObjectCreated[] {
  return recordsOf(event)
    .filter(({ eventName }) => eventName in reasons)
    .map(({ eventName, s3: { bucket, object } }) => ({
      version: '0',
      id: randomUUID(),
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: '123456789012',
      time: new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z'),
      region: 'us-east-1',
      resources: [`arn:aws:s3:::${bucket.name}`],
      detail: {
        version: '0',
        bucket: { name: bucket.name },
        object: {
          key: object.key,
          size: object.size ?? 0,
          etag: object.eTag ?? '',
          sequencer: object.sequencer,
        },
        reason: reasons[eventName] ?? 'PutObject',
      },
    }))
}

const reasons: Readonly<Record<string, string>> = {
  'ObjectCreated:Put': 'PutObject',
  'ObjectCreated:Post': 'POST Object',
  'ObjectCreated:Copy': 'CopyObject',
}

interface S3rverRecord {
  readonly eventName: string
  readonly s3: {
    readonly bucket: { readonly name: string }
    readonly object: {
      readonly key: string
      readonly size?: number
      readonly eTag?: string
      readonly sequencer: string
    }
  }
}

function recordsOf(event: unknown): readonly S3rverRecord[] {
  return (event as { readonly Records?: readonly S3rverRecord[] }).Records ?? []
}
