import { describe, expect, test } from 'vitest'
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
      ApproximateCreationDateTime: new Date('2026-01-05T04:00:00Z'),
      Keys: { pk: { S: 'C#1' } },
      NewImage: item,
      OldImage: { pk: { S: 'C#1' } },
      SequenceNumber: '7',
      SizeBytes: 42,
    },
  }
  expect(
    lambdaRecord(record, 'arn:stream', { now: Date.parse('2026-01-05T05:00:07Z'), ahead: 3_600_000 }),
  ).toEqual({
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

describe('the time of a record', () => {
  const midnight = Date.parse('2026-02-24T00:00:00+08:00')
  const machine = Date.parse('2026-01-05T12:00:00.700+08:00')
  const stampAt = (now: number, written: number) => {
    const dynamodb = { ApproximateCreationDateTime: new Date(Math.floor(written / 1000) * 1000) }
    const record = lambdaRecord({ dynamodb }, 'arn:stream', { now, ahead: midnight - machine })
    return (record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000
  }

  test('is not on the day before, when it was written at midnight', () => {
    expect(stampAt(midnight + 20, machine)).toBe(midnight)
  })

  test('is not ahead of the clock', () => {
    expect(stampAt(midnight + 100, machine + 100)).toBe(midnight)
  })

  test('is when it was written, also where it is read long afterwards', () => {
    const hours = 3 * 3_600_000
    expect(stampAt(midnight + hours, machine)).toBe(midnight)
  })
})
