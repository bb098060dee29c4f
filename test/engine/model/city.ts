import { newestTrack } from '../../../forms/registry.ts'
import type { CaseEvent, LoggedEvent } from '../../../functions/engine/events.ts'
import type { LogOf } from '../../../functions/engine/exits.ts'
import { CaseId, Day } from '../../../functions/engine/ids.ts'
import { append, noEvent } from '../../../functions/engine/log.ts'
import { type Dice, dice } from './random.ts'

const enterprises = ['91A', '91B', '91C', '91D']
const divisions = ['371526', '371521', '371500']
const tracks = ['energy', 'technology', 'safety', 'credit']
/** The same machines, typed in different ways. */
const serials = ['SN-1', 'sn－1', ' SN -1', 'SN-2', 'sn-2', 'SN-3', '４', '4']
const units = ['万吨/年', '吨/年', '万重量箱/年']

const some = <One>(roll: Dice, all: readonly One[], most: number): One[] => {
  const left = [...all]
  const count = Math.min(most, roll.below(left.length + 1))
  return Array.from({ length: count }, () => left.splice(roll.below(left.length), 1)[0] as One)
}

const amount = (roll: Dice): string => `${roll.below(40)}.${roll.pick(['1', '25', '3', '0001'])}`

const opening = (roll: Dice, no: number): Extract<CaseEvent, { type: 'CaseOpened' }> => {
  const code = roll.pick(enterprises)
  const track = roll.pick(tracks)
  return {
    type: 'CaseOpened',
    number: `LC-${no}`,
    county: roll.pick(divisions),
    enterprise: {
      ...{ code, name: code, legalRepresentative: '', address: '', industry: '' },
      sector: roll.pick(['steel', 'other']),
    },
    grounds: some(roll, ['energy', 'quality'], 2),
    basis: [],
    ruleSet: { id: 'rules', version: '1' },
    track: { id: track, version: newestTrack(track)?.version ?? '' },
    state: 'start',
    notice: { number: '', servedOn: Day.parse('2025-01-01'), method: '', proof: [] },
    equipment: some(roll, serials, 4).map((serial, at) => ({
      ...{ id: `${at}`, catalogue: '2024:其他', name: '球磨机', model: '', quantity: '1台', serial },
      capacity: { amount: amount(roll), unit: roll.pick(units) },
    })),
  }
}

const clocks = ['rectification', 'closing', 'hearing-window', 'disclosure']

const due = (roll: Dice) => {
  const effective = Day.parse(
    new Date(Date.UTC(2026, 3 + roll.below(4), 1 + roll.below(28))).toISOString().slice(0, 10),
  )
  return { nominal: effective, effective, provisional: false }
}

/** Also of clocks that were never started: a log that says so changes no date. */
const ticked = (roll: Dice): CaseEvent => {
  const clock = roll.pick(clocks)
  return roll.pick<CaseEvent>([
    { type: 'ClockStarted', clock, filing: 1, from: Day.parse('2025-01-01'), ...due(roll) },
    { type: 'ClockStarted', clock, filing: 1, from: Day.parse('2025-01-01'), ...due(roll) },
    { type: 'DeadlineExtended', clock, filing: 1, ...due(roll) },
    { type: 'DeadlineRecomputed', clock, ...due(roll) },
    { type: 'DeadlineMet', clock, filing: 1 },
    { type: 'DeadlinePassed', clock, effective: Day.parse('2026-01-01'), parked: roll.once(2) },
    { type: 'ClockStopped', clock, filing: 1, on: Day.parse('2026-01-01') },
    { type: 'ClockResumed', clock, filing: 1, days: 3, ...due(roll) },
  ])
}

const next = (roll: Dice, opened: Extract<CaseEvent, { type: 'CaseOpened' }>): CaseEvent =>
  roll.once(3)
    ? ticked(roll)
    : roll.once(4)
      ? { type: 'CaseMoved', from: 'a', to: roll.pick(['b', 'c']) }
      : {
          type: 'ItemsMarked',
          filing: 1,
          mark: roll.pick(['sealed', 'dismantled', 'dismantled']),
          serials: some(
            roll,
            opened.equipment.map(({ serial }) => serial),
            3,
          ),
        }

const monthly = 30 * 86_400_000

const caseOf = (roll: Dice, no: number): LogOf => {
  const id = CaseId.parse(`C-20250101-${String(no).padStart(6, '0')}`)
  let at = Date.parse('2024-11-01T00:00:00Z') + roll.below(400) * 86_400_000
  const opened = opening(roll, no)
  const events: CaseEvent[] = [opened, ...Array.from({ length: roll.below(8) }, () => next(roll, opened))]
  if (roll.once(2))
    events.push({ type: 'CaseClosed', outcome: roll.pick(['closed-down', 'closed-down', 'compliant']) })
  const log: LoggedEvent[] = []
  for (const event of events) {
    const last = log.at(-1)
    const stamp = { at: new Date(at).toISOString(), actor: { kind: 'system', name: 'test' } as const }
    log.push(
      ...append(last ? { sequence: last.sequence, hash: last.hash } : { sequence: 0, hash: noEvent }, stamp, [
        event,
      ]),
    )
    if (!roll.once(3)) at += roll.below(monthly * 3)
  }
  return { id, log }
}

/** The cases of a city, of few enterprises and machines, so that much is listed twice. */
export const randomCity = (seed: number): LogOf[] => {
  const roll = dice(seed)
  return Array.from({ length: 1 + roll.below(9) }, (_, no) => caseOf(roll, no))
}

/** What is counted of a year, plainly: all events of the city in time, and what was met before. */
export const recountCity = (cases: readonly LogOf[], year: number, division?: string) => {
  const found = cases
    .flatMap(({ id, log }) => log.map((logged) => ({ id, logged, opened: log[0]?.event })))
    .toSorted(
      (a, b) =>
        Date.parse(a.logged.at) - Date.parse(b.logged.at) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : a.logged.sequence - b.logged.sequence),
    )
  const met: string[] = []
  let [enterprises, equipment] = [0, 0]
  /** In ten-thousandths, whole numbers. */
  const capacity = new Map<string, bigint>()
  for (const { logged, opened } of found) {
    if (opened?.type !== 'CaseOpened') continue
    const { event, at } = logged
    const local = new Date(Date.parse(at) + 8 * 3_600_000).getUTCFullYear()
    const counts = local === year && (!division || opened.county === division)
    const gone =
      event.type === 'ItemsMarked' && event.mark === 'dismantled'
        ? opened.equipment.filter(({ serial }) => event.serials.includes(serial))
        : []
    const closes = event.type === 'CaseClosed' && event.outcome === 'closed-down'
    for (const item of gone) {
      const serial = item.serial.normalize('NFKC').toUpperCase().replace(/\s/g, '')
      const key = `${opened.enterprise.code} ${serial}`
      if (met.includes(key)) continue
      met.push(key)
      if (!counts) continue
      equipment += 1
      const [whole = '0', part = ''] = item.capacity.amount.split('.')
      const more = BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0'))
      capacity.set(item.capacity.unit, (capacity.get(item.capacity.unit) ?? 0n) + more)
    }
    if ((gone.length === 0 && !closes) || met.includes(opened.enterprise.code)) continue
    met.push(opened.enterprise.code)
    if (counts) enterprises += 1
  }
  return {
    enterprises,
    equipment,
    capacity: Object.fromEntries([...capacity].map(([unit, all]) => [unit, decimal(all)])),
  }
}

const decimal = (tenThousandths: bigint): string => {
  const whole = tenThousandths / 10_000n
  const part = String(tenThousandths % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return part === '' ? String(whole) : `${whole}.${part}`
}
