import type { IncomingMessage } from 'node:http'
import type S3rver from '@20minutes/s3rver'

/**
 * Ends an upload whose connection broke: s3rver (4.0.4) waits for the rest of it for ever, and with it whoever
 * waits for their turn at the bucket. Nothing of it is kept, as on S3.
 */
export const endBrokenOff: S3rver.Middleware = async ({ req }, next) => {
  const broken = watch(req)
  try {
    return await Promise.race([next(), broken.promise])
  } finally {
    broken.end()
  }
}

const watch = (request: IncomingMessage) => {
  const { promise, reject } = Promise.withResolvers<never>()
  const closed = () => {
    if (!request.readableEnded) reject(new Error('The connection broke before all of the upload was read'))
  }
  if (request.destroyed) closed()
  request.once('close', closed)
  return { promise, end: () => request.off('close', closed) }
}
