import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { messageOf } from '../failure.ts'
import { callerOf } from './caller.ts'
import { databaseCalls } from './database-calls.ts'
import type { Guard } from './guard.ts'

/** The database as the functions reach it. */
export interface DatabaseDoor {
  readonly endpoint: string
  stop(): Promise<void>
}

/** Lets through to a DynamoDB what the calling function has a right to, and refuses the rest as AWS does. */
export async function startDatabaseDoor(database: string, guard: Guard): Promise<DatabaseDoor> {
  const agent = new Agent({ keepAlive: true })
  const door = createServer((asked, response) => {
    answer(asked, response, { database, guard, agent }).catch((error) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(JSON.stringify({ message: messageOf(error) }))
    })
  })
  // The clients keep their connections as long as they live; so does the door.
  door.keepAliveTimeout = 0
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('The door has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = once(door, 'close')
      door.close()
      door.closeAllConnections()
      await closed
      agent.destroy()
    },
  }
}

interface Behind {
  readonly database: string
  readonly guard: Guard
  readonly agent: Agent
}

async function answer(
  asked: IncomingMessage,
  response: ServerResponse,
  { database, guard, agent }: Behind,
): Promise<void> {
  const body = Buffer.concat(await asked.toArray())
  const calls = databaseCalls(String(asked.headers['x-amz-target']), JSON.parse(body.toString()))
  const refusal = guard(callerOf(asked.headers), calls)
  if (refusal !== undefined) return refuse(response, refusal)
  const onward = request(database, { method: 'POST', headers: asked.headers, agent }).end(body)
  const [answered] = (await once(onward, 'response')) as [IncomingMessage]
  response.writeHead(answered.statusCode ?? 500, answered.headers)
  await pipeline(answered, response)
}

function refuse(response: ServerResponse, message: string): void {
  const type = 'com.amazon.coral.service#AccessDeniedException'
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(JSON.stringify({ __type: type, Message: message }))
}
