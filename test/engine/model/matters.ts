import { newestTrack } from '../../../forms/registry.ts'
import type { CaseEvent, LoggedEvent } from '../../../functions/engine/events.ts'
import type { LogOf } from '../../../functions/engine/exits.ts'
import type { Answers } from '../../../functions/engine/form.ts'
import { CaseId, Day } from '../../../functions/engine/ids.ts'
import { append, noEvent } from '../../../functions/engine/log.ts'
import { contentA, official } from '../commands.ts'
import { submitted } from '../given.ts'
import { type Dice, dice } from './random.ts'

const divisions = ['371526', '371521', '371500']
const day = (roll: Dice): string =>
  new Date(Date.UTC(2026, roll.below(12), 1 + roll.below(28))).toISOString().slice(0, 10)

const times = <One>(count: number, make: (at: number) => One): One[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** No capacity, an empty one, or one of three units with and without a fraction. */
const capacity = (roll: Dice): Answers => {
  if (roll.once(3)) return {}
  const unit = roll.pick(['万吨/年', '台/年', '千伏安'])
  return { capacity: { amount: roll.pick(['', '1', '12.5', '0.1', '0.2', '300']), unit } }
}

const plan = (roll: Dice): Answers => ({
  year: '2026',
  tasks: times(1 + roll.below(5), (at) => ({ task: `T${at}`, byOn: day(roll), ...capacity(roll) })),
})
const progress = (roll: Dice): Answers => ({
  asOf: day(roll),
  progress: times(5, (at) => ({ task: `T${at}`, status: roll.pick(['done', 'done', 'late', 'under-way']) })),
})
const campaign = (roll: Dice): Answers => ({
  year: '2026',
  kind: roll.pick(['task', 'joint']),
  enterprises: times(1 + roll.below(4), (at) => ({ enterpriseName: `E${at}` })),
})
const result = (roll: Dice): Answers => ({
  results: times(roll.below(5), (at) => ({
    enterpriseName: `E${at}`,
    status: roll.pick(['pending', 'sound', 'problem']),
  })),
})

type Filed = readonly [form: string, answers: (roll: Dice) => Answers]
const kinds: Readonly<Record<string, readonly Filed[]>> = {
  'county-plan': [
    ['county-plan', plan],
    ['plan-progress', progress],
  ],
  campaign: [
    ['campaign-plan', campaign],
    ['campaign-result', result],
  ],
}

/** A filing that is accepted as it came, accepted corrected, or refused. */
const filed = (roll: Dice, filing: number, [form, answers]: Filed): CaseEvent[] => {
  const how = roll.below(4)
  const first = submitted(form, 'any', { filing, answers: answers(roll), draft: `d-${filing}` })
  const again: CaseEvent = {
    ...{ type: 'FilingResubmitted', filing, answers: answers(roll), evidence: [], digest: contentA },
  }
  const accepted: CaseEvent = { type: 'FilingAccepted', filing }
  if (how === 0) return [first]
  if (how === 1) return [first, again, accepted]
  return [first, accepted]
}

const matterOf = (roll: Dice, no: number): LogOf => {
  const track = roll.pick(Object.keys(kinds))
  const [first, second] = kinds[track] as readonly [Filed, Filed]
  const forms = times(roll.below(6), (at) => (at === 0 || roll.once(4) ? first : second))
  const division = roll.pick(divisions)
  const organ = `${division}-miit`
  const opened: CaseEvent = {
    ...{ type: 'CaseOpened', number: `LC-M${no}`, county: division, grounds: [], basis: [], equipment: [] },
    enterprise: { code: organ, name: organ, legalRepresentative: '', address: '', industry: '', sector: '' },
    ruleSet: { id: 'rules', version: '1' },
    track: { id: track, version: newestTrack(track)?.version ?? '' },
    state: 'start',
    notice: { number: '', servedOn: Day.parse('2026-01-01'), method: '', proof: [] },
  }
  const log: LoggedEvent[] = append(
    { sequence: 0, hash: noEvent },
    { at: '2026-01-01T00:00:00Z', actor: official('371500-miit') },
    [opened, ...forms.flatMap((form, at) => filed(roll, at + 1, form))],
  )
  return { id: CaseId.parse(`C-20260101-m${String(no).padStart(5, '0')}`), log }
}

/** Plans and campaigns of a city. */
export const randomMatters = (seed: number): LogOf[] => {
  const roll = dice(seed)
  return times(1 + roll.below(4), (no) => matterOf(roll, no))
}
