import type { EventBridgeEvent } from 'aws-lambda'
import { placeAt } from '../web/uploads.ts'
import { examine } from './intake/examine.ts'

type ObjectCreated = { readonly object: { readonly key: string } }

/** An object arrived in quarantine: it is examined, kept or refused, and its draft told so. */
export const handler = async (event: EventBridgeEvent<'Object Created', ObjectCreated>): Promise<void> => {
  const place = placeAt(event.detail.object.key)
  if (place) await examine(place, new Date(event.time).toISOString())
}
