/** A function and its part of the path. */
export interface Match {
  readonly functionName: string
  /** As the event names it: `ANY /my/{proxy+}`, or `$default`. */
  readonly routeKey: string
  readonly pathParameters?: Readonly<Record<string, string>>
}

/** Paths of each function, with `{proxy+}` at the end where all below belongs to it, and `$default`. */
export type RouteTable = Readonly<Record<string, readonly string[]>>

const greedy = '/{proxy+}'
const catchAll = '$default'

/**
 * Chooses the route as an HTTP API does: the exact path, then the longest greedy one, then `$default`.
 *
 * A greedy part is at least one character: `/my/` is neither `/my` nor `/my/{proxy+}`.
 */
export function matchRoute(table: RouteTable, path: string): Match | undefined {
  const routes = Object.entries(table).flatMap(([functionName, paths]) =>
    paths.map((route) => ({ functionName, route })),
  )
  const exact = routes.find(({ route }) => route === path && route !== catchAll)
  if (exact) return { functionName: exact.functionName, routeKey: `ANY ${exact.route}` }
  const [longest] = routes
    .filter(({ route }) => route.endsWith(greedy) && isBelow(path, baseOf(route)))
    .sort((a, b) => b.route.length - a.route.length)
  if (longest) return greedyMatch(longest, path)
  const fallback = routes.find(({ route }) => route === catchAll)
  return fallback && { functionName: fallback.functionName, routeKey: catchAll }
}

function greedyMatch({ functionName, route }: { functionName: string; route: string }, path: string): Match {
  const proxy = path.slice(baseOf(route).length)
  return { functionName, routeKey: `ANY ${route}`, pathParameters: { proxy } }
}

function baseOf(route: string): string {
  return route.slice(0, 1 - greedy.length)
}

function isBelow(path: string, base: string): boolean {
  return path.startsWith(base) && path.length > base.length
}
