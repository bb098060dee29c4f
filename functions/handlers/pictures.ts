import { codecs } from 'tuichu:codecs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { EventBridgeEvent } from 'aws-lambda'
import { digestAt } from '../evidence/key.ts'
import { takePicture } from '../evidence/pictures/take.ts'
import { Pictures } from '../store/pictures.ts'
import { Table } from '../store/table.ts'
import { settings } from '../web/settings.ts'
import { storage } from '../web/storage.ts'

type ObjectCreated = { readonly object: { readonly key: string } }

/** Its one store: whoever decodes what strangers made needs no other. */
const pictures = new Pictures(new Table(new DynamoDBClient({}), settings().TABLE_NAME))

/** A file was kept as evidence: if it is a picture, a small one is made beside it. */
export const handler = async (event: EventBridgeEvent<'Object Created', ObjectCreated>): Promise<void> => {
  const sha256 = digestAt(event.detail.object.key)
  if (!sha256) return
  await takePicture(storage(), {
    bucket: settings().EVIDENCE_BUCKET,
    sha256,
    codecs,
    remembered: {
      begin: () => pictures.begin(sha256),
      found: (picture) => pictures.found(sha256, picture),
      forget: () => pictures.forget(sha256),
    },
  })
}
