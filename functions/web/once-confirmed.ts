import type { Text } from '../engine/text.ts'
import { askedAgain } from './asked-again.ts'
import { confirmed } from './confirmation.ts'
import type { SiteResponse } from './response.ts'
import { show } from './show.ts'
import { sentOf, sentToConfirm } from './to-confirm.ts'
import { confirmPage } from './views/pages/confirm.tsx'
import { personOf, type Visit } from './visit.ts'

/** What is about to be done, and where the page of it is. */
export type Dangerous = {
  readonly title: Text
  readonly what: Text
  readonly back: string
  /** Of the mail with the digits: `administration` where it is not said. */
  readonly kind?: 'administration' | 'record'
}

/**
 * Does what somebody sent once they have confirmed exactly that, by a passkey or by digits mailed for it.
 * Until then a page carries what was typed, so that nothing of it is lost.
 */
export const onceConfirmed = async (
  visit: Visit,
  { kind = 'administration', ...dangerous }: Dangerous,
  act: (by: 'passkey' | 'digits') => Promise<SiteResponse>,
): Promise<SiteResponse> => {
  const person = personOf(visit)
  const { path, form } = visit
  const answer = await confirmed(visit, person, sentToConfirm(person, kind, path, form))
  if (answer.is === 'confirmed') return act(answer.by)
  const { asked, status } = askedAgain(answer, person)
  return show(visit, confirmPage({ ...dangerous, ...asked, action: path, sent: sentOf(form) }), { status })
}
