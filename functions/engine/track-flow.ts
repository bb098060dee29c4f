import type { Track, TrackCondition, TrackMove, TrackState, TrackTrigger } from './track.ts'

type Facts = ReadonlySet<string>

/** What of the facts in a state holds after one of its moves, and what the move adds. */
type Along = (facts: readonly string[], move: TrackMove, from: TrackState) => readonly string[]

/** Facts that may hold in each state, carried along its moves until nothing more comes to any. */
const spread = (
  track: Track,
  first: readonly string[],
  along: Along,
  /** What holds where a case begins without its notice. */
  unserved: readonly string[] = first,
): ReadonlyMap<string, Facts> => {
  const begun = new Map([
    [track.start, first],
    ...(track.startUnserved === undefined ? [] : [[track.startUnserved, unserved] as const]),
  ])
  const found = new Map(track.states.map(({ id }) => [id, new Set(begun.get(id))]))
  const carry = (from: TrackState, move: TrackMove): boolean => {
    const into = found.get(move.to)
    const before = into?.size
    for (const fact of along([...(found.get(from.id) ?? [])], move, from)) into?.add(fact)
    return into?.size !== before
  }
  const round = () => track.states.flatMap((from) => from.moves.map((move) => carry(from, move)))
  while (round().some(Boolean));
  return found
}

const factsIn =
  (found: ReadonlyMap<string, Facts>) =>
  (state: string): readonly string[] => [...(found.get(state) ?? [])]

type FactsIn = ReturnType<typeof factsIn>

/** Whether a case can come into a state at all. */
export const reachable = (track: Track): ((state: string) => boolean) => {
  const found = spread(track, ['here'], (facts) => facts)
  return (state) => found.get(state)?.has('here') ?? false
}

/** The form that a trigger says is decided or withdrawn. */
const endedBy = (on: TrackTrigger): string | undefined =>
  on.kind === 'filed' || !('form' in on) ? undefined : on.form

/** Forms that may be under way in a state because they could be filed on the way to it. */
export const filingsInto = (track: Track): FactsIn =>
  factsIn(spread(track, [], (facts, { on }, { forms }) => [...facts, ...forms].filter(notEndedBy(on))))

const notEndedBy =
  (on: TrackTrigger) =>
  (form: string): boolean =>
    form !== endedBy(on)

/**
 * Every set of filings that moved a case and may wait in a state, each with `+` between their forms;
 * the empty text where nothing waits.
 */
export const waitingIn = (track: Track): FactsIn =>
  factsIn(spread(track, [''], (facts, { on }) => facts.map((waiting) => afterwards(waiting, on))))

const afterwards = (waiting: string, on: TrackTrigger): string => {
  const forms = formsOf(waiting).filter(notEndedBy(on))
  return [...new Set(on.kind === 'filed' ? [...forms, on.form] : forms)].sort().join('+')
}

/** The forms of one set of waiting filings. */
export const formsOf = (waiting: string): readonly string[] => waiting.split('+').filter(Boolean)

/** Clocks that may run in a state: started on the way to it, and neither met nor passed since. */
export const clocksIn = (track: Track): FactsIn =>
  factsIn(
    spread(
      track,
      track.startClock ? [track.startClock] : [],
      (running, { on, effects = [] }) => [
        ...running.filter(
          (clock) =>
            !(on.kind === 'clock-passed' && on.clock === clock) &&
            !effects.some((effect) => effect.kind === 'meet-clock' && effect.clock === clock),
        ),
        ...effects.flatMap((effect) => (effect.kind === 'start-clock' ? effect.clock : [])),
      ],
      [],
    ),
  )

/** Whether a case may stand in a state with its notice served, or without. */
export const serviceIn = (track: Track): ((state: string) => { served: boolean; unserved: boolean }) => {
  const found = spread(
    track,
    ['served'],
    (facts, move) => (servesNotice(move) ? facts.map(() => 'served') : facts),
    ['unserved'],
  )
  return (state) => ({
    served: found.get(state)?.has('served') ?? false,
    unserved: found.get(state)?.has('unserved') ?? false,
  })
}

export const servesNotice = ({ effects = [] }: TrackMove): boolean =>
  effects.some(({ kind }) => kind === 'serve-notice')

/** Duties that may be open in a state: given on the way to it, and neither all answered nor released since. */
export const dutiesIn = (track: Track): FactsIn =>
  factsIn(
    spread(track, [], (open, { on, where, effects = [] }) => [
      ...(on.kind === 'duties-done' || asksDutiesDone(where) ? [] : open).filter(
        (duty) => !effects.some((effect) => effect.kind === 'release' && effect.duty === duty),
      ),
      ...effects.flatMap((effect) => (effect.kind === 'assign' ? effect.duty : [])),
    ]),
  )

const asksDutiesDone = (where: TrackCondition | undefined): boolean =>
  where?.kind === 'all-duties-done' || (where?.kind === 'all' && where.of.some(asksDutiesDone))

/** A trigger in a few words: `accepted report`. */
export const triggerWords = (on: TrackTrigger): string => {
  switch (on.kind) {
    case 'filed':
    case 'accepted':
    case 'refused':
    case 'withdrawn':
      return `${on.kind} ${on.form}`
    case 'clock-passed':
      return `${on.kind} ${on.clock}`
    case 'duties-done':
    case 'notice-concluded':
      return on.kind
  }
}
