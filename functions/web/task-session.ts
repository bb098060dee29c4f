import { filingOf, type InApproval } from '../engine/case.ts'
import type { Person } from '../engine/people.ts'
import { compose } from '../mail/compose.ts'
import type { Head } from '../store/head.ts'
import type { Session, Task } from '../store/links.ts'
import { deviceCookie, setCookie, taskCookie } from './cookies.ts'
import { withoutLeavers } from './leavers.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newDigits, newId, newToken } from './secrets.ts'
import { services } from './services.ts'
import { isAlive } from './session.ts'
import { secretIn } from './sign-in.ts'
import { askedIn, whyNotActOn } from './task-rights.ts'

const taskSeconds = 2 * 3600
const codeSeconds = 10 * 60
const codeTries = 5
const deviceSeconds = 30 * 24 * 3600

type TaskSession = Extract<Session, { kind: 'task' }>

/** A browser let into one task, with what the task is about. */
export type TaskVisit = {
  readonly session: TaskSession
  readonly hash: string
  readonly person: Person
  readonly head: Head
}

/** `wang@example.com` as `w***@example.com`. */
export const hidden = (email: string): string => email.replace(/^(.).*@/, '$1***@')

/** Opens a task link: the cookie of a session for that task alone, or undefined for every kind of dead link alike. */
export const openTaskLink = async (
  request: SiteRequest,
): Promise<{ cookie: string; known: boolean } | undefined> => {
  const link = await services().links.link(hashOf(secretIn(request.form)), secondsOf(request))
  const person = link && (await services().people.byId(link.person))
  if (link?.kind !== 'task' || !person || !(await isLive(person, link.task))) return undefined
  const known = await isKnownDevice(request, person.id)
  const token = newToken()
  const session = {
    kind: 'task' as const,
    person: person.id,
    task: link.task,
    began: request.at,
    tries: codeTries,
    expires: secondsOf(request) + taskSeconds,
  }
  const code = known ? undefined : await mailCode(request, person)
  await services().links.begin(hashOf(token), { ...session, ...(code && { code }) })
  return { cookie: setCookie(taskCookie, token, taskSeconds), known }
}

/** Whether the link's step still waits for exactly this content from this person's organ. */
const isLive = async (person: Person, task: Task): Promise<boolean> => {
  const head = await services().cases.head(task.case)
  if (!head || !person.active) return false
  return task.opinion === undefined
    ? isApproverOf(person, task.organ) && (await isOpenTo(person, head, task))
    : askedIn(head, task, person) !== undefined
}

/** A link dies when its task is given to somebody else, or its owner stands aside. */
const isOpenTo = async (person: Person, head: Head, task: Task): Promise<boolean> => {
  const waiting = waitingFor(head, task)
  const filing = waiting && (await withoutLeavers(services().people, waiting))
  const whyNot = filing && whyNotActOn(head, filing, person, task.organ)?.code
  return filing !== undefined && whyNot !== 'assigned-to-another' && whyNot !== 'recused'
}

export const isApproverOf = (person: Person, organ: string): boolean =>
  person.roles.some((role) => role.role === 'approver' && role.organ === organ)

/** The filing, while its case is open and it waits for this organ at this epoch with this content. */
export const waitingFor = ({ state }: Head, task: Task): InApproval | undefined => {
  if (state.status === 'closed') return undefined
  const filing = filingOf(state, task.filing)
  if (filing?.status !== 'in-approval' || filing.epoch !== task.epoch || filing.digest !== task.digest)
    return undefined
  return filing.waiting.includes(task.organ) ? filing : undefined
}

const isKnownDevice = async (request: SiteRequest, person: string): Promise<boolean> => {
  const device = request.cookies.get(deviceCookie)
  return (
    device !== undefined && (await services().people.knowsDevice(person, hashOf(device), secondsOf(request)))
  )
}

/** Mails eight digits to the mailbox of record; what the session keeps of them. */
const mailCode = async (request: SiteRequest, person: Person) => {
  const digits = newDigits()
  const letter = compose({
    subject: { zh: '设备验证码', en: 'Your device code' },
    paragraphs: [
      {
        zh: '这台设备第一次打开审批链接。请在 10 分钟内输入下面的 8 位验证码，最多可试 5 次。',
        en: 'This device opens an approval link for the first time. Type the 8 digits below within 10 minutes; there are 5 tries.',
      },
      {
        zh: '如果不是您本人在操作，请勿告诉任何人，并联系平台管理员。',
        en: 'If this is not you, tell nobody the code and contact the administrator.',
      },
    ],
    code: { label: { zh: '验证码', en: 'Code' }, value: digits },
  })
  await services().mails.store({ id: `device-${newId(20)}`, to: person.email, ...letter, at: request.at })
  return { hash: hashOf(digits), until: secondsOf(request) + codeSeconds }
}

/** The task that this browser was let into, proven device or not. */
export const taskVisit = async (request: SiteRequest): Promise<TaskVisit | undefined> => {
  const token = request.cookies.get(taskCookie)
  const hash = hashOf(token ?? '')
  const session = token ? await services().links.session(hash, secondsOf(request)) : undefined
  if (session?.kind !== 'task') return undefined
  const person = await services().people.byId(session.person)
  const head = await services().cases.head(session.task.case)
  return person && head && isAlive(session, person) ? { session, hash, person, head } : undefined
}

/** Checks the typed digits: `wrong` leaves tries, `spent` means that a new link must be opened. */
export const proveDevice = async (
  request: SiteRequest,
  { session, hash, person }: TaskVisit,
): Promise<{ cookie: string } | 'wrong' | 'spent'> => {
  const typed = (request.form.get('digits') ?? '').normalize('NFKC').replace(/\D/g, '')
  const { code } = session
  if (!code || code.until < secondsOf(request) || !(await services().links.tryCode(hash))) return 'spent'
  if (hashOf(typed) !== code.hash) return 'wrong'
  if (!(await services().links.proven(hash))) return 'spent'
  const device = newToken()
  await services().people.rememberDevice(person.id, hashOf(device), secondsOf(request) + deviceSeconds)
  return { cookie: setCookie(deviceCookie, device, deviceSeconds) }
}
