import { S3Client } from '@aws-sdk/client-s3'

let made: S3Client | undefined

/** The client for evidence and archives; a module of its own, so that hot functions load it only when needed. */
export const storage = (): S3Client => {
  made ??= new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined })
  return made
}
