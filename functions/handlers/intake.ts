import type { S3Event } from 'aws-lambda'
import { placeAt } from '../web/uploads.ts'
import { examine } from './intake/examine.ts'

/** Objects arrived in quarantine: each is examined, kept or refused, and its draft told so. */
export const handler = async ({ Records }: S3Event): Promise<void> => {
  for (const { s3, eventTime } of Records) {
    const place = placeAt(decodeURIComponent(s3.object.key.replaceAll('+', ' ')))
    if (place) await examine(place, eventTime)
  }
}
