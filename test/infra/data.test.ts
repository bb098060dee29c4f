import { describe, expect, test } from 'vitest'
import { resource, resources, synthesize } from './synth.ts'

const { template } = synthesize()

describe('the table', () => {
  const { properties: table, deletionPolicy } = resource(template, 'AWS::DynamoDB::Table', 'DataTable')

  test('is the only one', () => {
    expect(resources(template, 'AWS::DynamoDB::Table')).toHaveLength(1)
    expect(resources(template, 'AWS::DynamoDB::GlobalTable')).toEqual([])
  })

  test('can be restored to any second of the last 35 days', () => {
    expect(table.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
  })

  test('survives a mistaken deletion of itself and of the stack', () => {
    expect(table.DeletionProtectionEnabled).toBe(true)
    expect(deletionPolicy).toBe('Retain')
  })

  test('is encrypted under a key of ours', () => {
    expect(table.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' })
    expect(JSON.stringify(table.SSESpecification)).toContain('DataKey')
  })

  test('streams every change with what was before and after', () => {
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' })
  })

  test('forgets items past their time and is paid for by use', () => {
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'expires', Enabled: true })
    expect(table.BillingMode).toBe('PAY_PER_REQUEST')
  })

  test('has the keys and the four indexes of the store, keys only', () => {
    expect(table.KeySchema).toEqual(schema('pk', 'sk'))
    expect(table.GlobalSecondaryIndexes).toEqual(
      ['queue', 'county', 'enterprise', 'wake'].map((name) => ({
        IndexName: name,
        KeySchema: schema(`${name}Pk`, `${name}Sk`),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    )
  })
})

test('every key rotates, and those of data stay when the stack goes', () => {
  const keys = resources(template, 'AWS::KMS::Key')
  expect(keys.map(({ id, properties }) => [id, properties.EnableKeyRotation])).toEqual([
    ['DataKey', true],
    ['BucketsKey', true],
    // An asymmetric key, which KMS cannot rotate: another takes its place, and its certificate stays published.
    ['ArchiveKey', undefined],
    ['IdentityKey', true],
    // Asymmetric too, and a log has one key for life.
    ['PublicLogKey', undefined],
    ['AlarmsKey', true],
  ])
  expect(keys.map(({ deletionPolicy }) => deletionPolicy)).toEqual(keys.map(() => 'Retain'))
})

function schema(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ]
}
