import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type S3rver from '@20minutes/s3rver'

/**
 * Puts a file's own name where a field of its form says `${filename}`, as S3 does and s3rver (4.0.4)
 * does not; without scripts the browser alone knows the name.
 */
export const nameFiles: S3rver.Middleware = async (context, next) => {
  const { method, headers, req } = context
  if (method === 'POST' && headers['content-type']?.startsWith('multipart/form-data')) await nameFile(req)
  return next()
}

/** The fields stand before the file, whose bytes are left alone. */
async function nameFile(request: IncomingMessage): Promise<void> {
  const head = await readUntil(request, fileHeader)
  const [header = '', name] = head.match(fileHeader) ?? []
  const at = head.indexOf(header)
  const fields =
    name === undefined ? head.slice(0, at) : head.slice(0, at).replace(variable, () => asMetadata(name))
  request.unshift(Buffer.from(fields + head.slice(at), 'latin1'))
}

const variable = '$' + '{filename}'
const fileHeader = /name="file"; filename="([^"]*)"/
/** More than our forms' fields; a form without a file is not ours. */
const mostBytes = 64 * 1024

/** What has come, byte for byte a character, once it shows the pattern or will not any more. */
async function readUntil(request: IncomingMessage, pattern: RegExp): Promise<string> {
  let head = ''
  while (!pattern.test(head) && head.length < mostBytes && !request.readableEnded) {
    const chunk: Buffer | null = request.read()
    if (chunk) head += chunk.toString('latin1')
    else if (request.readableEnded || request.destroyed) break
    else await more(request)
  }
  return head
}

/** Resolves when there is more to read, or nothing will come; listens no longer than that. */
async function more(request: IncomingMessage): Promise<void> {
  const waiting = new AbortController()
  const { signal } = waiting
  try {
    await Promise.race(['readable', 'end', 'close'].map((event) => once(request, event, { signal })))
  } finally {
    waiting.abort()
  }
}

/** Metadata are ASCII: S3 keeps other names as RFC 2047 has them. */
function asMetadata(name: string): string {
  return `=?UTF-8?B?${Buffer.from(name, 'latin1').toString('base64')}?=`
}
