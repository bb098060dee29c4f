import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { presignedAddress, storeOfEnvironment } from '../../evidence/presign.ts'
import { settings } from '../settings.ts'
import { storage } from '../storage.ts'

/** Where a file that was imported is kept, apart from the evidence of cases. */
const keyOf = (sha256: string): string => `imports/${sha256}`

/** Keeps the bytes under their digest; the bucket locks them. */
export const keepFile = async (sha256: string, bytes: Buffer): Promise<void> => {
  await storage().send(
    new PutObjectCommand({
      Bucket: settings().EVIDENCE_BUCKET,
      Key: keyOf(sha256),
      Body: bytes,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    }),
  )
}

export const keptFile = async (sha256: string): Promise<Buffer> => {
  const { Body } = await storage().send(
    new GetObjectCommand({ Bucket: settings().EVIDENCE_BUCKET, Key: keyOf(sha256) }),
  )
  if (!Body) throw new Error(`The imported file ${sha256} is empty`)
  return Buffer.from(await Body.transformToByteArray())
}

/** A short-lived address that saves the file under the name that it came with; no browser renders it. */
export const fileLink = ({
  name,
  sha256,
}: {
  readonly name: string
  readonly sha256: string
}): Promise<string> =>
  presignedAddress(storeOfEnvironment(), {
    bucket: settings().EVIDENCE_BUCKET,
    key: keyOf(sha256),
    secondsToLive: 300,
    answers: {
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-type': 'application/octet-stream',
    },
  })
