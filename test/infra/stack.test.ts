import { App, Stack, Validations } from 'aws-cdk-lib'
import { Annotations, Match } from 'aws-cdk-lib/assertions'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, test } from 'vitest'
import { readable, synthesize } from './synth.ts'

const domain = {
  domain: 'tuichu.example.org',
  certificateArn: 'arn:aws:acm:ap-southeast-1:111122223333:certificate/0a1b',
}

describe('outputs', () => {
  const outputsOf = ({ template }: ReturnType<typeof synthesize>) =>
    Object.fromEntries(
      Object.entries(template.findOutputs('*')).map(([name, { Value }]) => [name, readable(Value)]),
    )

  test('say where the site, the data and the alarms are', () => {
    expect(outputsOf(synthesize())).toEqual({
      SiteUrl: 'GatewayApi.ApiEndpoint',
      TableName: 'DataTable',
      QuarantineBucket: 'BucketsQuarantine',
      EvidenceBucket: 'BucketsEvidence',
      ExportsBucket: 'BucketsExports',
      LogBucket: 'BucketsLog',
      SigningKey: 'ArchiveKey',
      LogKey: 'PublicLogKey',
      AlarmTopic: 'AlarmsTopic',
    })
  })

  test('name both keys of the public log while one takes over from the other, and keep the old one then', () => {
    const signing = ({ template }: ReturnType<typeof synthesize>) =>
      [...JSON.stringify(template.findOutputs('LogKey')).matchAll(/PublicLogKey2?(?=[0-9A-F]{8}")/g)].join()
    expect(signing(synthesize({ logKeys: '2 1' }))).toBe('PublicLogKey2,PublicLogKey')
    const after = synthesize({ logKeys: '2' })
    expect(signing(after)).toBe('PublicLogKey2')
    const keys = Object.keys(after.template.findResources('AWS::KMS::Key')).join()
    expect(keys).toMatch(/PublicLogKey[0-9A-F]{8}/)
  })

  test('say what the domain must point at', () => {
    expect(outputsOf(synthesize(domain))).toMatchObject({
      SiteUrl: 'https://tuichu.example.org',
      DomainTarget: 'GatewayDomain.RegionalDomainName',
    })
  })
})

describe('cdk-nag, pack AwsSolutions', () => {
  const findings = (app: App) =>
    new AwsSolutionsChecks()
      .validateScope(app)
      .violations.map(({ ruleName, violatingResources }) => [
        ruleName,
        violatingResources.map((one) => one.constructPath),
      ])

  test('finds fault with a bucket as it comes, so that silence means something', () => {
    const app = new App()
    new Bucket(new Stack(app, 'Bare'), 'Bucket')
    expect(findings(app).map(([rule]) => rule)).toEqual(['AwsSolutions-S1', 'AwsSolutions-S10'])
  })

  test.each([
    ['as cdk.json has it', {}],
    ['with a domain and an address for alarms', { ...domain, alarmEmail: 'ops@example.org' }],
  ])('finds nothing %s', (_, context) => {
    expect(findings(synthesize(context).app)).toEqual([])
  })

  test('was answered only on these points, each with a reason', () => {
    const { app } = synthesize()
    const given = app.node
      .findAll()
      .flatMap(({ node }) =>
        node.metadata
          .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
          .flatMap(({ data }) => Object.entries<string>(data)),
      )
    const rules = given.map(([rule]) => rule.replace(/^Annotation::/i, '').replace(/\[.*/, ''))
    expect([...new Set(rules)].sort()).toEqual([
      'AwsSolutions-APIG4',
      'AwsSolutions-IAM5',
      'AwsSolutions-S1',
      'AwsSolutions-SQS3',
    ])
    expect(given.filter(([, reason]) => reason.length < 40)).toEqual([])
  })
})

describe('mail', () => {
  test('has no service in AWS China, and the operator is told', () => {
    const warning = Match.stringLikeRegexp('cn-north-1 has no SES')
    Annotations.fromStack(synthesize({ region: 'cn-north-1' }).stack).hasWarning('*', warning)
  })

  test('has one elsewhere', () => {
    Annotations.fromStack(synthesize().stack).hasNoWarning('*', Match.anyValue())
  })
})

test('the same sources give the same template', () => {
  expect(synthesize().template.toJSON()).toEqual(synthesize().template.toJSON())
})
