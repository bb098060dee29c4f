import * as z from 'zod/mini'
import type { EvidenceSlot, Page } from '../../engine/form.ts'
import type { Lang, Text } from '../../engine/text.ts'
import { largest } from '../../evidence/kinds.ts'
import { type PartsAct, partBytes } from '../../evidence/parts.ts'
import { refusalText } from '../../evidence/refusal.ts'
import { Failure } from '../failure.ts'
import { json, type SiteResponse } from '../response.ts'
import { services } from '../services.ts'
import { beginInParts, fromDevice, partsCall } from '../uploads.ts'
import { personOf, type Visit } from '../visit.ts'
import { currentOf } from './current.ts'
import type { Filling } from './filling.ts'
import { isSlotClosed, shownSlots } from './slots.ts'

const Sent = z.object({
  slot: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  size: z.coerce.number().check(z.int(), z.minimum(0)),
  name: z._default(z.string().check(z.maxLength(1000)), ''),
  /** What is asked for: to begin, to begin again where the store has forgotten the parts, or one call for them. */
  act: z.enum(['begin', 'again', 'part', 'list', 'complete', 'abort']),
  /** Id of the upload that it takes the place of. */
  replaces: z.optional(z.string()),
  part: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(10_000)), 0),
})
type Sent = z.infer<typeof Sent>

/**
 * Where a page with scripts may put one file, or a part of a large one. What is answered is bound to the draft, the
 * slot, the person, the size and the digest; a slot that is full or closed takes nothing.
 */
export const sendUpload = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const sent = Sent.safeParse(Object.fromEntries(visit.form))
  const slot = shownSlots(filling, page, filling.draft.answers).find(({ id }) => id === sent.data?.slot)
  if (!sent.data || !slot) throw new Failure(404)
  const { act, ...file } = sent.data
  if (act === 'begin' || act === 'again') return begin(visit, filling, slot, sent.data)
  return json({ url: await addressFor(visit, filling, file, act) })
}

const begin = async (
  visit: Visit,
  { draft, uploads, ...filling }: Filling,
  slot: EvidenceSlot,
  { act, size, sha256, name, replaces }: Sent,
): Promise<SiteResponse> => {
  const files = currentOf(uploads).filter((one) => one.slot === slot.id)
  if (replaces !== undefined && !files.some(({ id }) => id === replaces)) throw new Failure(404)
  const others = files.length - (replaces === undefined ? 0 : 1)
  if (isSlotClosed(filling, slot.id) || others >= slot.max) return refuse(visit.lang, full)
  if (files.some(({ evidence }) => evidence.sha256 === sha256)) return refuse(visit.lang, twice)
  if (size > largest(slot.accepts)) return refuse(visit.lang, refusalText['too-large'])
  if (size <= partBytes) return json(await fromDevice(draft, slot, { name, sha256, replaces }))
  const of = { case: draft.case, draft: draft.id, slot: slot.id, person: personOf(visit).id, sha256 }
  const nowSeconds = Math.floor(visit.now / 1000)
  const earlier = act === 'begin' ? await services().sendings.sending(of, nowSeconds) : undefined
  const isSame = earlier?.size === size && earlier.replaces === replaces
  const sending = isSame ? earlier : await beginInParts(draft, of, { name, size, nowSeconds, replaces })
  return json({ upload: sending.upload, parts: sending.parts, partBytes })
}

const addressFor = async (
  visit: Visit,
  { draft }: Filling,
  { slot, sha256, part }: Omit<Sent, 'act'>,
  act: PartsAct,
): Promise<string> => {
  const of = { case: draft.case, draft: draft.id, slot, person: personOf(visit).id, sha256 }
  const sending = await services().sendings.sending(of, Math.floor(visit.now / 1000))
  if (!sending) throw new Failure(404)
  return partsCall(draft, sending, act, part)
}

const refuse = (lang: Lang, text: Text): SiteResponse => json({ refused: text[lang] }, 409)

const full: Text = {
  zh: '这一项的文件已满，或者不需要补正。请先删除不要的文件，再上传。',
  en: 'This item is full, or is not to be corrected. Remove a file that is not wanted, then upload.',
}

const twice: Text = {
  zh: '这个文件已经上传到这一项，不必重复上传。',
  en: 'This very file has already been uploaded to this item.',
}
