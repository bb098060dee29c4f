import { describe, expect, test } from 'vitest'
import { type FunctionName, routes } from '../../infra/routes.ts'
import { functionIds, readable, resources, synthesize } from './synth.ts'

const { template } = synthesize()
const site = Object.keys(routes) as (keyof typeof routes)[]

describe('routes', () => {
  test('are those of the table and no others', () => {
    const found = resources(template, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties.RouteKey)
    const expected = Object.values(routes)
      .flat()
      .map((path) => (path === '$default' ? path : `ANY ${path}`))
    expect(found.map(String).sort()).toEqual(expected.sort())
  })

  test.each(site)('of %s lead to its function', (name) => {
    expect(pathsTo(name).sort()).toEqual([...routes[name]].sort())
  })

  test('are the only way in: each function may be called on its own paths alone', () => {
    const sources = resources(template, 'AWS::Lambda::Permission')
      .filter(
        ({ properties }) =>
          properties.Principal !== undefined && String(properties.Principal).startsWith('apigateway'),
      )
      .map(
        ({ properties }) => `${readable(properties.FunctionName)} ${pathOf(readable(properties.SourceArn))}`,
      )
    const expected = site.flatMap((name) =>
      routes[name].map((path) => `${functionIds[name]}Function ${path}`),
    )
    expect(sources.sort()).toEqual(expected.sort())
  })

  test('hand over events in format 2.0', () => {
    const integrations = resources(template, 'AWS::ApiGatewayV2::Integration')
    expect(integrations).toHaveLength(site.length)
    for (const { properties } of integrations) {
      expect(properties).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' })
    }
  })
})

/** Paths whose integration is a function, read from the template's references. */
function pathsTo(name: FunctionName): string[] {
  const integrations = Object.entries(template.findResources('AWS::ApiGatewayV2::Integration'))
    .filter(([, { Properties }]) => readable(Properties.IntegrationUri) === `${functionIds[name]}Function`)
    .map(([id]) => id)
  return Object.values(template.findResources('AWS::ApiGatewayV2::Route'))
    .filter(({ Properties }) =>
      integrations.some((id) => JSON.stringify(Properties.Target).includes(`"${id}"`)),
    )
    .map(({ Properties }) => Properties.RouteKey.replace('ANY ', ''))
}

/** `…:<api>/*\/*\/my/{proxy+}` gives `/my/{proxy+}`; the default route may be any. */
function pathOf(sourceArn: string): string {
  return sourceArn.replace(/^.*?\/\*\/\*/, '') || '$default'
}
