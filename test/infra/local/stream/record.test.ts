import { expect, test } from 'vitest'
import { lambdaRecord } from '../../../../infra/local/stream/record.ts'

test('a record of the stream becomes one of Lambda’s', () => {
  const item = {
    pk: { S: 'C#1' },
    bytes: { B: new Uint8Array([1, 2]) },
    several: { BS: [new Uint8Array([3])] },
    nested: {
      M: {
        list: { L: [{ B: new Uint8Array([4]) }, { N: '1.50' }, { NULL: true as const }, { BOOL: false }] },
      },
    },
    names: { SS: ['a'] },
  }
  const record = {
    eventID: '7',
    eventName: 'MODIFY' as const,
    eventVersion: '1.1',
    dynamodb: {
      ApproximateCreationDateTime: new Date('2026-01-05T04:00:00.900Z'),
      Keys: { pk: { S: 'C#1' } },
      NewImage: item,
      OldImage: { pk: { S: 'C#1' } },
      SequenceNumber: '7',
      SizeBytes: 42,
    },
  }
  expect(lambdaRecord(record, 'arn:stream', 3_600_000)).toEqual({
    eventID: '7',
    eventName: 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    eventSourceARN: 'arn:stream',
    dynamodb: {
      ApproximateCreationDateTime: Date.parse('2026-01-05T05:00:00Z') / 1000,
      Keys: { pk: { S: 'C#1' } },
      NewImage: {
        pk: { S: 'C#1' },
        bytes: { B: 'AQI=' },
        several: { BS: ['Aw=='] },
        nested: { M: { list: { L: [{ B: 'BA==' }, { N: '1.50' }, { NULL: true }, { BOOL: false }] } } },
        names: { SS: ['a'] },
      },
      OldImage: { pk: { S: 'C#1' } },
      SequenceNumber: '7',
      SizeBytes: 42,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  })
})
