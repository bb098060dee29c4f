import * as z from 'zod/mini'
import { nothing } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { fold } from '../../engine/evolve.ts'
import { CaseId } from '../../engine/ids.ts'
import { buildArchive } from '../../evidence/archive/build.ts'
import { commitWith, secretOf, withheld } from '../../evidence/archive/redact.ts'
import { redactedBag } from '../../evidence/archive/redacted-bag.ts'
import type { Order } from '../../store/orders.ts'
import { formsIn, organName } from '../../web/names.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { storage } from '../../web/storage.ts'
import { logUpTo } from './log-up-to.ts'
import { openPart } from './open-part.ts'
import { signedWith, signingWords } from './signed.ts'
import { joined } from './words.ts'

const Asked = z.object({ type: z.literal('archive-redacted'), case: CaseId, sequence: z.int() })

/** Makes the variant of an archive for outsiders, once the archive itself was built and signed. */
export const followRedaction = async (item: unknown): Promise<void> => {
  const asked = Asked.safeParse(item)
  if (!asked.success) return
  const { case: id, sequence } = asked.data
  const order = await services().orders.order(id, sequence)
  const signature = order && signatureIn(order)
  if (!signature) return
  const { key, size } = await build(order, signature)
  await services().orders.finishRedacted(id, sequence, { object: key, size })
}

/** What the secret is made of; an archive that is not signed has none, and no such variant. */
export const signatureIn = ({ signatures = [] }: Order): Uint8Array | undefined => {
  const found = signatures.find(({ path }) => path.endsWith('.p7s'))
  return found && Buffer.from(found.content, 'base64')
}

const build = async ({ case: id, sequence, at }: Order, signature: Uint8Array) => {
  const log = logUpTo(sequence, await services().cases.history(id))
  const state = fold(log, nothing)
  if (state.status === 'none') throw new Error(`Case ${id} has no events`)
  const { form } = await formsIn(state)
  const commit = commitWith(secretOf(signature))
  const bag = redactedBag({
    case: id,
    sequence,
    date: shanghaiDate(Date.parse(log.at(-1)?.at ?? '')),
    organization: joined(organName(`${state.county}-miit`)),
    events: log.map((entry) => withheld(entry, openPart(entry, form), String(entry.sequence), commit)),
    signing: signingWords(),
  })
  const { EVIDENCE_BUCKET: evidence, EXPORTS_BUCKET: exports } = settings()
  return buildArchive(storage(), { bag: await signedWith(bag, at), evidence, exports })
}
