import { EventTooLarge } from '../lambda/function.ts'
import { eventOf, gatewayMessage, type Received, splitTarget } from './event.ts'
import { matchRoute, type RouteTable } from './match.ts'
import { type Outgoing, outgoingOf } from './response.ts'

export interface GatewayOptions {
  readonly routes: RouteTable
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  /** The product's clock. */
  readonly now: () => number
}

/** Answers a request by calling the function that its route leads to. */
export type Gateway = (received: Received) => Promise<Outgoing>

/** API Gateway's quota for a request's body. */
export const mostBodyBytes = 10 * 1024 * 1024
/** API Gateway's quota for the request line and the header values together. */
const mostHeaderBytes = 10_240

/** A gateway in front of functions, as an HTTP API is in front of Lambda. */
export function createGateway({ routes, invoke, now }: GatewayOptions): Gateway {
  return async (received) => {
    if (headerBytes(received) > mostHeaderBytes) return refusal(431)
    if (received.body.length > mostBodyBytes) return refusal(413)
    const target = splitTarget(received.target)
    if (!target) return refusal(400)
    const match = matchRoute(routes, target.path)
    if (!match) return refusal(404)
    try {
      const result = await invoke(match.functionName, eventOf(received, target, match, now()))
      return outgoingOf(result) ?? refusal(500)
    } catch (fault) {
      return refusal(fault instanceof EventTooLarge ? 413 : 500)
    }
  }
}

/** An answer of the gateway's own: `{"message":"Internal Server Error"}`. */
export function refusal(status: number, message?: string): Outgoing {
  const body = Buffer.from(gatewayMessage(status, message))
  return { status, headers: [['content-type', 'application/json']], body }
}

function headerBytes({ method, target, rawHeaders }: Received): number {
  const values = rawHeaders.filter((_, at) => at % 2 === 1)
  return Buffer.byteLength(`${method} ${target} HTTP/1.1${values.join('')}`, 'latin1')
}
