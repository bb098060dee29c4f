import type { IncomingHttpHeaders } from 'node:http'

const header = 'x-amz-security-token'

/** The session token by which a function is known: as in AWS it goes with every call and every signed link. */
export function tokenOf(name: string): string {
  return `function/${name}`
}

/** Which function calls; empty where it is none, but a tool on this machine. */
export function callerOf(
  headers: IncomingHttpHeaders,
  query: Readonly<Record<string, string | string[] | undefined>> = {},
): string {
  const token = headers[header] ?? query['X-Amz-Security-Token'] ?? ''
  return String(token).replace(/^function\//, '')
}
