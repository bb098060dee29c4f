import type { SubmitFiling } from '../../functions/engine/commands.ts'
import type { EventOf } from '../../functions/engine/events.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { organs } from '../support/rules.ts'
import { official, submit } from './commands.ts'
import { entered, submitted } from './given.ts'

/** Duties of the track `errands`, and what answers them. */
const power = OrganId.parse(organs.power)

/** A wire, given on 2 March: five working days later is the 9th. */
export const wire = { no: 1, duty: 'errand', of: 'wire', organ: power, due: '2026-03-09' } as const
export const wireGiven: EventOf<'DutyAssigned'> = { type: 'DutyAssigned', ...wire, filing: 1 }

/** The answer of an organ to a duty by its number. */
export const answer = (duty: number, organ: string, change: Partial<SubmitFiling> = {}): SubmitFiling =>
  submit('answer', 'own', {
    actor: official(organ, `p-${organ}-officer`),
    by: OrganId.parse(organ),
    duty,
    answers: { outcome: 'done' },
    ...change,
  })

/** The same as filed, waiting for that organ's own signature. */
export const answered = (filing: number, duty: number, organ: string) => [
  submitted('answer', 'own', { filing, by: OrganId.parse(organ), duty, draft: `d-answer-${filing}` }),
  entered('only', 1, [organ], { filing }),
]
