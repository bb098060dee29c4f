import { freeze } from '../../../functions/engine/answers.ts'
import { checkForm } from '../../../functions/engine/check.ts'
import type { SubmitFiling } from '../../../functions/engine/commands.ts'
import type { Evidence, FormContext } from '../../../functions/engine/form.ts'
import type { CaseId } from '../../../functions/engine/ids.ts'
import { Follows } from '../../../functions/store/follows.ts'
import type { Head } from '../../../functions/store/head.ts'
import { contentDigest } from '../../../functions/web/filing.ts'
import { draftIdOf } from '../../../functions/web/outside/ids.ts'
import { contextOf, nobody } from '../../../functions/web/outside/tip.ts'
import { hashOf } from '../../../functions/web/secrets.ts'
import type { City } from './city.ts'
import { chainOf } from './file.ts'
import { filesFor } from './files/evidence.ts'
import { caseIdOf, entryIdOf, newOutsideId } from './ids.ts'
import type { Sent, Story } from './story.ts'
import { passedOn, send, type Telling } from './telling.ts'

type Sending = Sent & { readonly on: string }

/** Files what the public sent as the function does that takes it: under its code, and apart from who sent it. */
export async function sendIn(telling: Telling, act: Sending, at: string): Promise<Head> {
  const { city, head, story } = telling
  const { form, on: today, informant } = act
  const id = sendingOf(telling, act)
  const draft = draftIdOf(id)
  const context = await contextFor(telling, act)
  const typed = act.fill(context, story.enterprise)
  const evidence = await photographs(telling, act)
  const errors = checkForm(form, typed, evidence, context)
  if (errors.length > 0) throw new Error(`${form.id} in ${head.id}: ${JSON.stringify(errors)}`)
  const version = { id: form.id, version: form.version }
  const answers = freeze(form, typed, context)
  const digest = contentDigest(version, answers, evidence)
  await keepCode(telling, act, id)
  if (informant) await keepInformant(city, draft, act)
  const chain = chainOf(form)
  const filed = { actor: nobody, today, form: version, chain, draft, answers, evidence, digest }
  const command: SubmitFiling = { type: 'SubmitFiling', ...filed }
  return send(city, head.id, command, { at, key: `draft-${draft}`, request: digest })
}

/** A tip-off is a case; an objection is filed in the notice, and has an id of its own beside it. */
function sendingOf({ head, story }: Telling, { on, code }: Sending): CaseId {
  return story.track.begunBy === 'public' ? head.id : newOutsideId(on, code)
}

async function contextFor({ city, head, story }: Telling, { on, informant }: Sending): Promise<FormContext> {
  const entry = story.about && (await city.register.entry(entryIdOf(story.about)))
  if (!entry) throw new Error(`What ${head.id} is about is not on a register`)
  return contextOf(head.id, on, entry, { named: informant !== undefined, doubts: [] })
}

/** As intake leaves them: without a name of their own, and on no draft once they are sent. */
async function photographs(
  { city, head }: Telling,
  { form, on: day, files = {} }: Sending,
): Promise<Evidence[]> {
  const slots = form.pages.flatMap(({ evidence = [] }) => evidence)
  const { number: caseNumber, enterprise } = head.state
  const matter = { caseNumber, enterprise, day, form, seal: '' }
  const made = (await Promise.all(slots.map((slot) => filesFor(slot, files[slot.id] ?? 0, matter)))).flat()
  await city.keep(made)
  return made.map(({ evidence }) => evidence)
}

async function keepCode({ city, head, story }: Telling, act: Sending, id: CaseId): Promise<void> {
  await new Follows(city.table).keep(hashOf(act.code), {
    case: id,
    form: act.form.id,
    ...(id !== head.id && { target: head.id }),
    entry: story.about ? entryIdOf(story.about) : '',
    named: act.informant !== undefined,
    doubts: [],
  })
}

async function keepInformant(city: City, draft: string, { informant, on }: Sending): Promise<void> {
  if (!informant) return
  const follows = new Follows(city.table)
  await follows.seal(draft, await city.seal(informant, draft), Date.parse(on) / 1000)
  await follows.keepSealed(draft)
}

/** The notice of what another story has published, begun as the outbox does; none where its story was told before. */
export async function onNotice(city: City, story: Story): Promise<Head | undefined> {
  const id = caseIdOf(story)
  const origin = story.about && (await city.cases.head(caseIdOf(story.about.story)))
  if (!origin) throw new Error(`What ${id} is the notice of was not told`)
  if (!(await city.cases.head(id))) await beginNotice(city, origin, story.about?.filing)
  const head = await city.cases.head(id)
  if (!head) throw new Error(`${id} was not begun`)
  return head.state.filings.length === 0 ? head : undefined
}

async function beginNotice(city: City, origin: Head, filing: number | undefined): Promise<void> {
  const log = await city.cases.history(origin.id)
  const published = log.find(({ event }) => event.type === 'NoticePublished' && event.filing === filing)
  await passedOn(
    city,
    origin,
    log.filter(({ at }) => at === published?.at),
  )
}
