import { municipality } from '../../../forms/organs.ts'
import { registers } from '../../../forms/registers.ts'
import { newestTrack, trackOf } from '../../../forms/registry.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { clockIn } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { digestOf } from '../../engine/digest.ts'
import type { EventOf, LoggedEvent } from '../../engine/events.ts'
import { CaseId } from '../../engine/ids.ts'
import { leadOf } from '../../engine/track.ts'
import { contentOf } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import { key } from '../../store/keys.ts'
import { entryOfNotice, noticeOf } from '../../web/case-ids.ts'
import type { Services } from '../../web/services.ts'
import { organOnCase, unnoticed } from '../../web/unnoticed.ts'

const trackId = 'notices'
const actor = { kind: 'system', name: '公示' } as const

/** What a register publishes whose definition lets anybody object begins its notice, once. */
export const beginNotice = async (
  { cases }: Services,
  { id, state }: Head,
  { at }: LoggedEvent,
  { register, filing }: EventOf<'NoticePublished'>,
): Promise<void> => {
  const track = newestTrack(trackId)
  if (!track || !registers.find((one) => one.id === register)?.objections) return
  const entry = `${state.number}-${filing}`
  const notice = noticeOf(entry)
  const lead = leadOf(trackOf(state.track), state)
  const organ = `${municipality.id}-${lead}`
  const today = shanghaiDate(Date.parse(at))
  const sent = `notice-${entry}`
  await cases.execute(
    notice,
    {
      ...unnoticed(notice, track, today),
      ...{ actor, today, county: municipality.id },
      enterprise: organOnCase(organ, `${organ}/notices`),
      basis: ['plan-2025'],
      origin: { case: id, number: state.number, lead },
    },
    { at, actor, key: sent, request: digestOf(sent) },
  )
}

/** The case that published hears how its notice ended; what it refuses, such as one that has ended itself, is left. */
export const concludeNotice = async (
  services: Services,
  head: Head,
  { at, sequence }: LoggedEvent,
): Promise<void> => {
  const origin = CaseId.safeParse(head.state.origin).data
  if (head.state.track.id !== trackId || !origin) return
  const { cases, register } = services
  const entry = await register.entry(entryOfNotice(head.id))
  if (!entry) return
  const sent = `concluded-${head.id}-${sequence}`
  await cases.execute(
    origin,
    {
      type: 'HearNotice',
      actor,
      today: shanghaiDate(Date.parse(at)),
      filing: entry.filing,
      from: head.state.number,
      outcome: (await outcomeOf(services, head)) ?? '',
      decided: await decidedIn(services, head),
      rows: entry.struck?.map(({ no }) => no) ?? [],
    },
    { at, actor, key: sent, request: digestOf(sent) },
  )
}

/** How many objections were decided how. */
const decidedIn = async ({ cases }: Services, head: Head): Promise<Record<string, number>> => {
  const found = await Promise.all(
    head.state.filings
      .filter(({ form, status }) => form.id === 'objection-decision' && status === 'accepted')
      .map(({ no }) => contentOf(cases, head, no)),
  )
  const outcomes = found.map((content) => textOf(content?.answers.outcome))
  return Object.fromEntries(
    [...new Set(outcomes)].map((how) => [how, outcomes.filter((one) => one === how).length]),
  )
}

/** The entry says how far its notice is, and hides what was struck from it; said twice it says the same. */
export const showNotice = async (services: Services, head: Head): Promise<void> => {
  const { table, cases } = services
  if (head.state.track.id !== trackId) return
  const log = await cases.history(head.id)
  const at = key.entry(entryOfNotice(head.id))
  const published = await table.get(at)
  const struck = struckBy(log, Array.isArray(published?.rows) ? published.rows.length : 0)
  const { state } = head
  const until = clockIn(state, 'notice-period')?.effective ?? state.servedOn
  const outcome = state.status === 'closed' ? await outcomeOf(services, head) : undefined
  const notice = { case: head.id, state: state.state, until, ...(outcome && { outcome }) }
  // What was taken off the register in between shows no notice any more.
  if (published && published.removedAt === undefined) await table.update(at, { set: { notice, struck } })
}

/** Whoever decides names the rows as they then stand; each is kept by its place as it was published. */
const struckBy = (log: readonly LoggedEvent[], count: number): { no: number; at: string }[] => {
  const standing = Array.from({ length: count }, (_, at) => at + 1)
  return log.flatMap(({ event, at }) => {
    if (event.type !== 'EntryAmended') return []
    const gone = event.rows.flatMap((row) => standing[row - 1] ?? [])
    for (const no of gone) standing.splice(standing.indexOf(no), 1)
    return gone.map((no) => ({ no, at }))
  })
}

const outcomeOf = async ({ cases }: Services, head: Head): Promise<string | undefined> => {
  const filing = head.state.filings.findLast(
    ({ form, status }) => form.id === 'notice-outcome' && status === 'accepted',
  )
  const content = filing && (await contentOf(cases, head, filing.no))
  return textOf(content?.answers.outcome) || undefined
}
