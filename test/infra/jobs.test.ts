import { describe, expect, test } from 'vitest'
import { functionIds, readable, resource, resources, rightsOf, statements, synthesize } from './synth.ts'

const { template } = synthesize()
const queues = ['Outbox', 'Archive', 'Sweep', 'Intake', 'Pictures', 'Bounces', 'LogSigner', 'Keeping'].map(
  (name) => `Jobs${name}DeadLetters`,
)

describe('dead letters', () => {
  test('have a queue for each job', () => {
    const ids = resources(template, 'AWS::SQS::Queue').map(({ id }) => id)
    expect(ids.sort()).toEqual([...queues].sort())
  })

  test.each(queues)('of %s are encrypted, kept for two weeks and taken over TLS only', (id) => {
    const { properties } = resource(template, 'AWS::SQS::Queue', id)
    expect(properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 })
    const policy = resource(template, 'AWS::SQS::QueuePolicy', `${id}Policy`).properties.PolicyDocument
    expect(statements(policy)).toContainEqual({
      effect: 'Deny',
      actions: ['sqs:*'],
      resources: [id],
      condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
  })

  test.each(['outbox', 'sweep', 'intake', 'pictures', 'archive', 'bounces', 'log', 'keeping'] as const)(
    'may be left by %s',
    (name) => {
      const queue = `${functionIds[name]}DeadLetters`
      const sends = rightsOf(template, name).filter(({ actions }) => actions.includes('sqs:SendMessage'))
      expect(sends.map(({ resources: on }) => on)).toEqual([[queue]])
    },
  )
})

describe('the table’s stream', () => {
  const followed = (name: 'outbox' | 'archive') =>
    resource(template, 'AWS::Lambda::EventSourceMapping', `${functionIds[name]}Stream`).properties

  test('is followed by no more than two, the most that one shard serves without delay', () => {
    expect(resources(template, 'AWS::Lambda::EventSourceMapping')).toHaveLength(2)
  })

  test.each(['outbox', 'archive'] as const)(
    'reaches %s from its beginning, one bad record alone failing',
    (name) => {
      const { DestinationConfig, FunctionName, EventSourceArn, ...mapping } = followed(name)
      expect(readable(EventSourceArn)).toBe('DataTable.StreamArn')
      expect(readable(FunctionName)).toBe(`${functionIds[name]}Function`)
      expect(readable(DestinationConfig?.OnFailure?.Destination)).toBe(`${functionIds[name]}DeadLetters`)
      expect(mapping).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRecordAgeInSeconds: 82_800,
      })
    },
  )

  test('wakes the outbox for what happened and for mail to send, and never lets it give up early', () => {
    expect(followed('outbox')).toMatchObject({
      BatchSize: 10,
      MaximumRetryAttempts: 10_000,
      ParallelizationFactor: 10,
    })
    expect(filtersOf(followed('outbox'))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['commit', 'mail'] } } } },
    ])
  })

  test('wakes the archive for one new order at a time', () => {
    expect(followed('archive')).toMatchObject({
      BatchSize: 1,
      MaximumRetryAttempts: 2,
      ParallelizationFactor: 10,
    })
    expect(filtersOf(followed('archive'))).toEqual([
      {
        eventName: ['INSERT'],
        dynamodb: {
          NewImage: {
            type: {
              S: [
                'archive-order',
                'archive-redacted',
                'archive-batch',
                'archive-line',
                'archive-volume',
                'archive-index',
              ],
            },
          },
        },
      },
    ])
  })
})

describe('events', () => {
  const rule = (id: string) => resource(template, 'AWS::Events::Rule', id).properties

  test('of the clock start the sweep every quarter of an hour', () => {
    expect(rule('JobsEveryQuarter').ScheduleExpression).toBe('rate(15 minutes)')
  })

  test('of the clock have the public log signed every minute', () => {
    expect(rule('JobsEveryMinute').ScheduleExpression).toBe('rate(1 minute)')
  })

  test('of the clock have records followed every ten minutes', () => {
    expect(rule('JobsEveryTen').ScheduleExpression).toBe('rate(10 minutes)')
  })

  test('of uploads to the quarantine start intake', () => {
    const { bucket, object } = rule('JobsUploaded').EventPattern?.detail ?? {}
    expect(rule('JobsUploaded').EventPattern).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
    })
    expect(readable(bucket?.name?.[0])).toBe('BucketsQuarantine')
    expect(object).toEqual({ key: [{ prefix: 'uploads/' }] })
  })

  test('of files that were kept start the job of small pictures, and those it makes do not', () => {
    const { bucket, object } = rule('JobsKept').EventPattern?.detail ?? {}
    expect(readable(bucket?.name?.[0])).toBe('BucketsEvidence')
    expect(object).toEqual({ key: [{ prefix: 'sha256/' }] })
  })

  test('of uploads come as EventBridge tells them, which is what the handler reads', () => {
    expect(rule('JobsUploaded').Targets?.[0]?.InputTransformer).toBeUndefined()
  })

  test.each([
    ['JobsEveryQuarter', 'JobsSweep'],
    ['JobsUploaded', 'JobsIntake'],
    ['JobsKept', 'JobsPictures'],
  ])('of %s that do not arrive become dead letters of %s', (id, job) => {
    const target = rule(id).Targets?.[0]
    expect(readable(target?.Arn)).toBe(`${job}Function`)
    expect(readable(target?.DeadLetterConfig?.Arn)).toBe(`${job}DeadLetters`)
  })

  test.each(['JobsSweep', 'JobsIntake', 'JobsPictures'])(
    'on which %s fails three times become its dead letters',
    (job) => {
      const { properties } = resource(
        template,
        'AWS::Lambda::EventInvokeConfig',
        `${job}FunctionEventInvokeConfig`,
      )
      expect(properties.MaximumRetryAttempts).toBe(2)
      expect(readable(properties.DestinationConfig?.OnFailure?.Destination)).toBe(`${job}DeadLetters`)
    },
  )
})

function filtersOf({ FilterCriteria }: ReturnType<typeof resource>['properties']): unknown[] {
  return Object.values(FilterCriteria?.Filters ?? {}).map(({ Pattern }) => JSON.parse(String(Pattern)))
}
