import { describe, expect, test } from 'vitest'
import { type Json, resource, resources, statements, synthesize } from './synth.ts'

const { template } = synthesize()
const buckets = resources(template, 'AWS::S3::Bucket')
const bucket = (id: string, from = template): Json => resource(from, 'AWS::S3::Bucket', id).properties

test('there are five', () => {
  expect(buckets.map(({ id }) => id).sort()).toEqual([
    'BucketsAccessLogs',
    'BucketsEvidence',
    'BucketsExports',
    'BucketsLog',
    'BucketsQuarantine',
  ])
})

describe.each(buckets)('$id', ({ id, properties, deletionPolicy }) => {
  test('is closed to the public, by policy and by list', () => {
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    expect(properties.OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] })
    expect(properties.AccessControl).toBeUndefined()
  })

  test('takes TLS 1.2 or newer and nothing else, for the bucket and every object', () => {
    const policy = resource(template, 'AWS::S3::BucketPolicy', `${id}Policy`).properties.PolicyDocument
    const denied = statements(policy).filter(({ effect }) => effect === 'Deny')
    expect(denied.map(({ condition }) => condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ])
    for (const statement of denied) {
      expect(statement.actions).toEqual(['s3:*'])
      expect(statement.resources).toEqual([id, `${id}/*`])
    }
  })

  test('stays when the stack goes', () => {
    expect(deletionPolicy).toBe('Retain')
  })
})

describe('what people hand in', () => {
  test.each(['BucketsQuarantine', 'BucketsEvidence', 'BucketsExports', 'BucketsLog'])(
    '%s is under a key of ours',
    (id) => {
      const [rule] = Object.values(bucket(id).BucketEncryption?.ServerSideEncryptionConfiguration ?? {})
      expect(rule).toMatchObject({
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' },
      })
      expect(JSON.stringify(rule)).toContain('BucketsKey')
    },
  )

  test.each([
    ['BucketsEvidence', 'evidence/'],
    ['BucketsExports', 'exports/'],
    ['BucketsLog', 'log/'],
  ])('who touched %s is logged under %s', (id, prefix) => {
    expect(bucket(id).LoggingConfiguration?.LogFilePrefix).toBe(prefix)
    expect(JSON.stringify(bucket(id).LoggingConfiguration)).toContain('BucketsAccessLogs')
  })
})

test('nobody can tell from a log from where an upload came', () => {
  expect(bucket('BucketsQuarantine').LoggingConfiguration).toBeUndefined()
})

describe('quarantine', () => {
  const { CorsConfiguration, LifecycleConfiguration, VersioningConfiguration, ...rest } =
    bucket('BucketsQuarantine')

  test('takes files, whole or in parts, from pages of the site alone', () => {
    expect(CorsConfiguration?.CorsRules).toEqual([
      {
        AllowedHeaders: ['*'],
        AllowedMethods: ['POST', 'PUT', 'GET', 'DELETE'],
        ExposedHeaders: ['ETag', 'Location'],
        AllowedOrigins: [{ 'Fn::GetAtt': [expect.stringMatching(/^GatewayApi/), 'ApiEndpoint'] }],
        MaxAge: 3600,
      },
    ])
  })

  test('takes it from the domain where the site has one', () => {
    const certificateArn = 'arn:aws:acm:ap-southeast-1:111122223333:certificate/0a1b'
    const { template: named } = synthesize({ domain: 'tuichu.example.org', certificateArn })
    expect(bucket('BucketsQuarantine', named).CorsConfiguration?.CorsRules?.[0]?.AllowedOrigins).toEqual([
      'https://tuichu.example.org',
    ])
  })

  test('keeps versions, so that what was checked is what is copied, and forgets within days', () => {
    expect(VersioningConfiguration).toEqual({ Status: 'Enabled' })
    expect(LifecycleConfiguration?.Rules).toEqual([
      expect.objectContaining({ ExpirationInDays: 7, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
      expect.objectContaining({ ExpiredObjectDeleteMarker: true }),
    ])
  })

  test('tells EventBridge of uploads, without a helper that may write any bucket', () => {
    expect(rest.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } })
    expect(resources(template, 'Custom::S3BucketNotifications')).toEqual([])
  })
})

describe('evidence', () => {
  test('is versioned and locked for ten years', () => {
    const { VersioningConfiguration, ObjectLockEnabled, ObjectLockConfiguration } = bucket('BucketsEvidence')
    expect(VersioningConfiguration).toEqual({ Status: 'Enabled' })
    expect(ObjectLockEnabled).toBe(true)
    expect(ObjectLockConfiguration?.Rule).toEqual({ DefaultRetention: { Mode: 'GOVERNANCE', Days: 3650 } })
  })

  test('is locked as the operator chose', () => {
    const chosen = synthesize({ evidenceRetentionMode: 'COMPLIANCE', evidenceRetentionDays: 10950 })
    expect(bucket('BucketsEvidence', chosen.template).ObjectLockConfiguration?.Rule).toEqual({
      DefaultRetention: { Mode: 'COMPLIANCE', Days: 10950 },
    })
  })

  test('never expires', () => {
    const [rule] = Object.values(bucket('BucketsEvidence').LifecycleConfiguration?.Rules ?? {})
    expect(Object.keys(rule ?? {}).sort()).toEqual(['AbortIncompleteMultipartUpload', 'Id', 'Status'])
  })
})

test('the public log keeps every version, and forgets none', () => {
  expect(bucket('BucketsLog').VersioningConfiguration).toEqual({ Status: 'Enabled' })
  expect(bucket('BucketsLog').LifecycleConfiguration).toBeUndefined()
})

test('archives are forgotten after a month, parts that were never completed after a day', () => {
  expect(bucket('BucketsExports').LifecycleConfiguration?.Rules?.[0]).toMatchObject({
    ExpirationInDays: 30,
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
  })
})
