import { acceptedOf } from '../functions/engine/accepted.ts'
import { rowsOf, textOf } from '../functions/engine/answer-kinds.ts'
import type { LoggedEvent } from '../functions/engine/events.ts'
import type { Answers } from '../functions/engine/form.ts'
import type { LedgerEntry } from '../functions/engine/ledger.ts'
import { caseShares } from '../functions/engine/progress.ts'
import { plannedCapacityName } from '../functions/engine/progress-figures.ts'
import { type Amounts, added, type Share } from '../functions/engine/shares.ts'
import { hasProblem, isVisited } from './campaign-result/statuses.ts'
import { isListed } from './ledger.ts'
import { isDone } from './plan-progress/statuses.ts'
import { quantityOf } from './shared/values.ts'
import { campaignTrack } from './tracks/campaign.ts'
import { countyPlanTrack } from './tracks/county-plan.ts'

/** Paths of the cells of matters, after their year. */
const planCell = 'plan'
const campaignCell = 'campaign'

/** What a case or matter adds to the figures of progress; most matters add nothing. */
export const sharesOf = (entry: LedgerEntry, log: readonly LoggedEvent[]): Share[] => {
  if (isListed(entry)) return caseShares(entry)
  const matter = matters[entry.track.id]?.(log) ?? []
  return matter.map((share) => ({ ...share, division: entry.division }))
}

type OfMatter = Omit<Share, 'division'>

/** Tasks of a county's plan by the month in which each is to be done, and was, with what they are to retire (the plan, 四(一)). */
const planShares = (log: readonly LoggedEvent[]): OfMatter[] => {
  const plan = acceptedOf(log, 'county-plan').at(-1)
  if (!plan) return []
  const done = doneOn(acceptedOf(log, 'plan-progress'))
  const counts = rowsOf(plan.tasks).flatMap(({ task, byOn }) => {
    const [by, on] = [textOf(byOn), done.get(textOf(task))]
    return [`planned:${by.slice(0, 7)}`, on ? `done:${on.slice(0, 7)}` : `due:${by}`]
  })
  const amounts = added([{ plans: '1' }, counted(counts), ...rowsOf(plan.tasks).map(capacityPlanned)])
  return [{ cell: [textOf(plan.year), planCell], amounts }]
}

/** What a task is to retire, in the month in which it is to be done. */
const capacityPlanned = ({ byOn, capacity }: Answers): Amounts => {
  const planned = quantityOf(capacity)
  return planned ? { [plannedCapacityName(textOf(byOn).slice(0, 7), planned.unit)]: planned.amount } : {}
}

/** The day of the report from which on a task is done. */
const doneOn = (reports: readonly Answers[]): Map<string, string> => {
  const done = new Map<string, string>()
  for (const { asOf, progress } of reports)
    for (const row of rowsOf(progress)) {
      const task = textOf(row.task)
      if (!isDone(row)) done.delete(task)
      else if (!done.has(task)) done.set(task, textOf(asOf))
    }
  return done
}

/** Enterprises that a campaign lists, and what was found at those that were visited (the plan, 二(一)1). */
const campaignShares = (log: readonly LoggedEvent[]): OfMatter[] => {
  const plan = acceptedOf(log, 'campaign-plan').at(-1)
  if (!plan) return []
  const results = rowsOf(acceptedOf(log, 'campaign-result').at(-1)?.results)
  const counts = [
    'campaigns',
    ...rowsOf(plan.enterprises).map(() => 'listed'),
    ...results.filter(isVisited).map(() => 'visited'),
    ...results.filter(hasProblem).map(() => 'problems'),
  ]
  return [{ cell: [textOf(plan.year), campaignCell, textOf(plan.kind)], amounts: counted(counts) }]
}

const counted = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, String(all.length)]))

const matters: Readonly<Record<string, (log: readonly LoggedEvent[]) => OfMatter[]>> = {
  [countyPlanTrack.id]: planShares,
  [campaignTrack.id]: campaignShares,
}

/** A case is at risk while its last day is no further off than so many days [policy]. */
export const soonDays = 30
