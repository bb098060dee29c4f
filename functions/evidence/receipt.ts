import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import type { Evidence } from '../engine/form.ts'
import { isMissing, isRefusedPrecondition } from './faults.ts'
import type { Refusal } from './refusal.ts'

const Receipt = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), evidence: z.custom<Evidence>(isObject), replaces: z.optional(z.string()) }),
  z.object({ ok: z.literal(false), refusal: z.custom<Refusal>(isObject), name: z.optional(z.string()) }),
])

/** What became of an upload. */
export type TakenIn =
  | {
      readonly ok: true
      readonly evidence: Evidence
      /** Id of the upload that it takes the place of. */
      readonly replaces?: string | undefined
    }
  | {
      readonly ok: false
      readonly refusal: Refusal
      /** As the person knows it: of several files one has to be told which was refused. */
      readonly name?: string | undefined
    }

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** Beside the uploads, under a prefix that no browser is ever given a key of. */
const receiptKey = (upload: string): string => `receipts/${upload}.json`

/** The result of an earlier intake of the same upload, so that a second one says the same. */
export const receiptOf = async (
  s3: S3Client,
  bucket: string,
  upload: string,
): Promise<TakenIn | undefined> => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: receiptKey(upload) }))
    return Receipt.parse(JSON.parse((await Body?.transformToString()) ?? ''))
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/** Writes the receipt unless there is one; answers with the one that stands. */
export const writeReceipt = async (
  s3: S3Client,
  bucket: string,
  upload: string,
  result: TakenIn,
): Promise<TakenIn> => {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: receiptKey(upload),
        Body: Buffer.from(JSON.stringify(result)),
        ContentType: 'application/json',
        IfNoneMatch: '*',
      }),
    )
    return result
  } catch (fault) {
    const standing = isRefusedPrecondition(fault) && (await receiptOf(s3, bucket, upload))
    if (!standing) throw fault
    return standing
  }
}
