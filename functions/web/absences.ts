import { type Absence, isAhead } from '../engine/absence.ts'
import type { FieldError } from '../engine/form.ts'
import type { PersonId } from '../engine/ids.ts'
import type { Person } from '../engine/people.ts'
import { compose, type Letter } from '../mail/compose.ts'
import { absenceEnded, absenceEntered } from '../mail/words/absence.ts'
import { Mails } from '../store/mails.ts'
import type { Write } from '../store/table.ts'
import { clashes } from './absence-form.ts'
import { Failure } from './failure.ts'
import { organName } from './names.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import { personOf, type Visit } from './visit.ts'

/** Those that are over are kept with whoever was away, up to so many. */
const mostKept = 30
const tries = 5

type Two = { readonly away: Person; readonly standIn: Person }

const twoOf = async (away: PersonId, standIn: PersonId): Promise<Two> => {
  const { people } = services()
  const [one, other] = await Promise.all([people.byId(away), people.byId(standIn)])
  if (!one || !other) throw new Failure(404)
  return { away: one, standIn: other }
}

/** Enters an absence with both people at once; sent again, it is found done. */
export const enterAbsence = async (visit: Visit, absence: Absence): Promise<readonly FieldError[]> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const two = await twoOf(absence.away.person, absence.standIn.person)
    if (two.away.away?.some(({ id }) => id === absence.id)) return []
    const faults = clashes(two.away, two.standIn, absence)
    if (faults.length > 0) return faults
    const mails = await mailsOn(visit, two, absence, 'entered')
    if (await saveBoth(two, withAbsence(two, absence, visit.today), mails)) return []
  }
  throw new Failure(409)
}

const withAbsence = ({ away, standIn }: Two, absence: Absence, today: string): Two => ({
  away: { ...away, away: [...(away.away ?? []), absence].slice(-mostKept) },
  standIn: {
    ...standIn,
    standsIn: [...(standIn.standsIn ?? []).filter((one) => isAhead(one, today)), absence],
  },
})

/** Ends an absence now; one that is over is as good as ended. */
export const endAbsence = async (visit: Visit, person: PersonId, id: string): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = (await services().people.byId(person))?.away?.find((one) => one.id === id)
    if (!found || !isAhead(found, visit.today)) return
    const two = await twoOf(person, found.standIn.person)
    const mails = await mailsOn(visit, two, found, 'ended')
    if (await saveBoth(two, withoutAbsence(two, id, visit.at), mails)) return
  }
  throw new Failure(409)
}

const withoutAbsence = ({ away, standIn }: Two, id: string, ended: string): Two => ({
  away: {
    ...away,
    away: (away.away ?? []).map((one) => (one.id === id ? { ...one, ended } : one)),
  },
  standIn: { ...standIn, standsIn: (standIn.standsIn ?? []).filter((one) => one.id !== id) },
})

const saveBoth = (before: Two, after: Two, alongside: readonly Write[]): Promise<boolean> =>
  services().people.saveAll(
    [
      { person: after.away, before: before.away },
      { person: after.standIn, before: before.standIn },
    ],
    alongside,
  )

/** To both and to every administrator, each once. */
const mailsOn = async (
  visit: Visit,
  { away, standIn }: Two,
  absence: Absence,
  what: 'entered' | 'ended',
): Promise<Write[]> => {
  const told = {
    absence,
    organ: organName(absence.organ),
    by: personOf(visit).name,
    baseUrl: settings().BASE_URL,
  }
  const letter: Letter = what === 'entered' ? absenceEntered(told) : absenceEnded(told)
  const all = [away, standIn, ...(await services().people.administrators())]
  return [...new Map(all.map((one) => [one.id, one])).values()].map(({ id, email }) =>
    Mails.write({ id: `absence-${what}-${absence.id}-${id}`, to: email, ...compose(letter), at: visit.at }),
  )
}
