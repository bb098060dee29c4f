import type { _Record, AttributeValue as SdkValue } from '@aws-sdk/client-dynamodb-streams'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'

type Image = Record<string, AttributeValue>

/**
 * A stream record as Lambda hands it over: binary values in base64, the time in whole seconds.
 *
 * The database stamps records with the machine's time; functions live in the product's.
 */
export function lambdaRecord(record: _Record, streamArn: string, aheadMs: number): DynamoDBRecord {
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
      ...(written && { ApproximateCreationDateTime: Math.floor((written.getTime() + aheadMs) / 1000) }),
      ...(Keys && { Keys: imageOf(Keys) }),
      ...(NewImage && { NewImage: imageOf(NewImage) }),
      ...(OldImage && { OldImage: imageOf(OldImage) }),
      SequenceNumber,
      SizeBytes,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  }
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
