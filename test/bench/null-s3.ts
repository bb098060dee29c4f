import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An S3 that keeps nothing: every GET is answered from memory, every part is thrown away. It costs next to nothing, so what is measured is us. */
const content = Buffer.alloc(Number(process.argv[2]), 'content ')

const send = (
  response: ServerResponse,
  body: string | Buffer,
  headers: Record<string, string> = {},
  status = 200,
): void => {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)
}

const get = (request: IncomingMessage, response: ServerResponse): void => {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  if (from === undefined) {
    send(response, content)
    return
  }
  const last = Math.min(Number(to), content.length - 1)
  const range = `bytes ${from}-${last}/${content.length}`
  send(response, content.subarray(Number(from), last + 1), { 'content-range': range }, 206)
}

const answer = (request: IncomingMessage, response: ServerResponse): void => {
  if (request.method === 'HEAD') response.writeHead(404).end()
  else if (request.method === 'GET') get(request, response)
  else if (request.method === 'PUT') send(response, '', { etag: '"part"' })
  else if (request.url?.includes('uploads')) {
    send(response, '<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>')
  } else send(response, '<CompleteMultipartUploadResult><ETag>"all"</ETag></CompleteMultipartUploadResult>')
}

const server = createServer((request, response) => {
  request.resume().on('end', () => answer(request, response))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
