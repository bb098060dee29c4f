import type { _Record, AttributeValue as SdkValue } from '@aws-sdk/client-dynamodb-streams'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'

type Image = Record<string, AttributeValue>

/** The product's clock: where it stands, and how far it runs ahead of the machine's, in milliseconds. */
export interface ProductTime {
  readonly now: number
  readonly ahead: number
}

/** A stream record as Lambda hands it over: binary values in base64, the time in whole seconds. */
export function lambdaRecord(record: _Record, streamArn: string, time: ProductTime): DynamoDBRecord {
  const { dynamodb = {}, eventID = '', eventName, eventVersion = '1.1' } = record
  const {
    ApproximateCreationDateTime: written,
    Keys,
    NewImage,
    OldImage,
    SequenceNumber = '',
    SizeBytes = 0,
  } = dynamodb
  return {
    eventID,
    ...(eventName && { eventName }),
    eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    eventSourceARN: streamArn,
    dynamodb: {
      ...(written && { ApproximateCreationDateTime: writtenAt(written, time) }),
      ...(Keys && { Keys: imageOf(Keys) }),
      ...(NewImage && { NewImage: imageOf(NewImage) }),
      ...(OldImage && { OldImage: imageOf(OldImage) }),
      SequenceNumber,
      SizeBytes,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  }
}

/**
 * The database stamps a record with the machine's time and drops the fraction of the second; functions
 * live in the product's, where that fraction could be the last of the day before.
 */
function writtenAt(stamp: Date, { now, ahead }: ProductTime): number {
  return Math.floor(Math.min(now, stamp.getTime() + 999 + ahead) / 1000)
}

function imageOf(item: Record<string, SdkValue>): Image {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, attributeOf(value)]))
}

function attributeOf(value: SdkValue): AttributeValue {
  if (value.B) return { B: base64(value.B) }
  if (value.BS) return { BS: value.BS.map(base64) }
  if (value.L) return { L: value.L.map(attributeOf) }
  if (value.M) return { M: imageOf(value.M) }
  return value as AttributeValue
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
