import { describe, expect, test } from 'vitest'
import { matchRoute } from '../../../../infra/local/gateway/match.ts'
import { routes } from '../../../../infra/routes.ts'

describe('the route of a path', () => {
  test.each([
    ['/', 'public', 'ANY /', undefined],
    ['/my', 'enterprise', 'ANY /my', undefined],
    ['/my/cases/7', 'enterprise', 'ANY /my/{proxy+}', 'cases/7'],
    ['/a', 'official', 'ANY /a', undefined],
    ['/a/code', 'official', 'ANY /a/{proxy+}', 'code'],
    ['/assets/x.css', 'public', 'ANY /assets/{proxy+}', 'x.css'],
    ['/admin/organs', 'administration', 'ANY /admin/{proxy+}', 'organs'],
    ['/audit/案号', 'auditor', 'ANY /audit/{proxy+}', '案号'],
    ['/sign-in', 'public', 'ANY /sign-in', undefined],
  ])('%s leads to %s', (path, functionName, routeKey, proxy) => {
    expect(matchRoute(routes, path)).toEqual({
      functionName,
      routeKey,
      ...(proxy !== undefined && { pathParameters: { proxy } }),
    })
  })

  test.each(['/my/', '/mystery', '/MY', '//my', '/help', '/nothing/here', '/$default'])(
    '%s is nobody’s',
    (path) => {
      expect(matchRoute(routes, path)).toEqual({ functionName: 'public', routeKey: '$default' })
    },
  )

  test('prefers the exact path, then the longest greedy one, whatever the order', () => {
    const table = { short: ['/x/{proxy+}'], long: ['/x/y/{proxy+}'], exact: ['/x/y/z'] }
    expect(matchRoute(table, '/x/y/z')?.functionName).toBe('exact')
    expect(matchRoute(table, '/x/y/w')?.functionName).toBe('long')
    expect(matchRoute(table, '/x/w')?.functionName).toBe('short')
    expect(matchRoute(table, '/w')).toBeUndefined()
  })
})
