import { rowsOf, textOf } from '../functions/engine/answer-kinds.ts'
import type { Resting } from '../functions/engine/commands.ts'
import type { Versioned } from '../functions/engine/events.ts'
import type { Answers, Outline } from '../functions/engine/form.ts'
import { bases, editionOn } from './bases.ts'
import { chosen } from './shared/chosen.ts'

/** What a form rests on when it is filed on a track. */
export const restingOn = ({ basis = [] }: Pick<Outline, 'basis'>, track: string) =>
  basis.filter(({ on }) => on === undefined || on.includes(track))

/** Bases in the editions that hold on a day, each once; one that does not hold then is left out. */
export const editionsOf = (ids: readonly string[], day: string): Versioned[] =>
  [...new Set(ids)].flatMap((id) => {
    const basis = bases.find((one) => one.id === id)
    const edition = basis && editionOn(basis, day)
    return edition ? [{ id, version: edition.version }] : []
  })

/** What a filing rests on that day: by its form, and by what its drafter cites. */
export const basisOf = (form: Pick<Outline, 'basis'>, { track, answers, today }: Resting): Versioned[] =>
  editionsOf(
    [
      ...restingOn(form, track).flatMap(({ basis, when }) => (!when || when(answers) ? [basis] : [])),
      ...citedIn(answers),
    ],
    today,
  )

const citedIn = ({ basis, citations }: Answers): string[] => [
  ...chosen(basis),
  ...rowsOf(citations).map(({ law }) => textOf(law)),
]
