import type { Person } from '../../engine/people.ts'
import type { Letter } from '../../mail/compose.ts'
import type { Addressed } from '../../mail/letters.ts'
import type { Setting } from '../../mail/setting.ts'
import { nobodyForAdministrators, nobodyForOfficers } from '../../mail/words/nobody.ts'
import type { Services } from '../../web/services.ts'

type ToApprovers = Extract<Addressed, { to: 'approvers' }>

/** Whom a task that nobody may decide is told to: the officers of the case and of its organ, and administrators. */
export const tellOfNobody = async (
  { people }: Services,
  { organ, task }: ToApprovers,
  setting: Setting,
): Promise<{ readonly person: Person; readonly letter: Letter }[]> => {
  const stuck = { filing: task.filing, step: task.step, organ }
  const [leading, own, administrators] = await Promise.all([
    people.atOrgan(setting.leading, 'officer'),
    people.atOrgan(organ, 'officer'),
    people.administrators(),
  ])
  const { barred = [] } = setting.state
  const officers = [...new Map([...leading, ...own].map((person) => [person.id, person])).values()].filter(
    ({ id }) => !barred.includes(id),
  )
  return [
    ...officers.map((person) => ({ person, letter: nobodyForOfficers(stuck, setting) })),
    ...administrators.map((person) => ({ person, letter: nobodyForAdministrators(stuck, setting) })),
  ]
}
