import { digestOf } from '../../engine/digest.ts'
import { asAdministrator, type Person } from '../../engine/people.ts'
import { compose } from '../../mail/compose.ts'
import { replaced } from '../../mail/words/replaced.ts'
import { endAbsence } from '../../web/absences.ts'
import { endSessions } from '../../web/end-sessions.ts'
import { Failure } from '../../web/failure.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { personOf, type Visit } from '../../web/visit.ts'
import { roleWords } from '../administration/role-words.ts'
import { type Held, type Plan, rolesWith } from './successor.ts'

const tries = 5

/**
 * Puts the successor in the leaver's place. Every part finds its own work done when it is sent again, so that what
 * stopped half way is finished by pressing the button once more; who leaves is let out last.
 */
export const replace = async (visit: Visit, plan: Plan, key: string): Promise<void> => {
  const { leaver, successor, given, held, absences } = plan
  await change(successor.id, (now) => ({ ...now, roles: rolesWith(now, given) }))
  for (const one of held) await handOver(visit, plan, one)
  for (const { away, id } of absences) await endAbsence(visit, away.person, id)
  await change(leaver.id, (now) => ({ ...now, active: false }))
  await endSessions(leaver.id, visit.at)
  await tell(visit, plan, key)
}

/** Saves a change of a person, whoever else is changing them. */
const change = async (id: Person['id'], to: (now: Person) => Person): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await services().people.byId(id)
    if (!before) throw new Failure(404)
    const after = to(before)
    if (JSON.stringify(after) === JSON.stringify(before)) return
    if ((await services().people.save(after, before)) === 'saved') return
  }
  throw new Failure(409)
}

/** A task that has moved on meanwhile is nobody's to hand over. */
const handOver = async (visit: Visit, { leaver, successor }: Plan, { head, filing, organ }: Held) => {
  const actor = asAdministrator(personOf(visit))
  const command = {
    type: 'HandOver' as const,
    actor,
    today: visit.today,
    filing: filing.no,
    organ,
    from: leaver.id,
    to: successor.id,
    reason: `${leaver.name}离任，由${successor.name}接替`,
  }
  await services().cases.execute(head.id, command, {
    at: visit.at,
    actor,
    key: `hand-over-${filing.no}-${filing.epoch}-${organ}-${leaver.id}-${successor.id}`,
    request: digestOf({ from: leaver.id, to: successor.id, organ }),
  })
}

/** To both and to every administrator, once each however often it is sent. */
const tell = async (visit: Visit, plan: Plan, key: string): Promise<void> => {
  const { leaver, successor, given, held } = plan
  const letter = compose(
    replaced({
      leaver,
      successor,
      roles: given.map(roleWords),
      tasks: held.length,
      by: personOf(visit).name,
      baseUrl: settings().BASE_URL,
    }),
  )
  const all = [leaver, successor, ...(await services().people.administrators())]
  for (const { id, email } of new Map(all.map((one) => [one.id, one])).values())
    await services().mails.store({ id: `replaced-${key}-${id}`, to: email, ...letter, at: visit.at })
}
