import type { CaseEvent } from '../../../functions/engine/events.ts'
import type { LogOf } from '../../../functions/engine/exits.ts'
import type { Answers, Quantity } from '../../../functions/engine/form.ts'

/** What is asked: of which cases, and as of which day. */
export type Asked = {
  readonly today: string
  readonly year: string
  readonly division?: string
  readonly track?: string
  readonly sector?: string
  readonly month?: string
}

/** On every track that is counted here. */
const lapsing = ['hearing-window']
/** Neither standings nor the work of organs. */
const counted = ['energy', 'technology', 'safety']

const openingOf = ({ log }: LogOf) => {
  const first = log[0]?.event
  if (first?.type !== 'CaseOpened') throw new Error('A log begins with its opening')
  return first
}

const dayOf = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)

type Hand = { day: string; on: 'goes' | 'over' | 'met'; still: boolean }

/** The last day that stands over a case, event by event. */
const lastDayOf = (events: readonly CaseEvent[]): string | undefined => {
  const hands = new Map<string, Hand>()
  for (const event of events) {
    if (event.type === 'ClockStarted')
      hands.set(event.clock, { day: event.effective, on: 'goes', still: false })
    const hand = 'clock' in event && typeof event.clock === 'string' ? hands.get(event.clock) : undefined
    if (!hand) continue
    if (event.type === 'DeadlineExtended') Object.assign(hand, { day: event.effective, on: 'goes' })
    if (event.type === 'DeadlineRecomputed') hand.day = event.effective
    if (event.type === 'DeadlineMet') hand.on = 'met'
    if (event.type === 'DeadlinePassed') hand.on = event.parked ? 'goes' : 'over'
    if (event.type === 'ClockStopped') hand.still = true
    if (event.type === 'ClockResumed') Object.assign(hand, { day: event.effective, still: false })
  }
  const binding = [...hands].flatMap(([id, hand]) => (lapsing.includes(id) || hand.still ? [] : [hand]))
  const days = (on: Hand['on']) =>
    binding.flatMap((hand) => (hand.on === on ? [hand.day] : [])).sort((a, b) => a.localeCompare(b))
  return days('goes')[0] ?? days('over').pop()
}

/** What cases come to, plainly: each case looked at from its first event to its last. */
export const recountCases = (cases: readonly LogOf[], asked: Asked) => {
  const until = new Date(Date.parse(asked.today) + 30 * 86_400_000).toISOString().slice(0, 10)
  const found = { open: 0, overdue: 0, soon: 0, opened: 0, ended: 0 }
  const states: Record<string, number> = {}
  for (const one of cases) {
    const opening = openingOf(one)
    if (!counted.includes(opening.track.id)) continue
    if (asked.division && opening.county !== asked.division) continue
    if (asked.track && opening.track.id !== asked.track) continue
    if (asked.sector && opening.enterprise.sector !== asked.sector) continue
    const end = one.log.find(({ event }) => event.type === 'CaseClosed')
    const falls = (at: string) => dayOf(at).startsWith(asked.month ?? asked.year)
    if (falls(one.log[0]?.at ?? '')) found.opened += 1
    if (end) {
      if (falls(end.at)) found.ended += 1
      continue
    }
    found.open += 1
    let state = opening.state
    for (const { event } of one.log) if (event.type === 'CaseMoved') state = event.to
    states[state] = (states[state] ?? 0) + 1
    const day = lastDayOf(one.log.map(({ event }) => event))
    if (day && day < asked.today) found.overdue += 1
    if (day && day >= asked.today && day <= until) found.soon += 1
  }
  return { ...found, states }
}

/** Answers of a form that were in force when it was accepted. */
const acceptedIn = ({ log }: LogOf, form: string): Answers[] =>
  log.flatMap(({ event }, place) => {
    if (event.type !== 'FilingAccepted') return []
    const before = log.slice(0, place).map((one) => one.event)
    const filing = before.find((one) => one.type === 'FilingSubmitted' && one.filing === event.filing)
    if (filing?.type !== 'FilingSubmitted' || filing.form.id !== form) return []
    const last = before.filter(
      (one) =>
        (one.type === 'FilingSubmitted' || one.type === 'FilingResubmitted') && one.filing === event.filing,
    )
    const content = last[last.length - 1]
    return content && 'answers' in content ? [content.answers] : []
  })

const rows = (answers: Answers | undefined, field: string): Answers[] => (answers?.[field] ?? []) as Answers[]

/** Tasks planned to the end of a month with the capacity they are to retire, counted in tenths, and done by then; what campaigns list and visited. */
export const recountMatters = (matters: readonly LogOf[], { year, division, month, today }: Asked) => {
  const found = { plans: 0, planned: 0, done: 0, late: 0, campaigns: 0, listed: 0, visited: 0, problems: 0 }
  const tenths: Record<string, number> = {}
  for (const one of matters) {
    const opening = openingOf(one)
    if (division && opening.county !== division) continue
    const plan = acceptedIn(one, 'county-plan').pop()
    if (plan?.year === year) {
      found.plans += 1
      const reports = acceptedIn(one, 'plan-progress')
      for (const { task, byOn, capacity } of rows(plan, 'tasks')) {
        const isDue = String(byOn).slice(0, 7) <= (month ?? '9')
        if (isDue) found.planned += 1
        const { amount, unit } = (capacity ?? { amount: '', unit: '' }) as Quantity
        if (isDue && amount) tenths[unit] = (tenths[unit] ?? 0) + Math.round(Number(amount) * 10)
        const stood = reports.map((report) => ({
          on: String(report.asOf),
          done: rows(report, 'progress').some((row) => row.task === task && row.status === 'done'),
        }))
        const lastOpen = stood.map(({ done }) => done).lastIndexOf(false)
        const since = stood[lastOpen + 1]
        if (since && since.on.slice(0, 7) <= (month ?? '9')) found.done += 1
        if (!since && String(byOn) < today) found.late += 1
      }
    }
    const campaign = acceptedIn(one, 'campaign-plan').pop()
    if (campaign?.year !== year) continue
    const results = rows(acceptedIn(one, 'campaign-result').pop(), 'results')
    found.campaigns += 1
    found.listed += rows(campaign, 'enterprises').length
    found.visited += results.filter(({ status }) => status === 'sound' || status === 'problem').length
    found.problems += results.filter(({ status }) => status === 'problem').length
  }
  const inUnits = Object.entries(tenths).map(([unit, count]) => [unit, String(count / 10)])
  return { ...found, plannedCapacity: Object.fromEntries(inUnits) }
}
