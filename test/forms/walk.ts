import * as fc from 'fast-check'
import { forms } from '../../forms/all.ts'
import { rules as real } from '../../forms/rules.ts'
import {
  type Case,
  type CaseState,
  type Duty,
  type InApproval,
  nextClock,
  nothing,
  openDuties,
} from '../../functions/engine/case.ts'
import type { Command, Rules } from '../../functions/engine/commands.ts'
import { addDays } from '../../functions/engine/day.ts'
import { decide } from '../../functions/engine/decide.ts'
import type { Actor, CaseEvent, Official } from '../../functions/engine/events.ts'
import { evolve } from '../../functions/engine/evolve.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { Digest, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { numberedBy } from '../../functions/engine/numbering.ts'
import { filersOf } from '../../functions/engine/place.ts'
import { dutyOf, stateOf, type Track, type TrackMove } from '../../functions/engine/track.ts'

/** A case that goes its way by chance, through the real rules: what it met, and how it stands. */
export type Walk = {
  readonly events: readonly { readonly event: CaseEvent; readonly timed: boolean }[]
  readonly visited: ReadonlySet<string>
  readonly state: Case
  /** A state in which nobody could do anything, and which is no end. */
  readonly stuck: string | undefined
}

type Pick = <T>(all: readonly T[]) => T | undefined

const digest = Digest.parse('a'.repeat(64))
const county = '371521'
const contact: Actor = {
  kind: 'contact',
  person: PersonId.parse('p-contact'),
  name: '李敏',
  enterprise: '91371500YYYY00012U',
  title: '',
}
const system: Actor = { kind: 'system', name: '期限' }
const official = (organ: OrganId, person: string): Official => ({
  kind: 'official',
  person: PersonId.parse(person),
  name: '王明',
  organ,
  title: '科长',
  capacity: 'own',
})

const item = (serial: string) => ({
  id: serial,
  catalogue: '2024:其他',
  name: '球磨机',
  model: 'Φ2.2×7m',
  quantity: '2台',
  capacity: { amount: '30', unit: '万吨/年' },
  serial,
})

const stranger = { kind: 'public', name: '来信人' } as const

/** Walks a track from its opening, at most so many turns. */
const walk = (track: Track, pick: Pick, turns: number, rules: Rules = real): Walk => {
  const events: { event: CaseEvent; timed: boolean }[] = []
  const visited = new Set<string>()
  let state = nothing as CaseState
  let today = '2026-01-05'
  const tell = (command: Command): boolean => {
    const decided = decide(rules, state, command)
    if (!decided.ok) return false
    for (const event of decided.events) {
      events.push({ event, timed: command.type === 'ReadClocks' })
      state = evolve(state, { event, sequence: events.length, actor: command.actor })
      if (state.status !== 'none') visited.add(state.state)
    }
    return true
  }
  const isUnserved = track.startUnserved !== undefined && pick([true, false]) === true
  tell(opening(track, today, isUnserved))
  let stuck: string | undefined
  for (let turn = 0; turn < turns && isOpen(state); turn += 1) {
    today = addDays(today, 1)
    const turnsHere = possible(track, state)
    const chosen = pick(turnsHere)
    if (!chosen) stuck = state.state
    else if (chosen === 'wait') {
      today = addDays(nextClock(state)?.effective ?? today, 1)
      tell({ type: 'ReadClocks', actor: system, today })
    } else {
      const turn = { rules, track, pick, today, tell, now: () => state as Case }
      if (chosen === 'answer') answerDuty(turn)
      else if (chosen === 'hear') hear(turn)
      else file(turn, chosen)
    }
  }
  return { events, visited, state: state as Case, stuck }
}

const isOpen = (state: CaseState): state is Extract<CaseState, { status: 'open' }> => state.status === 'open'

/** Forms of the state, waiting for a clock where one runs that this state listens to, and answering a duty that is open. */
const possible = (track: Track, state: Case): string[] => {
  const here = stateOf(track, state.state)
  const listens = here.moves.some(
    ({ on }) =>
      on.kind === 'clock-passed' &&
      state.clocks.some(({ id, status }) => id === on.clock && status === 'running'),
  )
  const duties = openDuties(state).length > 0 ? ['answer'] : []
  const notices = here.moves.some(({ on }) => on.kind === 'notice-concluded') ? ['hear'] : []
  return [...here.forms, ...(listens ? ['wait', 'wait'] : []), ...duties, ...notices]
}

/** The notice of what was published last is over. */
const hear = ({ pick, today, tell, now }: Turn): void => {
  const { filing = 0 } = now().published.at(-1) ?? {}
  const decided = pick([{}, { rejected: 1 }, { upheld: 1, correct: 1 }]) ?? {}
  const heard = { from: 'LC-N-1', outcome: 'resolved', decided, rows: [] }
  tell({ type: 'HearNotice', actor: system, today, filing, ...heard })
}

const beginnerOf = ({ begunBy, lead }: Track): Actor => {
  if (begunBy === 'enterprise') return contact
  if (begunBy === 'public') return stranger
  return begunBy === 'publication' ? system : official(OrganId.parse(`${county}-${lead}`), 'p-officer')
}

const opening = (track: Track, today: string, isUnserved: boolean): Command => ({
  type: 'OpenCase',
  actor: beginnerOf(track),
  today,
  number: 'LC-1',
  county,
  enterprise: {
    code: '91371500YYYY00012U',
    name: '阳谷县鲁西建材有限公司',
    legalRepresentative: '张立国',
    address: '祥光路18号',
    industry: 'C3011',
    sector: 'building-materials',
  },
  grounds: ['energy'],
  basis: ['plan-2025'],
  track: { id: track.id, version: track.version },
  ...(!isUnserved && {
    notice: { number: '阳工信〔2026〕1号', servedOn: today, method: 'direct', proof: [] },
  }),
  equipment: [item('S-1'), item('S-2')],
})

/** What a turn is taken with. */
type Turn = {
  readonly rules: Rules
  readonly track: Track
  readonly pick: Pick
  readonly today: string
  readonly tell: (command: Command) => boolean
  readonly now: () => Case
}

/** Files a form as whoever it is for, and has it decided: mostly approved, now and then refused or withdrawn. */
const file = (turn: Turn, id: string, duty?: Duty): void => {
  const { rules, pick, today, tell, now } = turn
  const form = forms.find((one) => one.id === id)
  if (!form) throw new Error(`No form ${id}`)
  const organ = duty?.organ ?? filersOf(rules, now(), form)[0]
  const actor = form.from ? stranger : organ ? official(organ, 'p-officer') : contact
  const answers = answersFor(turn, id)
  const filed = tell({
    type: 'SubmitFiling',
    actor,
    today,
    answers,
    evidence: [],
    digest,
    form: { id, version: form.version },
    chain: { id: form.chain, version: '1' },
    draft: `d-${now().filings.length}-${today}`,
    ...(organ && { by: organ }),
    ...(duty && { duty: duty.no }),
  })
  if (!filed) return
  const filing = now().filings.length
  const end = pick(['approve', 'approve', 'approve', 'refuse', 'withdraw'])
  if (end === 'withdraw') tell({ type: 'WithdrawFiling', actor, today, filing, reason: '' })
  else decideOn(turn, filing, end === 'refuse', answers)
}

/** Any open duty, by any of its forms that its organ may file: one that has none would throw. */
const answerDuty = (turn: Turn): void => {
  const { rules, track, pick, now } = turn
  const duty = pick(openDuties(now()))
  if (!duty) return
  const mayFile = (id: string) =>
    forms.some((form) => form.id === id && filersOf(rules, now(), form).includes(duty.organ))
  const form = pick(dutyOf(track, duty.duty).forms.filter(mayFile))
  if (!form) throw new Error(`${duty.organ} has no form to answer ${duty.duty}`)
  file(turn, form, duty)
}

const decideOn = (
  { rules, today, tell, now }: Turn,
  no: number,
  refusing: boolean,
  answers: Answers,
): void => {
  for (let step = 0; step < 20; step += 1) {
    const filing = now().filings.find(
      (one): one is InApproval => one.no === no && one.status === 'in-approval',
    )
    const organ = filing?.waiting[0]
    if (!filing || !organ || now().status === 'closed') return
    const actor = official(organ, `p-${organ}-${step}`)
    const on = { actor, today, filing: no, epoch: filing.epoch, digest, organ }
    const approval = { type: 'ApproveStep' as const, ...on, remark: '', answers }
    const done = refusing
      ? tell({ type: 'RefuseFiling', ...on, reason: '不符合条件', answers })
      : tell({ ...approval, ...(numberedBy(rules, now(), approval) && { serial: step + 1 }) })
    if (!done) throw new Error(`Step ${filing.step} of ${filing.form.id} was not taken`)
  }
}

/** Answers by which the moves of this form go one way or another, with the days and rows that effects read. */
const answersFor = ({ track, pick, today, now }: Turn, form: string): Answers => {
  const state = now()
  const duties = openDuties(state).flatMap(({ duty }) => dutyOf(track, duty).forms)
  const moves = track.states
    .flatMap((one) => one.moves)
    .filter(({ on }) =>
      'form' in on ? on.form === form : on.kind === 'duties-done' && duties.includes(form),
    )
  return {
    ...Object.assign({}, ...moves.map((move) => daysOf(move, today))),
    requestedOn: addDays(nextClock(state)?.nominal ?? today, 30),
    level: pick(['county', 'municipal']) ?? 'county',
    items: rowsFor(state, pick),
    outcome: pick(['done', 'cannot']) ?? 'done',
    ...choicesOf(moves, pick),
    ...Object.assign({}, ...moves.map((move) => subjectsFor(track, move, pick))),
    ...excuseFor(track, form, pick),
  }
}

/** Now and then an organ says that its duty cannot be done. */
const excuseFor = ({ duties = [] }: Track, form: string, pick: Pick): Answers => {
  const excuse = duties.find(({ forms: by }) => by.includes(form))?.excuse
  return (excuse && pick([{}, {}, { [excuse.field]: excuse.is }])) ?? {}
}

const daysOf = ({ effects = [] }: TrackMove, today: string): Answers =>
  Object.assign(
    {},
    ...effects.map((effect) =>
      effect.kind === 'start-clock'
        ? {
            ...(effect.from && { [effect.from]: today }),
            ...(effect.until && { [effect.until]: addDays(today, 40) }),
          }
        : {},
    ),
  )

/** What gives duties: some of their subjects, by choice or by the row. */
const subjectsFor = (track: Track, { effects = [] }: TrackMove, pick: Pick): Answers =>
  Object.assign(
    {},
    ...effects.map((effect) => {
      if (effect.kind !== 'assign') return {}
      const ids = dutyOf(track, effect.duty).subjects.map(({ id }) => id)
      const some = pick([ids, ids.slice(0, 2), ids.slice(-1), []]) ?? []
      const { from } = effect
      if ('chosen' in from) return { [from.chosen]: some }
      if (!('rows' in from)) return {}
      const row = (id: string) => ({ [from.of]: id, [from.name]: `N-${id}`, issuerLevel: pick(levels) ?? '' })
      return { [from.rows]: some.map(row) }
    }),
  )

const levels = ['county', 'municipal']

const choicesOf = (moves: readonly TrackMove[], pick: Pick): Answers => {
  const conditions = moves.flatMap(({ where }) => (where?.kind === 'answer' ? [where] : []))
  const fields = [...new Set(conditions.map(({ field }) => field))]
  return Object.fromEntries(
    fields.map((field) => [
      field,
      pick([...conditions.filter((one) => one.field === field).map(({ is }) => is), 'another']) ?? '',
    ]),
  )
}

/** Some of the items that are not gone yet, removed in full. */
const rowsFor = (state: Case, pick: Pick): Answers[] => {
  const left = Object.entries(state.items).flatMap(([serial, mark]) =>
    mark === 'dismantled' ? [] : [serial],
  )
  const chosen = pick([left, left.slice(0, 1)]) ?? []
  const two = { amount: '2', unit: '台' }
  return chosen.map((serial) => ({ serial, planned: two, removed: two }))
}

/** Histories of a track by chance, each from numbers of its own. */
export const walksOf = (
  track: Track,
  { seed, runs, turns }: { readonly seed: number; readonly runs: number; readonly turns: number },
  rules?: Rules,
): Walk[] =>
  fc
    .sample(fc.array(fc.nat(), { minLength: 1000, maxLength: 1000 }), { seed, numRuns: runs })
    .map((numbers) => walk(track, pickBy(numbers), turns, rules))

const pickBy = (numbers: readonly number[]): Pick => {
  let next = 0
  return (all) => {
    const number = numbers[next % numbers.length] ?? 0
    next += 1
    return all[number % Math.max(all.length, 1)]
  }
}
