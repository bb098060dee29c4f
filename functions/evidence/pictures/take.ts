import type { Readable } from 'node:stream'
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Picture } from '../../engine/picture.ts'
import { evidenceKey, pictureKey } from '../key.ts'
import { isPicture } from '../pixels.ts'
import type { CodecFiles } from './codecs.ts'
import { madeOf } from './make.ts'

/** What is known of the picture of a file, beyond the files themselves. */
export type Remembered = {
  /** Says that work on it begins; false where it was begun before, whatever came of it. */
  readonly begin: () => Promise<boolean>
  readonly found: (picture: Picture) => Promise<void>
  /** Nothing was its fault: it may be tried again. */
  readonly forget: () => Promise<void>
}

export type Taking = {
  readonly bucket: string
  readonly sha256: string
  readonly codecs: CodecFiles
  readonly remembered: Remembered
}

/**
 * Makes the pictures of a kept file and keeps them beside it; the file is only read.
 *
 * That work begins is written down first, as a failure: a file that brings the process down is tried once.
 */
export const takePicture = async (s3: S3Client, taking: Taking): Promise<void> => {
  const file = await readPicture(s3, taking)
  if (!file || !(await taking.remembered.begin())) return
  const { picture, ...pictures } = await madeOf(taking.codecs, file.type, file.bytes)
  try {
    for (const which of ['small', 'large'] as const)
      if (pictures[which]) await put(s3, taking, which, pictures[which])
    await taking.remembered.found(picture)
  } catch (fault) {
    await taking.remembered.forget()
    throw fault
  }
}

/** A kept file, where it is a picture. */
const readPicture = async (s3: S3Client, { bucket, sha256 }: Taking) => {
  const got = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: evidenceKey(sha256) }))
  const type = got.ContentType ?? ''
  const body = got.Body as Readable
  if (isPicture(type)) return { type, bytes: Buffer.concat(await body.toArray()) }
  body.destroy()
  return undefined
}

const put = (s3: S3Client, { bucket, sha256 }: Taking, which: 'small' | 'large', body: Buffer) =>
  s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: pictureKey(which, sha256),
      Body: body,
      ContentType: 'image/webp',
    }),
  )
