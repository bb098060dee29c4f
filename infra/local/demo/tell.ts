import { organOf } from '../../../forms/organs.ts'
import { rectificationNotice } from '../../../forms/rectification-notice/form.ts'
import type { OpenCase } from '../../../functions/engine/commands.ts'
import { digestOf } from '../../../functions/engine/digest.ts'
import { type CaseId, OrganId } from '../../../functions/engine/ids.ts'
import { asOfficial } from '../../../functions/engine/people.ts'
import type { Head } from '../../../functions/store/head.ts'
import { openingOf as outsideOpening } from '../../../functions/web/outside/tip.ts'
import type { City } from './city.ts'
import { momentOf } from './days.ts'
import { decide } from './decide.ts'
import { saveDraft, submit } from './file.ts'
import { filesFor, type Kept } from './files/evidence.ts'
import { caseIdOf, numberOf } from './ids.ts'
import { officialAt } from './officials.ts'
import { onNotice, sendIn } from './outside.ts'
import type { Act, Story } from './story.ts'
import { send, type Telling } from './telling.ts'

/** Lets a story happen by the product's own commands; a case that is there is left as it is. */
export async function tell(city: City, story: Story): Promise<void> {
  const id = caseIdOf(story)
  let head = await begin(city, story, id)
  if (!head) return
  for (const [place, act] of story.acts.entries()) {
    head = await happen({ city, story, head }, act, momentIn(id, act.on, place + 1))
  }
}

async function begin(city: City, story: Story, id: CaseId): Promise<Head | undefined> {
  if (story.track.begunBy === 'publication') return onNotice(city, story)
  if (await city.cases.head(id)) return undefined
  const opening = await openingOf(city, story, id)
  const at = momentIn(id, story.openedOn, 0)
  return send(city, id, opening, { at, key: `opening-${id}`, request: digestOf(opening) })
}

function happen(telling: Telling, act: Act, at: string): Promise<Head> {
  switch (act.act) {
    case 'draft':
      return saveDraft(telling, act, at)
    case 'file':
      return submit(telling, act, at)
    case 'send':
      return sendIn(telling, act, at)
    case 'approve':
    case 'return':
    case 'refuse':
    case 'withdraw':
    case 'pass-clock':
      return decide(telling, act, at)
  }
}

async function openingOf(city: City, story: Story, id: CaseId): Promise<OpenCase> {
  if (story.track.begunBy === 'public') return outsideOpening(id, story.openedOn)
  const {
    enterprise,
    openedOn: today,
    grounds,
    basis,
    track,
    noticeNumber,
    servedOn,
    equipment,
    foundOn,
  } = story
  const { county, ...onCase } = enterprise
  const organ = OrganId.parse(`${county}-${track.lead}`)
  const number = numberOf(id)
  const isServed = track.of !== 'organ' && foundOn === undefined
  const proof = isServed ? await proofOf(city, story, number, organ) : []
  return {
    type: 'OpenCase',
    actor: asOfficial(officialAt(organ, 'officer'), organ),
    today,
    number,
    county,
    enterprise: onCase,
    grounds,
    basis,
    track: { id: track.id, version: track.version },
    ...(foundOn === undefined
      ? {
          notice: {
            number: noticeNumber,
            servedOn,
            method: isServed ? 'direct' : '',
            proof: proof.map(({ evidence }) => evidence),
          },
        }
      : { foundOn }),
    equipment,
  }
}

async function proofOf(city: City, story: Story, caseNumber: string, organ: OrganId): Promise<Kept[]> {
  const slots = rectificationNotice.pages.flatMap(({ evidence = [] }) => evidence)
  const seal = organOf(organ)?.name.zh ?? ''
  const { enterprise, servedOn: day } = story
  const matter = { caseNumber, enterprise, day, form: rectificationNotice, seal }
  const proof = (
    await Promise.all(slots.filter((slot) => slot.id === 'proof').map((slot) => filesFor(slot, 1, matter)))
  ).flat()
  await city.keep(proof)
  return proof
}

/** From nine on, the acts of a case in their order, each case at minutes of its own. */
export function momentIn(id: CaseId, day: string, place: number): string {
  const own = Number.parseInt(digestOf(id).slice(0, 4), 16) / 0xffff
  return momentOf(day, 9 * 60 + place * 19 + own * 17)
}
