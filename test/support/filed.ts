import { newestChain } from '../../forms/registry.ts'
import { freeze } from '../../functions/engine/answers.ts'
import type { Command } from '../../functions/engine/commands.ts'
import { shanghaiDate } from '../../functions/engine/day.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import type { Evidence } from '../../functions/engine/form.ts'
import { CaseId, OrganId } from '../../functions/engine/ids.ts'
import { asContact, asOfficial } from '../../functions/engine/people.ts'
import type { Head } from '../../functions/store/head.ts'
import { contentDigest } from '../../functions/web/filing.ts'
import { type City, inCity, type Site } from '../../infra/local/demo/city.ts'
import { evidenceOf, extensionExample } from '../forms/examples.ts'
import { contextOn, openCase, ours, people, type Seat } from './city.ts'

const { form } = extensionExample
const version = { id: form.id, version: form.version }

/** What the enterprise files in a case: evidence is named after the case, and its bytes are nowhere. */
const contentOf = (id: CaseId, today: string, reason: string) => {
  const context = contextOn(today)
  const answers = freeze(form, { ...extensionExample.answers(context), reason }, context)
  const evidence = evidenceOf(extensionExample).map(
    (one): Evidence => ({ ...one, id: `${id.slice(-6)}-${one.id}` }),
  )
  return { answers, evidence, digest: contentDigest(version, answers, evidence) }
}

/** Why the extension is asked for, at first. */
export const firstReason = '供货商推迟交货，无法在原期限内完成整改。'

const send = async (
  { cases }: City,
  id: CaseId,
  command: Command,
  at: number,
  key: string,
): Promise<Head> => {
  const envelope = { at: new Date(at).toISOString(), actor: command.actor, key, request: digestOf(key) }
  const outcome = await cases.execute(id, command, envelope)
  if (!outcome.ok) throw new Error(`${command.type} in ${id}: ${outcome.rejection.code}`)
  return outcome.head
}

const asFiler = (seat: Seat) => asContact(people[seat], ours.code)

/** Opens a case in which an extension is asked for at once. */
export const fileExtension = (site: Site, name: string, filer: Seat = 'contact'): Promise<CaseId> =>
  inCity(site, async (city) => {
    const id = CaseId.parse(`C-20250101-${name}`)
    const now = site.now()
    const today = shanghaiDate(now)
    await openCase(city, id, now)
    const chain = newestChain(form.chain)
    if (!chain) throw new Error('The form has no chain')
    const { answers, evidence, digest } = contentOf(id, today, firstReason)
    const filed = {
      actor: asFiler(filer),
      today,
      answers,
      evidence,
      digest,
      form: version,
      draft: `draft-${name}`,
    }
    const command = {
      type: 'SubmitFiling',
      chain: { id: chain.id, version: chain.version },
      ...filed,
    } as const
    await send(city, id, command, now, 'filed')
    return id
  })

/** The approver sends the filing back, and the enterprise corrects it. */
export const returnAndCorrect = (
  site: Site,
  id: CaseId,
  reason = '已补充供货商的书面通知。',
): Promise<void> =>
  inCity(site, async (city) => {
    const today = shanghaiDate(site.now())
    const filing = (await city.cases.head(id))?.state.filings[0]
    if (!filing) throw new Error(`${id} has no filing`)
    const organ = OrganId.parse('371521-miit')
    const actor = asOfficial(people.approver, organ)
    const { epoch, digest } = filing
    const seen = { actor, today, filing: 1, epoch, digest, organ, reason: '请补充', corrections: [] } as const
    await send(city, id, { type: 'ReturnFiling', ...seen }, site.now(), 'returned')
    const content = {
      actor: asFiler('contact'),
      today,
      filing: 1,
      ...contentOf(id, today, reason),
      changed: ['reason'],
    }
    await send(city, id, { type: 'ResubmitFiling', ...content }, site.now(), 'corrected')
  })

export const withdraw = (site: Site, id: CaseId): Promise<void> =>
  inCity(site, async (city) => {
    const today = shanghaiDate(site.now())
    const command = {
      type: 'WithdrawFiling',
      actor: asFiler('contact'),
      today,
      filing: 1,
      reason: '',
    } as const
    await send(city, id, command, site.now(), 'withdrawn')
  })
