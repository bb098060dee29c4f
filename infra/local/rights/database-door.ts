import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { messageOf } from '../failure.ts'
import { callerOf } from './caller.ts'
import { databaseCalls } from './database-calls.ts'
import type { Guard } from './guard.ts'
import { firstRequest, type WholeRequest } from './requests.ts'

/** The database as the functions reach it. */
export interface DatabaseDoor {
  readonly endpoint: string
  stop(): Promise<void>
}

/**
 * Lets through to a DynamoDB what the calling function has a right to, and refuses the rest as AWS does.
 *
 * Every call of every function passes here, so requests and answers pass as they came: to take each
 * apart and send it anew was a third of the stack's work.
 */
export async function startDatabaseDoor(database: string, guard: Guard): Promise<DatabaseDoor> {
  const { hostname, port } = new URL(database)
  const open = new Set<Socket>()
  const door = createServer({ noDelay: true }, (client) => {
    const onward = connect({ host: hostname, port: Number(port || 80), noDelay: true })
    open.add(client.once('close', () => open.delete(client)))
    follow(client, onward, guard)
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('The door has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = once(door, 'close')
      door.close()
      for (const client of open) client.destroy()
      await closed
    },
  }
}

/** Passes a client's requests on one by one; they wait for the answer of each, so a refusal never overtakes one. */
function follow(client: Socket, onward: Socket, guard: Guard): void {
  let come = Buffer.alloc(0)
  client.on('data', (bytes) => {
    come = come.length === 0 ? bytes : Buffer.concat([come, bytes])
    for (let request = firstRequest(come); request; request = firstRequest(come)) {
      const refusal = refusalOf(request, guard)
      if (refusal === undefined) onward.write(request.bytes)
      else client.write(refusal)
      come = come.subarray(request.bytes.length)
    }
  })
  onward.pipe(client)
  // Whoever leaves takes the other along.
  for (const [one, other] of [
    [client, onward],
    [onward, client],
  ] as const)
    one.on('error', () => {}).on('close', () => other.destroy())
}

/** The answer to what may not pass, or cannot be read; undefined where it may. */
function refusalOf({ headers, body }: WholeRequest, guard: Guard): string | undefined {
  try {
    const calls = databaseCalls(String(headers['x-amz-target']), JSON.parse(body.toString()))
    const refusal = guard(callerOf(headers), calls)
    return refusal === undefined ? undefined : refused('AccessDeniedException', refusal)
  } catch (error) {
    return refused('SerializationException', messageOf(error))
  }
}

function refused(type: string, message: string): string {
  const body = JSON.stringify({ __type: `com.amazon.coral.service#${type}`, Message: message })
  const head = [
    'HTTP/1.1 400 Bad Request',
    'content-type: application/x-amz-json-1.0',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
