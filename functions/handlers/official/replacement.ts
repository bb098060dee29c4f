import { outlineOf } from '../../../forms/registry.ts'
import type { FieldError } from '../../engine/form.ts'
import type { Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import { Failure } from '../../web/failure.ts'
import { onceConfirmed } from '../../web/once-confirmed.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { replacementPage, successorPage } from '../../web/views/pages/replacement.tsx'
import { personOf, type Visit } from '../../web/visit.ts'
import { replacing } from '../administration/dangers.ts'
import { personNamed } from '../administration/person-named.ts'
import { roleWords } from '../administration/role-words.ts'
import { replace } from './hand-over.ts'
import { type Held, type Plan, planFor, roleId, successorFaults } from './successor.ts'

const hrefOf = ({ id }: Person): string => `/work/people/${id}/replacement`

/** Who leaves; nobody lets themselves out. */
const leaverOf = async (visit: Visit): Promise<Person> => {
  const leaver = await personNamed(visit)
  if (leaver.id === personOf(visit).id)
    throw new Failure(403, {
      zh: '不能办理自己的离任。请由另一位管理员办理。',
      en: 'You cannot replace yourself; ask another administrator.',
    })
  return leaver
}

/** Who takes whose place with which roles, as asked, or what is wrong with that. */
const askedIn = async (leaver: Person, asked: URLSearchParams) => {
  const chosen = asked.getAll('role')
  const given = leaver.roles.filter((role) => chosen.includes(roleId(role)))
  const mailbox = (asked.get('successor') ?? '').trim()
  const successor = mailbox ? await services().people.byMailbox(mailbox) : undefined
  return { given, mailbox, successor, faults: successorFaults(leaver, successor, given) }
}

/** Asks who it is; once that is known, lists what will happen. Nothing is changed. */
export const choose = async (visit: Visit): Promise<SiteResponse> => {
  const leaver = await leaverOf(visit)
  if (!visit.query.has('successor')) return asking(visit, leaver, '', leaver.roles.map(roleId), [])
  const { given, mailbox, successor, faults } = await askedIn(leaver, visit.query)
  if (!successor || faults.length > 0) return asking(visit, leaver, mailbox, given.map(roleId), faults)
  const plan = await planFor(leaver, successor, given, visit.today)
  return show(visit, replacementPage(viewOf(plan)))
}

const asking = (
  visit: Visit,
  leaver: Person,
  successor: string,
  chosen: readonly string[],
  errors: readonly FieldError[],
) =>
  show(
    visit,
    successorPage({
      action: hrefOf(leaver),
      name: leaver.name,
      successor,
      roles: leaver.roles.map((role) => ({ value: roleId(role), text: roleWords(role) })),
      chosen,
      errors,
      back: `/admin/people/${leaver.id}`,
    }),
    { status: errors.length > 0 ? 422 : 200 },
  )

const viewOf = ({ leaver, successor, given, dropped, bare, held, left, absences }: Plan) => ({
  action: hrefOf(leaver),
  // Sent again, also after it was done, it tells nobody twice.
  requestKey: `${leaver.id}-${leaver.version}`,
  leaver: leaver.name,
  successor: { name: successor.name, email: successor.email },
  roles: given.map((role) => ({ value: roleId(role), text: roleWords(role) })),
  dropped: dropped.map(roleWords),
  bare: bare.map(roleWords),
  tasks: held.map(taskWords),
  left: left.map(taskWords),
  absences: absences.map(({ away, standIn, from, until }) => ({
    away: away.name,
    standIn: standIn.name,
    from,
    until,
  })),
  back: hrefOf(leaver),
})

const taskWords = ({ head, filing }: Held): Text => {
  const { title } = outlineOf(filing.form)
  const { number, enterprise } = head.state
  return {
    zh: `${title.zh} · ${enterprise.name} · ${number}`,
    en: `${title.en} · ${enterprise.name} · ${number}`,
  }
}

/** Does all that was listed; sent again it finds it done. */
export const carryOut = async (visit: Visit): Promise<SiteResponse> => {
  const leaver = await leaverOf(visit)
  const { given, mailbox, successor, faults } = await askedIn(leaver, visit.form)
  if (!successor || faults.length > 0) return asking(visit, leaver, mailbox, given.map(roleId), faults)
  const key = /^p-[0-9a-z-]+$/.exec(visit.form.get('_key') ?? '')?.[0] ?? `${leaver.id}-${leaver.version}`
  const back = hrefOf(leaver)
  return onceConfirmed(visit, { ...replacing(leaver, successor), back }, async () => {
    await replace(visit, await planFor(leaver, successor, given, visit.today), key)
    return seeOther('/admin?done=replaced')
  })
}
