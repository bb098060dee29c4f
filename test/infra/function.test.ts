import { describe, expect, test } from 'vitest'
import { allFunctions } from '../../infra/routes.ts'
import { functionIds, readable, resource, resources, synthesize } from './synth.ts'

const { template } = synthesize()

test('there are the nine of the design, and no helper of the library', () => {
  const ids = resources(template, 'AWS::Lambda::Function').map(({ id }) => id)
  expect(ids.sort()).toEqual(allFunctions.map((name) => `${functionIds[name]}Function`).sort())
})

describe.each(allFunctions)('%s', (name) => {
  const id = functionIds[name]
  const { properties } = resource(template, 'AWS::Lambda::Function', `${id}Function`)

  test('runs on Node 24 on arm64', () => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    })
  })

  test('has the environment that handlers read, and nothing else', () => {
    const variables = Object.entries(properties.Environment?.Variables ?? {})
    expect(Object.fromEntries(variables.map(([variable, value]) => [variable, readable(value)]))).toEqual({
      TABLE_NAME: 'DataTable',
      QUARANTINE_BUCKET: 'BucketsQuarantine',
      EVIDENCE_BUCKET: 'BucketsEvidence',
      EXPORTS_BUCKET: 'BucketsExports',
      LOG_BUCKET: 'BucketsLog',
      LOG_KEY: 'PublicLogKey',
      BASE_URL: 'GatewayApi.ApiEndpoint',
      MAIL_FROM: '退出平台 <tuichu@example.org>',
      MAIL_EVENTS: 'MailSet',
      IDENTITY_KEY: 'IdentityKey',
    })
  })

  test('has a role of its own that Lambda alone can take', () => {
    expect(readable(properties.Role)).toBe(`${id}Role`)
    const { properties: role } = resource(template, 'AWS::IAM::Role', `${id}Role`)
    expect(role).toEqual({
      AssumeRolePolicyDocument: {
        Statement: [
          { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
        ],
        Version: '2012-10-17',
      },
    })
  })

  test('writes JSON into a log of its own that is kept for thirteen months', () => {
    expect(properties.LoggingConfig?.LogFormat).toBe('JSON')
    expect(readable(properties.LoggingConfig?.LogGroup)).toBe(`${id}Log`)
    const { properties: log, deletionPolicy } = resource(template, 'AWS::Logs::LogGroup', `${id}Log`)
    expect(log.RetentionInDays).toBe(400)
    expect(deletionPolicy).toBe('Retain')
  })
})

test.each([
  ['public', 15, 1024],
  ['tips', 15, 1024],
  ['enterprise', 15, 1024],
  ['official', 15, 1024],
  ['auditor', 15, 1024],
  ['administration', 15, 1024],
  ['outbox', 60, 512],
  ['sweep', 300, 512],
  ['intake', 600, 1769],
  ['pictures', 120, 3008],
  ['archive', 900, 1769],
  ['log', 60, 512],
] as const)('%s has %i seconds and %i MB', (name, seconds, megabytes) => {
  const { properties } = resource(template, 'AWS::Lambda::Function', `${functionIds[name]}Function`)
  expect([properties.Timeout, properties.MemorySize]).toEqual([seconds, megabytes])
  expect(properties.EphemeralStorage).toBeUndefined()
})
