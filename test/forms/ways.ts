import { rules } from '../../forms/rules.ts'
import type { Case } from '../../functions/engine/case.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { moved } from '../../functions/engine/move.ts'
import type { Track, TrackTrigger } from '../../functions/engine/track.ts'

export const today = '2026-01-15'

export const caseIn = ({ id, version }: Track, state: string): Case => ({
  status: 'open',
  number: 'LC-20250816-AAAAAA',
  county: '371521',
  enterprise: { code: '91371500YYYY00012U', name: '阳谷县鲁西建材有限公司' },
  ruleSet: { id: 'liaocheng-2025', version: '2025-draft-1' },
  track: { id, version },
  state,
  servedOn: '2025-08-16',
  clocks: [],
  filings: [],
  published: [],
  items: { 'S-1': '', 'S-2': '' },
})

/** The states that a case goes through from one, by what happens to it in turn. */
export const wayFrom = (
  track: Track,
  start: string,
  ...steps: readonly [TrackTrigger, Answers?][]
): string[] => {
  const way = [start]
  for (const [trigger, answers = {}] of steps) {
    const cause = { filing: 1, answers, today }
    for (const event of moved(rules, caseIn(track, way.at(-1) ?? start), trigger, cause))
      if (event.type === 'CaseMoved') way.push(event.to)
  }
  return way
}

export const passed = (clock: string): TrackTrigger => ({ kind: 'clock-passed', clock })
export const accepted = (form: string): TrackTrigger => ({ kind: 'accepted', form })
