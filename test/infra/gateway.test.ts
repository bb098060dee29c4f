import { describe, expect, test } from 'vitest'
import { resource, resources, synthesize } from './synth.ts'

const { template } = synthesize()
const { properties: stage } = resource(template, 'AWS::ApiGatewayV2::Stage', 'GatewayStage')

describe('the HTTP API', () => {
  test('has one stage, at the root of its address', () => {
    expect(resources(template, 'AWS::ApiGatewayV2::Stage')).toHaveLength(1)
    expect(stage).toMatchObject({ StageName: '$default', AutoDeploy: true })
  })

  test('holds off a flood', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 })
  })

  test('logs which request went where and how, and nothing that could carry a secret', () => {
    const format: Record<string, string> = JSON.parse(String(stage.AccessLogSettings?.Format))
    expect(Object.values(format).sort()).toEqual([
      '$context.httpMethod',
      '$context.integrationErrorMessage',
      '$context.path',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ])
  })

  test('logs into a group that is kept for thirteen months', () => {
    expect(JSON.stringify(stage.AccessLogSettings?.DestinationArn)).toContain('GatewayAccessLog')
    const { properties, deletionPolicy } = resource(template, 'AWS::Logs::LogGroup', 'GatewayAccessLog')
    expect(properties.RetentionInDays).toBe(400)
    expect(deletionPolicy).toBe('Retain')
  })

  test('answers at its own address while there is no domain', () => {
    const { properties } = resource(template, 'AWS::ApiGatewayV2::Api', 'GatewayApi')
    expect(properties).toMatchObject({ ProtocolType: 'HTTP', DisableExecuteApiEndpoint: false })
    expect(resources(template, 'AWS::ApiGatewayV2::DomainName')).toEqual([])
  })
})

describe('with a domain', () => {
  const certificateArn = 'arn:aws:acm:ap-southeast-1:111122223333:certificate/0a1b'
  const { template: named } = synthesize({ domain: 'tuichu.example.org', certificateArn })

  test('it answers there alone', () => {
    expect(resource(named, 'AWS::ApiGatewayV2::Api', 'GatewayApi').properties.DisableExecuteApiEndpoint).toBe(
      true,
    )
    expect(resources(named, 'AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1)
  })

  test('the domain takes TLS 1.2 under the operator’s certificate', () => {
    const { properties } = resource(named, 'AWS::ApiGatewayV2::DomainName', 'GatewayDomain')
    expect(properties).toMatchObject({
      DomainName: 'tuichu.example.org',
      DomainNameConfigurations: [
        { CertificateArn: certificateArn, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
    })
  })
})
