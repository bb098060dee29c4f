import type { Absence } from '../../engine/absence.ts'
import { isAhead } from '../../engine/absence.ts'
import { filingOf, type InApproval } from '../../engine/case.ts'
import type { FieldError } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import { isApproverOf, type Person, type Role, subjectOf } from '../../engine/people.ts'
import type { Head } from '../../store/head.ts'
import { services } from '../../web/services.ts'
import { whyNotActOn } from '../../web/task-rights.ts'
import { nowhere } from '../../web/views/pages/people.tsx'
import { answersOf } from '../administration/person-form.ts'
import { rolesApart } from '../administration/person-rules.ts'

/** A task that was transferred to whoever leaves. */
export type Held = { readonly head: Head; readonly filing: InApproval; readonly organ: OrganId }

/** All that a replacement will do. */
export type Plan = {
  readonly leaver: Person
  readonly successor: Person
  readonly given: readonly Role[]
  readonly dropped: readonly Role[]
  /** Those of the dropped ones whose organ nobody else serves then. */
  readonly bare: readonly Role[]
  readonly held: readonly Held[]
  /** Held, but not the successor's to sign: any approver of the organ may. */
  readonly left: readonly Held[]
  readonly absences: readonly Absence[]
}

const mostRoles = 20
const perPage = 50

export const roleId = (role: Role): string => `${role.role}/${subjectOf(role)}`

/** Why somebody cannot take the place of another. */
export const successorFaults = (
  leaver: Person,
  successor: Person | undefined,
  given: readonly Role[],
): FieldError[] => {
  if (!successor?.active) return [fault(unknown)]
  if (successor.id === leaver.id) return [fault(oneself)]
  const roles = rolesWith(successor, given)
  if (roles.length > mostRoles) return [fault(tooMany)]
  return rolesApart(answersOf({ ...successor, roles }), nowhere).map(({ message }) => fault(message))
}

const fault = (message: FieldError['message']): FieldError => ({ field: 'successor', message })
const unknown = {
  zh: '没有使用这个邮箱的在用人员。请核对，或者先添加此人',
  en: 'Nobody active has this mailbox. Check it, or add the person first',
}
const oneself = { zh: '接替人不能是离任人本人', en: 'Nobody replaces themselves' }
const tooMany = {
  zh: `一个人最多 ${mostRoles} 个角色。请少选几个，其余交给另一位`,
  en: `A person has at most ${mostRoles} roles. Choose fewer, and give the rest to somebody else`,
}

/** The roles of a person with more of them, each once. */
export const rolesWith = ({ roles }: Person, more: readonly Role[]): Role[] => [
  ...new Map([...roles, ...more].map((role) => [roleId(role), role])).values(),
]

/** What would happen; nothing is changed. */
export const planFor = async (
  leaver: Person,
  successor: Person,
  given: readonly Role[],
  today: string,
): Promise<Plan> => {
  const ids = given.map(roleId)
  const dropped = leaver.roles.filter((role) => !ids.includes(roleId(role)))
  const then = { ...successor, roles: rolesWith(successor, given) }
  const all = await heldBy(leaver)
  const isTheirs = ({ head, filing, organ }: Held) =>
    isApproverOf(then, organ) && !whyNotActOn(head, withoutHolder(filing), then, organ)
  return {
    leaver,
    successor,
    given,
    dropped,
    bare: await bareWithout(leaver, then, dropped),
    held: all.filter(isTheirs),
    left: all.filter((one) => !isTheirs(one)),
    absences: [...(leaver.away ?? []), ...(leaver.standsIn ?? [])].filter((one) => isAhead(one, today)),
  }
}

const withoutHolder = ({ assigned: _, ...filing }: InApproval): InApproval => filing

const heldBy = async (leaver: Person): Promise<Held[]> => {
  const organs = leaver.roles.flatMap((role) => (role.role === 'approver' ? [role.organ] : []))
  const all = await Promise.all(organs.map((organ) => heldAt(organ, leaver)))
  return all.flat()
}

/** All that waits for an organ and was given to one person of it, page by page. */
const heldAt = async (organ: OrganId, { id }: Person): Promise<Held[]> => {
  const found: Held[] = []
  let after: string | undefined
  do {
    const { waiting, next } = await services().cases.queue(organ, { limit: perPage, after })
    for (const { head, filing: no } of waiting) {
      const filing = filingOf(head.state, no)
      if (filing?.status === 'in-approval' && filing.assigned?.[organ] === id)
        found.push({ head, filing, organ })
    }
    after = next
  } while (after)
  return found
}

/** Roles that nobody holds once the leaver does not: work would wait there and nobody be told. */
const bareWithout = async (leaver: Person, successor: Person, dropped: readonly Role[]): Promise<Role[]> => {
  const all = await Promise.all(
    dropped.map(async (role) => {
      if (role.role !== 'officer' && role.role !== 'approver') return []
      const others = await services().people.atOrgan(role.organ, role.role)
      const isHeld =
        others.some(({ id }) => id !== leaver.id) ||
        successor.roles.some((held) => roleId(held) === roleId(role))
      return isHeld ? [] : [role]
    }),
  )
  return all.flat()
}
