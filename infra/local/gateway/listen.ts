import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { codeOf, messageOf, StartFailure } from '../failure.ts'
import type { Log } from '../log.ts'
import type { Received } from './event.ts'
import { type Gateway, mostBodyBytes, refusal } from './gateway.ts'
import type { Outgoing } from './response.ts'

/** A server that people reach at `http://localhost:<port>`. */
export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/**
 * Listens on this machine's own addresses, both of them: `localhost` means either.
 *
 * Nobody else can reach it, as the mailbox and the sign-in page of the demonstration have no lock.
 */
export async function listen(port: number, answer: Gateway, log: Log): Promise<Listening> {
  const first = await open(port, '127.0.0.1', answer, log)
  const chosen = portOf(first)
  try {
    const servers = [first, ...(await openSixth(chosen, answer, log))]
    return { port: chosen, close: () => closeAll(servers) }
  } catch (error) {
    await closeAll([first])
    throw error
  }
}

/** A machine without IPv6 does without. */
async function openSixth(port: number, answer: Gateway, log: Log): Promise<Server[]> {
  try {
    return [await open(port, '::1', answer, log)]
  } catch (error) {
    if (error instanceof StartFailure && codeOf(error.cause) === 'EADDRINUSE') throw error
    return []
  }
}

async function open(port: number, host: string, answer: Gateway, log: Log): Promise<Server> {
  // Larger than the gateway's own limit, so that the limit is answered in its own words.
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    serve(request, response, answer).catch((error) => {
      log.write('gateway', `ERROR ${request.method} ${messageOf(error)}`)
      response.destroy()
    })
  })
  server.on('clientError', (error, socket: Socket) => refuseRaw(socket, codeOf(error)))
  server.listen(port, host)
  try {
    await once(server, 'listening')
    return server
  } catch (error) {
    throw cannotListen(port, error)
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, answer: Gateway): Promise<void> {
  const body = await readBody(request)
  if (!body) {
    response.setHeader('connection', 'close')
    return send(request, response, refusal(413), '-')
  }
  const received = receivedOf(request, body)
  return send(request, response, await answer(received), received.requestId)
}

/** The body; undefined where it is more than the gateway takes: the rest is left unread. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) return undefined
  const chunks: Buffer[] = []
  let length = 0
  // Destroying the request would take away the connection that the refusal goes back on.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBodyBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function receivedOf(request: IncomingMessage, body: Buffer): Received {
  return {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    httpVersion: request.httpVersion,
    rawHeaders: request.rawHeaders,
    body,
    sourceIp: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    requestId: randomUUID(),
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  outgoing: Outgoing,
  requestId: string,
): void {
  const { status, headers, body } = isWritable(outgoing) ? outgoing : refusal(500)
  response.statusCode = status
  for (const [name, value] of headers) response.appendHeader(name, value)
  response.setHeader('apigw-requestid', requestId)
  const isBodiless = status === 204 || status === 304
  if (!isBodiless) response.setHeader('content-length', body.length)
  response.end(isBodiless || request.method === 'HEAD' ? undefined : body)
}

/** A header that HTTP cannot carry is the function's fault, and answered as one. */
function isWritable({ headers }: Outgoing): boolean {
  return headers.every(
    ([name, value]) => /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value),
  )
}

function refuseRaw(socket: Socket, code: string | undefined): void {
  if (!socket.writable) return
  const { status, body } = refusal(code === 'HPE_HEADER_OVERFLOW' ? 431 : 400)
  const head = `HTTP/1.1 ${status} -\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`
  socket.end(`${head}${body.toString()}`)
}

function cannotListen(port: number, error: unknown): StartFailure {
  const inUse = codeOf(error) === 'EADDRINUSE'
  const other = port < 65_535 ? port + 1 : 3000
  return new StartFailure(
    inUse
      ? {
          zh: `端口 ${port} 已被占用，请换一个，例如 PORT=${other} npm start。`,
          en: `Port ${port} is already in use; choose another, for example PORT=${other} npm start.`,
        }
      : {
          zh: `无法使用端口 ${port}（${messageOf(error)}），请用 PORT 换一个。`,
          en: `Port ${port} cannot be used (${messageOf(error)}); choose another with PORT.`,
        },
    { cause: error },
  )
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      return closed
    }),
  )
}
