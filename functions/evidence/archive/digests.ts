import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'

export type Digests = { readonly sha256: string; readonly sm3: string; readonly crc32: string }

/** Digests of an object as it is stored, read once in flat memory. */
export const digestsOf = async (s3: S3Client, Bucket: string, Key: string): Promise<Digests> => {
  const [sha256, sm3] = [createHash('sha256'), createHash('sm3')]
  let crc = 0
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  for await (const chunk of Body as Readable as AsyncIterable<Buffer>) {
    sha256.update(chunk)
    sm3.update(chunk)
    crc = crc32(chunk, crc)
  }
  return { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), crc32: crc.toString(16).padStart(8, '0') }
}
