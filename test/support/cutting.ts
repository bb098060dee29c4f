import { connect } from 'node:net'

/** A request as it goes over the wire. */
export interface Wire {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Posts over a connection that breaks: after some byte of the request, or once all of it is sent and before the
 * answer is read. Whether the server saw it, nobody on this side knows.
 */
export async function cutPost(wire: Wire, random: () => number): Promise<void> {
  const bytes = bytesOf(wire)
  const upTo = random() < 0.5 ? bytes.length : Math.floor(random() * bytes.length)
  const waitMs = Math.floor(random() * 30)
  const { hostname, port } = new URL(wire.url)
  await new Promise<void>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
    socket.on('connect', () => {
      socket.write(bytes.subarray(0, upTo), () => setTimeout(() => socket.destroy(), waitMs))
    })
  })
}

function bytesOf({ url, headers, body }: Wire): Buffer {
  const { host, pathname, search } = new URL(url)
  const lines = Object.entries({
    host,
    ...headers,
    'content-length': String(body.length),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`POST ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`), body])
}
