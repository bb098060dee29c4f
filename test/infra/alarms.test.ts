import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allFunctions } from '../../infra/routes.ts'
import { functionIds, type Json, readable, resources, statements, synthesize } from './synth.ts'

const { template } = synthesize()
const alarms = resources(template, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties)

/** The alarm on a metric of one thing, named by one of its dimensions. */
const alarmOn = (metric: string, dimension: string): Json | undefined =>
  alarms.find(
    ({ MetricName, Dimensions }) =>
      String(MetricName) === metric &&
      Object.values(Dimensions ?? {}).some(({ Value }) => readable(Value) === dimension),
  )

describe.each(allFunctions)('%s', (name) => {
  test.each(['Errors', 'Throttles'])('rings at the first of its %s', (metric) => {
    expect(alarmOn(metric, `${functionIds[name]}Function`)).toMatchObject({
      Namespace: 'AWS/Lambda',
      Statistic: 'Sum',
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      TreatMissingData: 'notBreaching',
    })
  })
})

test.each([
  ['JobsOutbox', 10],
  ['JobsArchive', 60],
])('%s rings when it is more than %i minutes behind the table', (job, minutes) => {
  expect(alarmOn('IteratorAge', `${job}Function`)).toMatchObject({
    Statistic: 'Maximum',
    Threshold: minutes * 60_000,
    ComparisonOperator: 'GreaterThanThreshold',
  })
})

test.each(['JobsOutbox', 'JobsSweep', 'JobsIntake', 'JobsPictures', 'JobsArchive'])(
  '%s rings at its first dead letter',
  (job) => {
    expect(alarmOn('ApproximateNumberOfMessagesVisible', `${job}DeadLetters.QueueName`)).toMatchObject({
      Namespace: 'AWS/SQS',
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
    })
  },
)

test.each(['JobsSweep', 'JobsLogSigner'])('%s rings when it has not run for an hour', (job) => {
  expect(alarmOn('Invocations', `${job}Function`)).toMatchObject({
    Period: 3600,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  })
})

test('the site rings at its first 5xx', () => {
  expect(alarmOn('5xx', 'GatewayApi')).toMatchObject({
    Namespace: 'AWS/ApiGateway',
    Statistic: 'Sum',
    Threshold: 0,
  })
})

test('the site rings when more than a hundred requests in five minutes were one too many', () => {
  expect(alarms.find(({ MetricName }) => String(MetricName) === 'Refused')).toMatchObject({
    Namespace: 'Tuichu',
    Statistic: 'Sum',
    Period: 300,
    Threshold: 100,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  })
  const filters = resources(template, 'AWS::Logs::MetricFilter')
  const filter = filters.find(({ id }) => id.startsWith('Gateway'))
  expect(readable(filter?.properties.LogGroupName)).toContain('GatewayAccessLog')
  expect(filter?.properties.FilterPattern).toBe('{ $.status = "429" }')
})

test('a fault of the public log rings', () => {
  expect(alarms.find(({ MetricName }) => String(MetricName) === 'LogFaults')).toMatchObject({
    Namespace: 'Tuichu',
    Statistic: 'Sum',
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
  })
  const filters = resources(template, 'AWS::Logs::MetricFilter')
  const filter = filters.find(({ properties }) => String(properties.FilterPattern) === '"log-fault"')
  expect(readable(filter?.properties.LogGroupName)).toContain('JobsSweepLog')
})

describe('the README says what to do', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const operating = readme.slice(readme.indexOf('\n## Operating'))
  const rows = [...operating.matchAll(/^\| (.+?) \|/gm)].map(([, first = '']) => first)

  test('when each alarm rings', () => {
    const named = rows.flatMap((row) => [...row.matchAll(/`(…?\w+)`/g)].map(([, name = '']) => name))
    const ids = resources(template, 'AWS::CloudWatch::Alarm').map(({ id }) => id.replace(/^Alarms/, ''))
    const isNamed = (id: string) =>
      named.some((name) => (name.startsWith('…') ? id.endsWith(name.slice(1)) : id === name))
    expect(ids.filter((id) => !isNamed(id))).toEqual([])
  })

  test('about the dead letters of each job', () => {
    const jobs = resources(template, 'AWS::SQS::Queue').map(({ id }) => id.replace(/^Jobs|DeadLetters$/g, ''))
    const told = rows.flatMap((row) => row.split(', '))
    const nameOf = (id: string) => (id === 'LogSigner' ? 'log' : id.toLowerCase())
    expect(jobs.map(nameOf).filter((job) => !told.includes(job))).toEqual([])
  })
})

describe('the topic', () => {
  test('hears every alarm', () => {
    expect(alarms).toHaveLength(2 * allFunctions.length + 2 + 8 + 2 + 3 + 1)
    for (const { AlarmActions } of alarms) expect(readable(AlarmActions?.[0])).toBe('AlarmsTopic')
  })

  test('is encrypted, and CloudWatch of this account may publish to it', () => {
    const [topic] = resources(template, 'AWS::SNS::Topic')
    expect(readable(topic?.properties.KmsMasterKeyId)).toBe('AlarmsKey')
    const ours = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }
    const [policy] = resources(template, 'AWS::SNS::TopicPolicy')
    expect(statements(policy?.properties.PolicyDocument)).toEqual([
      expect.objectContaining({ effect: 'Deny', condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      { effect: 'Allow', actions: ['sns:Publish'], resources: ['AlarmsTopic'], condition: ours },
    ])
    const key = resources(template, 'AWS::KMS::Key').find(({ id }) => id === 'AlarmsKey')
    expect(statements(key?.properties.KeyPolicy)).toContainEqual(
      expect.objectContaining({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], condition: ours }),
    )
  })

  test('is mailed to the operator where there is an address', () => {
    expect(resources(template, 'AWS::SNS::Subscription')).toEqual([])
    const [subscription] = resources(
      synthesize({ alarmEmail: 'ops@example.org' }).template,
      'AWS::SNS::Subscription',
    )
    expect(subscription?.properties).toMatchObject({ Protocol: 'email', Endpoint: 'ops@example.org' })
  })
})
